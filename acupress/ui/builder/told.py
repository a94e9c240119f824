"""What a screen reader is told of a draft that has changed: what is other, what is new to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.ui.builder.words import presser_words
from acupress.ui.listing import listed
from acupress.ui.wording import position_words, sentence_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from acupress.core.drafting import Draft
    from acupress.core.points import Point, PointCode


def change_words(before: Draft, now: Draft, points: Mapping[PointCode, Point]) -> list[str]:
    """Say what is other than before, of what is not told by the field that was changed."""
    then, codes = ([step.point for step in draft.steps] for draft in (before, now))
    told = []
    if now.pressed_by is not before.pressed_by:
        told.append(tr("{who}.").format(who=presser_words(now.pressed_by)))
        if now.position is not before.position:
            position = sentence_case(position_words(now.position))
            told.append(tr("Position: {position}.").format(position=position))
    if came := [points[code].place for code in codes if code not in then]:
        told.append(tr("Added: {places}.").format(places=listed(came)))
    if gone := [points[code].place for code in then if code not in codes]:
        told.append(tr("Taken out: {places}.").format(places=listed(gone)))
    if not (came or gone) and codes != then:
        code = _moved(then, codes)
        told.append(
            tr("{place} is now {number} of {count}.").format(
                place=points[code].place, number=codes.index(code) + 1, count=len(codes)
            )
        )
    return told


def warnings(
    draft: Draft,
    said: Sequence[str],
    beside: Mapping[int, Sequence[str]],
    points: Mapping[PointCode, Point],
) -> list[str]:
    """Give all that is `said` of a draft, and of its steps by their index, with their places."""
    of_steps = [
        tr("{place}: {words}").format(place=points[draft.steps[index].point].place, words=words)
        for index, each in sorted(beside.items())
        for words in each
    ]
    return [*said, *of_steps]


def _moved(then: Sequence[PointCode], now: Sequence[PointCode]) -> PointCode:
    """Give the one point that went farthest, past which the others moved up by one."""
    return max(now, key=lambda code: abs(now.index(code) - then.index(code)))

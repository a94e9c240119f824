"""Words of the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.points import Side
from acupress.core.units import SECOND
from acupress.ui.dates import date_words
from acupress.ui.listing import listed
from acupress.ui.wording import (
    about_minutes,
    points_count,
    position_words,
    seconds_count,
    sentence_case,
    side_words,
    tool_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.breathing import BreathPattern
    from acupress.core.library import Library
    from acupress.core.points import Point, PointCode
    from acupress.core.routines import PlannedStep


def facts_words(adapted: AdaptedRoutine, length_ns: int) -> str:
    """Say how long it lasts, how many points there are, how the body is held, and how often."""
    words = tr("{length} · {count} · {position}").format(
        length=about_minutes(length_ns),
        count=points_count(len(adapted.steps)),
        position=position_words(adapted.routine.position),
    )
    if adapted.routine.rounds > 1:
        return tr("{facts} · go through all of it twice").format(facts=words)
    return words


def whose_words(made: date) -> str:
    """Say for whom the card is."""
    return tr(
        "Made on {day} for the one who answered the safety questions then. Others may have to "
        "leave points out: let them answer the questions in Acupress first."
    ).format(day=date_words(made))


def left_out_words(adapted: AdaptedRoutine, points: Mapping[PointCode, Point]) -> str:
    """Say which points are not on the card; the reasons are nobody else's concern."""
    places = listed([points[change.point].place for change in adapted.changes])
    if not places:
        return ""
    return tr("Not on this card, because of what was answered: {places}.").format(places=places)


def breath_words(breath: BreathPattern) -> str:
    """Say how to breathe."""
    return tr("{breath}: {how}").format(breath=breath.title, how=breath.summary)


def press_facts(steps: Sequence[PlannedStep], breath: BreathPattern) -> str:
    """Say on which sides a point is pressed and for how long, in breaths too: there is no clock."""
    step = steps[0]
    sides = tr("left side, then right side") if step.side is Side.LEFT else side_words(step.side)
    seconds = round(step.dwell_ns / SECOND)
    breaths = round(step.dwell_ns / (breath.breath_ms * SECOND // 1000))
    time = seconds_count(seconds)
    told = tr_n("1 breath", "{n} breaths", breaths)
    if step.side is Side.LEFT:
        told = tr("{breaths} each").format(breaths=told)
    words = tr("{sides} · {time}, {breaths}", "how a point is pressed").format(
        sides=sentence_case(sides), time=time, breaths=told
    )
    if step.tool is None:
        return words
    return tr("{words}, with {tool}", "how a point is pressed").format(
        words=words, tool=tool_name(step.tool)
    )


def sources_words(keys: Sequence[str], library: Library) -> str:
    """Name sources in a paragraph."""
    return " · ".join(library.sources[key].title for key in dict.fromkeys(keys))

"""What a draft begins with, and which file it would be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from acupress.core.drafting import Draft, added, timed, tools_of
from acupress.core.points import Point, PointCode, Position, Presser
from acupress.core.routines import OWN, Place, Step, WrittenRoutine, form_of
from acupress.core.values import Key, parts_of

if TYPE_CHECKING:
    from acupress.core.history import SessionRecord
    from acupress.core.routines import Routine


def draft_of(routine: Routine) -> Draft:
    """Give a routine as a draft: one of the user's own again, any other as the start of a new one.

    What closes the routine goes with it.
    """
    key = routine.key if routine.key.startswith(OWN) else None
    return Draft(**{**parts_of(routine, Draft), "key": key})


def known_draft(draft: Draft, points: Mapping[PointCode, Point]) -> Draft:
    """Give a draft that was read without what there is no point of any more."""
    return replace(draft, steps=tuple(step for step in draft.steps if step.point in points))


def draft_of_session(
    record: SessionRecord, position: Position, breath: Key, points: Mapping[PointCode, Point]
) -> Draft:
    """Give what was pressed in a session as the start of a new routine.

    Each point comes once, for as long as it was planned there; a point that is no longer known,
    or was never pressed, is left out.
    """
    draft = Draft(title=record.title, position=position, breath=breath)
    for step in record.steps:
        if step.point in points and step.pressed_seconds > 0:
            before = len(draft.steps)
            draft = added(draft, points[step.point], with_tool=step.tool is not None)
            if len(draft.steps) > before:
                draft = timed(draft, before, round(step.planned_seconds))
    return draft


def as_written(
    draft: Draft,
    points: Mapping[PointCode, Point],
    setting_up: Iterable[str],
    taken: Iterable[Key] = (),
) -> WrittenRoutine:
    """Give a draft as the file it would be, right or not.

    `setting_up` is said where the draft says nothing; a new key is none of the `taken` ones. What
    a step does not show, and does not fit who presses or the position, stays in the draft alone.
    """
    sources = (source for step in draft.steps for source in points[step.point].sources)
    filled_in = {
        "schema_version": form_of(draft.steps, draft.pressed_by),
        "key": (draft.key or new_key(draft.title, taken)).removeprefix(OWN),
        "summary": draft.summary or draft.title,
        "setting_up": draft.setting_up or tuple(setting_up),
        "tools": tools_of(draft, points),
        "steps": tuple(_written_step(step, draft, points) for step in draft.steps),
        "sources": draft.sources or tuple(dict.fromkeys(sources)),
    }
    return WrittenRoutine(**{**parts_of(draft, Draft), **filled_in})


def new_key(title: str, taken: Iterable[Key]) -> Key:
    """Make a key of a title, with a number where there is one such already."""
    letters = normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    plain = "".join(c if c.isalnum() else " " for c in letters).split()
    words = "-".join(plain).lstrip("-0123456789") or "routine"
    used, key, number = set(taken), words, 1
    while f"{OWN}{key}" in used:
        number += 1
        key = f"{words}-{number}"
    return f"{OWN}{key}"


def _written_step(step: Step, draft: Draft, points: Mapping[PointCode, Point]) -> Step:
    def fits(swap: Place) -> bool:
        point, means = points.get(swap.point), swap.means(draft.pressed_by)
        if point is None or not point.can_be_pressed(means):
            return False
        return draft.position in point.pressed(means).positions

    return replace(
        step,
        with_tool=step.with_tool and draft.pressed_by is Presser.SELF,
        swaps=tuple(swap for swap in step.swaps if fits(swap)),
    )

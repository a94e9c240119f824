"""A routine that is being put together: a frozen draft, the moves that give the next, the way back.

A move that makes no sense gives the same draft. A draft may be less than a routine; whether it is
one is judged by what judges routine files (`content/own_routine.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Protocol
from unicodedata import normalize

from acupress.core.points import Means, Point, PointCode, Position, Presser, Tool
from acupress.core.routines import (
    DWELLS,
    LINE_LENGTH,
    MOST_ROUNDS,
    OWN,
    TITLE_LENGTH,
    Line,
    Sides,
    Step,
    WrittenRoutine,
    form_of,
    ways_of,
)
from acupress.core.showing import in_one_line
from acupress.core.values import Key, Limits, Value, parts_of, value

if TYPE_CHECKING:
    from acupress.core.history import SessionRecord
    from acupress.core.routines import Routine

FIRST_DWELL_SECONDS = 60
"""How long a point is pressed that was just picked."""

MOST_STEPS = 30
"""More points than an evening has room for; the file of any draft so stays well below its limit."""


@value(frozen=True, slots=True, kw_only=True)
class Draft(Value):
    """What has been put together so far.

    `key` is that of the routine of the user's own that it becomes again, or None for a new one.
    Empty `setting_up` and `sources` are filled in from the position and the points.
    """

    key: Key | None = None
    title: Annotated[str, Limits(max_length=TITLE_LENGTH)] = ""
    summary: Annotated[str, Limits(max_length=LINE_LENGTH)] = ""
    position: Position = Position.SITTING
    breath: Key
    rounds: Annotated[int, Limits(ge=1, le=MOST_ROUNDS)] = 1
    pressed_by: Presser = Presser.SELF
    closed_by: frozenset[Key] = frozenset()
    setting_up: tuple[Line, ...] = ()
    sources: tuple[Key, ...] = ()
    steps: Annotated[tuple[Step, ...], Limits(max_length=MOST_STEPS)] = ()


class DraftStore(Protocol):
    """Keeps the one draft that is being worked on."""

    def load(self) -> Draft | None:
        """Give the draft that was left, if there is one that can be read."""

    def save(self, draft: Draft) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""

    def clear(self) -> None:
        """Forget it."""


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


def open_sides(
    point: Point, *, with_tool: bool = False, presser: Presser = Presser.SELF
) -> tuple[Sides, ...]:
    """Give how left and right of a point can be pressed so, the usual way first."""
    if presser is Presser.OTHER and point.by_other is not None:
        return ways_of(point.pressed(Means.OTHER))
    ways = ways_of(point)
    return tuple(way for way in ways if way is not Sides.TOGETHER) if with_tool else ways


def added(draft: Draft, point: Point, *, with_tool: bool = False) -> Draft:
    """Put a point at the end, pressed in its usual way.

    With its tool where that is asked for, or is all that leads there in this position. One that
    is there already, must not be pressed for a minute, or is not for whoever presses here, is not
    added.
    """
    there = any(step.point == point.code for step in draft.steps)
    if there or point.longest_press_seconds is not None or len(draft.steps) >= MOST_STEPS:
        return draft
    for_two = draft.pressed_by is Presser.OTHER
    if not (point.by_other if for_two else point.positions or point.tool):
        return draft
    tool = with_tool and point.tool is not None
    if point.tool and draft.position not in point.positions:
        tool = draft.position in point.tool.positions
    tool = tool and not for_two
    sides = open_sides(point, with_tool=tool, presser=draft.pressed_by)[0]
    step = Step(point=point.code, sides=sides, with_tool=tool, dwell_seconds=FIRST_DWELL_SECONDS)
    return replace(draft, steps=(*draft.steps, step))


def removed(draft: Draft, index: int) -> Draft:
    """Take a step out."""
    if not _has(draft, index):
        return draft
    return replace(draft, steps=draft.steps[:index] + draft.steps[index + 1 :])


def moved(draft: Draft, index: int, to: int) -> Draft:
    """Put a step at another place; the others keep their order."""
    if not (_has(draft, index) and _has(draft, to)):
        return draft
    others = draft.steps[:index] + draft.steps[index + 1 :]
    return replace(draft, steps=(*others[:to], draft.steps[index], *others[to:]))


def timed(draft: Draft, index: int, seconds: int) -> Draft:
    """Let a point be pressed for so long, within what a press may last."""
    return _with(draft, index, dwell_seconds=max(DWELLS[0], min(seconds, DWELLS[-1])))


def sided(draft: Draft, index: int, sides: Sides, points: Mapping[PointCode, Point]) -> Draft:
    """Press left and right of a point in another way, if it can be pressed so."""
    if not _has(draft, index):
        return draft
    step = draft.steps[index]
    point = points[step.point]
    if sides not in open_sides(point, with_tool=step.with_tool, presser=draft.pressed_by):
        return draft
    return _with(draft, index, sides=sides)


def tooled(
    draft: Draft, index: int, points: Mapping[PointCode, Point], *, with_tool: bool
) -> Draft:
    """Press a point with its tool, or by hand."""
    if not _has(draft, index):
        return draft
    step = draft.steps[index]
    point = points[step.point]
    if with_tool and (point.tool is None or draft.pressed_by is Presser.OTHER):
        return draft
    ways = open_sides(point, with_tool=with_tool, presser=draft.pressed_by)
    sides = step.sides if step.sides in ways else ways[0]
    return _with(draft, index, with_tool=with_tool, sides=sides)


def noted(draft: Draft, index: int, note: str) -> Draft:
    """Note something at a step, in one line; no words take the note away."""
    return _with(draft, index, note=_line(note, LINE_LENGTH) or None)


def titled(draft: Draft, title: str) -> Draft:
    """Call it otherwise."""
    return replace(draft, title=_line(title, TITLE_LENGTH))


def described(draft: Draft, summary: str) -> Draft:
    """Say otherwise what it is for."""
    return replace(draft, summary=_line(summary, LINE_LENGTH))


def positioned(draft: Draft, position: Position) -> Draft:
    """Let it be done in another position; the words for getting ready are then those of that."""
    if position is draft.position:
        return draft
    return replace(draft, position=position, setting_up=())


def tools_of(draft: Draft, points: Mapping[PointCode, Point]) -> frozenset[Tool]:
    """Give what is needed besides the hands."""
    used = (points[step.point].tool for step in draft.steps if step.with_tool)
    return frozenset(use.tool for use in used if use is not None)


def as_written(
    draft: Draft,
    points: Mapping[PointCode, Point],
    setting_up: Iterable[str],
    taken: Iterable[Key] = (),
) -> WrittenRoutine:
    """Give a draft as the file it would be, right or not.

    `setting_up` is said where the draft says nothing; a new key is none of the `taken` ones.
    """
    sources = (source for step in draft.steps for source in points[step.point].sources)
    filled_in = {
        "schema_version": form_of(draft.steps, draft.pressed_by),
        "key": (draft.key or new_key(draft.title, taken)).removeprefix(OWN),
        "summary": draft.summary or draft.title,
        "setting_up": draft.setting_up or tuple(setting_up),
        "tools": tools_of(draft, points),
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


@dataclass(frozen=True, slots=True)
class Drafting:
    """The draft as it is now, with the way back and forth; all earlier ones are kept.

    `typing` names the field that is being typed in: its letters are taken back together.
    """

    now: Draft
    earlier: tuple[Draft, ...] = ()
    later: tuple[Draft, ...] = ()
    typing: str = ""

    def went_on(self, draft: Draft, typing: str = "") -> Drafting:
        """Go on to the next draft; what had been taken back is gone then."""
        if draft == self.now:
            return self
        if typing and typing == self.typing:
            return replace(self, now=draft, later=())
        return Drafting(draft, (*self.earlier, self.now), (), typing)

    def undone(self) -> Drafting:
        """Go one draft back."""
        if not self.earlier:
            return self
        *earlier, now = self.earlier
        return Drafting(now, tuple(earlier), (self.now, *self.later))

    def redone(self) -> Drafting:
        """Go one draft forth again."""
        if not self.later:
            return self
        now, *later = self.later
        return Drafting(now, (*self.earlier, self.now), tuple(later))


def _line(text: str, most: int) -> str:
    return in_one_line(text)[:most].strip()


def _has(draft: Draft, index: int) -> bool:
    return 0 <= index < len(draft.steps)


def _with(draft: Draft, index: int, **changed: object) -> Draft:
    if not _has(draft, index):
        return draft
    step = replace(draft.steps[index], **changed)  # type: ignore[arg-type]
    return replace(draft, steps=(*draft.steps[:index], step, *draft.steps[index + 1 :]))

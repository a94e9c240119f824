"""A routine that is being put together: a frozen draft, the moves that give the next, the way back.

A move that makes no sense gives the same draft. A draft may be less than a routine; whether it is
one is judged by what judges routine files (`content/own_routine.py`). What it begins with, and
which file it would be, stands in `core/draft_ends.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Protocol

from acupress.core.points import Means, Point, PointCode, Position, Presser, Tool
from acupress.core.routines import (
    DWELLS,
    LINE_LENGTH,
    MOST_ROUNDS,
    TITLE_LENGTH,
    Line,
    Sides,
    Step,
    ways_of,
)
from acupress.core.showing import in_one_line
from acupress.core.values import Key, Limits, Value, value

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


def open_sides(
    point: Point, *, with_tool: bool = False, presser: Presser = Presser.SELF
) -> tuple[Sides, ...]:
    """Give how left and right of a point can be pressed so, the usual way first."""
    if presser is Presser.OTHER and point.by_other is not None:
        return ways_of(point.pressed(Means.OTHER))
    ways = ways_of(point)
    return tuple(way for way in ways if way is not Sides.TOGETHER) if with_tool else ways


def reached(point: Point, presser: Presser) -> frozenset[Position]:
    """Give the positions in which this one presses a point for a minute; none for some points."""
    if point.longest_press_seconds is not None:
        return frozenset()
    if presser is Presser.OTHER:
        return point.by_other.positions if point.by_other else frozenset()
    return point.positions | point.tool.positions if point.tool else point.positions


def positions_for(presser: Presser, points: Iterable[Point]) -> tuple[Position, ...]:
    """Give the positions in which this one presses anything, in their order."""
    there = frozenset[Position]().union(*(reached(point, presser) for point in points))
    return tuple(position for position in Position if position in there)


def added(draft: Draft, point: Point, *, with_tool: bool = False) -> Draft:
    """Put a point at the end, pressed in its usual way.

    With its tool where that is asked for, or is all that leads there in this position. One that
    is there already, must not be pressed for a minute, or is not for whoever presses here, is not
    added.
    """
    there = any(step.point == point.code for step in draft.steps)
    if there or not reached(point, draft.pressed_by) or len(draft.steps) >= MOST_STEPS:
        return draft
    for_two = draft.pressed_by is Presser.OTHER
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
    step = replace(draft.steps[index], with_tool=with_tool)
    point = points[step.point]
    if with_tool and (point.tool is None or draft.pressed_by is Presser.OTHER):
        return draft
    sides = _nearest_sides(step, point, draft.pressed_by)
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


def handed(draft: Draft, presser: Presser, points: Mapping[PointCode, Point]) -> Draft:
    """Let this one press; no step is lost, and the position stays where there is one such.

    Where there is none, it is that in which most of the steps are reached.
    """
    if presser is draft.pressed_by:
        return draft
    position, offered = draft.position, positions_for(presser, points.values())
    if position not in offered:
        used = [reached(points[step.point], presser) for step in draft.steps]
        position = max(offered, key=lambda each: sum(each in there for there in used))
    steps = (
        replace(step, sides=_nearest_sides(step, points[step.point], presser))
        for step in draft.steps
    )
    return replace(draft, pressed_by=presser, position=position, setting_up=(), steps=tuple(steps))


def tools_of(draft: Draft, points: Mapping[PointCode, Point]) -> frozenset[Tool]:
    """Give what is needed besides the hands."""
    if draft.pressed_by is Presser.OTHER:
        return frozenset()
    used = (points[step.point].tool for step in draft.steps if step.with_tool)
    return frozenset(use.tool for use in used if use is not None)


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


def _nearest_sides(step: Step, point: Point, presser: Presser) -> Sides:
    """Give the sides of a step where they can be pressed so, or else the usual ones."""
    with_tool = step.with_tool and presser is Presser.SELF
    ways = open_sides(point, with_tool=with_tool, presser=presser)
    return step.sides if step.sides in ways else ways[0]


def _line(text: str, most: int) -> str:
    return in_one_line(text)[:most].strip()


def _has(draft: Draft, index: int) -> bool:
    return 0 <= index < len(draft.steps)


def _with(draft: Draft, index: int, **changed: object) -> Draft:
    if not _has(draft, index):
        return draft
    step = replace(draft.steps[index], **changed)  # type: ignore[arg-type]
    return replace(draft, steps=(*draft.steps[:index], step, *draft.steps[index + 1 :]))

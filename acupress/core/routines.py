"""Routines, and the plan that one of them becomes for one session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from textwrap import shorten
from typing import Annotated, Literal, Protocol

from acupress.core.breathing import BreathPattern
from acupress.core.offered import DWELLS as DWELLS
from acupress.core.offered import LEAD_INS as LEAD_INS
from acupress.core.offered import DwellSeconds as DwellSeconds
from acupress.core.offered import LeadInSeconds
from acupress.core.points import (
    Laterality,
    Means,
    Point,
    PointCode,
    Position,
    Presser,
    Side,
    Tool,
)
from acupress.core.units import SECOND
from acupress.core.values import (
    Key,
    Limits,
    Sentence,
    Sources,
    Translatable,
    Value,
    parts_of,
    value,
)

RELEASE_NS = 5 * SECOND
"""Time to let go slowly after each press."""

SINGLE = "point-"
"""How the key of a routine of one point begins; it finds it again, and tells nothing else."""

SINGLE_SECONDS = 90

OWN = "own-"
"""How the key of a routine of the user's own begins, so that it replaces none that comes along."""

ALIKE_POINTS = 3
"""No two routines that come along share so many, unless one is to be closed like the other."""

PLAIN_FORM: Literal[2] = 2
NOTED_FORM: Literal[3] = 3
"""The forms in which routines are kept: the third where a step has a note or two people do it.

An older Acupress knows by it that a file is newer than itself, and that is asked of no file
without need.
"""

MOST_ROUNDS = 2
"""How often a routine may lead through its points: three minutes of pressing in two presses."""

MOST_KEY = 200
"""How long the key of a routine may be, so that it fits the name of a file."""

LINE_LENGTH = 200
TITLE_LENGTH = 60

Line = Annotated[Sentence, Limits(max_length=LINE_LENGTH)]
Note = Annotated[
    str, Limits(min_length=1, max_length=LINE_LENGTH, strip_whitespace=True), Translatable
]
Title = Annotated[Sentence, Limits(max_length=TITLE_LENGTH)]

REST_NS = 30 * SECOND
"""Time to lie or sit still after the last press."""


class Sides(StrEnum):
    """How a step treats left and right: both thumbs at once, or one side after the other."""

    MIDLINE = "midline"
    TOGETHER = "together"
    EACH = "each"


PRESSES: dict[Sides, tuple[Side, ...]] = {
    Sides.MIDLINE: (Side.MIDLINE,),
    Sides.TOGETHER: (Side.BOTH,),
    Sides.EACH: (Side.LEFT, Side.RIGHT),
}


def ways_of(point: Point) -> tuple[Sides, ...]:
    """Give how left and right of a point can be pressed, the usual way first."""
    if point.laterality is Laterality.MIDLINE:
        return (Sides.MIDLINE,)
    return (Sides.TOGETHER, Sides.EACH) if point.technique.together else (Sides.EACH,)


@value(frozen=True, slots=True, kw_only=True)
class Place(Value):
    """A point, the sides on which it is pressed, and whether by its tool instead of the hand."""

    point: PointCode
    sides: Sides
    with_tool: bool = False

    def means(self, presser: Presser) -> Means:
        """Say what presses here, in a routine that is pressed so."""
        if presser is Presser.OTHER:
            return Means.OTHER
        return Means.TOOL if self.with_tool else Means.HAND

    def pressed(self, points: Mapping[PointCode, Point], presser: Presser = Presser.SELF) -> Point:
        """Give the point as it is pressed here. Raises `ValueError` where it is not pressed so."""
        return points[self.point].pressed(self.means(presser))


@value(frozen=True, slots=True, kw_only=True)
class Step(Place):
    """One point of a routine; `swaps` stand in, in this order, when a caution removes it.

    `note` is what whoever made the routine wishes to be reminded of there.
    """

    dwell_seconds: DwellSeconds
    swaps: tuple[Place, ...] = ()
    note: Note | None = None


@value(frozen=True, slots=True, kw_only=True)
class WrittenRoutine(Value):
    """What a file tells of a routine: points that are pressed in one position.

    `schema_version` is the form of the file; the first files do not name it, and know no `rounds`:
    how often the session leads through the steps; notes and `pressed_by` came with the third. By
    oneself is a routine pressed alone; by another, two people do it. `closed_by` names
    safety questions that close the routine for the day when they are ticked. A `stand_in` is
    offered in place of a routine that keeps too few points today.
    """

    schema_version: Literal[1, 2, 3] = 1
    key: Key
    title: Title
    summary: Line
    pressed_by: Presser = Presser.SELF
    position: Position
    setting_up: Annotated[tuple[Line, ...], Limits(min_length=2, max_length=3)]
    tools: frozenset[Tool] = frozenset()
    breath: Key
    closed_by: frozenset[Key] = frozenset()
    stand_in: bool = False
    rounds: Annotated[int, Limits(ge=1, le=MOST_ROUNDS)] = 1
    steps: Annotated[tuple[Step, ...], Limits(min_length=1)]
    sources: Sources


class Origin(Enum):
    """Where a routine is from: it comes along, the user has brought it in, or it is of one point.

    No file can say it.
    """

    SHIPPED = auto()
    OWN = auto()
    SINGLE = auto()


@value(frozen=True, slots=True, kw_only=True)
class Routine(WrittenRoutine):
    """A routine that can be done."""

    origin: Origin


def as_shipped(written: WrittenRoutine) -> Routine:
    """Give a routine as one that comes along."""
    return Routine(**parts_of(written, WrittenRoutine), origin=Origin.SHIPPED)


def single_key(point: Point) -> Key:
    """Give the key of the routine of one point."""
    return f"{SINGLE}{point.code.lower()}"


def single_point_routine(point: Point, *, breath: Key, setting_up: tuple[str, ...]) -> Routine:
    """Make a routine of one point, so that pressing it alone goes the way of every session.

    Raises `ValueError` for a point that nobody can press alone for the minute a session takes.
    """
    if not point.alone:
        msg = f"{point.code} is not pressed alone for a whole minute"
        raise ValueError(msg)
    return Routine(
        key=single_key(point),
        title=shorten(point.place, TITLE_LENGTH, placeholder=" …"),
        summary=shorten(point.location, LINE_LENGTH, placeholder=" …"),
        position=next(position for position in Position if position in point.positions),
        setting_up=setting_up,
        breath=breath,
        steps=(Step(point=point.code, sides=ways_of(point)[0], dwell_seconds=SINGLE_SECONDS),),
        sources=point.sources,
        origin=Origin.SINGLE,
    )


def as_own(written: WrittenRoutine, shipped: Iterable[Routine] = ()) -> Routine:
    """Give a routine as one of the user's own: it can stand in for no other.

    What closes one of the `shipped` that it copies closes it too, whether its file says so or not;
    and where somebody else presses, what closes any of those that are pressed so.
    """
    closed_by = written.closed_by.union(
        *(other.closed_by for other in shipped if _closed_like(written, other))
    )
    plain = written.key.removeprefix(OWN)
    changed = {
        "schema_version": form_of(written.steps, written.pressed_by),
        "key": f"{OWN}{plain}",
        "stand_in": False,
        "closed_by": closed_by,
    }
    return Routine(**{**parts_of(written, WrittenRoutine), **changed}, origin=Origin.OWN)


def form_of(steps: Iterable[Step], presser: Presser) -> Literal[2, 3]:
    """Give the oldest form, of those that are still written, that can hold this."""
    third = presser is Presser.OTHER or any(step.note for step in steps)
    return NOTED_FORM if third else PLAIN_FORM


def _closed_like(one: WrittenRoutine, other: WrittenRoutine) -> bool:
    both_for_two = one.pressed_by is Presser.OTHER and other.pressed_by is Presser.OTHER
    return both_for_two or other.key == one.key.removeprefix(OWN) or _alike(one, other)


def _alike(one: WrittenRoutine, other: WrittenRoutine) -> bool:
    """Whether so many points are the same that one is a copy of the other, changed a little."""
    points = {step.point for step in one.steps}
    return sum(step.point in points for step in other.steps) >= ALIKE_POINTS


class OwnRoutines(Protocol):
    """Keeps the routines that the user has brought in."""

    def load(self) -> Sequence[Routine]:
        """Give all that can be used."""

    def read(self, file: str, /) -> Routine:
        """Read a routine from somewhere else, as one of the user's own, without keeping it.

        Raises `ValueError`, which says for people why it cannot be used, or `OSError`.
        """

    def keep(self, routine: Routine, /) -> None:
        """Keep `routine`, replacing one of the same key. Raises `OSError` when it cannot."""

    def remove(self, key: Key, /) -> None:
        """Remove a routine. Raises `OSError` when it cannot."""


@value(frozen=True, slots=True, kw_only=True)
class Choices(Value):
    """What the user settles on the ready page.

    `dwell_seconds` None keeps the routine's own times; `lead_in_seconds` None means that the
    press waits until the user says that the hands are in place.
    """

    dwell_seconds: DwellSeconds | None = None
    lead_in_seconds: LeadInSeconds | None = 15
    breath: Key


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One press: a point on one side, or on both at once.

    `number` counts the points of the session from 1, and goes on counting in a second `round`; the
    second side of a point has the same number. `lead_in_ns` None waits for the user. `gently` asks
    for light pressure. `tool` None is a press by hand: the user's own, or that of `presser`.
    """

    number: int
    point: PointCode
    side: Side
    lead_in_ns: int | None
    dwell_ns: int
    second_side: bool = False
    gently: bool = False
    tool: Tool | None = None
    round: int = 1
    note: str | None = None
    presser: Presser = Presser.SELF

    @property
    def means(self) -> Means:
        """What presses."""
        if self.presser is Presser.OTHER:
            return Means.OTHER
        return Means.HAND if self.tool is None else Means.TOOL


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A routine expanded for one session: every press with its times, in nanoseconds."""

    routine: Key
    title: str
    position: Position
    breath: BreathPattern
    steps: tuple[PlannedStep, ...]

    @property
    def pressed_by(self) -> Presser:
        """Who presses."""
        return self.steps[0].presser

    @property
    def points(self) -> int:
        """How many points the session presses, each counted anew in a second round."""
        return self.steps[-1].number

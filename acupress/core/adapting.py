"""What a routine becomes for one user today, and the plan of the session.

There is one way to a plan: screen the answers (`core/remembering.py`), `adapt_routine` with what
it gives, `expand_plan` from that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Protocol

from acupress.core.breathing import BreathPattern
from acupress.core.points import Means, Point, PointCode, Position, Presser, Side, Tool
from acupress.core.questions import Question
from acupress.core.routines import (
    DWELLS,
    LEAD_INS,
    PRESSES,
    Choices,
    Place,
    PlannedStep,
    Routine,
    SessionPlan,
    Step,
)
from acupress.core.screening import Cleared, Screening
from acupress.core.units import SECOND
from acupress.core.values import Key

FEWEST_POINTS = 3
"""A routine that keeps fewer points than this is better replaced by another."""

GENTLE_DWELL_SECONDS = 60
"""The press length where a caution asks for light and short pressure."""


Telling = Callable[[PointCode, Side, Means, str | None], int]
"""Gives the nanoseconds that the words take which lead to a press, with the note of its point."""


class Closed(Protocol):
    """What cautions can close: anything done in a position."""

    @property
    def position(self) -> Position:
        """How the body is held."""

    @property
    def closed_by(self) -> frozenset[Key]:
        """The questions that close it when they are ticked."""


class NotClearedError(Exception):
    """A plan was asked for without a screening that allows one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One point that was left out or, where `instead` is set, swapped, and the cautions why.

    `spared`: also, or only, because the user asked not to press it.
    """

    point: PointCode
    instead: PointCode | None
    because: tuple[Question, ...]
    spared: bool = False


@dataclass(frozen=True, slots=True)
class TodaysStep:
    """A step as it stands after the screening; `tool` None is a press by hand.

    The `note` is of the point that it was written to, and is not told of one that stands in.
    """

    place: Place
    dwell_seconds: int
    gently: bool
    tool: Tool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AdaptedRoutine:
    """A routine as this user may do it today. `steps` may be empty; then it cannot start.

    `closed_because` are the cautions that close it altogether.
    """

    routine: Routine
    steps: tuple[TodaysStep, ...]
    changes: tuple[Change, ...]
    gently_because: tuple[Question, ...]
    breath_holds: bool
    closed_because: tuple[Question, ...] = ()

    @property
    def keeps_enough(self) -> bool:
        """Whether so many points are left that the routine is worth doing."""
        return len(self.steps) >= FEWEST_POINTS


def adapt_routine(
    routine: Routine, points: Mapping[PointCode, Point], screening: Screening
) -> AdaptedRoutine:
    """Leave out or swap what today's cautions exclude, and what the user asked not to press.

    A swap must itself be allowed and not spared, reachable in the routine's position, and not be
    pressed already. Raises `NotClearedError` unless the screening cleared the user.
    """
    if not isinstance(screening, Cleared):
        raise NotClearedError
    cautions = screening.cautions
    closed_because = tuple(c for c in cautions if closes(c, routine))
    gently_because = screening.gently_because
    taken = {step.point for step in routine.steps}
    steps: list[TodaysStep] = []
    changes: list[Change] = []
    for step in () if closed_because else routine.steps:
        because = excluding(step, points, cautions, routine.pressed_by)
        spared = step.point in screening.spared
        place: Place | None = step
        if because or spared:
            place = _first_swap(step, routine, points, cautions, taken | screening.spared)
            changes.append(Change(step.point, place.point if place else None, because, spared))
        if place:
            taken.add(place.point)
            steps.append(_todays(step, place, points, gently=bool(gently_because)))
    return AdaptedRoutine(
        routine,
        tuple(steps),
        tuple(changes),
        gently_because,
        screening.allows_breath_holds,
        closed_because,
    )


def closes(caution: Question, routine: Closed) -> bool:
    """Whether a caution closes a routine, or what is to become one, altogether."""
    return not routine.closed_by.isdisjoint(caution.keys) or bool(
        caution.effect and routine.position in caution.effect.no_positions
    )


def offer_instead(
    adapted: AdaptedRoutine, others: Iterable[AdaptedRoutine]
) -> AdaptedRoutine | None:
    """Give the stand-in that changed least, for a routine that keeps too few points.

    Never one for which somebody else is needed.
    """
    if adapted.keeps_enough:
        return None
    able = [
        other
        for other in others
        if other.routine.stand_in
        and other.routine.pressed_by is Presser.SELF
        and other.keeps_enough
    ]
    return min(able, key=lambda other: len(other.changes), default=None)


def excluding(
    place: Place,
    points: Mapping[PointCode, Point],
    cautions: Iterable[Question],
    presser: Presser = Presser.SELF,
) -> tuple[Question, ...]:
    """Give the cautions that speak against pressing a point in this way."""
    point = place.pressed(points, presser)
    with_tool = place.means(presser) is Means.TOOL
    return tuple(
        c
        for c in cautions
        if c.effect and (c.effect.excludes(point) or (c.effect.no_tools and with_tool))
    )


def _first_swap(
    step: Step,
    routine: Routine,
    points: Mapping[PointCode, Point],
    cautions: Iterable[Question],
    shut: Set[PointCode],
) -> Place | None:
    return next(
        (
            swap
            for swap in step.swaps
            if swap.point not in shut
            and routine.position in swap.pressed(points, routine.pressed_by).positions
            and not excluding(swap, points, cautions, routine.pressed_by)
        ),
        None,
    )


def _todays(
    step: Step, place: Place, points: Mapping[PointCode, Point], *, gently: bool
) -> TodaysStep:
    use = points[place.point].tool if place.with_tool else None
    return TodaysStep(
        place=Place(point=place.point, sides=place.sides, with_tool=place.with_tool),
        dwell_seconds=GENTLE_DWELL_SECONDS if gently else step.dwell_seconds,
        gently=gently,
        tool=use.tool if use else None,
        note=step.note if place.point == step.point else None,
    )


def allowed_patterns(
    patterns: Iterable[BreathPattern], screening: Screening
) -> tuple[BreathPattern, ...]:
    """Give the breathing patterns that are open today; only a clear screening opens holds."""
    holds = isinstance(screening, Cleared) and screening.allows_breath_holds
    return tuple(pattern for pattern in patterns if holds or not pattern.holds)


def breath_today(
    adapted: AdaptedRoutine, patterns: Mapping[Key, BreathPattern], *wished: Key
) -> BreathPattern:
    """Give the first of the `wished` patterns that is open today.

    Then the routine's own, and then the first of all; one without a hold is always open.
    """
    open_today = {
        key: pattern
        for key, pattern in patterns.items()
        if adapted.breath_holds or not pattern.holds
    }
    keys = (*wished, adapted.routine.breath, *open_today)
    return open_today[next(key for key in keys if key in open_today)]


def no_speech(_point: PointCode, _side: Side, _means: Means, _note: str | None) -> int:
    """Give the length of a spoken placement where nothing is spoken: 0 ns."""
    return 0


def expand_plan(
    adapted: AdaptedRoutine,
    choices: Choices,
    breath: BreathPattern,
    placement_ns: Telling = no_speech,
) -> SessionPlan:
    """Give the plan of a session.

    Raises `ValueError` where no step is left, where the breath is held against a caution, and for
    a dwell or a lead-in that no file could hold.
    """
    if not adapted.steps:
        msg = f"no step of {adapted.routine.key} is open today"
        raise ValueError(msg)
    if breath.holds and not adapted.breath_holds:
        msg = f"{breath.key} holds the breath, which a caution excludes"
        raise ValueError(msg)
    if choices.dwell_seconds not in (None, *DWELLS):
        msg = f"a press cannot last {choices.dwell_seconds} s"
        raise ValueError(msg)
    if choices.lead_in_seconds not in (None, *LEAD_INS):
        msg = f"a lead-in cannot last {choices.lead_in_seconds} s"
        raise ValueError(msg)
    steps = [
        replace(step, dwell_seconds=choices.dwell_seconds)
        if choices.dwell_seconds and not step.gently
        else step
        for step in adapted.steps
    ]
    return SessionPlan(
        routine=adapted.routine.key,
        title=adapted.routine.title,
        position=adapted.routine.position,
        breath=breath,
        steps=expand_steps(
            steps,
            rounds=adapted.routine.rounds,
            presser=adapted.routine.pressed_by,
            lead_in_seconds=choices.lead_in_seconds,
            breath=breath,
            placement_ns=placement_ns,
        ),
    )


def expand_steps(
    steps: Sequence[TodaysStep],
    *,
    rounds: int = 1,
    presser: Presser = Presser.SELF,
    lead_in_seconds: int | None,
    breath: BreathPattern,
    placement_ns: Telling = no_speech,
) -> tuple[PlannedStep, ...]:
    """Turn steps into presses, round by round.

    A lead-in never ends before the spoken placement has ended.
    """
    return tuple(
        PlannedStep(
            number=number,
            point=step.place.point,
            side=side,
            lead_in_ns=(
                None
                if lead_in_seconds is None
                else max(
                    lead_in_seconds * SECOND,
                    placement_ns(step.place.point, side, step.place.means(presser), step.note),
                )
            ),
            dwell_ns=breath.whole_breaths_ns(step.dwell_seconds),
            second_side=side is Side.RIGHT,
            gently=step.gently,
            tool=step.tool,
            round=turn,
            note=step.note,
            presser=presser,
        )
        for turn in range(1, rounds + 1)
        for number, step in enumerate(steps, start=1 + len(steps) * (turn - 1))
        for side in PRESSES[step.place.sides]
    )

"""What is kept of a session, and what is needed to continue one that was cut short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Protocol
from uuid import UUID

from acupress.core.points import PointCode, Side
from acupress.core.routines import Choices, SessionPlan
from acupress.core.session_state import Phase, SessionState
from acupress.core.units import SECOND
from acupress.core.values import Key, Limits, Value, value

PainRating = Annotated[int, Limits(ge=0, le=10)]
"""Pain now, from 0 (none) to 10 (the worst imaginable); a plain numeric rating scale."""

Seconds = Annotated[float, Limits(ge=0, le=3_600)]
"""Seconds of one press, which lasts some two minutes at most."""

Moment = Annotated[datetime, Limits(tz_constraint="aware")]
"""Date and time, with the time zone."""


class Ending(StrEnum):
    """How a session ended.

    It ran out; the user ended it early, all being well; or it was stopped or cut short.
    """

    FINISHED = "finished"
    EARLY = "early"
    STOPPED = "stopped"


ENDINGS = {Phase.FINISHED: Ending.FINISHED, Phase.ENDED: Ending.EARLY}
"""The ending of each way to be over; every other is a stop."""


@value(frozen=True, slots=True, kw_only=True)
class StepRecord(Value):
    """What became of one planned press; seconds are confirmed active time."""

    point: PointCode
    side: Side
    planned_seconds: Seconds
    pressed_seconds: Seconds
    skipped: bool = False


@value(frozen=True, slots=True, kw_only=True)
class SessionRecord(Value):
    """A finished or stopped session as the history keeps it."""

    id: UUID
    started_at: Moment
    routine: Key
    breath: Key
    ending: Ending
    steps: tuple[StepRecord, ...]
    pain_before: PainRating | None = None
    pain_after: PainRating | None = None
    note: str = ""

    @property
    def pressed_seconds(self) -> float:
        """Active pressing time of the whole session."""
        return sum(step.pressed_seconds for step in self.steps)


@value(frozen=True, slots=True, kw_only=True)
class RunningSession(Value):
    """A session in progress, saved at every step and pause so that it can be continued.

    `done` holds what was pressed so far, `point` and `side` the press it was at. Answers of the
    safety screen are not part of it: continuing needs a new screening.
    """

    id: UUID
    started_at: Moment
    routine: Key
    choices: Choices
    done: tuple[StepRecord, ...]
    point: PointCode
    side: Side
    pain_before: PainRating | None = None


class HistoryStore(Protocol):
    """Keeps finished sessions."""

    def add(self, record: SessionRecord) -> None:
        """Keep `record`, replacing one of the same id. Raises `OSError` when it cannot be saved.

        What was stopped never replaces what was finished or ended early.
        """

    def recent(self, limit: int, /) -> Sequence[SessionRecord]:
        """Give the newest `limit` records, the newest first."""

    def ending_of(self, session: UUID, /) -> Ending | None:
        """Give how a session ended, if there is a record of it."""

    def last_routine(self) -> str | None:
        """Give the key of the routine of the record that was kept last, whatever its date."""


class RunningStore(Protocol):
    """Keeps the one session in progress."""

    def load(self) -> RunningSession | None:
        """Give the session that was cut short, if there is one that can be read."""

    def save(self, running: RunningSession) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""

    def clear(self) -> None:
        """Forget it."""


def derive_steps(
    plan: SessionPlan, state: SessionState, *, since: int = 0
) -> tuple[StepRecord, ...]:
    """Give what became of each press up to the present one, and of later ones already pressed.

    A continued session began at step `since`; what lies before it counts only if pressed again.
    """
    return tuple(
        StepRecord(
            point=step.point,
            side=step.side,
            planned_seconds=step.dwell_ns / SECOND,
            pressed_seconds=pressed / SECOND,
            skipped=index in state.skipped,
        )
        for index, (step, pressed) in enumerate(zip(plan.steps, state.pressed_ns, strict=True))
        if pressed or since <= index <= state.step
    )


def join_steps(
    earlier: Sequence[StepRecord], steps: Sequence[StepRecord]
) -> tuple[StepRecord, ...]:
    """Join the presses of a session with the `earlier` ones that it goes on from.

    A press that was cut short and begun anew counts once, with the seconds of both.
    """
    before = {(step.point, step.side): step.pressed_seconds for step in earlier}
    anew = {(step.point, step.side) for step in steps}
    return (
        *(step for step in earlier if (step.point, step.side) not in anew),
        *(
            replace(
                step,
                pressed_seconds=step.pressed_seconds + before.get((step.point, step.side), 0.0),
            )
            for step in steps
        ),
    )


def derive_record(
    plan: SessionPlan,
    state: SessionState,
    *,
    session: UUID,
    started_at: datetime,
    earlier: Sequence[StepRecord] = (),
    since: int = 0,
    pain_before: PainRating | None,
) -> SessionRecord:
    """Give the record of a session that is over.

    A continued session brings the `earlier` presses and the step `since` which it went on.
    """
    return SessionRecord(
        id=session,
        started_at=started_at,
        routine=plan.routine,
        breath=plan.breath.key,
        ending=ENDINGS.get(state.phase, Ending.STOPPED),
        steps=join_steps(earlier, derive_steps(plan, state, since=since)),
        pain_before=pain_before,
    )


def find_step(plan: SessionPlan, running: RunningSession) -> int:
    """Give the step of `plan` at which a session cut short goes on.

    Today's screening may have removed the point it was at; then it is the first step that
    was not done, or the last step when all were.
    """
    places = [(step.point, step.side) for step in plan.steps]
    if (running.point, running.side) in places:
        return places.index((running.point, running.side))
    done = {(step.point, step.side) for step in running.done}
    return next((i for i, place in enumerate(places) if place not in done), len(places) - 1)

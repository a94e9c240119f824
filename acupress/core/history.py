"""What is kept of a session, and what is needed to continue one that was cut short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Protocol
from uuid import UUID

from acupress.core.points import PointCode, Side, Tool
from acupress.core.routines import MOST_ROUNDS, Choices, PlannedStep, SessionPlan
from acupress.core.session_state import Phase, SessionState
from acupress.core.units import SECOND
from acupress.core.values import Key, Limits, Value, value

PainRating = Annotated[int, Limits(ge=0, le=10)]
"""Pain now, from 0 (none) to 10 (the worst imaginable); a plain numeric rating scale."""

Seconds = Annotated[float, Limits(ge=0, le=3_600)]
"""Seconds of one press, which lasts some two minutes at most."""

Round = Annotated[int, Limits(ge=1, le=MOST_ROUNDS)]
"""Which way through the points of a routine a press belongs to."""

Moment = Annotated[datetime, Limits(tz_constraint="aware")]
"""Date and time, with the time zone."""


class Ending(StrEnum):
    """How a session ended.

    It ran out; the user ended it early, all being well; it was stopped, because something felt
    wrong; or it was cut short from outside and not gone on with.
    """

    FINISHED = "finished"
    EARLY = "early"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"


ENDINGS = {Phase.FINISHED: Ending.FINISHED, Phase.ENDED: Ending.EARLY}
"""The ending of each way to be over; every other is a stop."""

OPEN_ENDINGS = frozenset({Ending.STOPPED, Ending.INTERRUPTED})
"""After these the session may still be gone on with."""


@value(frozen=True, slots=True, kw_only=True)
class StepRecord(Value):
    """What became of one planned press; seconds are confirmed active time.

    A point that is pressed in two rounds has a record for each; the history keeps them in their
    order, without the round, which only going on with a session asks for. `tool` None is a press
    by hand, or one of before tools were kept.
    """

    point: PointCode
    side: Side
    planned_seconds: Seconds
    pressed_seconds: Seconds
    skipped: bool = False
    round: Round = 1
    tool: Tool | None = None


@value(frozen=True, slots=True, kw_only=True)
class SessionRecord(Value):
    """A session that is over, as the history keeps it.

    `title` is what the routine was called then; it is empty where that was not kept yet.
    """

    id: UUID
    started_at: Moment
    routine: Key
    breath: Key
    ending: Ending
    steps: tuple[StepRecord, ...]
    pain_before: PainRating | None = None
    pain_after: PainRating | None = None
    note: str = ""
    title: str = ""

    @property
    def pressed_seconds(self) -> float:
        """Active pressing time of the whole session."""
        return sum(step.pressed_seconds for step in self.steps)


@value(frozen=True, slots=True, kw_only=True)
class RunningSession(Value):
    """A session in progress, saved at every step and pause so that it can be continued.

    `done` holds what was pressed so far; `point`, `side` and `round` tell the press it was at.
    Answers of the safety screen are not part of it: continuing needs a new screening.
    """

    id: UUID
    started_at: Moment
    routine: Key
    choices: Choices
    done: tuple[StepRecord, ...]
    point: PointCode
    side: Side
    round: Round = 1
    pain_before: PainRating | None = None
    title: str = ""


class HistoryStore(Protocol):
    """Keeps finished sessions."""

    def add(self, record: SessionRecord) -> None:
        """Keep `record`, replacing one of the same id. Raises `OSError` when it cannot be saved.

        What was stopped or cut short never replaces what was finished or ended early.
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
            round=step.round,
            tool=step.tool,
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
    before = {press_of(step): step.pressed_seconds for step in earlier}
    anew = {press_of(step) for step in steps}
    return (
        *(step for step in earlier if press_of(step) not in anew),
        *(
            replace(step, pressed_seconds=step.pressed_seconds + before.get(press_of(step), 0.0))
            for step in steps
        ),
    )


def press_of(step: PlannedStep | StepRecord | RunningSession) -> tuple[PointCode, Side, int]:
    """Give what tells one press of a session from all others."""
    return step.point, step.side, step.round


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
        title=plan.title,
    )


def interrupted_record(running: RunningSession) -> SessionRecord:
    """Give the record of a session that was cut short and is not gone on with."""
    return SessionRecord(
        id=running.id,
        started_at=running.started_at,
        routine=running.routine,
        breath=running.choices.breath,
        ending=Ending.INTERRUPTED,
        steps=running.done,
        pain_before=running.pain_before,
        title=running.title,
    )


def find_step(plan: SessionPlan, running: RunningSession) -> int:
    """Give the step of `plan` at which a session cut short goes on.

    Today's screening may have removed the point it was at; then it is the first step that
    was not done, or the last step when all were.
    """
    presses = [press_of(step) for step in plan.steps]
    if press_of(running) in presses:
        return presses.index(press_of(running))
    done = {press_of(step) for step in running.done}
    return next((i for i, press in enumerate(presses) if press not in done), len(presses) - 1)

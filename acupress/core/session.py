"""The moves that lead a guided session from one state to the next, and what they tell.

Time comes in as clock readings; nothing here reads a clock. A move that makes no sense in a
state returns the same value and no events.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from acupress.core.clock import ClockReading
from acupress.core.cues import Cue
from acupress.core.routines import SessionPlan
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session_state import (
    PauseReason,
    Phase,
    SessionState,
    cues_of,
    last_step,
    next_step,
    phase_length_ns,
)
from acupress.core.units import SECOND

SLEPT_NS = 2 * SECOND
"""A longer sleep of the computer pauses the session."""

STALL_NS = 5 * SECOND
"""A longer silence between two readings pauses the session; a shorter one counts as real time."""

COLLAPSE_NS = 1 * SECOND
"""After a longer silence only the newest of the missed cues is given, and every safety cue."""

COUNT_IN_NS = 3 * SECOND
"""Time to get ready when a paused press goes on."""

BACK_AGAIN_NS = 3 * SECOND
"""Going back within this time of a step's start goes to the step before."""


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """A phase of a step began; the three ways to be over come this way too."""

    step: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class CueDue:
    """A cue is to be given now, `late_ns` after its instant."""

    step: int
    cue: Cue
    late_ns: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The session stands still."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session goes on."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A step was left before its press was complete."""

    step: int


@dataclass(frozen=True, slots=True)
class StoodTooLong:
    """The session stood still for longer than a screening holds; only a new one lets it go on."""


Event = PhaseBegan | CueDue | Paused | Resumed | Skipped | StoodTooLong
Move = tuple[SessionState, tuple[Event, ...]]


def begin(plan: SessionPlan, reading: ClockReading, *, at_step: int = 0) -> Move:
    """Start a session with the lead-in of `at_step`."""
    state = SessionState(
        step=at_step,
        phase=Phase.LEAD_IN,
        active_ns=0,
        pressed_ns=(0,) * len(plan.steps),
        last=reading,
    )
    return _enter(plan, state, at_step, Phase.LEAD_IN)


def advance(plan: SessionPlan, state: SessionState, reading: ClockReading) -> Move:
    """Bring the session up to a clock reading.

    Sleep and long stalls pause at the last confirmed instant. A clock that reads backwards
    counts as standing still.
    """
    if state.over:
        return state, ()
    awake_ns = max(0, reading.awake_ns - state.last.awake_ns)
    total_ns = max(0, reading.total_ns - state.last.total_ns)
    confirmed_ns = state.last.total_ns
    state = replace(
        state,
        last=ClockReading(
            max(reading.awake_ns, state.last.awake_ns), max(reading.total_ns, state.last.total_ns)
        ),
    )
    if state.paused:
        return state, ()
    if total_ns - awake_ns > SLEPT_NS:
        return _stand_still(state, PauseReason.SLEPT, confirmed_ns)
    if awake_ns > STALL_NS:
        return _stand_still(state, PauseReason.STALLED, confirmed_ns)
    return _run(plan, state, awake_ns)


def pause(state: SessionState, reason: PauseReason = PauseReason.ASKED) -> Move:
    """Stand still at the last confirmed instant."""
    if not state.running:
        return state, ()
    return _stand_still(state, reason, state.last.total_ns)


def resume(plan: SessionPlan, state: SessionState) -> Move:
    """Go on: a lead-in from its start, a press in place after a short count."""
    if state.over or state.paused is None:
        return state, ()
    if stood_too_long(state):
        return state, (StoodTooLong(),)
    if state.phase is Phase.LEAD_IN:
        return restart(plan, state)
    state = replace(state, paused=None, still_since_ns=None)
    if state.phase is Phase.PRESS:
        state = replace(state, count_in_ns=COUNT_IN_NS)
    return state, (Resumed(),)


def restart(plan: SessionPlan, state: SessionState) -> Move:
    """Go on with the lead-in of the press that was paused."""
    if state.over or state.paused is None:
        return state, ()
    if stood_too_long(state):
        return state, (StoodTooLong(),)
    state = replace(state, paused=None, skipped=state.skipped - {state.step})
    state, events = _enter(plan, state, state.step, Phase.LEAD_IN)
    return state, (Resumed(), *events)


def hands_in_place(plan: SessionPlan, state: SessionState) -> Move:
    """End a lead-in that waits for the user."""
    if not (state.running and _waits(plan, state)):
        return state, ()
    if stood_too_long(state):
        return state, (StoodTooLong(),)
    return _enter(plan, state, state.step, Phase.PRESS)


def skip(plan: SessionPlan, state: SessionState) -> Move:
    """Go to the next step's lead-in, or from the rest to the end.

    A step whose press is not complete is recorded as skipped. A paused session stays paused.
    """
    if state.over:
        return state, ()
    if state.phase is Phase.REST:
        return _end(plan, state, Phase.FINISHED)
    if stood_too_long(state):
        return state, (StoodTooLong(),)
    left_early = state.phase in (Phase.LEAD_IN, Phase.PRESS)
    told: tuple[Event, ...] = (Skipped(state.step),) if left_early else ()
    if left_early:
        state = replace(state, skipped=state.skipped | {state.step})
    state, events = _enter(plan, state, *_next_step(plan, state))
    return state, (*told, *events)


def leave_point(plan: SessionPlan, state: SessionState) -> Move:
    """Skip this press of the point and all to come; from the rest there is nothing to leave."""
    if state.over or state.phase is Phase.REST:
        return state, ()
    if not stood_too_long(state):
        point, presses = plan.steps[state.step].point, enumerate(plan.steps)
        ahead = {n for n, step in presses if n > state.step and step.point == point}
        state = replace(state, left=state.left | {point}, skipped=state.skipped | ahead)
    return skip(plan, state)


def back(plan: SessionPlan, state: SessionState) -> Move:
    """Go to the start of this step, or from there to the step before.

    A paused session stays paused. From the rest it leads to the last step.
    """
    if state.over:
        return state, ()
    if stood_too_long(state):
        return state, (StoodTooLong(),)
    at_start = state.phase is Phase.LEAD_IN and state.active_ns < BACK_AGAIN_NS
    step = last_step(plan, state, max(0, state.step - 1) if at_start else state.step)
    if step is None:
        return state, ()
    return _enter(plan, replace(state, skipped=state.skipped - {step}), step, Phase.LEAD_IN)


def end_here(plan: SessionPlan, state: SessionState) -> Move:
    """End early, all being well; what was pressed stands."""
    return (state, ()) if state.over else _end(plan, state, Phase.ENDED)


def stop(plan: SessionPlan, state: SessionState) -> Move:
    """End the pressing at once, because something feels wrong."""
    return (state, ()) if state.over else _end(plan, state, Phase.STOPPED)


def take_back(before: SessionState) -> Move:
    """Take back an end that was a mistake: stand where the session was `before` it, paused.

    It has stood still since then.
    """
    if before.paused:
        return before, (Paused(before.paused),)
    return pause(before)


def stood_too_long(state: SessionState) -> bool:
    """Whether a session has stood still for so long that only a new screening lets it go on."""
    since = state.still_since_ns
    return since is not None and state.last.total_ns - since > SCREENING_HOLDS_NS


def _stand_still(state: SessionState, reason: PauseReason, since_ns: int) -> Move:
    """Pause; what stood still before has stood still since then."""
    if state.still_since_ns is not None:
        since_ns = state.still_since_ns
    state = replace(state, paused=reason, count_in_ns=0, still_since_ns=since_ns)
    return state, (Paused(reason),)


def _waits(plan: SessionPlan, state: SessionState) -> bool:
    return state.phase is Phase.LEAD_IN and phase_length_ns(plan, state) is None


def _end(plan: SessionPlan, state: SessionState, phase: Phase) -> Move:
    state = replace(state, paused=None, still_since_ns=None)
    return _enter(plan, state, state.step, phase)


def _enter(plan: SessionPlan, state: SessionState, step: int, phase: Phase) -> Move:
    """Begin a phase and give what is due at its very start."""
    state, events = _begin_phase(state, step, phase)
    state = _note_standing(plan, state)
    if not state.running:
        return state, events
    state, due = _pass_cues(plan, state, left_ns=0)
    return state, (*events, *due)


def _begin_phase(
    state: SessionState, step: int, phase: Phase
) -> tuple[SessionState, tuple[Event, ...]]:
    state = replace(state, step=step, phase=phase, active_ns=0, count_in_ns=0, cues_passed=0)
    return state, (PhaseBegan(step, phase),)


def _note_standing(plan: SessionPlan, state: SessionState) -> SessionState:
    """Note since when a session stands still: a wait begins it, time that counts ends it."""
    if state.running and not _waits(plan, state):
        return replace(state, still_since_ns=None)
    if state.still_since_ns is None and not state.over:
        return replace(state, still_since_ns=state.last.total_ns)
    return state


def _next_step(plan: SessionPlan, state: SessionState) -> tuple[int, Phase]:
    following = next_step(plan, state)
    return (state.step, Phase.REST) if following is None else (following, Phase.LEAD_IN)


def _after(plan: SessionPlan, state: SessionState) -> tuple[int, Phase]:
    match state.phase:
        case Phase.LEAD_IN:
            return state.step, Phase.PRESS
        case Phase.PRESS:
            return state.step, Phase.RELEASE
        case Phase.RELEASE:
            return _next_step(plan, state)
        case _:
            return state.step, Phase.FINISHED


def _run(plan: SessionPlan, state: SessionState, awake_ns: int) -> Move:
    events: list[Event] = []
    left = awake_ns
    counted = min(left, state.count_in_ns)
    state = replace(state, count_in_ns=state.count_in_ns - counted)
    left -= counted
    while not state.over:
        length = phase_length_ns(plan, state)
        spent = left if length is None else min(left, length - state.active_ns)
        left -= spent
        state = _spend(state, spent)
        state, due = _pass_cues(plan, state, left_ns=left)
        events += due
        if length is None or state.active_ns < length:
            break
        state, began = _begin_phase(state, *_after(plan, state))
        state = _note_standing(plan, state)
        events += began
    return state, _collapse(events) if awake_ns > COLLAPSE_NS else tuple(events)


def _spend(state: SessionState, spent_ns: int) -> SessionState:
    pressed = state.pressed_ns
    if state.phase is Phase.PRESS:
        here = pressed[state.step] + spent_ns
        pressed = (*pressed[: state.step], here, *pressed[state.step + 1 :])
    return replace(state, active_ns=state.active_ns + spent_ns, pressed_ns=pressed)


def _pass_cues(
    plan: SessionPlan, state: SessionState, *, left_ns: int
) -> tuple[SessionState, tuple[CueDue, ...]]:
    """Give the cues whose instant has come; `left_ns` is time that belongs to later phases."""
    cues = cues_of(plan, state)
    passed = state.cues_passed
    due: list[CueDue] = []
    while passed < len(cues) and cues[passed].at_ns <= state.active_ns:
        cue = cues[passed]
        late = state.active_ns - cue.at_ns + left_ns
        if cue.is_safety or late <= cue.manner.max_late_ns:
            due.append(CueDue(state.step, cue, late))
        passed += 1
    return replace(state, cues_passed=passed), tuple(due)


def _collapse(events: list[Event]) -> tuple[Event, ...]:
    late = [event.late_ns for event in events if isinstance(event, CueDue)]
    newest = min(late, default=0)
    return tuple(
        event
        for event in events
        if not isinstance(event, CueDue) or event.cue.is_safety or event.late_ns == newest
    )

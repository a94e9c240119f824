"""Where a session is, as a frozen value, and what is still to come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from acupress.core.clock import ClockReading
from acupress.core.cues import RELEASE_CUES, REST_CUES, Cue, lead_in_cues, press_cues
from acupress.core.points import PointCode
from acupress.core.routines import RELEASE_NS, REST_NS, PlannedStep, SessionPlan


class Phase(StrEnum):
    """Where a session is. Each step runs through lead-in, press and release."""

    LEAD_IN = "lead-in"
    PRESS = "press"
    RELEASE = "release"
    REST = "rest"
    FINISHED = "finished"
    ENDED = "ended"
    STOPPED = "stopped"


ORDER = (Phase.LEAD_IN, Phase.PRESS, Phase.RELEASE)
"""The phases of each step."""

OVER = (Phase.FINISHED, Phase.ENDED, Phase.STOPPED)
"""Run to its end; ended early by choice, all being well; stopped because something felt wrong."""


class PauseReason(StrEnum):
    """Why a session stands still."""

    ASKED = "asked"
    SLEPT = "slept"
    STALLED = "stalled"


@dataclass(frozen=True, slots=True)
class SessionState:
    """Where a session is.

    `active_ns` is the confirmed active time in the phase, `pressed_ns` the confirmed pressing
    time of each step so far. `cues_passed` counts the cues of the phase that were given or
    dropped. `count_in_ns` is what is left of the count before a paused press goes on.
    `still_since_ns` is the reading of the total clock since when it stands still, paused or
    waiting for the hands; None while time counts. Points that were `left` are not come back to.
    """

    step: int
    phase: Phase
    active_ns: int
    pressed_ns: tuple[int, ...]
    last: ClockReading
    skipped: frozenset[int] = frozenset()
    paused: PauseReason | None = None
    count_in_ns: int = 0
    cues_passed: int = 0
    still_since_ns: int | None = None
    left: frozenset[PointCode] = frozenset()

    @property
    def over(self) -> bool:
        """Whether the session has finished, was ended or was stopped."""
        return self.phase in OVER

    @property
    def running(self) -> bool:
        """Whether time counts."""
        return not self.over and self.paused is None


def next_step(plan: SessionPlan, state: SessionState) -> int | None:
    """Give the next step whose point was not left; None where the rest comes next."""
    ahead = range(state.step + 1, len(plan.steps))
    return next((step for step in ahead if plan.steps[step].point not in state.left), None)


def last_step(plan: SessionPlan, state: SessionState, at_most: int) -> int | None:
    """Give the last step up to `at_most` whose point was not left."""
    before = range(at_most, -1, -1)
    return next((step for step in before if plan.steps[step].point not in state.left), None)


def phase_length_ns(plan: SessionPlan, state: SessionState) -> int | None:
    """Give how long the phase lasts in ns; None where it waits for the user."""
    return _length_ns(plan.steps[state.step], state.phase)


def remaining_ns(plan: SessionPlan, state: SessionState) -> int | None:
    """Give what is left of the phase in ns; None where it waits for the user."""
    length = phase_length_ns(plan, state)
    return None if length is None else length - state.active_ns


def until_due_ns(plan: SessionPlan, state: SessionState) -> int | None:
    """Give how long it is to the next cue or phase in ns; None where neither comes by itself."""
    if not state.running:
        return None
    ahead = [cue.at_ns for cue in cues_of(plan, state)[state.cues_passed :]]
    length = phase_length_ns(plan, state)
    if length is not None:
        ahead.append(length)
    return state.count_in_ns + min(ahead) - state.active_ns if ahead else None


def remaining_session_ns(plan: SessionPlan, state: SessionState) -> int:
    """Give what is left of the session in ns, leaving out waits of unknown length."""
    if state.over:
        return 0
    left = remaining_ns(plan, state) or 0
    if state.phase is Phase.REST:
        return left
    here = plan.steps[state.step]
    left += sum(_length_ns(here, phase) or 0 for phase in ORDER[ORDER.index(state.phase) + 1 :])
    ahead = [step for step in plan.steps[state.step + 1 :] if step.point not in state.left]
    return left + sum(_length_ns(s, phase) or 0 for s in ahead for phase in ORDER) + REST_NS


def plan_length_ns(plan: SessionPlan) -> int:
    """Give how long a whole session lasts in ns, leaving out waits of unknown length."""
    return sum(_length_ns(step, phase) or 0 for step in plan.steps for phase in ORDER) + REST_NS


def cues_of(plan: SessionPlan, state: SessionState) -> tuple[Cue, ...]:
    """Give the cues of the phase."""
    step = plan.steps[state.step]
    match state.phase:
        case Phase.LEAD_IN:
            return lead_in_cues(second_side=step.second_side)
        case Phase.PRESS:
            return press_cues(state.step, step.dwell_ns, plan.breath)
        case Phase.RELEASE:
            return RELEASE_CUES
        case _:
            return REST_CUES


def _length_ns(step: PlannedStep, phase: Phase) -> int | None:
    match phase:
        case Phase.LEAD_IN:
            return step.lead_in_ns
        case Phase.PRESS:
            return step.dwell_ns
        case Phase.RELEASE:
            return RELEASE_NS
        case Phase.REST:
            return REST_NS
        case _:
            return 0

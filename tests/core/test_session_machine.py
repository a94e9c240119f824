"""Any moves in any order: what must hold of a session whatever the user and the clock do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from acupress.core.clock import ClockReading
from acupress.core.cues import RELEASE_CUES, REST_CUES, Cue, lead_in_cues, press_cues
from acupress.core.routines import SessionPlan, Sides
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session import (
    COUNT_IN_NS,
    STALL_NS,
    CueDue,
    Event,
    PhaseBegan,
    StoodTooLong,
    advance,
)
from acupress.core.session_state import Phase, SessionState, phase_length_ns, remaining_session_ns
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from tests.core.conftest import Build, Walk

pytestmark = pytest.mark.no_cover

BeginWalk = Callable[..., "Walk"]


MOVES = ("pause", "resume", "restart", "hands_in_place", "skip", "back", "end_here", "stop")


class Visit:
    """One stay in a phase, and the cues told in it."""

    def __init__(
        self, plan: SessionPlan, began: PhaseBegan, back_in: SessionState | None = None
    ) -> None:
        self.began = began
        step = plan.steps[began.step]
        match began.phase:
            case Phase.LEAD_IN:
                self.script = lead_in_cues(second_side=step.second_side)
            case Phase.PRESS:
                self.script = press_cues(began.step, step.dwell_ns, plan.breath)
            case Phase.RELEASE:
                self.script = RELEASE_CUES
            case Phase.REST:
                self.script = REST_CUES
            case _:
                self.script = ()
        self.told: list[Cue] = list(self.script[: back_in.cues_passed]) if back_in else []

    def hear(self, due: CueDue) -> None:
        assert due.step == self.began.step
        assert due.late_ns >= 0
        assert due.cue.is_safety or due.late_ns <= due.cue.manner.max_late_ns
        self.told.append(due.cue)
        places = [self.script.index(cue) for cue in self.told]
        assert places == sorted(set(places)), "a cue came twice or out of order"

    def end_complete(self) -> None:
        safety = [cue for cue in self.script if cue.is_safety]
        assert [cue for cue in self.told if cue.is_safety] == safety


class SessionMachine(RuleBasedStateMachine):
    """A session under every move; `walk` is the session, the rest what it is judged by."""

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self.walk = walk
        self.awake_ns = 0
        self.counted_at_ns = walk.state.last.total_ns
        self.before_stop: SessionState | None = None
        self.visit = Visit(walk.plan, PhaseBegan(walk.state.step, walk.state.phase))
        self.listen(tuple(walk.events[1:]))

    @property
    def state(self) -> SessionState:
        return self.walk.state

    def listen(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, PhaseBegan):
                if event.phase is Phase.RELEASE:
                    self.visit.end_complete()
                self.visit = Visit(self.walk.plan, event)
            elif isinstance(event, CueDue):
                self.visit.hear(event)

    def pass_time(self, awake_ns: int, *, asleep_ns: int = 0) -> None:
        before = self.state
        self.listen(self.walk.tick(awake_ns, asleep_ns=asleep_ns))
        self.awake_ns += max(0, awake_ns)
        earned = sum(self.state.pressed_ns) - sum(before.pressed_ns)
        assert 0 <= earned <= max(0, awake_ns)
        if self.state.paused:
            assert self.state == replace(
                before,
                last=self.state.last,
                paused=self.state.paused,
                count_in_ns=0,
                still_since_ns=self.state.still_since_ns,
            )

    def go_on_by(self, move: Callable[[], tuple[Event, ...]]) -> None:
        """Make a move that may let time count again: not after half an hour without."""
        before, events = self.state, move()
        self.listen(events)
        still_ns = before.last.total_ns - self.counted_at_ns
        if StoodTooLong() in events:
            assert self.state is before
            assert still_ns > SCREENING_HOLDS_NS
        elif still_ns > SCREENING_HOLDS_NS + STALL_NS:
            assert self.state.over or self.state == before

    @rule(awake_ns=st.integers(0, 900 * MS))
    def tick(self, awake_ns: int) -> None:
        self.pass_time(awake_ns)

    @rule(awake_ns=st.integers(900 * MS, 8 * SECOND))
    def stall(self, awake_ns: int) -> None:
        self.pass_time(awake_ns)

    @rule(seconds=st.integers(1, 70), tick_ns=st.integers(500 * MS, 5 * SECOND))
    def go_on(self, seconds: int, tick_ns: int) -> None:
        for _ in range(seconds * SECOND // tick_ns):
            self.pass_time(tick_ns)

    @rule(awake_ns=st.integers(0, SECOND), asleep_ns=st.integers(0, 7200 * SECOND))
    def sleep(self, awake_ns: int, asleep_ns: int) -> None:
        self.pass_time(awake_ns, asleep_ns=asleep_ns)

    @rule(awake_ns=st.integers(-SECOND, 0), asleep_ns=st.integers(-SECOND, SECOND))
    def read_backwards(self, awake_ns: int, asleep_ns: int) -> None:
        self.pass_time(awake_ns, asleep_ns=asleep_ns)

    @rule()
    def pause(self) -> None:
        self.listen(self.walk.pause())

    @rule()
    def resume(self) -> None:
        self.go_on_by(self.walk.resume)

    @rule()
    def hands_in_place(self) -> None:
        self.go_on_by(self.walk.hands_in_place)

    @rule()
    def skip(self) -> None:
        self.go_on_by(self.walk.skip)

    @rule()
    def back(self) -> None:
        self.go_on_by(self.walk.back)

    @rule()
    def restart(self) -> None:
        self.go_on_by(self.walk.restart)

    @rule()
    def end_here(self) -> None:
        pressed = self.state.pressed_ns
        self.listen(self.walk.end_here())
        assert self.state.over
        assert self.state.pressed_ns == pressed

    @rule()
    def stop(self) -> None:
        if not self.state.over:
            self.before_stop = self.state
        self.listen(self.walk.stop())

    @precondition(lambda self: self.state.phase is Phase.STOPPED)
    @rule(awake_ns=st.integers(0, 3600 * SECOND))
    def take_back_the_stop(self, awake_ns: int) -> None:
        before = self.before_stop
        assert before is not None
        assert self.walk.tick(awake_ns) == ()
        self.walk.take_back(before)
        self.visit = Visit(self.walk.plan, PhaseBegan(before.step, before.phase), before)
        assert self.state.paused
        assert (self.state.step, self.state.phase, self.state.active_ns) == (
            before.step,
            before.phase,
            before.active_ns,
        )
        assert self.state.pressed_ns == before.pressed_ns
        self.pass_time(0)

    @precondition(lambda self: self.state.over)
    @rule(awake_ns=st.integers(0, 9 * SECOND))
    def nothing_comes_after_the_end(self, awake_ns: int) -> None:
        over = self.state
        assert self.walk.tick(awake_ns) == ()
        for move in (
            "pause",
            "resume",
            "hands_in_place",
            "restart",
            "skip",
            "back",
            "stop",
            "end_here",
        ):
            assert getattr(self.walk, move)() == ()
        assert self.state is over

    @rule(first_ns=st.integers(0, 2 * SECOND), then_ns=st.integers(0, 3 * SECOND))
    def one_long_tick_is_two_short_ones(self, first_ns: int, then_ns: int) -> None:
        def reading(later_ns: int) -> ClockReading:
            last = self.state.last
            return ClockReading(last.awake_ns + later_ns, last.total_ns + later_ns)

        plan, state = self.walk.plan, self.state
        at_once, _ = advance(plan, state, reading(first_ns + then_ns))
        halfway, _ = advance(plan, state, reading(first_ns))
        in_two, _ = advance(plan, halfway, reading(first_ns + then_ns))
        assert at_once == (in_two if not in_two.over else replace(in_two, last=at_once.last))

    @invariant()
    def time_that_counts_is_noted(self) -> None:
        state, plan = self.state, self.walk.plan
        counts = state.running and phase_length_ns(plan, state) is not None
        assert counts or state.over or state.still_since_ns is not None
        assert not counts or state.still_since_ns is None
        if counts:
            self.counted_at_ns = state.last.total_ns

    @invariant()
    def no_pressing_time_is_made_up(self) -> None:
        assert sum(self.state.pressed_ns) <= self.awake_ns

    @invariant()
    def the_session_is_somewhere_in_its_plan(self) -> None:
        state, plan = self.state, self.walk.plan
        assert 0 <= state.step < len(plan.steps)
        assert all(0 <= step <= state.step for step in state.skipped)
        assert (state.step, state.phase) == (self.visit.began.step, self.visit.began.phase)
        assert 0 <= state.cues_passed <= len(self.visit.script)
        assert remaining_session_ns(plan, state) >= 0

    @invariant()
    def active_time_stays_within_its_phase(self) -> None:
        length = phase_length_ns(self.walk.plan, self.state)
        assert self.state.active_ns >= 0
        assert self.state.over or length is None or self.state.active_ns < length

    @invariant()
    def only_a_running_press_is_counted_in(self) -> None:
        state = self.state
        assert 0 <= state.count_in_ns <= COUNT_IN_NS
        assert state.count_in_ns == 0 or (state.phase is Phase.PRESS and state.running)

    @invariant()
    def an_ended_session_is_neither_paused_nor_running(self) -> None:
        if self.state.over:
            assert self.state.paused is None
            assert not self.state.running


def test_whatever_the_user_and_the_clock_do_the_session_keeps_its_word(
    build: Build, begin_walk: BeginWalk
) -> None:
    plan = build.plan(Sides.EACH, Sides.MIDLINE, Sides.MIDLINE)
    first, second, *others = plan.steps
    plan = replace(plan, steps=(first, second, *(replace(s, lead_in_ns=None) for s in others)))

    class ThisSession(SessionMachine):
        def __init__(self) -> None:
            super().__init__(begin_walk(plan))

    run_state_machine_as_test(ThisSession, settings=settings(max_examples=200, deadline=None))

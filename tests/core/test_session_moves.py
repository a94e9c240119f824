from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from acupress.core.clock import ClockReading
from acupress.core.cues import Cue, CueKind
from acupress.core.routines import Sides
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session import (
    CueDue,
    Event,
    Paused,
    PhaseBegan,
    Resumed,
    Skipped,
    StoodTooLong,
    advance,
    back,
    end_here,
    hands_in_place,
    leave_point,
    pause,
    restart,
    resume,
    skip,
    stop,
)
from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import SECOND

if TYPE_CHECKING:
    from tests.core.conftest import Build, Walk

BeginWalk = Callable[..., "Walk"]

PRESSING_PHASES = [Phase.LEAD_IN, Phase.PRESS, Phase.RELEASE]
LIVING_PHASES = [*PRESSING_PHASES, Phase.REST]


def lead_in_of(step: int, kind: CueKind = CueKind.PLACE) -> tuple[Event, ...]:
    return PhaseBegan(step, Phase.LEAD_IN), CueDue(step, Cue(0, kind), 0)


@pytest.fixture
def walk(build: Build, begin_walk: BeginWalk) -> Walk:
    """Four presses: left and right of the first point, then two points on the midline."""
    return begin_walk(build.plan(Sides.EACH, Sides.MIDLINE, Sides.MIDLINE))


def at(walk: Walk, phase: Phase, step: int, seconds: int = 4) -> None:
    walk.run_to(phase, step)
    walk.run(seconds * SECOND)


class TestBeginning:
    def test_a_session_begins_with_the_lead_in_of_its_first_step(self, walk: Walk) -> None:
        assert walk.events == [*lead_in_of(0)]
        assert walk.state.running
        assert (walk.state.step, walk.state.active_ns) == (0, 0)
        assert walk.state.pressed_ns == (0, 0, 0, 0)

    def test_a_session_may_begin_at_a_later_step(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.EACH, Sides.MIDLINE), at_step=1)
        assert walk.events == [*lead_in_of(1, CueKind.OTHER_SIDE)]

    def test_untouched_a_session_runs_from_its_beginning_to_its_end(self, walk: Walk) -> None:
        walk.run_to(Phase.FINISHED, step=3)
        began = [(e.step, e.phase) for e in walk.events if isinstance(e, PhaseBegan)]
        assert began == [
            *((step, phase) for step in range(4) for phase in PRESSING_PHASES),
            (3, Phase.REST),
            (3, Phase.FINISHED),
        ]
        assert {type(event) for event in walk.events} == {PhaseBegan, CueDue}


class TestSkipping:
    @pytest.mark.parametrize("phase", [Phase.LEAD_IN, Phase.PRESS])
    def test_a_step_left_before_its_press_is_complete_is_skipped(
        self, walk: Walk, phase: Phase
    ) -> None:
        at(walk, phase, step=1)
        assert walk.skip() == (Skipped(1), *lead_in_of(2))
        assert walk.state.skipped == {1}
        assert (walk.state.step, walk.state.phase, walk.state.active_ns) == (2, Phase.LEAD_IN, 0)

    def test_a_step_left_while_letting_go_is_complete(self, walk: Walk) -> None:
        at(walk, Phase.RELEASE, step=1)
        assert walk.skip() == lead_in_of(2)
        assert walk.state.skipped == frozenset()

    def test_skipping_the_last_step_leads_to_the_rest(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=3)
        assert walk.skip() == (
            Skipped(3),
            PhaseBegan(3, Phase.REST),
            CueDue(3, Cue(0, CueKind.ALL_DONE), 0),
        )

    def test_letting_go_of_the_last_step_can_be_cut_short_too(self, walk: Walk) -> None:
        at(walk, Phase.RELEASE, step=3)
        walk.skip()
        assert (walk.state.phase, walk.state.skipped) == (Phase.REST, frozenset())

    def test_skipping_the_rest_finishes_the_session(self, walk: Walk) -> None:
        at(walk, Phase.REST, step=3)
        assert walk.skip() == (PhaseBegan(3, Phase.FINISHED),)
        assert walk.state.over

    def test_what_was_pressed_before_a_skip_is_kept(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=0, seconds=21)
        walk.skip()
        assert walk.state.pressed_ns[0] == 21 * SECOND

    def test_skipping_the_whole_session_presses_nothing(self, walk: Walk) -> None:
        for _ in range(5):
            walk.skip()
        assert walk.state.phase is Phase.FINISHED
        assert walk.state.skipped == {0, 1, 2, 3}
        assert walk.state.pressed_ns == (0, 0, 0, 0)

    @pytest.mark.parametrize("phase", PRESSING_PHASES)
    def test_skipping_while_paused_stays_paused_and_silent(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=0)
        walk.pause()
        events = walk.skip()
        assert walk.state.paused is PauseReason.ASKED
        assert events[-1] == PhaseBegan(1, Phase.LEAD_IN)
        assert walk.resume() == (Resumed(), *lead_in_of(1, CueKind.OTHER_SIDE))

    def test_skipping_to_the_rest_while_paused_rests_only_after_resuming(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=3)
        walk.pause()
        assert walk.skip() == (Skipped(3), PhaseBegan(3, Phase.REST))
        assert walk.tick(SECOND) == ()
        assert walk.resume() == (Resumed(),)
        assert walk.tick(0) == (CueDue(3, Cue(0, CueKind.ALL_DONE), 0),)
        assert walk.tick(SECOND) == ()

    def test_skipping_a_paused_rest_finishes_the_session(self, walk: Walk) -> None:
        at(walk, Phase.REST, step=3)
        walk.pause()
        walk.skip()
        assert (walk.state.phase, walk.state.paused) == (Phase.FINISHED, None)

    def test_skipping_a_counted_in_press_ends_the_count(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=0)
        walk.pause()
        walk.resume()
        walk.skip()
        assert walk.state.count_in_ns == 0


class TestGoingBack:
    @pytest.mark.parametrize("phase", PRESSING_PHASES)
    def test_back_leads_to_the_start_of_the_step(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=2)
        assert walk.back() == lead_in_of(2)
        assert walk.state.active_ns == 0

    @pytest.mark.parametrize("phase", PRESSING_PHASES)
    def test_back_twice_leads_to_the_step_before(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=2)
        walk.back()
        assert walk.back() == lead_in_of(1, CueKind.OTHER_SIDE)

    @pytest.mark.parametrize(
        ("after_ns", "step"), [(0, 1), (3 * SECOND - 1, 1), (3 * SECOND, 2), (14 * SECOND, 2)]
    )
    def test_back_counts_as_the_second_one_within_three_seconds_of_the_start(
        self, walk: Walk, after_ns: int, step: int
    ) -> None:
        walk.run_to(Phase.LEAD_IN, step=2)
        walk.run(after_ns)
        walk.back()
        assert walk.state.step == step

    def test_back_at_the_very_beginning_begins_again(self, walk: Walk) -> None:
        walk.run(2 * SECOND)
        assert walk.back() == lead_in_of(0)
        assert walk.back() == lead_in_of(0)
        assert (walk.state.step, walk.state.active_ns) == (0, 0)

    def test_back_from_the_rest_leads_to_the_last_step(self, walk: Walk) -> None:
        walk.run_to(Phase.REST, step=3)
        assert walk.back() == lead_in_of(3)

    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_back_while_paused_stays_paused_and_silent(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=3)
        walk.pause()
        assert walk.back() == (PhaseBegan(3, Phase.LEAD_IN),)
        assert walk.back() == (PhaseBegan(2, Phase.LEAD_IN),)
        assert walk.state.paused is PauseReason.ASKED
        assert walk.resume() == (Resumed(), *lead_in_of(2))

    def test_what_was_pressed_before_going_back_is_kept_and_added_to(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=0, seconds=21)
        walk.back()
        walk.run_to(Phase.RELEASE)
        assert walk.state.pressed_ns[0] == 81 * SECOND

    def test_a_skipped_step_to_which_one_goes_back_is_no_longer_skipped(self, walk: Walk) -> None:
        walk.skip()
        walk.skip()
        assert walk.state.skipped == {0, 1}
        walk.back()
        assert walk.state.step == 1
        assert walk.state.skipped == {0}

    def test_going_back_within_a_counted_in_press_ends_the_count(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=0)
        walk.pause()
        walk.resume()
        walk.back()
        assert walk.state.count_in_ns == 0


class TestStopping:
    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_stop_ends_every_phase_at_once(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=3)
        pressed = walk.state.pressed_ns
        assert walk.stop() == (PhaseBegan(3, Phase.STOPPED),)
        assert walk.state.over
        assert not walk.state.running
        assert walk.state.pressed_ns == pressed
        assert walk.state.skipped == frozenset()

    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_stop_ends_a_paused_session_too(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=3)
        walk.pause(PauseReason.STALLED)
        walk.stop()
        assert (walk.state.phase, walk.state.paused) == (Phase.STOPPED, None)


class TestEndingEarly:
    @pytest.mark.parametrize("phase", LIVING_PHASES)
    @pytest.mark.parametrize("paused", [False, True])
    def test_a_calm_end_keeps_what_was_pressed(
        self, walk: Walk, phase: Phase, *, paused: bool
    ) -> None:
        at(walk, phase, step=3)
        if paused:
            walk.pause()
        pressed = walk.state.pressed_ns
        assert walk.end_here() == (PhaseBegan(3, Phase.ENDED),)
        assert (walk.state.over, walk.state.running, walk.state.paused) == (True, False, None)
        assert walk.state.pressed_ns == pressed
        assert walk.state.skipped == frozenset()


class TestTakingBackAStop:
    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_the_session_stands_where_it_was(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=3)
        before = walk.state
        walk.stop()
        walk.tick(600 * SECOND)
        assert walk.take_back(before) == (Paused(PauseReason.ASKED),)
        assert (walk.state.step, walk.state.phase, walk.state.active_ns) == (
            3,
            phase,
            before.active_ns,
        )
        walk.tick(0)
        assert walk.resume()[0] == Resumed()
        assert walk.state.pressed_ns == before.pressed_ns

    def test_a_paused_one_is_paused_for_the_same_reason(self, walk: Walk) -> None:
        walk.pause(PauseReason.SLEPT)
        before = walk.state
        walk.stop()
        assert walk.take_back(before) == (Paused(PauseReason.SLEPT),)
        assert walk.state == before

    def test_the_time_on_the_advice_counts_as_standing_still(self, walk: Walk) -> None:
        before = walk.state
        walk.stop()
        walk.tick(SCREENING_HOLDS_NS + 1)
        walk.take_back(before)
        walk.tick(0)
        assert walk.resume() == (StoodTooLong(),)


class TestStandingStillForLong:
    def test_half_an_hour_is_not_too_long(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=1)
        walk.pause()
        walk.tick(SCREENING_HOLDS_NS)
        assert walk.resume() == (Resumed(),)

    @pytest.mark.parametrize("move", ["resume", "restart", "skip", "back"])
    @pytest.mark.parametrize("phase", [Phase.LEAD_IN, Phase.PRESS, Phase.RELEASE])
    def test_nothing_lets_a_session_go_on_later(self, walk: Walk, phase: Phase, move: str) -> None:
        at(walk, phase, step=1)
        walk.pause()
        walk.tick(SCREENING_HOLDS_NS + 1)
        before = walk.state
        assert getattr(walk, move)() == (StoodTooLong(),)
        assert walk.state is before

    def test_sleep_counts_from_when_it_began(self, walk: Walk) -> None:
        walk.tick(SECOND, asleep_ns=SCREENING_HOLDS_NS)
        assert walk.state.paused is PauseReason.SLEPT
        assert walk.resume() == (StoodTooLong(),)

    @pytest.mark.parametrize("move", ["hands_in_place", "skip", "back"])
    def test_waiting_for_the_hands_counts(
        self, build: Build, begin_walk: BeginWalk, move: str
    ) -> None:
        walk = begin_walk(build.plan(Sides.EACH, lead_in_seconds=None))
        walk.hands_in_place()
        walk.run_to(Phase.LEAD_IN, step=1)
        walk.run(SCREENING_HOLDS_NS + SECOND, tick_ns=4 * SECOND)
        before = walk.state
        assert getattr(walk, move)() == (StoodTooLong(),)
        assert walk.state is before

    def test_pausing_and_going_on_does_not_make_a_wait_shorter(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.EACH, lead_in_seconds=None))
        for _ in range(4):
            walk.tick(4 * SECOND)
            walk.pause()
            walk.tick(SCREENING_HOLDS_NS // 4)
            last = walk.resume()
        assert last == (StoodTooLong(),)

    def test_pressing_makes_it_start_anew(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, step=1)
        for _ in range(3):
            walk.pause()
            walk.tick(SCREENING_HOLDS_NS)
            assert walk.resume() == (Resumed(),)
            walk.run(5 * SECOND)

    @pytest.mark.parametrize("move", ["end_here", "stop"])
    def test_it_can_be_ended_at_any_time(self, walk: Walk, move: str) -> None:
        walk.pause()
        walk.tick(2 * SCREENING_HOLDS_NS)
        getattr(walk, move)()
        assert walk.state.over

    def test_a_rest_that_stood_still_can_be_left(self, walk: Walk) -> None:
        at(walk, Phase.REST, step=3)
        walk.pause()
        walk.tick(2 * SCREENING_HOLDS_NS)
        walk.skip()
        assert walk.state.phase is Phase.FINISHED


class TestStartingAPointAnew:
    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_a_paused_session_goes_on_with_the_lead_in(self, walk: Walk, phase: Phase) -> None:
        at(walk, phase, step=3)
        pressed = walk.state.pressed_ns
        walk.pause()
        assert walk.restart() == (Resumed(), *lead_in_of(3))
        assert walk.state.running
        assert walk.state.pressed_ns == pressed

    def test_a_running_session_is_left_alone(self, walk: Walk) -> None:
        state, events = restart(walk.plan, walk.state)
        assert state is walk.state
        assert events == ()


class TestPausing:
    @pytest.mark.parametrize("phase", LIVING_PHASES)
    @pytest.mark.parametrize("reason", PauseReason)
    def test_every_phase_can_be_paused(self, walk: Walk, phase: Phase, reason: PauseReason) -> None:
        at(walk, phase, step=3)
        before = walk.state.active_ns
        assert walk.pause(reason) == (Paused(reason),)
        assert (walk.state.paused, walk.state.active_ns) == (reason, before)
        assert not walk.state.running
        assert not walk.state.over

    def test_the_first_reason_to_pause_stands(self, walk: Walk) -> None:
        walk.pause(PauseReason.SLEPT)
        assert walk.pause() == ()
        assert walk.state.paused is PauseReason.SLEPT


class TestWaitingForTheUser:
    @pytest.fixture
    def waiting(self, build: Build, begin_walk: BeginWalk) -> Walk:
        return begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE, lead_in_seconds=None))

    def test_a_lead_in_without_a_length_waits(self, waiting: Walk) -> None:
        waiting.run(600 * SECOND)
        assert (waiting.state.phase, waiting.state.active_ns) == (Phase.LEAD_IN, 600 * SECOND)
        assert waiting.events == [*lead_in_of(0)]

    def test_hands_in_place_begin_the_press(self, waiting: Walk) -> None:
        waiting.run(7 * SECOND)
        assert waiting.hands_in_place() == (
            PhaseBegan(0, Phase.PRESS),
            CueDue(0, Cue(0, CueKind.PRESS), 0),
            CueDue(0, Cue(0, CueKind.BREATHE_IN), 0),
        )
        assert (waiting.state.active_ns, waiting.state.pressed_ns) == (0, (0, 0))

    def test_a_stall_ends_where_the_next_lead_in_waits(self, waiting: Walk) -> None:
        waiting.hands_in_place()
        waiting.run_to(Phase.RELEASE)
        waiting.run(4 * SECOND)
        waiting.tick(5 * SECOND)
        assert (waiting.state.step, waiting.state.phase) == (1, Phase.LEAD_IN)
        assert waiting.state.active_ns == 4 * SECOND

    def test_a_waiting_lead_in_can_be_skipped_and_stopped(self, waiting: Walk) -> None:
        waiting.run(7 * SECOND)
        assert waiting.skip() == (Skipped(0), *lead_in_of(1))
        assert waiting.stop() == (PhaseBegan(1, Phase.STOPPED),)


class TestMovesWithoutSense:
    def test_pausing_a_paused_session(self, walk: Walk) -> None:
        walk.pause()
        state, events = pause(walk.state)
        assert state is walk.state
        assert events == ()

    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_resuming_a_running_session(self, walk: Walk, phase: Phase) -> None:
        walk.run_to(phase, step=3)
        state, events = resume(walk.plan, walk.state)
        assert state is walk.state
        assert events == ()

    @pytest.mark.parametrize("phase", LIVING_PHASES)
    def test_hands_in_place_where_nothing_waits(self, walk: Walk, phase: Phase) -> None:
        walk.run_to(phase, step=3)
        state, events = hands_in_place(walk.plan, walk.state)
        assert state is walk.state
        assert events == ()

    def test_hands_in_place_while_paused(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, lead_in_seconds=None))
        walk.pause()
        state, events = hands_in_place(walk.plan, walk.state)
        assert state is walk.state
        assert events == ()

    @pytest.mark.parametrize("ending", [Phase.FINISHED, Phase.ENDED, Phase.STOPPED])
    def test_any_move_after_the_end(self, walk: Walk, ending: Phase) -> None:
        walk.run_to(Phase.REST, step=3)
        if ending is Phase.FINISHED:
            walk.skip()
        elif ending is Phase.ENDED:
            walk.end_here()
        else:
            walk.stop()
        plan, over = walk.plan, walk.state
        later = ClockReading(walk.now.awake_ns + SECOND, walk.now.total_ns + SECOND)
        for state, events in (
            advance(plan, over, later),
            pause(over),
            resume(plan, over),
            hands_in_place(plan, over),
            skip(plan, over),
            back(plan, over),
            restart(plan, over),
            end_here(plan, over),
            stop(plan, over),
        ):
            assert state is over
            assert events == ()


class TestLeavingAPoint:
    def test_its_other_side_is_skipped_with_it(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, 0)
        state, events = leave_point(walk.plan, walk.state)
        assert events == (Skipped(0), *lead_in_of(2))
        assert state.skipped == {0, 1}

    def test_it_does_not_come_back_in_the_second_round(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE, rounds=2))
        at(walk, Phase.PRESS, 1)
        walk.state, _ = leave_point(walk.plan, walk.state)
        assert walk.state.step == 2
        walk.run_to(Phase.RELEASE, 2)
        walk.run_to(Phase.REST, 2)
        assert walk.state.skipped == {1, 3}
        back_again, _ = back(walk.plan, walk.state)
        assert (back_again.step, back_again.phase) == (2, Phase.LEAD_IN)

    def test_a_pause_stays_one(self, walk: Walk) -> None:
        at(walk, Phase.PRESS, 2)
        state, _ = leave_point(walk.plan, pause(walk.state)[0])
        assert (state.step, state.paused) == (3, PauseReason.ASKED)

    def test_the_last_one_leads_to_the_rest_and_nothing_leads_back(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        state, _ = leave_point(walk.plan, walk.state)
        assert state.phase is Phase.REST
        assert leave_point(walk.plan, state) == (state, ())
        assert back(walk.plan, state) == (state, ())

    def test_what_stood_too_long_leaves_nothing(self, walk: Walk) -> None:
        still = pause(walk.state)[0]
        late = ClockReading(still.last.awake_ns, still.last.total_ns + SCREENING_HOLDS_NS + 1)
        state, _ = advance(walk.plan, still, late)
        assert leave_point(walk.plan, state) == (state, (StoodTooLong(),))

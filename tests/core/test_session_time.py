from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, cycle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.clock import ClockReading
from acupress.core.routines import RELEASE_NS, REST_NS, SessionPlan, Sides
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session import COUNT_IN_NS, CueDue, Paused, PhaseBegan, Resumed, advance, begin
from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from random import Random

    from tests.core.conftest import Build, Walk

BeginWalk = Callable[..., "Walk"]

HOUR_NS = 3600 * SECOND

NAP_NS = SCREENING_HOLDS_NS // 2
"""Long, and so short that the session may go on."""

PAUSE_NS = SCREENING_HOLDS_NS // 10
"""So short that all pauses of a walk together do not outlast a screening."""


def timetable(plan: SessionPlan) -> dict[tuple[int, Phase], int]:
    """When each phase must begin: the sum of all the lengths before it."""
    lengths = [
        ((number, phase), length)
        for number, step in enumerate(plan.steps)
        for phase, length in (
            (Phase.LEAD_IN, step.lead_in_ns or 0),
            (Phase.PRESS, step.dwell_ns),
            (Phase.RELEASE, RELEASE_NS),
        )
    ]
    last = len(plan.steps) - 1
    names = [name for name, _ in lengths] + [(last, Phase.REST), (last, Phase.FINISHED)]
    begins = accumulate([length for _, length in lengths] + [REST_NS], initial=0)
    return dict(zip(names, begins, strict=True))


def follow_to_the_end(walk: Walk, ticks: Sequence[int]) -> int:
    """Walk to the end, show that no tick loses or wins a nanosecond, and give the time passed."""
    due = timetable(walk.plan)
    seen = [(0, Phase.LEAD_IN)]
    passed_ns = 0
    for tick in cycle(ticks):
        passed_ns += tick
        for event in walk.tick(tick):
            if isinstance(event, PhaseBegan):
                seen.append((event.step, event.phase))
            elif isinstance(event, CueDue):
                assert passed_ns - event.late_ns == due[seen[-1]] + event.cue.at_ns
        if walk.state.over:
            break
        assert passed_ns == due[seen[-1]] + walk.state.active_ns
    assert seen == list(due)
    return passed_ns


class TestExactness:
    @pytest.mark.no_cover
    @settings(max_examples=6)
    @given(chance=st.randoms(use_true_random=True))
    def test_thirty_minutes_in_uneven_ticks_have_no_error_at_all(
        self, build: Build, begin_walk: BeginWalk, chance: Random
    ) -> None:
        ticks = [chance.randint(50 * MS, 900 * MS) for _ in range(5_000)]
        plan = build.plan(*[Sides.EACH] * 6, Sides.MIDLINE, dwell_seconds=120)
        end_ns = timetable(plan)[12, Phase.FINISHED]
        assert end_ns > 1800 * SECOND
        walk = begin_walk(plan)
        assert 0 <= follow_to_the_end(walk, ticks) - end_ns < max(ticks)
        assert walk.state.pressed_ns == tuple(step.dwell_ns for step in plan.steps)

    @pytest.mark.parametrize("tick_ms", [50, 100, 333, 900, 1_000, 5_000])
    def test_every_phase_begins_at_the_sum_of_the_lengths_before_it(
        self, build: Build, begin_walk: BeginWalk, tick_ms: int
    ) -> None:
        breath = build.pattern(3_100, 0, 4_600)
        plan = build.plan(Sides.EACH, Sides.MIDLINE, dwell_seconds=97, breath=breath)
        passed_ns = follow_to_the_end(begin_walk(plan), [tick_ms * MS])
        assert 0 <= passed_ns - timetable(plan)[2, Phase.FINISHED] < tick_ms * MS

    def test_left_and_right_are_pressed_for_the_same_time(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.EACH, dwell_seconds=83))
        for tick in cycle([70 * MS, 890 * MS, 333_333_333]):
            walk.tick(tick)
            if walk.state.over:
                break
        left, right = walk.state.pressed_ns
        assert left == right == walk.plan.steps[0].dwell_ns

    def test_a_press_ends_when_its_last_breath_is_complete(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        breath = build.pattern(3_700, 1_100, 4_900, 300)
        walk = begin_walk(build.plan(Sides.MIDLINE, dwell_seconds=77, breath=breath))
        walk.run_to(Phase.RELEASE)
        assert walk.state.pressed_ns[0] % breath.breath_ns == 0
        assert walk.state.pressed_ns[0] == 80 * SECOND


class TestPauses:
    @settings(max_examples=1_000)
    @given(
        stretches=st.lists(
            st.tuples(st.integers(0, 30 * SECOND), st.integers(0, PAUSE_NS)), max_size=8
        ),
        tick_ns=st.integers(500 * MS, 5 * SECOND),
    )
    @pytest.mark.no_cover
    def test_pauses_at_random_instants_neither_lose_nor_win_time(
        self, build: Build, begin_walk: BeginWalk, stretches: list[tuple[int, int]], tick_ns: int
    ) -> None:
        plan = build.plan(Sides.MIDLINE, Sides.MIDLINE)
        due = timetable(plan)
        phases, begins = list(due), list(due.values())
        walk = begin_walk(plan)
        at_ns = counting_ns = 0
        for running_ns, paused_ns in stretches:
            walk.run(running_ns, tick_ns=tick_ns)
            at_ns += max(0, running_ns - counting_ns)
            here = bisect_right(begins, at_ns) - 1
            assert (walk.state.step, walk.state.phase) == phases[here]
            if walk.state.over:
                break
            assert walk.state.active_ns == at_ns - begins[here]
            walk.pause()
            walk.tick(paused_ns)
            walk.resume()
            if walk.state.phase is Phase.LEAD_IN:
                at_ns = begins[here]
            counting_ns = COUNT_IN_NS if walk.state.phase is Phase.PRESS else 0
        assert walk.state.pressed_ns == tuple(
            min(max(at_ns - due[number, Phase.PRESS], 0), step.dwell_ns)
            for number, step in enumerate(plan.steps)
        )

    def test_a_pause_of_a_night_earns_no_time(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(20 * SECOND)
        walk.pause()
        assert walk.tick(4 * HOUR_NS, asleep_ns=5 * HOUR_NS) == ()
        assert (walk.state.active_ns, walk.state.paused) == (20 * SECOND, PauseReason.ASKED)

    def test_a_paused_press_goes_on_in_place_after_a_count_of_three(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(20 * SECOND)
        assert walk.pause() == (Paused(PauseReason.ASKED),)
        assert walk.resume() == (Resumed(),)
        walk.run(3 * SECOND)
        assert (walk.state.active_ns, walk.state.count_in_ns) == (20 * SECOND, 0)
        walk.tick(1)
        assert walk.state.active_ns == 20 * SECOND + 1

    def test_a_tick_across_the_end_of_the_count_earns_what_lies_behind_it(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.pause()
        walk.resume()
        walk.tick(4 * SECOND)
        assert (walk.state.active_ns, walk.state.count_in_ns) == (SECOND, 0)

    def test_a_pause_within_the_count_makes_it_begin_anew(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(20 * SECOND)
        walk.pause()
        walk.resume()
        walk.run(2 * SECOND)
        walk.pause()
        walk.resume()
        assert (walk.state.active_ns, walk.state.count_in_ns) == (20 * SECOND, COUNT_IN_NS)

    def test_a_paused_lead_in_begins_anew_and_tells_the_point_again(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        told = walk.events.copy()
        walk.run(9 * SECOND)
        walk.pause()
        assert walk.resume() == (Resumed(), *told)
        assert (walk.state.phase, walk.state.active_ns) == (Phase.LEAD_IN, 0)

    @pytest.mark.parametrize("phase", [Phase.RELEASE, Phase.REST])
    def test_a_paused_release_or_rest_goes_on_at_once(
        self, build: Build, begin_walk: BeginWalk, phase: Phase
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(phase)
        walk.run(2 * SECOND)
        walk.pause()
        assert walk.resume() == (Resumed(),)
        walk.tick(SECOND)
        assert (walk.state.phase, walk.state.active_ns) == (phase, 3 * SECOND)


class TestSleep:
    @pytest.mark.parametrize("asleep_ns", [3 * SECOND, HOUR_NS, 2 * SECOND + 1])
    @pytest.mark.parametrize("phase", [Phase.LEAD_IN, Phase.PRESS, Phase.RELEASE, Phase.REST])
    def test_sleep_pauses_at_the_last_confirmed_instant(
        self, build: Build, begin_walk: BeginWalk, phase: Phase, asleep_ns: int
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(phase)
        walk.run(4 * SECOND)
        pressed = walk.state.pressed_ns
        assert walk.tick(400 * MS, asleep_ns=asleep_ns) == (Paused(PauseReason.SLEPT),)
        assert (walk.state.phase, walk.state.active_ns) == (phase, 4 * SECOND)
        assert (walk.state.paused, walk.state.pressed_ns) == (PauseReason.SLEPT, pressed)

    def test_only_the_user_resumes_after_sleep(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(4 * SECOND)
        walk.tick(0, asleep_ns=NAP_NS)
        walk.run(60 * SECOND)
        assert (walk.state.paused, walk.state.active_ns) == (PauseReason.SLEPT, 4 * SECOND)
        walk.resume()
        walk.run(3 * SECOND + 1)
        assert (walk.state.paused, walk.state.active_ns) == (None, 4 * SECOND + 1)

    def test_sleep_during_the_lead_in_makes_it_begin_anew(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        told = walk.events.copy()
        walk.run(14 * SECOND)
        walk.tick(100 * MS, asleep_ns=3 * SECOND)
        assert walk.resume() == (Resumed(), *told)
        walk.run(15 * SECOND - 1)
        assert walk.state.phase is Phase.LEAD_IN
        walk.tick(1)
        assert (walk.state.phase, walk.state.active_ns) == (Phase.PRESS, 0)

    def test_sleep_during_the_count_makes_the_count_begin_anew(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.pause()
        walk.resume()
        walk.run(SECOND)
        walk.tick(0, asleep_ns=3 * SECOND)
        assert walk.state.count_in_ns == 0
        walk.resume()
        assert walk.state.count_in_ns == COUNT_IN_NS

    def test_a_nap_of_two_seconds_goes_unnoticed_but_earns_nothing(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        assert Paused(PauseReason.SLEPT) not in walk.tick(SECOND, asleep_ns=2 * SECOND)
        assert (walk.state.paused, walk.state.active_ns) == (None, SECOND)

    def test_sleep_while_paused_changes_nothing(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.pause()
        assert walk.tick(SECOND, asleep_ns=NAP_NS) == ()
        walk.resume()
        walk.tick(3 * SECOND)
        walk.tick(SECOND)
        assert (walk.state.paused, walk.state.active_ns) == (None, SECOND)


class TestStalls:
    @pytest.mark.parametrize("stall_ns", [SECOND, 4 * SECOND, 5 * SECOND])
    def test_a_short_stall_counts_as_real_time(
        self, build: Build, begin_walk: BeginWalk, stall_ns: int
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(2 * SECOND)
        walk.tick(stall_ns)
        assert walk.state.running
        assert walk.state.active_ns == 2 * SECOND + stall_ns

    @pytest.mark.parametrize("stall_ns", [5 * SECOND + 1, 30 * SECOND])
    def test_a_long_stall_pauses_at_the_last_confirmed_instant(
        self, build: Build, begin_walk: BeginWalk, stall_ns: int
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(2 * SECOND)
        assert walk.tick(stall_ns) == (Paused(PauseReason.STALLED),)
        assert (walk.state.active_ns, walk.state.pressed_ns) == (2 * SECOND, (2 * SECOND,))
        assert walk.state.paused is PauseReason.STALLED

    def test_a_stall_that_was_sleep_too_is_called_sleep(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        assert walk.tick(30 * SECOND, asleep_ns=HOUR_NS) == (Paused(PauseReason.SLEPT),)

    def test_a_stall_across_several_phases_spends_its_time_in_each(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE, lead_in_seconds=5))
        walk.run_to(Phase.PRESS)
        walk.run(59_900 * MS)
        walk.tick(5 * SECOND)
        assert (walk.state.phase, walk.state.active_ns) == (Phase.RELEASE, 4_900 * MS)
        walk.tick(5 * SECOND)
        assert (walk.state.phase, walk.state.active_ns) == (Phase.LEAD_IN, 4_900 * MS)
        walk.tick(5 * SECOND)
        assert (walk.state.phase, walk.state.active_ns) == (Phase.PRESS, 4_900 * MS)
        assert walk.state.pressed_ns == (60 * SECOND, 4_900 * MS)


class TestClocks:
    def test_a_clock_that_reads_backwards_counts_as_standing_still(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run(4 * SECOND)
        before = walk.state
        assert walk.tick(-3 * SECOND) == ()
        assert walk.state == before

    def test_time_that_a_backward_clock_shows_again_is_not_counted_again(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run(4 * SECOND)
        walk.tick(-3 * SECOND)
        walk.tick(SECOND)
        assert walk.state.active_ns == 4 * SECOND
        walk.tick(3 * SECOND)
        assert walk.state.active_ns == 5 * SECOND

    def test_one_clock_that_reads_backwards_is_no_sleep_and_no_time(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run(4 * SECOND)
        assert walk.tick(0, asleep_ns=-HOUR_NS) == ()
        assert walk.tick(SECOND) == ()
        assert (walk.state.paused, walk.state.active_ns) == (None, 5 * SECOND)

    @settings(max_examples=30)
    @given(
        jitters=st.lists(
            st.tuples(st.integers(-9_000, 9_000), st.integers(-9_000, 9_000)),
            min_size=1,
            max_size=20,
        )
    )
    @pytest.mark.no_cover
    def test_microseconds_between_the_two_readings_never_add_up(
        self, build: Build, begin_walk: BeginWalk, jitters: list[tuple[int, int]]
    ) -> None:
        plan = build.plan(Sides.MIDLINE)
        walk = begin_walk(plan)
        start, state = walk.now, walk.state
        for tick, (awake_jitter, total_jitter) in zip(range(1, 600), cycle(jitters), strict=False):
            now_ns = tick * 100 * MS
            reading = ClockReading(
                start.awake_ns + now_ns + awake_jitter, start.total_ns + now_ns + total_jitter
            )
            state, _ = advance(plan, state, reading)
            shown_ns = timetable(plan)[state.step, state.phase] + state.active_ns
            assert state.running
            assert shown_ns == now_ns + awake_jitter

    def test_where_the_clocks_start_makes_no_difference(self, build: Build) -> None:
        plan = build.plan(Sides.MIDLINE)
        actives = set()
        for awake_ns, total_ns in [(0, 0), (-5 * HOUR_NS, 0), (10**18, 3), (3, 10**18)]:
            state, _ = begin(plan, ClockReading(awake_ns, total_ns))
            state, _ = advance(plan, state, ClockReading(awake_ns + 7, total_ns + 7))
            actives.add(state.active_ns)
        assert actives == {7}

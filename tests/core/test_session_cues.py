from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.cues import CueKind, lead_in_cues, press_cues
from acupress.core.routines import SessionPlan, Sides
from acupress.core.session import CueDue, Event
from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from random import Random

    from tests.core.conftest import Build, Walk

pytestmark = pytest.mark.no_cover

BeginWalk = Callable[..., "Walk"]


def cues(events: Iterable[Event]) -> list[CueKind]:
    return [event.cue.kind for event in events if isinstance(event, CueDue)]


def lateness_ms(events: Iterable[Event]) -> dict[CueKind, int]:
    return {event.cue.kind: event.late_ns // MS for event in events if isinstance(event, CueDue)}


def whole_script(plan: SessionPlan) -> list[tuple[int, CueKind]]:
    script: list[tuple[int, CueKind]] = []
    for number, step in enumerate(plan.steps):
        told = lead_in_cues(second_side=step.second_side)
        told += press_cues(number, step.dwell_ns, plan.breath)
        script += [(number, cue.kind) for cue in told]
        script.append((number, CueKind.RELEASE))
    return [*script, (len(plan.steps) - 1, CueKind.ALL_DONE)]


class TestOnce:
    @settings(max_examples=25)
    @given(chance=st.randoms(use_true_random=True), longest_ms=st.integers(200, 900))
    def test_every_cue_comes_once_and_in_order(
        self, build: Build, begin_walk: BeginWalk, chance: Random, longest_ms: int
    ) -> None:
        ticks = [chance.randint(1, longest_ms * MS) for _ in range(100)]
        plan = build.plan(Sides.EACH, Sides.MIDLINE, Sides.MIDLINE, dwell_seconds=70)
        walk = begin_walk(plan)
        for tick in cycle(ticks):
            walk.tick(tick)
            if walk.state.over:
                break
        told = [(e.step, e.cue.kind) for e in walk.events if isinstance(e, CueDue)]
        assert told == whole_script(plan)
        late = [event.late_ns for event in walk.events if isinstance(event, CueDue)]
        assert all(0 <= late_ns < max(ticks) for late_ns in late)

    @settings(max_examples=60)
    @given(
        stretches=st.lists(st.integers(0, 15 * SECOND), max_size=12),
        tick_ns=st.integers(200 * MS, 900 * MS),
    )
    def test_pauses_during_a_press_repeat_no_cue_and_lose_none(
        self, build: Build, begin_walk: BeginWalk, stretches: list[int], tick_ns: int
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        for stretch_ns in stretches:
            walk.run(stretch_ns, tick_ns=tick_ns)
            walk.pause()
            walk.tick(SECOND)
            walk.resume()
        walk.run(150 * SECOND, tick_ns=tick_ns)
        assert walk.state.over
        told = [(e.step, e.cue.kind) for e in walk.events if isinstance(e, CueDue)]
        assert told == whole_script(walk.plan)

    def test_the_first_cue_comes_with_the_beginning(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        assert cues(begin_walk(build.plan(Sides.MIDLINE)).events) == [CueKind.PLACE]

    def test_a_press_that_is_begun_again_tells_its_cues_again(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.RELEASE)
        walk.back()
        walk.events.clear()
        walk.run_to(Phase.RELEASE)
        assert cues(walk.events)[0] is CueKind.PRESS
        assert CueKind.EASE_OFF in cues(walk.events)

    def test_no_cue_is_told_while_a_paused_press_is_counted_in(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(14_900 * MS)
        walk.pause()
        walk.resume()
        walk.events.clear()
        walk.run(3 * SECOND)
        assert walk.events == []
        walk.run(100 * MS)
        assert lateness_ms(walk.events) == {CueKind.EASE_OFF: 0}


class TestLate:
    def test_a_cue_within_its_lateness_is_told_with_how_late_it_is(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(29_500 * MS)
        assert lateness_ms(walk.tick(2 * SECOND)) == {CueKind.HALFWAY: 1_500}

    def test_a_cue_that_is_later_is_dropped_for_good(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(29_500 * MS)
        assert walk.tick(2 * SECOND + 1) == ()
        walk.run_to(Phase.FINISHED)
        assert CueKind.HALFWAY not in cues(walk.events)

    @pytest.mark.parametrize("stall_ms", [1_400, 4_000, 5_000])
    def test_a_safety_cue_is_told_however_late(
        self, build: Build, begin_walk: BeginWalk, stall_ms: int
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(14_900 * MS)
        assert lateness_ms(walk.tick(stall_ms * MS))[CueKind.EASE_OFF] == stall_ms - 100

    def test_a_safety_cue_missed_by_a_long_stall_comes_when_the_press_goes_on(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(14_900 * MS)
        walk.tick(30 * SECOND)
        assert walk.state.paused is PauseReason.STALLED
        walk.resume()
        walk.events.clear()
        walk.run(3_100 * MS)
        assert lateness_ms(walk.events) == {CueKind.EASE_OFF: 0}

    def test_of_several_late_cues_only_the_newest_is_told(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run(14_700 * MS)
        assert lateness_ms(walk.tick(4_500 * MS)) == {CueKind.BREATHE_OUT: 200}

    def test_a_safety_cue_stands_beside_the_newest(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, breath=build.pattern(4_000, 0, 3_500)))
        walk.run_to(Phase.PRESS)
        walk.run(14_900 * MS)
        late = lateness_ms(walk.tick(4_200 * MS))
        assert late == {CueKind.EASE_OFF: 4_100, CueKind.BREATHE_OUT: 100}

    @pytest.mark.parametrize(
        ("silence_ns", "told"),
        [
            (SECOND, [CueKind.HALFWAY, CueKind.BREATHE_OUT]),
            (SECOND + 1, [CueKind.BREATHE_OUT]),
        ],
    )
    def test_only_a_silence_of_more_than_a_second_drops_older_cues_for_the_newest(
        self, build: Build, begin_walk: BeginWalk, silence_ns: int, told: list[CueKind]
    ) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, breath=build.pattern(6_500, 0, 5_500)))
        walk.run_to(Phase.PRESS)
        walk.run(29_800 * MS)
        assert cues(walk.tick(silence_ns)) == told

    def test_lateness_counts_on_across_the_end_of_the_phase(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        breath = build.pattern(10_000, 8_000, 2_000)
        walk = begin_walk(build.plan(Sides.MIDLINE, breath=breath))
        walk.run_to(Phase.PRESS)
        walk.run(57_900 * MS)
        # The last "breathe out" is due at 58 s, four seconds before the tick ends at 62 s.
        assert lateness_ms(walk.tick(4_100 * MS)) == {CueKind.RELEASE: 2_000}

    def test_the_end_of_a_press_and_the_next_point_are_told_across_their_stalls(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.EACH))
        walk.run_to(Phase.PRESS)
        walk.run(59_500 * MS)
        assert lateness_ms(walk.tick(5 * SECOND)) == {CueKind.RELEASE: 4_500}
        assert lateness_ms(walk.tick(5 * SECOND)) == {CueKind.OTHER_SIDE: 4_500}

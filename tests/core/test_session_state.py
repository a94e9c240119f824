from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.routines import Sides
from acupress.core.session import CueDue
from acupress.core.session_state import (
    Phase,
    phase_length_ns,
    plan_length_ns,
    remaining_ns,
    remaining_session_ns,
    until_due_ns,
)
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from tests.core.conftest import Build, Walk

BeginWalk = Callable[..., "Walk"]


def test_a_plan_is_as_long_as_its_parts(build: Build) -> None:
    plan = build.plan(Sides.EACH, Sides.MIDLINE, dwell_seconds=90)
    assert plan_length_ns(plan) == (3 * (15 + 90 + 5) + 30) * SECOND


def test_waits_of_unknown_length_are_left_out(build: Build, begin_walk: BeginWalk) -> None:
    plan = build.plan(Sides.EACH, lead_in_seconds=None)
    assert plan_length_ns(plan) == (2 * (60 + 5) + 30) * SECOND
    walk = begin_walk(plan)
    walk.run(40 * SECOND)
    assert phase_length_ns(plan, walk.state) is None
    assert remaining_ns(plan, walk.state) is None
    assert remaining_session_ns(plan, walk.state) == plan_length_ns(plan)


@settings(max_examples=25)
@given(ticks=st.lists(st.integers(500 * MS, 5 * SECOND), min_size=1, max_size=20))
def test_what_is_said_to_remain_is_what_then_really_passes(
    build: Build, begin_walk: BeginWalk, ticks: list[int]
) -> None:
    plan = build.plan(Sides.EACH, Sides.MIDLINE, dwell_seconds=77)
    walk = begin_walk(plan)
    passed_ns = 0
    for tick in cycle(ticks):
        walk.tick(tick)
        passed_ns += tick
        if walk.state.over:
            break
        assert remaining_session_ns(plan, walk.state) == plan_length_ns(plan) - passed_ns
        length, left = phase_length_ns(plan, walk.state), remaining_ns(plan, walk.state)
        assert length is not None
        assert left == length - walk.state.active_ns > 0
    assert 0 <= passed_ns - plan_length_ns(plan) < max(ticks)
    assert remaining_session_ns(plan, walk.state) == 0


@pytest.mark.parametrize("phase", [Phase.LEAD_IN, Phase.PRESS, Phase.RELEASE, Phase.REST])
def test_a_phase_ends_when_its_remaining_time_has_passed(
    build: Build, begin_walk: BeginWalk, phase: Phase
) -> None:
    walk = begin_walk(build.plan(Sides.MIDLINE))
    walk.run_to(phase)
    walk.run(1_234_567_891)
    left = remaining_ns(walk.plan, walk.state)
    assert left is not None
    walk.run(left - 1)
    assert walk.state.phase is phase
    walk.run(1)
    assert walk.state.phase is not phase


def test_the_count_before_a_paused_press_is_not_part_of_what_remains(
    build: Build, begin_walk: BeginWalk
) -> None:
    walk = begin_walk(build.plan(Sides.MIDLINE))
    walk.run_to(Phase.PRESS)
    walk.run(20 * SECOND)
    before = remaining_session_ns(walk.plan, walk.state)
    walk.pause()
    walk.resume()
    walk.run(walk.state.count_in_ns)
    assert remaining_session_ns(walk.plan, walk.state) == before
    assert remaining_ns(walk.plan, walk.state) == 40 * SECOND


def test_a_skip_leaves_what_the_later_steps_and_the_rest_last(
    build: Build, begin_walk: BeginWalk
) -> None:
    walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE))
    walk.run_to(Phase.PRESS)
    walk.skip()
    assert remaining_session_ns(walk.plan, walk.state) == (15 + 60 + 5 + 30) * SECOND
    walk.skip()
    assert remaining_session_ns(walk.plan, walk.state) == 30 * SECOND
    walk.skip()
    assert remaining_session_ns(walk.plan, walk.state) == 0


def test_nothing_remains_of_a_stopped_session(build: Build, begin_walk: BeginWalk) -> None:
    walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE))
    walk.run_to(Phase.PRESS)
    walk.stop()
    assert remaining_ns(walk.plan, walk.state) == 0
    assert remaining_session_ns(walk.plan, walk.state) == 0


def test_whoever_comes_when_something_is_due_is_never_late(
    build: Build, begin_walk: BeginWalk
) -> None:
    plan = build.plan(Sides.EACH, Sides.MIDLINE)
    walk = begin_walk(plan)
    given_cues = []
    while (due_ns := until_due_ns(plan, walk.state)) is not None:
        assert due_ns > 0
        short_of_a_stall = min(due_ns, 4 * SECOND)
        events = walk.tick(short_of_a_stall)
        given_cues += [event for event in events if isinstance(event, CueDue)]
    assert walk.state.phase is Phase.FINISHED
    assert len(given_cues) > 3 * 9
    assert {event.late_ns for event in given_cues} == {0}


def test_nothing_is_due_while_the_session_waits_or_stands(
    build: Build, begin_walk: BeginWalk
) -> None:
    plan = build.plan(Sides.MIDLINE, lead_in_seconds=None)
    walk = begin_walk(plan)
    assert until_due_ns(plan, walk.state) is None
    walk.hands_in_place()
    walk.pause()
    assert until_due_ns(plan, walk.state) is None
    walk.resume()
    due_ns = until_due_ns(plan, walk.state)
    assert due_ns is not None
    assert due_ns > walk.state.count_in_ns > 0

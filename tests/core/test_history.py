from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from acupress.core.history import (
    Ending,
    RunningSession,
    SessionRecord,
    StepRecord,
    derive_record,
    derive_steps,
    find_step,
    interrupted_record,
    join_steps,
)
from acupress.core.points import Side, Tool
from acupress.core.routines import Choices, Sides
from acupress.core.session_state import Phase
from acupress.core.units import SECOND
from acupress.judging import UnfitError, as_json, judge
from tests.tables import table_of

if TYPE_CHECKING:
    from tests.core.conftest import Build, Walk

BeginWalk = Callable[..., "Walk"]

SESSION = UUID("00000000-0000-0000-0000-000000000001")
MORNING = datetime(2024, 3, 31, 8, 30, tzinfo=UTC)


def told(steps: tuple[StepRecord, ...]) -> list[tuple[str, Side, float, bool]]:
    return [(step.point, step.side, step.pressed_seconds, step.skipped) for step in steps]


def pressed(point: str, side: Side, seconds: float = 60) -> StepRecord:
    return StepRecord(point=point, side=side, planned_seconds=60, pressed_seconds=seconds)


class TestRecords:
    @pytest.mark.parametrize("rating", [0, 10, None])
    def test_pain_is_rated_from_zero_to_ten_or_not_at_all(self, rating: int | None) -> None:
        assert self.record(pain_before=rating, pain_after=rating).pain_after == rating

    @pytest.mark.parametrize("rating", [-1, 11, 4.5])
    @pytest.mark.parametrize("when", ["pain_before", "pain_after"])
    def test_any_other_pain_rating_is_refused(self, when: str, rating: float) -> None:
        with pytest.raises(UnfitError, match=when):
            self.record(**{when: rating})

    def test_a_start_without_its_time_zone_is_refused(self) -> None:
        with pytest.raises(UnfitError, match="started_at"):
            self.record(started_at=MORNING.replace(tzinfo=None))

    @pytest.mark.parametrize("seconds", ["planned_seconds", "pressed_seconds"])
    def test_a_press_cannot_last_less_than_nothing(self, seconds: str) -> None:
        whole = table_of(pressed("BL1", Side.BOTH))
        with pytest.raises(UnfitError, match=seconds):
            judge(StepRecord, {**whole, seconds: -0.1})

    def test_a_record_adds_up_what_was_pressed(self) -> None:
        steps = pressed("BL1", Side.LEFT, 60), pressed("BL1", Side.RIGHT, 12.5)
        assert self.record(steps=steps).pressed_seconds == 72.5
        assert self.record(steps=()).pressed_seconds == 0

    def test_a_record_survives_being_written_and_read(self) -> None:
        record = self.record(steps=(pressed("BL1", Side.LEFT),), pain_before=6, note="Warm room.")
        assert judge(SessionRecord, json.loads(as_json(record))) == record

    @staticmethod
    def record(**changes: object) -> SessionRecord:
        return judge(
            SessionRecord,
            {
                "id": SESSION,
                "started_at": MORNING,
                "routine": "back-rest",
                "breath": "calm",
                "ending": Ending.FINISHED,
                "steps": (),
                **changes,
            },
        )


class TestSteps:
    def test_a_finished_session_pressed_every_planned_second(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.EACH, Sides.MIDLINE, dwell_seconds=70))
        walk.run_to(Phase.FINISHED, step=2)
        steps = derive_steps(walk.plan, walk.state)
        assert told(steps) == [
            ("BL1", Side.LEFT, 70, False),
            ("BL1", Side.RIGHT, 70, False),
            ("BL2", Side.MIDLINE, 70, False),
        ]
        assert {step.planned_seconds for step in steps} == {70}

    def test_a_running_session_tells_the_presses_up_to_the_present_one(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER, Sides.TOGETHER))
        walk.run_to(Phase.PRESS, step=1)
        walk.run(12_500_000_000)
        assert told(derive_steps(walk.plan, walk.state)) == [
            ("BL1", Side.BOTH, 60, False),
            ("BL2", Side.BOTH, 12.5, False),
        ]

    def test_a_session_that_has_just_begun_tells_its_first_press(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER))
        assert told(derive_steps(walk.plan, walk.state)) == [("BL1", Side.BOTH, 0, False)]

    def test_a_skipped_press_keeps_what_was_pressed_before_the_skip(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER))
        walk.run_to(Phase.PRESS)
        walk.run(20 * SECOND)
        walk.skip()
        assert told(derive_steps(walk.plan, walk.state)) == [
            ("BL1", Side.BOTH, 20, True),
            ("BL2", Side.BOTH, 0, False),
        ]

    def test_a_continued_session_tells_nothing_of_the_presses_before_its_beginning(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER, Sides.TOGETHER), at_step=1)
        walk.run_to(Phase.PRESS, step=2)
        assert told(derive_steps(walk.plan, walk.state, since=1)) == [
            ("BL2", Side.BOTH, 60, False),
            ("BL3", Side.BOTH, 0, False),
        ]

    def test_what_a_continued_session_presses_again_counts(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER), at_step=1)
        walk.back()
        walk.run_to(Phase.LEAD_IN, step=1)
        assert told(derive_steps(walk.plan, walk.state, since=1)) == [
            ("BL1", Side.BOTH, 60, False),
            ("BL2", Side.BOTH, 0, False),
        ]

    def test_going_back_does_not_lose_what_was_pressed_further_on(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        walk = begin_walk(build.plan(Sides.TOGETHER, Sides.TOGETHER, Sides.TOGETHER))
        walk.skip()
        walk.run_to(Phase.PRESS, step=1)
        walk.run(30 * SECOND)
        walk.back()
        walk.back()
        walk.stop()
        assert told(derive_steps(walk.plan, walk.state)) == [
            ("BL1", Side.BOTH, 0, False),
            ("BL2", Side.BOTH, 30, False),
        ]


class TestRecordOfASession:
    def test_a_finished_session(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE))
        walk.run_to(Phase.FINISHED)
        record = derive_record(
            walk.plan, walk.state, session=SESSION, started_at=MORNING, pain_before=6
        )
        assert record == SessionRecord(
            id=SESSION,
            started_at=MORNING,
            routine="back-rest",
            breath="calm",
            ending=Ending.FINISHED,
            steps=(pressed("BL1", Side.MIDLINE),),
            pain_before=6,
            title="Back rest",
        )

    def test_a_stopped_session(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(9 * SECOND)
        walk.stop()
        record = derive_record(
            walk.plan, walk.state, session=SESSION, started_at=MORNING, pain_before=None
        )
        assert record.ending is Ending.STOPPED
        assert record.pressed_seconds == 9

    def test_each_press_tells_its_tool(self, build: Build, begin_walk: BeginWalk) -> None:
        plan = build.plan(Sides.EACH)
        left, right = plan.steps
        walk = begin_walk(replace(plan, steps=(replace(left, tool=Tool.BALL), right)))
        walk.run_to(Phase.FINISHED, step=1)
        steps = derive_steps(walk.plan, walk.state)
        assert [step.tool for step in steps] == [Tool.BALL, None]

    def test_one_that_was_cut_short_and_not_gone_on_with(self) -> None:
        running = replace(
            TestContinuing.running("BL1", Side.LEFT, pressed("BL2", Side.BOTH)),
            title="Back rest",
            pain_before=5,
        )
        record = interrupted_record(running)
        assert (record.id, record.started_at) == (running.id, running.started_at)
        assert (record.routine, record.title, record.breath) == ("back-rest", "Back rest", "calm")
        assert (record.steps, record.ending) == (running.done, Ending.INTERRUPTED)
        assert (record.pain_before, record.pain_after) == (5, None)

    def test_a_session_ended_in_peace(self, build: Build, begin_walk: BeginWalk) -> None:
        walk = begin_walk(build.plan(Sides.MIDLINE, Sides.MIDLINE))
        walk.run_to(Phase.PRESS)
        walk.run(9 * SECOND)
        walk.end_here()
        record = derive_record(
            walk.plan, walk.state, session=SESSION, started_at=MORNING, pain_before=None
        )
        assert record.ending is Ending.EARLY
        assert record.pressed_seconds == 9

    def test_a_press_cut_short_and_begun_anew_counts_once_with_the_seconds_of_both(self) -> None:
        earlier = (pressed("BL1", Side.LEFT, 60), pressed("BL1", Side.RIGHT, 20))
        steps = (pressed("BL1", Side.RIGHT, 60), pressed("BL2", Side.MIDLINE, 60))
        assert told(join_steps(earlier, steps)) == [
            ("BL1", Side.LEFT, 60, False),
            ("BL1", Side.RIGHT, 80, False),
            ("BL2", Side.MIDLINE, 60, False),
        ]

    def test_the_same_press_of_another_round_is_another_press(self) -> None:
        first = pressed("BL1", Side.LEFT, 90)
        cut_short = replace(pressed("BL1", Side.LEFT, 20), round=2)
        anew = replace(first, round=2)
        joined = join_steps((first, cut_short), (anew,))
        assert [(step.round, step.pressed_seconds) for step in joined] == [(1, 90), (2, 110)]

    def test_a_continued_session_tells_each_press_once(
        self, build: Build, begin_walk: BeginWalk
    ) -> None:
        plan = build.plan(Sides.EACH, Sides.MIDLINE)
        cut_short = begin_walk(plan)
        cut_short.run_to(Phase.LEAD_IN, step=1)
        done = derive_steps(plan, cut_short.state)[:-1]
        continued = begin_walk(plan, at_step=1)
        continued.run_to(Phase.FINISHED, step=2)
        record = derive_record(
            plan,
            continued.state,
            session=SESSION,
            started_at=MORNING,
            earlier=done,
            since=1,
            pain_before=None,
        )
        assert told(record.steps) == [
            ("BL1", Side.LEFT, 60, False),
            ("BL1", Side.RIGHT, 60, False),
            ("BL2", Side.MIDLINE, 60, False),
        ]


class TestContinuing:
    @staticmethod
    def running(point: str, side: Side, *done: StepRecord) -> RunningSession:
        return RunningSession(
            id=SESSION,
            started_at=MORNING,
            routine="back-rest",
            choices=Choices(breath="calm"),
            done=done,
            point=point,
            side=side,
        )

    def test_a_session_goes_on_at_the_press_it_was_at(self, build: Build) -> None:
        plan = build.plan(Sides.EACH, Sides.MIDLINE)
        assert find_step(plan, self.running("BL1", Side.LEFT)) == 0
        assert find_step(plan, self.running("BL1", Side.RIGHT)) == 1
        assert find_step(plan, self.running("BL2", Side.MIDLINE)) == 2

    def test_where_that_point_is_closed_today_it_goes_on_at_the_first_one_not_done(
        self, build: Build
    ) -> None:
        plan = build.plan(Sides.EACH, Sides.MIDLINE, Sides.MIDLINE)
        running = self.running(
            "SP6", Side.LEFT, pressed("BL1", Side.LEFT), pressed("BL1", Side.RIGHT)
        )
        assert find_step(plan, running) == 2

    def test_where_all_others_are_done_it_goes_on_at_the_last_one(self, build: Build) -> None:
        plan = build.plan(Sides.EACH)
        running = self.running(
            "SP6", Side.LEFT, pressed("BL1", Side.RIGHT), pressed("BL1", Side.LEFT)
        )
        assert find_step(plan, running) == 1

    def test_a_session_cut_short_in_its_second_round_goes_on_in_that_round(
        self, build: Build
    ) -> None:
        plan = build.plan(Sides.EACH, Sides.MIDLINE, rounds=2)
        for index, step in enumerate(plan.steps):
            running = replace(self.running(step.point, step.side), round=step.round)
            assert find_step(plan, running) == index

    def test_where_its_point_is_closed_the_second_round_goes_on_at_the_first_one_not_done(
        self, build: Build
    ) -> None:
        plan = build.plan(Sides.MIDLINE, Sides.MIDLINE, rounds=2)
        done = (
            pressed("BL1", Side.MIDLINE),
            pressed("BL2", Side.MIDLINE),
            replace(pressed("BL1", Side.MIDLINE), round=2),
        )
        running = replace(self.running("SP6", Side.LEFT, *done), round=2)
        assert find_step(plan, running) == 3

    def test_a_session_cut_short_before_there_were_rounds_is_in_its_first(self) -> None:
        written = table_of(self.running("BL1", Side.LEFT, pressed("BL2", Side.BOTH)))
        del written["round"]
        del written["done"][0]["round"]
        running = judge(RunningSession, written)
        assert (running.round, running.done[0].round) == (1, 1)

    @pytest.mark.parametrize("dwell_seconds", [59, 121])
    def test_a_saved_session_cannot_bring_another_dwell(self, dwell_seconds: int) -> None:
        written = table_of(self.running("BL1", Side.LEFT))
        written["choices"]["dwell_seconds"] = dwell_seconds
        with pytest.raises(UnfitError, match=r"choices\.dwell_seconds"):
            judge(RunningSession, written)

    def test_a_saved_session_survives_being_written_and_read(self) -> None:
        running = self.running("BL1", Side.LEFT, pressed("GV4", Side.MIDLINE))
        assert judge(RunningSession, json.loads(as_json(running))) == running

    def test_answers_of_the_safety_screen_cannot_be_saved_with_it(self) -> None:
        written = table_of(self.running("BL1", Side.LEFT))
        with pytest.raises(UnfitError, match="answers"):
            judge(RunningSession, {**written, "answers": ["pregnant"]})

"""What is said of a draft besides what makes it no routine."""

from __future__ import annotations

from dataclasses import replace

from acupress.core.draft_concerns import Concern, remarks_on
from acupress.core.drafting import Draft
from acupress.core.points import Muscle, PointFlag, Position
from acupress.core.questions import Effect
from acupress.core.units import SECOND
from tests.core.conftest import Build

TEN_MINUTES = 600 * SECOND


def test_a_point_that_today_leaves_out_is_told_with_its_caution(build: Build) -> None:
    points = {"BL1": build.point("BL1"), "BL2": build.point("BL2", PointFlag.VEIN)}
    draft = Draft(breath="calm", steps=(build.step("BL1"), build.step("BL2")))
    cautions = build.cleared(Effect(flags=frozenset({PointFlag.VEIN})), Effect(gently=True))
    (remark,) = remarks_on(draft, points, cautions.cautions, TEN_MINUTES)
    assert (remark.concern, remark.step) == (Concern.LEFT_OUT_TODAY, 1)
    assert remark.because == cautions.cautions[:1]


def test_a_tool_that_a_point_has_not_is_told_elsewhere(build: Build) -> None:
    step = replace(build.step("BL1"), with_tool=True)
    draft = Draft(breath="calm", steps=(step,))
    cautions = build.cleared(Effect(no_tools=True)).cautions
    assert remarks_on(draft, {"BL1": build.point("BL1")}, cautions, TEN_MINUTES) == ()


def test_what_closes_the_routine_is_told_once_for_all(build: Build) -> None:
    draft = Draft(breath="calm", position=Position.STANDING)
    cautions = build.cleared(Effect(no_positions=frozenset({Position.STANDING}))).cautions
    (remark,) = remarks_on(draft, {}, cautions, TEN_MINUTES)
    assert (remark.concern, remark.because) == (Concern.CLOSED_TODAY, cautions)


def test_more_than_twenty_minutes_are_long(build: Build) -> None:
    draft = Draft(breath="calm")
    assert remarks_on(draft, {}, (), 1200 * SECOND) == ()
    (remark,) = remarks_on(draft, {}, (), 1200 * SECOND + 1)
    assert remark.concern is Concern.LONG


def test_a_muscle_that_is_pressed_for_more_than_five_minutes_is_told_once(build: Build) -> None:
    points = {
        f"BL{n}": replace(build.point(f"BL{n}"), muscle=Muscle.ERECTOR_SPINAE) for n in range(5)
    }
    points["BL4"] = build.point("BL4")
    three = tuple(build.step(f"BL{n}", dwell_seconds=100) for n in range(3))
    draft = Draft(breath="calm", steps=(*three, build.step("BL4", dwell_seconds=120)))
    assert remarks_on(draft, points, (), TEN_MINUTES) == ()
    more = replace(draft, steps=(*three, build.step("BL3"), build.step("BL4")))
    (remark,) = remarks_on(more, points, (), TEN_MINUTES)
    assert (remark.concern, remark.step) == (Concern.MUCH_ON_A_MUSCLE, 3)
    assert (remark.muscle, remark.seconds) == (Muscle.ERECTOR_SPINAE, 360)
    (twice,) = remarks_on(replace(draft, rounds=2), points, (), TEN_MINUTES)
    assert (twice.step, twice.seconds) == (1, 400)

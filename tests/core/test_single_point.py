"""Pressing one point alone goes the way of every session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.points import Laterality, Point, PointFlag, Position
from acupress.core.questions import Effect
from acupress.core.routines import Choices, Origin, Sides, single_point_routine
from acupress.judging import judge
from tests.tables import table_of

if TYPE_CHECKING:
    from tests.core.conftest import Build

READY = ("Sit down.", "Breathe.")


@pytest.mark.parametrize(
    ("laterality", "together", "sides"),
    [
        (Laterality.MIDLINE, False, Sides.MIDLINE),
        (Laterality.PAIRED, True, Sides.TOGETHER),
        (Laterality.PAIRED, False, Sides.EACH),
    ],
)
def test_a_point_is_pressed_on_the_sides_it_has(
    build: Build, laterality: Laterality, together: bool, sides: Sides
) -> None:
    point = build.point("BL23")
    technique = replace(point.technique, together=together)
    point = replace(point, laterality=laterality, technique=technique)
    routine = single_point_routine(point, breath="calm", setting_up=READY)
    assert [(step.point, step.sides) for step in routine.steps] == [("BL23", sides)]
    assert (routine.key, routine.origin) == ("point-bl23", Origin.SINGLE)
    assert routine.title == point.place


def test_it_is_pressed_in_the_first_position_that_reaches_it(build: Build) -> None:
    point = build.point("GB30", positions=(Position.LYING_ON_SIDE, Position.STANDING))
    routine = single_point_routine(point, breath="calm", setting_up=READY)
    assert routine.position is Position.STANDING


def test_a_caution_leaves_nothing_of_it(build: Build) -> None:
    point = build.point("BL40", PointFlag.VEIN)
    routine = single_point_routine(point, breath="calm", setting_up=READY)
    vein = Effect(flags=frozenset({PointFlag.VEIN}))
    adapted = adapt_routine(routine, {"BL40": point}, build.cleared(vein))
    assert adapted.steps == ()
    assert [change.point for change in adapted.changes] == ["BL40"]


def test_its_length_can_be_chosen_like_any_other(build: Build) -> None:
    point = build.point("EX-Anmian")
    routine = single_point_routine(point, breath="calm", setting_up=READY)
    adapted = adapt_routine(routine, {"EX-Anmian": point}, build.cleared())
    plan = expand_plan(adapted, Choices(breath="calm", dwell_seconds=120), build.pattern())
    assert plan.title == point.place
    assert {step.dwell_ns for step in plan.steps} == {120 * 10**9}


def test_a_point_that_bears_no_minute_has_no_timer(build: Build) -> None:
    table = table_of(build.point("GB30")) | {"longest_press_seconds": 20}
    with pytest.raises(ValueError, match="GB30 is not pressed alone"):
        single_point_routine(judge(Point, table), breath="calm", setting_up=READY)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from acupress.core.routines import Choices, DwellSeconds, Sides, Step, WrittenRoutine
from acupress.judging import UnfitError, judge
from tests.tables import judge_again, table_of

if TYPE_CHECKING:
    from tests.core.conftest import Build

TOO_SHORT_OR_TOO_LONG = [59, 121, 0, -60, 59.5, 120.5, True, "59", None]


@pytest.mark.parametrize("dwell_seconds", TOO_SHORT_OR_TOO_LONG)
def test_a_dwell_outside_one_and_two_minutes_is_refused_by_its_type(dwell_seconds: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(DwellSeconds).validate_python(dwell_seconds)


@pytest.mark.parametrize("dwell_seconds", TOO_SHORT_OR_TOO_LONG)
def test_a_dwell_outside_one_and_two_minutes_is_refused_in_a_routine(
    build: Build, dwell_seconds: object
) -> None:
    routine = build.routine(*(build.step(f"BL{number}") for number in (1, 2, 3)))
    written = table_of(routine, WrittenRoutine)
    written["steps"][1]["dwell_seconds"] = dwell_seconds
    with pytest.raises(UnfitError, match=r"steps\.1\.dwell_seconds"):
        judge(WrittenRoutine, written)


@pytest.mark.parametrize("dwell_seconds", [value for value in TOO_SHORT_OR_TOO_LONG if value])
def test_a_dwell_outside_one_and_two_minutes_is_refused_as_a_choice(dwell_seconds: object) -> None:
    with pytest.raises(UnfitError, match="dwell_seconds"):
        judge(Choices, {"breath": "calm", "dwell_seconds": dwell_seconds})


@pytest.mark.parametrize("dwell_seconds", [60, 61, 119, 120])
def test_one_and_two_minutes_are_accepted(build: Build, dwell_seconds: int) -> None:
    assert build.step("BL1", dwell_seconds=dwell_seconds).dwell_seconds == dwell_seconds
    assert Choices(breath="calm", dwell_seconds=dwell_seconds).dwell_seconds == dwell_seconds


def test_without_a_choice_the_times_of_the_routine_are_kept() -> None:
    choices = Choices(breath="calm")
    assert (choices.dwell_seconds, choices.lead_in_seconds) == (None, 15)


@pytest.mark.parametrize("lead_in_seconds", [5, 60, None])
def test_a_lead_in_lasts_five_to_sixty_seconds_or_waits(lead_in_seconds: int | None) -> None:
    choices = Choices(breath="calm", lead_in_seconds=lead_in_seconds)
    assert choices.lead_in_seconds == lead_in_seconds


@pytest.mark.parametrize("lead_in_seconds", [4, 61])
def test_any_other_lead_in_is_refused(lead_in_seconds: int) -> None:
    with pytest.raises(UnfitError, match="lead_in_seconds"):
        judge_again(Choices(breath="calm", lead_in_seconds=lead_in_seconds))


def test_a_routine_has_a_step(build: Build) -> None:
    with pytest.raises(UnfitError, match="steps"):
        judge(WrittenRoutine, table_of(build.routine(), WrittenRoutine))


@pytest.mark.parametrize("lines", [1, 4])
def test_setting_up_takes_two_or_three_lines(build: Build, lines: int) -> None:
    whole = build.routine(*(build.step(f"BL{number}") for number in (1, 2, 3)))
    routine = table_of(whole, WrittenRoutine)
    assert judge(WrittenRoutine, {**routine, "setting_up": ("Sit down.",) * 3}).setting_up
    with pytest.raises(UnfitError, match="setting_up"):
        judge(WrittenRoutine, {**routine, "setting_up": ("Sit down.",) * lines})


@pytest.mark.parametrize("rounds", [0, 3, 1.5])
def test_a_routine_goes_round_once_or_twice(build: Build, rounds: float) -> None:
    written = table_of(build.routine(build.step("BL1")), WrittenRoutine)
    assert judge(WrittenRoutine, {**written, "rounds": 2}).rounds == 2
    with pytest.raises(UnfitError, match="rounds"):
        judge(WrittenRoutine, {**written, "rounds": rounds})


def test_a_routine_that_says_nothing_of_rounds_goes_round_once(build: Build) -> None:
    written = table_of(build.routine(build.step("BL1")), WrittenRoutine)
    del written["rounds"]
    assert judge(WrittenRoutine, written).rounds == 1


def test_a_swap_cannot_bring_a_time_of_its_own() -> None:
    with pytest.raises(UnfitError, match=r"swaps\.0\.dwell_seconds"):
        judge(
            Step,
            {
                "point": "BL1",
                "sides": "each",
                "dwell_seconds": 60,
                "swaps": [{"point": "BL2", "sides": "each", "dwell_seconds": 30}],
            },
        )


def test_a_plan_counts_points_not_presses(build: Build) -> None:
    plan = build.plan(Sides.EACH, Sides.TOGETHER)
    assert (len(plan.steps), plan.points) == (3, 2)

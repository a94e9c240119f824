from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from acupress.core.points import Means, Measure, Point, PointCode, PointFlag, Position, Region
from acupress.core.values import Key, Sentence
from acupress.judging import UnfitError, as_json, judge
from tests.tables import table_of

if TYPE_CHECKING:
    from tests.core.conftest import Build

CODE: TypeAdapter[str] = TypeAdapter(PointCode)
KEY: TypeAdapter[str] = TypeAdapter(Key)
SENTENCE: TypeAdapter[str] = TypeAdapter(Sentence)


@pytest.mark.parametrize(
    "code", ["BL52", "GV4", "LI4", "TE5", "CV17", "EX-B7", "EX-HN", "EX-Anmian", "KI3"]
)
def test_codes_of_the_standard_and_extra_points_are_accepted(code: str) -> None:
    assert CODE.validate_python(code) == code


@pytest.mark.parametrize(
    "code", ["B-47", "bl52", "BL", "BL123", "XX3", "EX-", " BL52", "BL52\n", ""]
)
def test_any_other_code_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        CODE.validate_python(code)


@pytest.mark.parametrize("key", ["calm", "back-rest", "box-4-4", "a1"])
def test_keys_are_kebab_case(key: str) -> None:
    assert KEY.validate_python(key) == key


@pytest.mark.parametrize("key", ["", "Calm", "back_rest", "-calm", "calm-", "a--b", "4-7-8", "ä"])
def test_any_other_key_is_refused(key: str) -> None:
    with pytest.raises(ValidationError):
        KEY.validate_python(key)


def test_a_sentence_loses_the_space_around_it_and_may_not_be_empty() -> None:
    assert SENTENCE.validate_python("  Lean in.\n") == "Lean in."
    with pytest.raises(ValidationError):
        SENTENCE.validate_python("   ")


def test_a_point_is_frozen(build: Build) -> None:
    with pytest.raises(FrozenInstanceError):
        build.point("BL23").region = Region.HEAD  # type: ignore[misc]


def test_a_point_survives_being_written_and_read(build: Build) -> None:
    point = build.point("BL23")
    assert judge(Point, json.loads(as_json(point))) == point


@pytest.mark.parametrize(
    "gap",
    [
        {"landmarks": ()},
        {"find_steps": ("One alone.",)},
        {"find_steps": ("One.", "Two.", "Three.", "Four.")},
        {"sources": ()},
        {"flags": None},
        {"strength": "unknown key"},
    ],
    ids=lambda gap: next(iter(gap)),
)
def test_a_point_with_a_gap_or_an_unknown_key_is_refused(
    build: Build, gap: dict[str, object]
) -> None:
    whole = table_of(build.point("BL23"))
    with pytest.raises(UnfitError, match=next(iter(gap))):
        judge(Point, {**whole, **gap})


@pytest.mark.parametrize("cun", [0, 0.5, 1.5, 20])
def test_a_measure_is_written_from_its_landmark(cun: float) -> None:
    measure = judge(Measure, {"from": "the spine", "cun": cun, "fingers": "two fingers"})
    assert (measure.from_, measure.cun) == ("the spine", cun)


@pytest.mark.parametrize("cun", [-0.1, 20.1])
def test_a_measure_longer_than_a_shin_or_below_zero_is_refused(cun: float) -> None:
    with pytest.raises(UnfitError, match="cun"):
        judge(Measure, {"from": "the spine", "cun": cun, "fingers": "two fingers"})


def test_a_point_lies_where_the_figures_name_it_by_code(build: Build) -> None:
    assert build.point("BL23").spots == ("BL23",)


def test_a_point_with_two_places_names_both(build: Build) -> None:
    table = table_of(build.point("EX-UE7"))
    table["picture"]["spots"] = ["EX-UE7-1", "EX-UE7-2"]
    assert judge(Point, table).spots == ("EX-UE7-1", "EX-UE7-2")


@pytest.mark.parametrize("seconds", [5, 20, 59])
def test_a_point_may_be_too_delicate_for_a_whole_minute(build: Build, seconds: int) -> None:
    table = table_of(build.point("GB30")) | {"longest_press_seconds": seconds}
    assert judge(Point, table).longest_press_seconds == seconds


@pytest.mark.parametrize("seconds", [4, 60, 90])
def test_a_longest_press_is_shorter_than_a_minute(build: Build, seconds: int) -> None:
    table = table_of(build.point("GB30")) | {"longest_press_seconds": seconds}
    with pytest.raises(UnfitError, match="longest_press_seconds"):
        judge(Point, table)


BALL = {
    "tool": "ball",
    "find": "The ball beside the spine.",
    "press": "Lean onto the ball.",
    "positions": ["standing"],
    "hands": "press_ball_wall",
}


def test_with_its_tool_a_point_is_found_and_pressed_another_way(build: Build) -> None:
    by_hand = build.point("BL25", PointFlag.BEHIND, PointFlag.SPINE)
    point = judge(Point, table_of(by_hand) | {"tool": BALL})
    with_ball = point.pressed(Means.TOOL)
    assert (with_ball.find, with_ball.press) == (BALL["find"], BALL["press"])
    assert with_ball.positions == {Position.STANDING}
    assert with_ball.picture.hands == "press_ball_wall"
    assert with_ball.flags == {PointFlag.SPINE}, "no hand has to go behind the trunk"
    assert (with_ball.code, with_ball.spots) == (point.code, point.spots)


def test_a_point_without_a_tool_cannot_be_pressed_with_it(build: Build) -> None:
    with pytest.raises(ValueError, match="nothing of this kind presses BL25"):
        build.point("BL25").pressed(Means.TOOL)

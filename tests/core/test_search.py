"""What the search takes for a name, how it ranks, and what it must not do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.points import Channel, Point, Position, Reach, Region
from acupress.core.search import (
    Lead,
    PointFilter,
    find_lead,
    make_search_words,
    search_points,
)

if TYPE_CHECKING:
    from tests.core.conftest import Build

SOURCES = ("who-2008",)

KNOWN = make_search_words(
    unsaid="a at my of on point the",
    same="behind back rear, calf calves",
    complaints="pain ache tired",
    regions={part: part.value for part in Region},
    channels={channel: channel.name.replace("_", " ") for channel in Channel}
    | {Channel.BLADDER: "bladder, urinary bladder, UB"},
    leads=(
        Lead(key="lumbago", asked="lumbago, bad back", points=("BL57", "BL99"), sources=SOURCES),
        Lead(key="chest", asked="chest pain", says="Call for help.", sources=SOURCES),
    ),
)


@pytest.fixture(scope="module")
def points(build: Build) -> list[Point]:
    kidney = build.point("BL23")
    calf = replace(
        build.point("BL57", region=Region.LEG),
        pinyin="Chéngshān",
        characters="承山",
        simplified="承山",
        english="Support the Mountain",
        aliases=("B-57", "UB57", "B43", "UB43"),
        place="Below the calf muscle",
        location="Where the two bellies meet.",
        tradition="Traditionally used for a calf that has an ache.",
        positions=frozenset({Position.LYING_ON_BACK}),
        reach=Reach.TOOL,
    )
    return [kidney, calf]


def codes(points: list[Point], words: str) -> list[str]:
    return [point.code for point in search_points(points, words, KNOWN)]


@pytest.mark.parametrize(
    "words",
    ["BL57", "bl 57", "b57", "B-57", "ub 57", "Chéngshān", "chengshan", "cheng shan", "承山"],
)
def test_a_name_in_any_writing_finds_the_point(points: list[Point], words: str) -> None:
    assert codes(points, words) == ["BL57"]


@pytest.mark.parametrize("words", ["mountain", "calf", "the calf", "bellies", "leg", "cheng", "承"])
def test_so_do_parts_of_names_and_places(points: list[Point], words: str) -> None:
    assert codes(points, words) == ["BL57"]


def test_the_words_may_come_in_any_order_but_must_all_fit(points: list[Point]) -> None:
    assert codes(points, "muscle calf") == ["BL57"]
    assert codes(points, "calf spine") == []


def test_everyday_words_stand_for_each_other(points: list[Point]) -> None:
    assert codes(points, "rear") == codes(points, "back") == ["BL23"]


@pytest.mark.parametrize("words", ["Bladder 57", "urinary bladder 57", "UB-57", "Bladder 5"])
def test_a_number_may_be_told_with_any_name_of_its_channel(points: list[Point], words: str) -> None:
    assert codes(points, words) == ["BL57"]


def test_an_old_number_is_none_of_the_standard(points: list[Point]) -> None:
    assert codes(points, "bladder 43") == codes(points, "B-43") == ["BL57"]
    assert codes(points, "BL43") == []
    assert codes(points, "liver 57") == []


def test_a_channel_finds_its_points_and_an_extra_point_has_none(points: list[Point]) -> None:
    extra = replace(points[0], code="EX-B7", english="Eyes", aliases=())
    assert extra.channel is None
    assert codes([*points, extra], "urinary bladder") == []
    assert codes([*points, extra], "bladder") == ["BL23", "BL57"]


def test_a_complaint_finds_what_tradition_says_and_else_the_place(points: list[Point]) -> None:
    assert codes(points, "my back aches") == []
    assert codes(points, "back ache") == ["BL23"], "tired is a complaint as well"
    assert codes(points, "calf pain") == ["BL57"]
    assert codes(points, "spine pain") == ["BL23"], "nobody tells of it, so its place is meant"
    assert codes(points, "pain") == ["BL23", "BL57"]


def test_everyday_words_lead_to_points_in_the_order_of_the_lead(points: list[Point]) -> None:
    assert codes(points, "Lumbago") == codes(points, "my bad back") == ["BL57"]
    assert codes(points, "bad") == []
    assert find_lead("back", KNOWN) is None


def test_what_no_pressing_is_for_finds_nothing_and_says_so(points: list[Point]) -> None:
    assert codes(points, "ache on the chest") == []
    lead = find_lead("ache on the chest", KNOWN)
    assert lead is not None
    assert lead.says == "Call for help."


def test_a_name_in_full_comes_before_all_else(points: list[Point]) -> None:
    point = replace(points[0], code="GV9", place="Near BL57, calf")
    assert codes([point, points[1]], "BL57") == ["BL57", "GV9"]


def test_no_words_find_everything_and_empty_words_nothing(points: list[Point]) -> None:
    assert codes(points, "  ") == ["BL23", "BL57"]
    assert codes(points, "the") == []
    assert codes(points, "zebra") == []


@pytest.mark.no_cover
@given(st.text(max_size=20))
def test_any_words_give_points_once_and_only_points(words: str) -> None:
    from tests.core.conftest import Build

    points = [Build().point("BL23"), Build().point("BL57")]
    found = search_points(points, words, KNOWN)
    assert len({point.code for point in found}) == len(found)
    assert set(found) <= set(points)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (PointFilter(), ["BL23", "BL57"]),
        (PointFilter(region=Region.LEG), ["BL57"]),
        (PointFilter(reach=Reach.EASY), ["BL23"]),
        (PointFilter(position=Position.LYING_ON_BACK), ["BL57"]),
        (PointFilter(region=Region.LEG, reach=Reach.EASY), []),
    ],
)
def test_a_filter_lets_what_fits_every_choice(
    points: list[Point], chosen: PointFilter, left: list[str]
) -> None:
    assert [point.code for point in points if chosen.lets(point)] == left

"""The figures of each body: what is read of them, and that they show the same."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content import load_library
from acupress.content.packed_bodies import PackedBodies
from acupress.core.settings import Body
from tests.content.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.figures import FigureTable
    from tests.content.conftest import Content

MAN, WOMAN = "figures/man", "figures/woman"
TABLE = f"{WOMAN}/figures.json"
UNLIKE = "is not what is drawn of the first body"


@pytest.fixture
def two(content: Content) -> Content:
    """Content with figures of a woman that are told to be those of the man."""
    shutil.copyfile(content.folder / MAN / "figures.json", content.folder / TABLE)
    return content


def test_each_body_with_a_folder_has_its_figures(two: Content) -> None:
    library = load_library(two.folder)
    assert library.bodies[Body.WOMAN] == library.bodies[Body.MAN] == library.figures


def test_without_the_man_there_is_nothing_to_show(content: Content) -> None:
    shutil.rmtree(content.folder / MAN)
    assert Told(f"{MAN}/figures.json", "-", "is missing") in content.problems()


def drop_view(figures: dict[str, Any]) -> None:
    del figures["views"]["low_back"]


def add_view(figures: dict[str, Any]) -> None:
    figures["views"]["one_more"] = figures["views"]["low_back"]


def drop_point(figures: dict[str, Any]) -> None:
    del figures["views"]["low_back"]["points"]["BL23"]


def turn(figures: dict[str, Any]) -> None:
    figures["views"]["press_waist"]["shows"] = "front"


def drop_bones(figures: dict[str, Any]) -> None:
    del figures["views"]["low_back"]["bones"]


def measure_otherwise(figures: dict[str, Any]) -> None:
    figures["measure"]["BL23"]["cun"] = 2


@pytest.mark.parametrize(
    ("harm", "key", "words"),
    [
        (drop_view, "views", "leaves out low_back"),
        (add_view, "views.one_more", UNLIKE),
        (drop_point, "views.low_back", UNLIKE),
        (turn, "views.press_waist", UNLIKE),
        (drop_bones, "views.low_back", UNLIKE),
        (measure_otherwise, "measure", UNLIKE),
    ],
)
def test_every_body_shows_the_same(
    two: Content, harm: Callable[[dict[str, Any]], None], key: str, words: str
) -> None:
    with two.changing(TABLE) as figures:
        harm(figures)
    assert two.problems() == [Told(TABLE, key, words)]


def test_where_a_point_lies_is_the_body_s_own(two: Content) -> None:
    with two.changing(TABLE) as figures:
        figures["views"]["low_back"]["points"]["BL23"]["L"]["x"] += 5
    assert load_library(two.folder).bodies[Body.WOMAN] != load_library(two.folder).figures


def test_bones_that_are_missing_or_cut_short_are_told(two: Content) -> None:
    (two.folder / WOMAN / "low_back.bones.svgz").unlink()
    (two.folder / WOMAN / "sole.bones.svgz").write_bytes(b"\x1f\x8b")
    assert two.problems() == [
        Told(TABLE, "views.low_back.bones.svg", "names low_back.bones.svgz, which is missing"),
        Told(TABLE, "views.sole.bones.svg", "names sole.bones.svgz, which is damaged"),
    ]


def test_a_damaged_table_is_told(two: Content) -> None:
    (two.folder / TABLE).write_text(json.dumps([]), "utf-8")
    assert two.problems() == [Told(TABLE, "-", "is not a table")]


def test_a_packed_table_is_made_once_and_only_when_asked_for(two: Content) -> None:
    table, made = load_library(two.folder).figures, []

    def make(body: Body) -> FigureTable:
        made.append(body)
        return table

    bodies = PackedBodies((Body.MAN, Body.WOMAN), make)
    assert (list(bodies), len(bodies), made) == ([Body.MAN, Body.WOMAN], 2, [])
    assert bodies[Body.WOMAN] is bodies[Body.WOMAN] is table
    assert made == [Body.WOMAN]
    with pytest.raises(KeyError):
        bodies[Body.LARGER_MAN]


def test_every_body_that_can_be_chosen_is_drawn(content: Content) -> None:
    assert set(load_library(content.folder).bodies) == set(Body)

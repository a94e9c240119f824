"""The search over the real points finds what people type."""

from __future__ import annotations

import tomllib

import pytest

from acupress.content import assets_folder, load_library
from acupress.core.points import Point
from acupress.core.search import search_points
from tests.languages import Few, in_force

pytestmark = pytest.mark.no_cover

LIBRARY = load_library(assets_folder())
LIBRARY_TEXTS = tomllib.loads((assets_folder() / "search.toml").read_text(encoding="utf-8"))


def found(words: str) -> list[str]:
    return [point.code for point in search_points(LIBRARY.points.values(), words, LIBRARY.search)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("shenshu", "BL23"),
        ("Shènshù", "BL23"),
        ("shen shu", "BL23"),
        ("肾俞", "BL23"),
        ("腎俞", "BL23"),
        ("B-47", "BL52"),
        ("B-54", "BL40"),
        ("UB23", "BL23"),
        ("kidney", "BL23"),
        ("behind the knee", "BL40"),
        ("back of knee", "BL40"),
        ("GV29", "EX-HN3"),
        ("du 4", "GV4"),
        ("Hegu", "LI4"),
        ("Three Mile Point", "ST36"),
    ],
)
def test_the_first_point_found_is_the_one_meant(words: str, code: str) -> None:
    assert found(words)[0] == code


@pytest.mark.parametrize("point", LIBRARY.points.values(), ids=lambda point: point.code)
def test_every_name_of_a_point_finds_it_first(point: Point) -> None:
    names = (point.code, point.pinyin, point.characters, point.english, *point.aliases)
    for name in names:
        assert found(name)[0] == point.code, name


def test_a_place_finds_all_points_there() -> None:
    assert {"BL60", "BL62", "KI3", "GB39", "SP6"} <= set(found("ankle"))
    assert found("elephant") == []


def test_another_language_is_searched_in_its_own_words() -> None:
    german = {
        ("search.toml unsaid", LIBRARY_TEXTS["unsaid"]): "der die das am",
        ("search.toml same", LIBRARY_TEXTS["same"]): "Kreuz Rücken, Bauch Magen",
        ("search.toml regions.back", "back"): "Rücken",
        ("points/bl52.toml place", LIBRARY.points["BL52"].place): "Unten, weit außen",
    }
    with in_force(Few(german)):
        library = load_library(assets_folder())

    def codes(words: str) -> list[str]:
        return [
            point.code for point in search_points(library.points.values(), words, library.search)
        ]

    assert "BL52" in codes("am Kreuz")
    assert "BL52" in codes("rucken")
    assert codes("my back") == []

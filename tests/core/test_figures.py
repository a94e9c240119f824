from typing import Any

import pytest

from acupress.core.figures import BODY_SIDES, BodySide, FigureKind, FigureTable
from acupress.core.points import Side
from acupress.judging import UnfitError, judge


def table(**changes: object) -> dict[str, Any]:
    return {
        "schema": 1,
        "views": {
            "low_back": {
                "title": "Lower back",
                "kind": "points",
                "svg": "low_back.svg",
                "width": 800.0,
                "height": 600.0,
                "shows": "back",
                "sides": ["L", "R"],
                "mirror_for_other_side": False,
                "units_per_cm": 12.5,
                "points": {"BL23": {"L": {"x": 380.0, "y": 200.0, "visible": True}}},
                "cun": {"BL23": {"L": {"length": 30.0, "dx": -1.0, "dy": 0.0}}},
            }
        },
        "measure": {"BL23": {"from": "the spine", "cun": 1.5, "fingers": "two fingers"}},
        **changes,
    }


def test_a_figure_table_tells_where_a_point_lies_and_how_it_is_measured() -> None:
    figures = judge(FigureTable, table())
    view = figures.views["low_back"]
    assert view.kind is FigureKind.POINTS
    assert view.points["BL23"][BodySide.L].x == 380.0
    assert view.cun["BL23"][BodySide.L].length == 30.0
    assert view.zoom == {}
    assert figures.measure["BL23"].from_ == "the spine"


@pytest.mark.parametrize("schema", [0, 2])
def test_a_figure_table_of_another_version_is_refused(schema: int) -> None:
    with pytest.raises(UnfitError, match="schema"):
        judge(FigureTable, table(schema=schema))


def test_an_unknown_key_in_the_figure_table_is_refused() -> None:
    with pytest.raises(UnfitError, match="colour"):
        judge(FigureTable, table(colour="green"))


def test_a_cun_has_a_length() -> None:
    flat = table()
    flat["views"]["low_back"]["cun"]["BL23"]["L"]["length"] = 0
    with pytest.raises(UnfitError, match="length"):
        judge(FigureTable, flat)


def test_every_side_of_a_press_has_its_marks_on_the_body() -> None:
    assert BODY_SIDES.keys() == set(Side)
    assert BODY_SIDES[Side.BOTH] == BODY_SIDES[Side.LEFT] + BODY_SIDES[Side.RIGHT]

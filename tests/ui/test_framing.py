"""Where a point falls on the screen: inside the frame, on the right side, mirrored correctly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.figures import BodySide
from acupress.core.points import Laterality, Side
from acupress.ui.drawing.framing import frame, guide_origin, level_offset, mark, nearness

if TYPE_CHECKING:
    from acupress.core.library import Library

SIZES = [(728, 600), (500, 600), (1100, 400), (400, 800)]


def presses(library: Library) -> list[tuple[str, Side]]:
    found: list[tuple[str, Side]] = []
    for code, point in library.points.items():
        sides = (
            [Side.MIDLINE]
            if point.laterality is Laterality.MIDLINE
            else [Side.LEFT, Side.RIGHT, Side.BOTH]
        )
        found += [(code, side) for side in sides]
    return found


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_marker_is_well_inside_the_frame(library: Library, width: int, height: int) -> None:
    for code, side in presses(library):
        figure = library.figures.views[library.points[code].picture.figure]
        marked = mark(figure, library.points[code].spots, side)
        framed = frame(marked, width, height)
        for spot in marked.spots:
            x, y = framed.place((spot.x, spot.y))
            assert 20 <= x <= width - 20, (code, side)
            assert 20 <= y <= height - 20, (code, side)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_frame_never_shows_where_the_body_is_cut_off(
    library: Library, width: int, height: int
) -> None:
    for code, side in presses(library):
        figure = library.figures.views[library.points[code].picture.figure]
        framed = frame(mark(figure, library.points[code].spots, side), width, height)
        assert framed.y >= 0
        assert framed.y + framed.height <= figure.height + 0.01
        assert abs(framed.width / framed.height - width / height) < 0.01


def test_the_right_side_is_the_left_side_in_a_mirror(library: Library) -> None:
    for code, point in library.points.items():
        figure = library.figures.views[point.picture.figure]
        if not figure.mirror_for_other_side:
            continue
        left, right = (
            mark(figure, library.points[code].spots, side) for side in (Side.LEFT, Side.RIGHT)
        )
        x_left, y_left = frame(left, 700, 600).place((left.spots[0].x, left.spots[0].y))
        x_right, y_right = frame(right, 700, 600).place((right.spots[0].x, right.spots[0].y))
        assert x_left + x_right == pytest.approx(700)
        assert y_left == pytest.approx(y_right)


def test_left_is_on_the_left_seen_from_behind_and_on_the_right_seen_from_the_front(
    library: Library,
) -> None:
    behind = library.figures.views["low_back"].points["BL23"]
    assert behind[BodySide.L].x < behind[BodySide.R].x
    front = library.figures.views["body_front"].points["ST36"]
    assert front[BodySide.L].x > front[BodySide.R].x


def test_a_half_drawing_says_that_the_other_side_is_meant_too(library: Library) -> None:
    assert mark(library.figures.views["shin_outer"], ("ST36",), Side.BOTH).half_shown
    assert not mark(library.figures.views["low_back"], ("BL23",), Side.BOTH).half_shown


def test_the_guide_starts_on_the_spine_and_ends_at_the_point(library: Library) -> None:
    figure = library.figures.views["low_back"]
    marked = mark(figure, ("BL23",), Side.BOTH)
    measure = library.points["BL23"].measure
    assert measure is not None
    for index in range(2):
        origin = guide_origin(marked, index, measure.cun)
        assert origin is not None
        assert origin[0] == pytest.approx(figure.points["GV4"][BodySide.M].x, abs=2)


def test_a_point_without_a_drawn_cun_has_no_guide(library: Library) -> None:
    marked = mark(library.figures.views["knee_back"], ("BL40",), Side.LEFT)
    assert guide_origin(marked, 0, 1.0) is None
    assert guide_origin(mark(library.figures.views["low_back"], ("BL23",), Side.BOTH), 0, 0) is None


def test_the_line_of_the_waist_is_moved_onto_its_points(library: Library) -> None:
    figure = library.figures.views["low_back"]
    marked = mark(figure, ("BL23",), Side.BOTH)
    line = figure.lines["level_L2"]
    moved = [(x, y + level_offset("level_L2", marked.spots, line)) for x, y in line]
    assert nearness(marked.spots, moved) < 12


def test_the_line_of_the_hip_bones_stays_on_their_tops(library: Library) -> None:
    figure = library.figures.views["low_back"]
    marked = mark(figure, ("GV3",), Side.MIDLINE)
    line = figure.lines["level_L4"]
    assert level_offset("level_L4", marked.spots, line) == 0.0
    for top in figure.landmarks["iliac_crest"].values():
        assert top.y == pytest.approx(line[len(line) // 2][1], abs=0.5 * figure.units_per_cm)

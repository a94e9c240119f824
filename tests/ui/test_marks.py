"""Markers and dots are painted where the geometry says, for every point on every side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from acupress.core.points import Laterality, Side
from acupress.ui.drawing.body_map import GLOW, BodyMap
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.marks import halo_areas
from acupress.ui.drawing.scene import VIEWS, dots_on_body, figures_of, find_on_body, make_scene

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.figures import Figure
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

pytestmark = pytest.mark.no_cover

SIZE = QSize(528, 424)
MAP = QSize(224, 200)
NEAR = 40
"""How far a channel of a marker may be from its colour: the skin shines through."""


def sides(point: Point) -> tuple[Side, ...]:
    if point.laterality is Laterality.MIDLINE:
        return (Side.MIDLINE,)
    return (Side.LEFT, Side.RIGHT, Side.BOTH)


def is_like(found: QColor, wanted: QColor, most: int) -> bool:
    pairs = zip(found.getRgb(), wanted.getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(one - other) <= most for one, other in pairs)


def without(image: QImage, areas: Iterable[QRectF]) -> QImage:
    """Take areas out of a picture."""
    rest = image.copy()
    painter = QPainter(rest)
    for area in areas:
        painter.fillRect(area, QColor("white"))
    painter.end()
    return rest


def fitted(figure: Figure, room: QRectF, x: float, y: float) -> QPointF:
    """Give where a place of a drawing lies that fills as much of a room as its shape lets it."""
    scale = min(room.width() / figure.width, room.height() / figure.height)
    return room.center() + QPointF(x - figure.width / 2, y - figure.height / 2) * scale


@pytest.mark.parametrize("side", Side)
def test_every_marker_is_where_its_point_is_on_every_drawing_and_nowhere_else(
    side: Side, library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    diagram.resize(SIZE)
    hand = look.colour("hand")
    seen = 0
    for point in library.points.values():
        for name in figures_of(library.figures, point) if side in sides(point) else ():
            scene = make_scene(library.figures.views[name], point, side, SIZE)
            diagram.show_press(point, side, figure=name)
            marked = diagram.grab().toImage()
            for at in scene.markers:
                assert is_like(marked.pixelColor(at.toPoint()), hand, NEAR), (point.code, name)
            diagram.show_press(point, side, figure=name, marked=False)
            bare = diagram.grab().toImage()
            areas = halo_areas(scene)
            assert without(marked, areas) == without(bare, areas), (point.code, name)
            diagram.show_press(point, side, figure=name, marked=True)
            seen += 1
    assert seen


@pytest.mark.parametrize("side", Side)
def test_the_small_body_beside_a_point_is_lit_where_it_lies(
    side: Side, library: Library, drawings: Drawings, look: Look
) -> None:
    diagram = PointDiagram(drawings, look)
    diagram.resize(SIZE)
    insets = Insets(drawings, look)
    hand = look.colour("hand")
    seen = 0
    for point in library.points.values():
        if side not in sides(point):
            continue
        scene = make_scene(library.figures.views[point.picture.figure], point, side, SIZE)
        box, on_body = insets.locator_box(scene), find_on_body(library.figures, scene)
        if box is None or on_body is None:
            continue
        diagram.show_press(point, side)
        picture = diagram.grab().toImage()
        figure = on_body.figure
        for x, y in on_body.places:
            mirrored = figure.mirror_for_other_side and side is Side.RIGHT
            across = figure.width - x if mirrored else x
            at = fitted(figure, box.adjusted(8, 8, -8, -8), across, y)
            assert is_like(picture.pixelColor(at.toPoint()), hand, 2), point.code
            seen += 1
    assert seen


def test_every_point_lights_the_body_map_where_it_lies_and_nowhere_else(
    library: Library, drawings: Drawings, look: Look
) -> None:
    def picture(points: list[Point]) -> QImage:
        body = BodyMap(points, drawings, look)
        body.resize(MAP)
        return body.grab().toImage()

    dark, hand = picture([]), look.colour("hand")
    share = MAP.width() / len(VIEWS)
    for point in library.points.values():
        lit = picture([point])
        dots = dots_on_body(library.figures, point)
        places = [
            fitted(library.figures.views[name], QRectF(share * n, 0, share, MAP.height()), x, y)
            for n, name in enumerate(VIEWS)
            for x, y in dots[name]
        ]
        assert places, point.code
        for at in places:
            assert is_like(lit.pixelColor(at.toPoint()), hand, 2), point.code
        glow = GLOW + 2
        areas = [QRectF(at.x() - glow, at.y() - glow, 2 * glow, 2 * glow) for at in places]
        assert without(lit, areas) == without(dark, areas), point.code

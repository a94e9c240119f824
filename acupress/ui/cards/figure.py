"""A press as a drawing on paper: the place with its marker and measuring fingers, and the hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from acupress.ui.drawing.finding import make_scene_with_hands
from acupress.ui.drawing.marks import paint_markers
from acupress.ui.drawing.scene import make_scene
from acupress.ui.drawing.stills import Stills
from acupress.ui.drawing.words import measure_words, scene_words
from acupress.ui.paper.blocks import Drawing

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from acupress.core.points import Point, Side
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.paper.type import Type

PIXELS = 2.1
"""Pixels of the picture on the screen that come to a point: so its words are read on paper, too."""
FINENESS = 2.0
"""Pixels of the drawn body for one of these: 300 to an inch."""
SWELL = 0.1
"""How full the breath is that swells the marker: paper shows the place, not the breath."""


class Figures:
    """Draws presses in the ink of a type."""

    def __init__(self, drawings: Drawings, type_: Type) -> None:
        self._drawings = drawings
        self._type = type_
        self._stills = Stills(drawings, type_.look)

    def of(self, point: Point, side: Side, height: float) -> Drawing:
        """Give a drawing of a press that is so many points high."""

        def draw(painter: QPainter, area: QRectF) -> None:
            pixels = PIXELS / self._type.scale
            size = QSize(round(area.width() * pixels), round(area.height() * pixels))
            scene = self._scene(point, side, size)
            painter.translate(area.topLeft())
            painter.scale(1 / pixels, 1 / pixels)
            self._stills.paint(painter, scene, FINENESS, named=False)
            paint_markers(painter, scene, self._type.look, SWELL)

        return Drawing(height, draw, self._told(point, side))

    def _scene(self, point: Point, side: Side, size: QSize) -> Scene:
        """Lay out the place, with the hands that press large beside it."""
        table = self._drawings.table
        scene = make_scene(table.views[point.picture.figure], point, side, size)
        return make_scene_with_hands(table, scene)

    def _told(self, point: Point, side: Side) -> str:
        scene = self._scene(point, side, QSize(600, 400))
        told = (scene_words(scene), point.location, measure_words(point))
        return " ".join(filter(None, told))

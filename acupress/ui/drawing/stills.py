"""The still part of a diagram, as one picture: the body, the guide, words, and what stands by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from acupress.ui.drawing.bones import put_bone_names, under_skin
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.ghost import Covered, has_hand, paint_hands
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.marks import (
    marker_areas,
    paint_guide,
    paint_landmarks,
    paint_lines,
    paint_rims,
)
from acupress.ui.drawing.surfaces import clear_picture, inside_card, paint_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.theme import Look


class Stills:
    """Draws what does not change while a press is shown."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        self._drawings = drawings
        self._look = look
        self.insets = Insets(drawings, look)
        self.afar = False
        """Whether the words are to be read from two metres."""

    def draw(self, scene: Scene, size: QSize, ratio: float, *, named: bool) -> QPixmap:
        """Draw a scene for a widget of `size`; `named` is what the hand can feel, too."""
        still = clear_picture(size, ratio)
        painter = QPainter(still)
        self.paint(painter, scene, ratio, named=named)
        painter.end()
        return still

    def paint(self, painter: QPainter, scene: Scene, ratio: float, *, named: bool) -> None:
        """Paint a scene at the origin of a painter: the body as a picture, all else as lines."""
        ground = QRectF(QPointF(0, 0), scene.size)
        radius = self._look.radii.stage
        paint_card(painter, ground, self._look, radius)
        painter.setClipPath(inside_card(ground, radius))
        painter.drawPixmap(0, 0, self.body(scene, ratio))
        painter.setClipping(False)
        self._paint_over(painter, scene, ratio, named=named)

    def draw_parts(self, scene: Scene, ratio: float) -> Iterator[None]:
        """Draw the pictures that a scene is put together from, one at each step; they are kept."""
        self.body(scene, ratio)
        yield
        nowhere = clear_picture(QSize(1, 1), ratio)
        for paint in (self.insets.paint_hands, self.insets.paint_locator):
            painter = QPainter(nowhere)
            paint(painter, scene, ratio)
            painter.end()
            yield

    def draw_over(self, scene: Scene, size: QSize, ratio: float, *, named: bool) -> QPixmap:
        """Draw only what a hand on the body does not hide: guide, words, and what stands by."""
        over = clear_picture(size, ratio)
        painter = QPainter(over)
        self._paint_over(painter, scene, ratio, named=named, over_hands=True)
        paint_rims(painter, scene, self._look)
        painter.end()
        return over

    def _chips(self, scene: Scene, ratio: float) -> Chips:
        """Give the words, laid so that they hide as little as can be of the hands that press."""
        ground = QRectF(QPointF(0, 0), scene.size)
        hides = None
        if has_hand(scene):
            hides = Covered(paint_hands(self._drawings, scene, self._look, ratio), scene)
        taken = self.insets.boxes(scene)
        chips = Chips(self._look, ground, taken, hides, afar=self.afar)
        self.insets.put_view_note(scene, chips)
        return chips

    def _paint_over(
        self,
        painter: QPainter,
        scene: Scene,
        ratio: float,
        *,
        named: bool,
        over_hands: bool = False,
    ) -> None:
        ground = QRectF(QPointF(0, 0), scene.size)
        chips = self._chips(scene, ratio)
        for area in marker_areas(scene):
            chips.take(area)
        painter.setClipPath(inside_card(ground, self._look.radii.stage))
        paint_guide(painter, scene, self._look, chips, filled=not over_hands)
        paint_lines(painter, scene, self._look, chips)
        if named:
            paint_landmarks(painter, scene, self._look, chips)
        if self._look.bones:
            put_bone_names(scene, ground, chips)
        painter.setClipping(False)
        self.insets.paint_hands(painter, scene, ratio)
        self.insets.paint_locator(painter, scene, ratio)
        chips.paint(painter)

    def body(self, scene: Scene, ratio: float) -> QPixmap:
        """Give the part of the drawing that a scene shows, with its bones where they are wished."""
        skin = self._part(scene.figure.svg, scene, ratio)
        bones = scene.figure.bones
        if bones is None or not self._look.bones:
            return skin
        return under_skin(skin, self._part(bones.svg, scene, ratio), self._look.figure_palette)

    def _part(self, svg: str, scene: Scene, ratio: float) -> QPixmap:
        framed = scene.framed
        return self._drawings.picture(
            svg,
            QRectF(framed.x, framed.y, framed.width, framed.height),
            scene.size,
            ratio,
            palette=self._look.figure_palette,
            mirrored=framed.mirrored,
        )

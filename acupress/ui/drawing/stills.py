"""The still part of a diagram, as one picture: the body, the guide, words, and what stands by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from acupress.ui.drawing.bones import put_bone_names, under_skin
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.easel import finished
from acupress.ui.drawing.ghost import Covered, has_hand
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.marks import (
    marker_areas,
    paint_guide,
    paint_landmarks,
    paint_lines,
    paint_rims,
)
from acupress.ui.drawing.surfaces import inside_card, paint_card

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

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

    def draw(self, still: QPixmap, scene: Scene, *, named: bool) -> Generator[None, None, None]:
        """Draw a scene into an empty picture, a layer at each step.

        `named` is what the hand can feel, too.
        """
        painter = QPainter(still)
        try:
            yield from self._paint(painter, scene, still.devicePixelRatio(), named=named)
        finally:
            painter.end()

    def paint(self, painter: QPainter, scene: Scene, ratio: float, *, named: bool) -> None:
        """Paint a scene at the origin of a painter: the body as a picture, all else as lines."""
        finished(self._paint(painter, scene, ratio, named=named))

    def draw_over(self, over: QPixmap, scene: Scene, *, named: bool) -> Iterator[None]:
        """Draw into an empty picture what a hand on the body does not hide, a layer at each step.

        That is the guide, words, and what stands by.
        """
        painter = QPainter(over)
        ratio = over.devicePixelRatio()
        try:
            yield from self._paint_over(painter, scene, ratio, named=named, over_hands=True)
            paint_rims(painter, scene, self._look)
        finally:
            painter.end()

    def _paint(
        self, painter: QPainter, scene: Scene, ratio: float, *, named: bool
    ) -> Generator[None, None, None]:
        ground = QRectF(QPointF(0, 0), scene.size)
        radius = self._look.radii.stage
        body = yield from self.draw_body(scene, ratio)
        yield
        paint_card(painter, ground, self._look, radius)
        painter.setClipPath(inside_card(ground, radius))
        painter.drawPixmap(0, 0, body)
        painter.setClipping(False)
        yield
        yield from self._paint_over(painter, scene, ratio, named=named)

    def _chips(self, scene: Scene) -> Chips:
        """Give the words, laid so that they hide as little as can be of the hands that press."""
        ground = QRectF(QPointF(0, 0), scene.size)
        hides = Covered(self._drawings, scene, self._look) if has_hand(scene) else None
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
    ) -> Iterator[None]:
        ground = QRectF(QPointF(0, 0), scene.size)
        chips = self._chips(scene)
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
        yield
        yield from self.insets.paint_hands(painter, scene, ratio)
        yield
        yield from self.insets.paint_locator(painter, scene, ratio)
        yield
        chips.paint(painter)

    def body(self, scene: Scene, ratio: float) -> QPixmap:
        """Give the part of the drawing that a scene shows, with its bones where they are wished."""
        return finished(self.draw_body(scene, ratio))

    def draw_body(self, scene: Scene, ratio: float) -> Generator[None, None, QPixmap]:
        """Draw what `body` gives, a part at each step."""
        skin = yield from self._part(scene.figure.svg, scene, ratio)
        bones = scene.figure.bones
        if bones is None or not self._look.bones:
            return skin
        within = yield from self._part(bones.svg, scene, ratio)
        return under_skin(skin, within, self._look.figure_palette)

    def _part(self, svg: str, scene: Scene, ratio: float) -> Generator[None, None, QPixmap]:
        framed = scene.framed
        return self._drawings.draw(
            svg,
            QRectF(framed.x, framed.y, framed.width, framed.height),
            scene.size,
            ratio,
            palette=self._look.figure_palette,
            mirrored=framed.mirrored,
        )

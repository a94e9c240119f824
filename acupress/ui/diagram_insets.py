"""Small pictures and words at the edges of a diagram: the hands, the whole body, the caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from acupress.core.points import Side
from acupress.ui.diagram_marks import halo_areas
from acupress.ui.diagram_scene import BODIES, find_on_body
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.surfaces import paint_surface
from acupress.ui.wording import shows_words

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from acupress.core.figures import Figure, FigureTable
    from acupress.ui.chips import Chips
    from acupress.ui.diagram_scene import Scene
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.theme import Look

MARGIN = 20.0
CAPTION, LARGE_CAPTION = 24, 44
BESIDE = 560
"""Width in pixels from which a caption stands beside the picture of the hands, not over it."""
LOCATOR_FROM = (520, 420)
"""Size in pixels from which the whole body is shown in a corner."""
GLOW = 9.0


class Insets:
    """Paints the insets of one diagram."""

    def __init__(self, figures: FigureTable, art: FigureArt, look: Look) -> None:
        self._figures = figures
        self._art = art
        self._look = look

    def hands_box(self, scene: Scene) -> QRectF | None:
        """Give the place of the pressing hands, or None where there is no picture of them.

        They stand at the lower left, or at the right where they would cover a marker.
        """
        if scene.point.picture.hands is None:
            return None
        height = min(190.0, scene.size.height() * 0.32)
        width = height * 0.86
        box = QRectF(MARGIN, scene.size.height() - height - MARGIN, width, height)
        if any(box.intersects(area) for area in halo_areas(scene)):
            box.moveRight(scene.size.width() - MARGIN)
        return box

    def locator_box(self, scene: Scene) -> QRectF | None:
        """Give the place of the whole body, or None where there is no room or no need for it."""
        size = scene.size
        whole = any(scene.figure is self._figures.views[name] for name in BODIES)
        if whole or size.width() < LOCATOR_FROM[0] or size.height() < LOCATOR_FROM[1]:
            return None
        height = min(170.0, size.height() * 0.28)
        width = height * 0.62
        return QRectF(size.width() - width - MARGIN, MARGIN, width, height)

    def paint_hands(self, painter: QPainter, scene: Scene, ratio: float) -> None:
        """Paint the hands that press, turned to the side that is pressed."""
        box = self.hands_box(scene)
        name = scene.point.picture.hands
        if box is None or name is None:
            return
        figure = self._figures.views[name]
        mirrored = figure.mirror_for_other_side and scene.side is Side.RIGHT
        self._paint_figure(painter, figure, box, ratio, mirrored=mirrored)

    def paint_locator(self, painter: QPainter, scene: Scene, ratio: float) -> None:
        """Paint the whole body with the place lit."""
        box = self.locator_box(scene)
        on_body = find_on_body(self._figures, scene) if box else None
        if box is None or on_body is None:
            return
        mirrored = on_body.figure.mirror_for_other_side and scene.side is Side.RIGHT
        place = self._paint_figure(painter, on_body.figure, box, ratio, mirrored=mirrored)
        scale = place.width() / on_body.figure.width
        colour = self._look.colour("hand")
        painter.setPen(Qt.PenStyle.NoPen)
        for x, y in on_body.places:
            across = on_body.figure.width - x if mirrored else x
            at = place.topLeft() + QPointF(across, y) * scale
            for radius, opacity in ((GLOW, 0.3), (GLOW * 0.45, 1.0)):
                colour.setAlphaF(opacity)
                painter.setBrush(colour)
                painter.drawEllipse(at, radius, radius)

    def put_view_note(self, scene: Scene, chips: Chips) -> None:
        """Say from where the body is seen where that can be mistaken."""
        half = scene.side is Side.BOTH and scene.marked.half_shown
        note = shows_words(scene.figure.shows, half=half)
        box = chips.beside(note, QPointF(0, MARGIN)) if note else None
        if box:
            box.moveTopLeft(QPointF(MARGIN, MARGIN))
            chips.put(note, box)

    def paint_caption(
        self, painter: QPainter, words: str, size: QSize, inset: QRectF | None
    ) -> None:
        """Paint the words of a cue at the foot of the picture."""
        size_px = LARGE_CAPTION if self._look.visual_cues else CAPTION
        font = self._look.font(size_px, QFont.Weight.DemiBold, QUICK_PACE)
        left, right = 0.0, float(size.width())
        if inset and size.width() >= BESIDE:
            on_left = inset.center().x() < size.width() / 2
            left, right = (inset.right(), right) if on_left else (left, inset.left())
        room = right - left - 56
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = QFontMetrics(font).boundingRect(QRect(0, 0, int(room - 48), 1000), wrap, words)
        width, height = needed.width() + 48.0, needed.height() + 24.0
        middle = left + 28 + room / 2
        box = QRectF(middle - width / 2, size.height() - height - 24, width, height)
        fill = self._look.colour("accent")
        paint_surface(painter, box, fill=fill, border=fill, width=0, radius=self._look.radii.card)
        painter.setFont(font)
        painter.setPen(self._look.colour("on_accent"))
        painter.drawText(box.adjusted(22, 10, -22, -10), wrap, words)

    def _paint_figure(
        self, painter: QPainter, figure: Figure, box: QRectF, ratio: float, *, mirrored: bool
    ) -> QRectF:
        colour = self._look.colour
        paint_surface(
            painter, box, fill=colour("card"), border=colour("line"), radius=self._look.radii.button
        )
        picture, place = self._art.fitted(
            figure,
            box.adjusted(8, 8, -8, -8),
            ratio,
            palette=self._look.figure_palette,
            mirrored=mirrored,
        )
        painter.drawPixmap(place.topLeft(), picture)
        return place

"""Small pictures and words at the edges of a diagram: the hands, the whole body, the caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from acupress.core.points import Side
from acupress.ui.drawing.finding import CARD_AIR
from acupress.ui.drawing.marks import halo_areas, landmarks, marker_areas, paint_lit
from acupress.ui.drawing.scene import BODIES, find_on_body
from acupress.ui.drawing.surfaces import paint_card, paint_surface
from acupress.ui.drawing.words import shows_words
from acupress.ui.theme import QUICK_PACE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtCore import QSize

    from acupress.core.figures import Figure
    from acupress.ui.drawing.chips import Chips
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.theme import Look

MARGIN = 20.0
CAPTION, LARGE_CAPTION = 24, 44
CAPTION_AIR = 14
"""Pixels that a caption keeps from the edges and from what stands beside it."""
CAPTION_SIZES = (1.0, 0.85, 0.7)
"""What is tried of the usual size where a caption would hide a marker."""
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
LOCATOR_FROM = (520, 420)
"""Size in pixels from which the whole body is shown in a corner."""
GLOW, DOT = 9.0, 4.05


class Insets:
    """Paints the insets of one diagram."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        self._drawings = drawings
        self._look = look
        self._captioned: tuple[object, ...] = ()
        self._placed: tuple[QRectF, QFont] = (QRectF(), QFont())

    def hands_box(self, scene: Scene) -> QRectF | None:
        """Give the place of the pressing hands, or None where there is no picture of them.

        They stand at the lower right, or at the left where they would cover a marker, or more of
        what the hand can feel.
        """
        if scene.point.picture.hands is None:
            return None
        if scene.beside:
            return scene.beside.hands
        height = min(190.0, scene.size.height() * 0.32)
        width = height * 0.86
        left = QRectF(MARGIN, scene.size.height() - height - MARGIN, width, height)
        right = left.translated(scene.size.width() - width - 2 * MARGIN, 0)
        return min(right, left, key=lambda box: _covers(box, scene))

    def locator_box(self, scene: Scene) -> QRectF | None:
        """Give the place of the whole body, or None where there is no room or no need for it."""
        size = scene.size
        if scene.beside:
            return scene.beside.body
        whole = any(scene.figure is self._drawings.table.views[name] for name in BODIES)
        if whole or size.width() < LOCATOR_FROM[0] or size.height() < LOCATOR_FROM[1]:
            return None
        height = min(170.0, size.height() * 0.28)
        width = height * 0.62
        return QRectF(size.width() - width - MARGIN, MARGIN, width, height)

    def boxes(self, scene: Scene) -> list[QRectF]:
        """Give the places of the insets that stand on the drawing and cover a part of it."""
        if scene.beside:
            return []
        return [box for box in (self.hands_box(scene), self.locator_box(scene)) if box]

    def paint_hands(self, painter: QPainter, scene: Scene, ratio: float) -> Iterator[None]:
        """Paint the hands that press, turned to the side that is pressed, a part at each step."""
        box = self.hands_box(scene)
        name = scene.point.picture.hands
        if box is None or name is None:
            return
        figure = self._drawings.table.views[name]
        mirrored = figure.mirror_for_other_side and scene.side is Side.RIGHT
        yield from self._paint_figure(painter, figure, box, ratio, mirrored=mirrored)

    def paint_locator(self, painter: QPainter, scene: Scene, ratio: float) -> Iterator[None]:
        """Paint the whole body with the place lit, a part at each step."""
        box = self.locator_box(scene)
        on_body = find_on_body(self._drawings.table, scene) if box else None
        if box is None or on_body is None:
            return
        mirrored = on_body.figure.mirror_for_other_side and scene.side is Side.RIGHT
        figure = on_body.figure
        place = yield from self._paint_figure(painter, figure, box, ratio, mirrored=mirrored)
        scale = place.width() / on_body.figure.width
        places = [
            place.topLeft() + QPointF(on_body.figure.width - x if mirrored else x, y) * scale
            for x, y in on_body.places
        ]
        paint_lit(painter, places, self._look, glow=GLOW, dot=DOT)

    def put_view_note(self, scene: Scene, chips: Chips) -> None:
        """Say from where the body is seen where that can be mistaken."""
        half = scene.side is Side.BOTH and scene.marked.half_shown
        note = shows_words(scene.figure.shows, half=half)
        box = chips.beside(note, QPointF(0, MARGIN)) if note else None
        if box:
            box.moveTopLeft(QPointF(MARGIN, MARGIN))
            chips.put(note, box)

    def caption_box(self, words: str, scene: Scene) -> QRectF:
        """Give the place of a caption: clear of markers and insets as far as there is room."""
        return self._caption(words, scene)[0]

    def paint_caption(self, painter: QPainter, words: str, scene: Scene) -> None:
        """Paint the words of a cue over the picture."""
        box, font = self._caption(words, scene)
        fill = self._look.colour("accent")
        paint_surface(painter, box, fill=fill, border=fill, width=0, radius=self._look.radii.card)
        painter.setFont(font)
        painter.setPen(self._look.colour("on_accent"))
        painter.drawText(box.adjusted(22, 10, -22, -10), CENTRED, words)

    def _caption(self, words: str, scene: Scene) -> tuple[QRectF, QFont]:
        """Give place and font, found once: the same caption is asked for at every beat."""
        captioned = (words, scene, self._look.changes, self._look.visual_cues)
        if captioned != self._captioned:
            self._captioned, self._placed = captioned, self._place_caption(words, scene)
        return self._placed

    def _place_caption(self, words: str, scene: Scene) -> tuple[QRectF, QFont]:
        """Find place and font: at the foot or at the head, smaller only where a marker is near."""
        insets = self.boxes(scene)
        found = []
        for smaller in CAPTION_SIZES:
            font = self._caption_font(smaller)
            boxes = [
                _caption_in(words, font, span, scene.size, at_foot=at_foot)
                for at_foot in (True, False)
                for span in _spans(insets, scene.size, at_foot=at_foot)
            ]
            best = min(boxes, key=lambda box: _hides(box, insets, scene))
            found.append((best, font))
            if not any(_hides(best, insets, scene)[:2]):
                return best, font
        return min(found, key=lambda one: _hides(one[0], insets, scene))

    def _caption_font(self, smaller: float) -> QFont:
        size_px = LARGE_CAPTION if self._look.visual_cues else CAPTION
        return self._look.font(size_px * smaller, QFont.Weight.DemiBold, QUICK_PACE)

    def _paint_figure(
        self, painter: QPainter, figure: Figure, box: QRectF, ratio: float, *, mirrored: bool
    ) -> Generator[None, None, QRectF]:
        paint_card(painter, box, self._look, self._look.radii.button)
        picture, place = yield from self._drawings.draw_fitted(
            figure,
            box.adjusted(CARD_AIR, CARD_AIR, -CARD_AIR, -CARD_AIR),
            ratio,
            palette=self._look.figure_palette,
            mirrored=mirrored,
        )
        painter.drawPixmap(place.topLeft(), picture)
        return place


def _caption_in(
    words: str, font: QFont, span: tuple[float, float], size: QSize, *, at_foot: bool
) -> QRectF:
    left, right = span
    room = right - left - 2 * CAPTION_AIR
    needed = QFontMetrics(font).boundingRect(
        QRect(0, 0, max(1, int(room - 48)), 1000), CENTRED, words
    )
    width, height = needed.width() + 48.0, needed.height() + 24.0
    top = size.height() - height - CAPTION_AIR if at_foot else CAPTION_AIR
    return QRectF(left + CAPTION_AIR + (room - width) / 2, top, width, height)


def _covers(box: QRectF, scene: Scene) -> tuple[bool, int]:
    """Say whether a box covers a marker, and how much of what the hand can feel it covers."""
    felt = sum(box.contains(at) for _words, at in landmarks(scene))
    return any(box.intersects(area) for area in halo_areas(scene)), felt


def _spans(insets: list[QRectF], size: QSize, *, at_foot: bool) -> list[tuple[float, float]]:
    """Give the stretches of width open to a caption: all of it, and what insets leave of it."""
    whole = (0.0, float(size.width()))
    half = size.height() / 2
    beside = [
        (box.right(), whole[1]) if box.center().x() < size.width() / 2 else (0.0, box.left())
        for box in insets
        if (box.center().y() > half) is at_foot
    ]
    return [*beside, whole]


def _hides(box: QRectF, insets: list[QRectF], scene: Scene) -> tuple[float, float, float, float]:
    """Weigh what a caption hides: of the markers, beyond the edges, of the insets, of the halos."""

    def shared(areas: list[QRectF]) -> float:
        parts = (box.intersected(area) for area in areas)
        return sum(part.width() * part.height() for part in parts)

    beyond = max(0.0, -box.left()) + max(0.0, -box.top())
    return beyond, shared(marker_areas(scene)), shared(insets), shared(halo_areas(scene))

"""The drawing of a point: the body part, the marker, the measuring guide, the pressing hands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.core.points import Side
from acupress.ui.framing import Frame, Marked, frame, guide_origin, level_offset, mark, nearness
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.surfaces import clear_picture, paint_surface
from acupress.ui.wording import line_words, shows_words, tr

if TYPE_CHECKING:
    from acupress.core.figures import FigureTable
    from acupress.core.points import Point
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.theme import Look

RADIUS = 28.0
FINGERTIP_CM = 0.95
"""Radius of the marker on the drawn body: about one fingertip across."""
SMALLEST_MARKER = 15.0
HALO = 2.4
"""Radius of the halo at a full breath, in marker radii."""
BESIDE = 560
"""Width in pixels from which a caption stands beside the picture of the hands, not over it."""
EDGE = 12.0
NEAR_CM = 2.0
"""A named line this near to the point, in cm on the drawn body, is shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the diagram shows now."""

    point: Point
    side: Side
    marked: Marked


class PointDiagram(QWidget):
    """Draws one press. The still part is kept as a picture; a frame paints only the markers."""

    def __init__(self, figures: FigureTable, art: FigureArt, look: Look) -> None:
        super().__init__()
        self._figures = figures
        self._art = art
        self._look = look
        self._shown: Shown | None = None
        self._still: QPixmap | None = None
        self._marked = True
        self._fullness = 0.0
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._repaint_all)

    def show_press(self, point: Point, side: Side, *, marked: bool = True) -> None:
        """Show a point on a side; not `marked` when it is no longer to be pressed."""
        if marked != self._marked:
            self._marked = marked
            self.update()
        if self._shown and (self._shown.point, self._shown.side) == (point, side):
            return
        figure = self._figures.views[point.picture.figure]
        self._shown = Shown(point, side, mark(figure, point.spots, side))
        self.setAccessibleName(tr("Picture: {place}").format(place=point.place))
        self.setAccessibleDescription(f"{point.location} {point.find}")
        self._repaint_all()

    def show_breath(self, fullness: float) -> None:
        """Let the markers swell with the breath, 0.0 to 1.0."""
        if abs(fullness - self._fullness) < 0.004:
            return
        self._fullness = fullness
        for area in self._marker_areas():
            self.update(area)

    @property
    def caption(self) -> str:
        """The words at the foot of the picture."""
        return self._caption

    def show_caption(self, words: str) -> None:
        """Show the words of a cue at the foot of the picture; empty takes them away."""
        if words != self._caption:
            self._caption = words
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size at which it looks best."""
        return QSize(728, 600)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which the place can be recognised."""
        return QSize(300, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the still part anew."""
        super().resizeEvent(event)
        self._still = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the still picture, the markers and the caption."""
        if self._shown is None:
            return
        if self._still is None:
            self._still = self._draw_still(self._shown)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._marked:
            self._paint_markers(painter)
        if self._caption:
            self._paint_caption(painter)

    def _repaint_all(self) -> None:
        self._still = None
        self.update()

    def _frame(self, shown: Shown) -> Frame:
        return frame(shown.marked, self.width(), self.height())

    def _marker_radius(self, shown: Shown, framed: Frame) -> float:
        return max(SMALLEST_MARKER, FINGERTIP_CM * shown.marked.figure.units_per_cm * framed.scale)

    def _marker_areas(self) -> list[QRect]:
        if self._shown is None:
            return []
        framed = self._frame(self._shown)
        reach = self._marker_radius(self._shown, framed) * HALO + 3
        return [
            QRectF(x - reach, y - reach, 2 * reach, 2 * reach).toAlignedRect()
            for x, y in (framed.place((s.x, s.y)) for s in self._shown.marked.spots)
        ]

    def _draw_still(self, shown: Shown) -> QPixmap:
        still = clear_picture(self.size(), self.devicePixelRatioF())
        painter = QPainter(still)
        ground = QRectF(self.rect())
        paint_surface(
            painter,
            ground,
            fill=self._look.colour("card"),
            border=self._look.colour("line"),
            radius=RADIUS,
        )
        inner = QPainterPath()
        inner.addRoundedRect(ground.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(inner)
        framed = self._frame(shown)
        painter.drawPixmap(0, 0, self._body(shown, framed))
        self._paint_lines(painter, shown, framed)
        self._paint_guide(painter, shown, framed)
        self._paint_hands(painter, shown)
        self._paint_view_note(painter, shown)
        painter.end()
        return still

    def _body(self, shown: Shown, framed: Frame) -> QPixmap:
        figure = shown.marked.figure
        return self._art.picture(
            figure.svg,
            QRectF(framed.x, framed.y, framed.width, framed.height),
            self.size(),
            self.devicePixelRatioF(),
            background=self._look.theme.figure_palette,
            mirrored=framed.mirrored,
        )

    def _paint_markers(self, painter: QPainter) -> None:
        if self._shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        framed = self._frame(self._shown)
        radius = self._marker_radius(self._shown, framed)
        colour = self._look.colour("hand")
        for spot in self._shown.marked.spots:
            middle = QPointF(*framed.place((spot.x, spot.y)))
            painter.setPen(Qt.PenStyle.NoPen)
            for part, opacity in ((1.0, 0.18), (0.55, 0.26)):
                colour.setAlphaF(opacity)
                painter.setBrush(colour)
                swell = radius * (1.25 + (HALO - 1.25) * part * (0.25 + 0.75 * self._fullness))
                painter.drawEllipse(middle, swell, swell)
            colour.setAlphaF(1.0)
            painter.setBrush(colour)
            painter.setPen(QPen(Qt.GlobalColor.white, 3))
            painter.drawEllipse(middle, radius, radius)

    def _paint_lines(self, painter: QPainter, shown: Shown, framed: Frame) -> None:
        figure = shown.marked.figure
        for name, line in figure.lines.items():
            words = line_words(name)
            near = NEAR_CM * figure.units_per_cm
            if not words or nearness(shown.marked.spots, line) > near:
                continue
            pen = QPen(self._look.colour("guide"), 2)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            lift = level_offset(shown.marked.spots, line) if name.startswith("level_") else 0.0
            places = [QPointF(*framed.place((x, y + lift))) for x, y in line]
            painter.drawPolyline(places)
            first = min(places, key=lambda place: place.x())
            box = self._chip_beside(words, QPointF(first.x() - 6, first.y()), to_right=False)
            if box.left() < EDGE:
                box.moveTo(EDGE, first.y() + 12)
            self._paint_chip(painter, words, box)

    def _paint_guide(self, painter: QPainter, shown: Shown, framed: Frame) -> None:
        measure = shown.point.measure
        last = len(shown.marked.spots) - 1
        origin = guide_origin(shown.marked, last, measure.cun) if measure else None
        if measure is None or origin is None:
            return
        spot = shown.marked.spots[last]
        start = QPointF(*framed.place(origin))
        end = QPointF(*framed.place((spot.x, spot.y)))
        across = abs(end.x() - start.x()) >= abs(end.y() - start.y())
        aside = self._marker_radius(shown, framed) * HALO + 8
        shift = QPointF(0, -aside) if across else QPointF(aside, 0)
        tick = QPointF(0, 7) if across else QPointF(7, 0)
        start, end = start + shift, end + shift
        painter.setPen(QPen(self._look.colour("guide"), 2))
        painter.drawLine(start, end)
        for at in (start, end):
            painter.drawLine(at - tick, at + tick)
        anchor = QPointF(max(start.x(), end.x()) + 16, (start.y() + end.y()) / 2)
        box = self._chip_beside(measure.fingers, anchor, to_right=True)
        if box.right() > self.width() - EDGE:
            box.moveRight(self.width() - EDGE)
            box.moveBottom(min(start.y(), end.y()) - 12)
        self._paint_chip(painter, measure.fingers, box)

    def _chip_beside(self, words: str, anchor: QPointF, *, to_right: bool) -> QRectF:
        metrics = QFontMetrics(self._chip_font())
        width, height = metrics.horizontalAdvance(words) + 32.0, metrics.height() + 14.0
        left = anchor.x() if to_right else anchor.x() - width
        return QRectF(left, anchor.y() - height / 2, width, height)

    def _chip_font(self) -> QFont:
        return self._look.font(18, QFont.Weight.Medium, QUICK_PACE)

    def _paint_chip(self, painter: QPainter, words: str, box: QRectF) -> None:
        chip = self._look.colour("chip")
        chip.setAlphaF(0.92)
        paint_surface(painter, box, fill=chip, border=chip, width=0, radius=12)
        painter.setFont(self._chip_font())
        painter.setPen(self._look.colour("chip_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_hands(self, painter: QPainter, shown: Shown) -> None:
        name = shown.point.picture.hands
        if name is None:
            return
        figure = self._figures.views[name]
        box = self._inset_box()
        paint_surface(
            painter,
            box,
            fill=self._look.colour("card"),
            border=self._look.colour("line"),
            radius=18,
        )
        picture, place = self._art.fitted(
            figure,
            box.adjusted(8, 8, -8, -8),
            self.devicePixelRatioF(),
            background=self._look.theme.figure_palette,
            mirrored=shown.marked.mirrored,
        )
        painter.drawPixmap(place.topLeft(), picture)

    def _inset_box(self) -> QRectF:
        height = min(190.0, self.height() * 0.32)
        width = height * 0.86
        return QRectF(20, self.height() - height - 20, width, height)

    def _paint_view_note(self, painter: QPainter, shown: Shown) -> None:
        half = shown.side is Side.BOTH and shown.marked.half_shown
        note = shows_words(shown.marked.figure.shows, half=half)
        if note:
            box = self._chip_beside(note, QPointF(20, 0), to_right=True)
            box.moveTop(20)
            self._paint_chip(painter, note, box)

    def _paint_caption(self, painter: QPainter) -> None:
        font = self._look.font(24, QFont.Weight.DemiBold, QUICK_PACE)
        metrics = QFontMetrics(font)
        beside = self._has_hands() and self.width() >= BESIDE
        inset = self._inset_box().right() if beside else 0.0
        room = self.width() - inset - 56
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = metrics.boundingRect(QRect(0, 0, int(room - 48), 1000), wrap, self._caption)
        width, height = words.width() + 48.0, words.height() + 24.0
        left = inset + 28 + (room - width) / 2
        box = QRectF(left, self.height() - height - 24, width, height)
        fill = self._look.colour("accent")
        paint_surface(painter, box, fill=fill, border=fill, width=0, radius=20)
        painter.setFont(font)
        painter.setPen(self._look.colour("on_accent"))
        painter.drawText(box.adjusted(22, 10, -22, -10), wrap, self._caption)

    def _has_hands(self) -> bool:
        return self._shown is not None and self._shown.point.picture.hands is not None

"""The ring that runs down around a breathing circle, with the time and a word inside."""

from __future__ import annotations

from math import copysign, cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.surfaces import clear_picture, filled_picture
from acupress.ui.roles import GRAPHIC, take_for
from acupress.ui.theme import QUICK_PACE

if TYPE_CHECKING:
    from acupress.ui.theme import Look

SMALLEST = 0.64
LARGEST = 0.9
"""Radius of the empty and of the full breath, as a part of the ring's inner radius."""
FAR_WIDTH, FAR_SHARE = 1.7, 0.74
"""Width of the words and height of the number in a far ring, as parts of its inner radius."""
SHRINK = 1.5
"""A text up to this much too wide is made smaller; a wider one takes two lines."""
STILL = 0.002
"""A change of time and breath too small to be seen."""
FULL_TURN = 360 * 16
LEAP = 0.01
"""A change of time so large that more of the ring changes than its end."""
LEAST_INNER = 80
"""Pixels of the ring's inner radius below which circle and ring lie too near to be parted."""
STEPS = 12
"""Steps of the staircase that encloses the circle and keeps clear of the ring."""


class BreathingRing(QWidget):
    """Time as a ring, breath as a circle. It shows what it is told and decides nothing.

    A `far` ring fills itself with the number, to be read from two metres.
    """

    def __init__(self, look: Look, *, far: bool = False) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._far = far
        self._look = look
        self._gone = 0.0
        self._fullness = 0.0
        self._number = ""
        self._words = ""
        self._warm = False
        self.setAccessibleName(tr("Time and breath"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # It paints the ground too, so that a beat paints nothing of what lies under it
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._track: QPixmap | None = None
        self._lettering: QPixmap | None = None
        self._inside = QRegion()
        look.changed.connect(self.repaint_all)

    def show_breath(
        self, *, gone: float, fullness: float, number: str, words: str, warm: bool
    ) -> None:
        """Show the part of the time that is over, the breath (both 0.0 to 1.0), and words.

        `warm` colours the ring for finding the point instead of pressing it.
        """
        told = (number, words) != (self._number, self._words)
        if told:
            self._number, self._words = number, words
            self._lettering = None
        still = (
            warm == self._warm and abs(gone - self._gone) + abs(fullness - self._fullness) < STILL
        )
        if not told and still:
            return
        if not self.isVisible():
            self._gone, self._fullness, self._warm = gone, fullness, warm
            return
        anew = told or warm != self._warm or abs(gone - self._gone) > LEAP or self._is_small
        before = self._end_of_ring()
        self._gone, self._fullness, self._warm = gone, fullness, warm
        self.update(self.rect() if anew else self._inside | before | self._end_of_ring())

    def accessibleDescription(self) -> str:  # noqa: N802
        """Say the time and the word inside; told when asked, as they change all the time."""
        return f"{self._number} {self._words}".strip()

    @property
    def digit_height(self) -> int:
        """How many pixels high a digit of the number is."""
        square, stroke = self._ring()
        font = self._number_font((square.width() - stroke) / 2)
        return QFontMetrics(font).tightBoundingRect("0").height()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size at which it looks best."""
        return QSize(296, 296)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which the time is still large."""
        return QSize(136, 136)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the track anew."""
        super().resizeEvent(event)
        self._track = self._lettering = None
        self._inside = self._inner_region()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint of ring, circle, time and word what has changed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, stroke = self._ring()
        if self._track is None:
            self._track = self._draw_track()
        painter.drawPixmap(0, 0, self._track)
        if self._is_small or event.region().subtracted(self._inside):
            self._paint_ring(painter, square, stroke)
        inner = (square.width() - stroke) / 2
        self._paint_circle(painter, square.center(), inner)
        if self._lettering is None:
            self._lettering = clear_picture(self.size(), self.devicePixelRatioF())
            lettering = QPainter(self._lettering)
            self._paint_words(lettering, square.center(), inner)
            lettering.end()
        painter.drawPixmap(0, 0, self._lettering)

    def _paint_ring(self, painter: QPainter, square: QRectF, stroke: float) -> None:
        """Paint the time that is left."""
        pen = QPen(self._look.colour("hand" if self._warm else "accent"), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        left = round(FULL_TURN * (1 - self._gone))
        if left > 0:
            painter.drawArc(square, FULL_TURN // 4, -left)

    @property
    def _is_small(self) -> bool:
        square, stroke = self._ring()
        return (square.width() - stroke) / 2 < LEAST_INNER

    def _inner_region(self) -> QRegion:
        """Give what the largest circle covers, and nothing of the ring."""
        square, stroke = self._ring()
        middle, reach = square.center(), (square.width() - stroke) / 2 * LARGEST + 1
        wide = [reach * cos(pi / 2 * step / STEPS) for step in range(STEPS + 1)]
        region = QRegion()
        for half_width, half_height in zip(wide, reversed(wide[:-1]), strict=False):
            half = QPointF(half_width, half_height)
            region |= QRegion(QRectF(middle - half, middle + half).toAlignedRect())
        return region

    def _end_of_ring(self) -> QRegion:
        """Give the quarter in which the time that is left ends: its last curve is another then."""
        square, stroke = self._ring()
        turn = 2 * pi * (1 - self._gone)
        corner = QPointF(copysign(1, sin(turn)), copysign(1, -cos(turn))) * (square.width() / 2)
        quarter = QRectF(square.center(), square.center() + corner).normalized()
        reach = stroke / 2 + 1
        return QRegion(quarter.adjusted(-reach, -reach, reach, reach).toAlignedRect())

    def repaint_all(self) -> None:
        """Draw everything anew, and nothing as it was kept."""
        self._track = self._lettering = None
        self.update()

    def _ring(self) -> tuple[QRectF, float]:
        """Give the square on whose inside the ring's middle line lies, and the line's width."""
        side = min(self.width(), self.height())
        stroke = max(10.0, side * 0.047)
        radius = (side - stroke) / 2 - 1
        middle = QPointF(self.width() / 2, self.height() / 2)
        corner = middle - QPointF(radius, radius)
        return QRectF(corner.x(), corner.y(), 2 * radius, 2 * radius), stroke

    def _draw_track(self) -> QPixmap:
        paper = self._look.colour("paper")
        track = filled_picture(self.size(), self.devicePixelRatioF(), paper)
        painter = QPainter(track)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, stroke = self._ring()
        painter.setPen(QPen(self._look.colour("track"), stroke))
        painter.drawEllipse(square)
        painter.end()
        return track

    def _paint_circle(self, painter: QPainter, middle: QPointF, inner: float) -> None:
        radius = inner * (SMALLEST + (LARGEST - SMALLEST) * self._fullness)
        gradient = QRadialGradient(middle, radius)
        gradient.setColorAt(0, self._look.colour("breath_core"))
        gradient.setColorAt(1, self._look.colour("breath_rim"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawEllipse(middle, radius, radius)

    def _paint_words(self, painter: QPainter, middle: QPointF, inner: float) -> None:
        painter.setPen(self._look.colour("ink"))
        width = self._words_width(inner)
        number = self._number_font(inner)
        words_px = min(self._words_px(), inner * 0.24)
        words = self._fitting(self._words, QFont.Weight.Medium, words_px, width)
        room = QRectF(0, 0, width, 1000).toRect()
        wrap = Qt.TextFlag.TextWordWrap
        lines = QFontMetrics(words).boundingRect(room, wrap, self._words).height()
        tall = QFontMetrics(number).height() * 0.86 if self._number else 0
        top = middle.y() - (tall + lines) / 2
        left = middle.x() - width / 2
        painter.setFont(number)
        painter.drawText(
            QRectF(left, top, width, tall),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip,
            self._number,
        )
        painter.setFont(words)
        painter.drawText(
            QRectF(left, top + tall, width, lines + 2),
            Qt.AlignmentFlag.AlignHCenter | wrap,
            self._words,
        )

    def _words_width(self, inner: float) -> float:
        return inner * (FAR_WIDTH if self._far else 1.5)

    def _number_font(self, inner: float) -> QFont:
        largest = self._look.type.far if self._far else self._look.px(self._look.type.display)
        size = min(largest, inner * (FAR_SHARE if self._far else 0.56))
        return self._fitting(self._number, QFont.Weight.Bold, size, self._words_width(inner))

    def _words_px(self) -> float:
        if self._far:
            return self._look.type.number
        return self._look.px(self._look.type.emphasis, QUICK_PACE)

    def _fitting(self, text: str, weight: QFont.Weight, size: float, width: float) -> QFont:
        """Give a font of `size` pixels, smaller where the text would not fit the width.

        A short text is kept on one line; a long one may take two.
        """
        font = self._look.font(size, weight)
        font.setPixelSize(round(size))
        wide = QFontMetrics(font).horizontalAdvance(text)
        if width < wide < width * SHRINK:
            font.setPixelSize(max(14, int(size * width / wide)))
        return font

"""The outcome of a trial as a picture: both kinds of day as dots, and the means of both."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.core.own_trial import Finding
from acupress.ui.drawing.surfaces import paint_card
from acupress.ui.journal.trend_words import in_tenths
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from acupress.core.own_trial import Outcome
    from acupress.ui.theme import Look

WORST = 10
ROW, AXIS, AROUND = 120, 34, 22
"""Pixels at 100 % text: a kind of day, the numbers below, the room around."""
DOT, MEAN = 6.0, 4
MOST_STACKED = 8


class TrialPicture(QWidget):
    """Shows each rated evening as a dot. What it shows is told in words as its description."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._look = look
        self._outcome: Outcome | None = None
        self.setAccessibleName(tr("Evening pain on both kinds of day"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_outcome(self, outcome: Outcome, told: str) -> None:
        """Show an outcome; `told` says it."""
        self._outcome = outcome
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give two kinds of day, and below them the difference where there is one."""
        rows = 3 if self._tells_difference else 2
        return QSize(500, self._look.room(rows * ROW + 2 * AXIS) + AROUND)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Leave the width to the page."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the kinds of day, their scale, and the interval."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, outcome = self._look, self._outcome
        paint_card(painter, QRectF(self.rect()), look, look.radii.card)
        if outcome is None:
            return
        painter.setFont(look.font(look.type.small))
        tall = look.room(ROW)
        for number, (words, ratings) in enumerate(
            ((tr("Pressing days"), outcome.pressing), (tr("Days off"), outcome.off))
        ):
            field = QRectF(AROUND, number * tall + AROUND / 2, self.width() - 2 * AROUND, tall)
            self._paint_kind(painter, field, words, ratings)
        field = QRectF(AROUND, 2 * tall + AROUND / 2, self.width() - 2 * AROUND, look.room(AXIS))
        self._paint_numbers(painter, field, range(WORST + 1), 0, WORST)
        if self._tells_difference:
            below = QRectF(field)
            below.setTop(field.bottom())
            below.setHeight(tall + look.room(AXIS))
            self._paint_difference(painter, below, outcome)

    @property
    def _tells_difference(self) -> bool:
        return self._outcome is not None and self._outcome.finding is not Finding.TOO_FEW

    def _x(self, field: QRectF, at: float, low: float, high: float) -> float:
        inside = field.adjusted(3 * DOT, 0, -3 * DOT, 0)
        return inside.left() + (at - low) / (high - low) * inside.width()

    def _paint_kind(
        self, painter: QPainter, field: QRectF, words: str, ratings: tuple[int, ...]
    ) -> None:
        look = self._look
        painter.setPen(look.colour("soft"))
        mean = sum(ratings) / len(ratings) if ratings else None
        told = (
            words
            if mean is None
            else tr("{kind}: {mean} on average").format(kind=words, mean=in_tenths(mean))
        )
        painter.drawText(field, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, told)
        base = field.bottom() - DOT
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(field.left(), base), QPointF(field.right(), base))
        room = base - field.top() - painter.fontMetrics().height() - 2 * DOT
        apart = min(2 * DOT + 1, room / max(1, *Counter(ratings).values(), MOST_STACKED))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("edge"))
        for rating, count in Counter(ratings).items():
            for number in range(count):
                place = QPointF(self._x(field, rating, 0, WORST), base - DOT - number * apart)
                painter.drawEllipse(place, DOT, DOT)
        if mean is not None:
            x = self._x(field, mean, 0, WORST)
            painter.setPen(QPen(look.colour("accent"), MEAN))
            painter.drawLine(QPointF(x, base + DOT), QPointF(x, base - room))

    def _paint_numbers(
        self, painter: QPainter, field: QRectF, numbers: range, low: float, high: float
    ) -> None:
        painter.setPen(self._look.colour("soft"))
        for number in numbers:
            place = QRectF(0, field.top(), 60, field.height())
            place.moveCenter(QPointF(self._x(field, number, low, high), field.center().y()))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(abs(number)))

    def _paint_difference(self, painter: QPainter, field: QRectF, outcome: Outcome) -> None:
        """Paint the difference with its interval, and the place of none at all."""
        look = self._look
        most = max(2, -int(-max(abs(outcome.low), abs(outcome.high)) // 1))
        painter.setPen(look.colour("soft"))
        head = field.adjusted(0, look.room(AXIS) / 3, 0, 0)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(head, top | left, tr("higher on pressing days"))
        painter.drawText(head, top | right, tr("lower on pressing days"))
        base = field.bottom() - look.room(AXIS)
        numbers = QRectF(field.left(), base, field.width(), look.room(AXIS))
        self._paint_numbers(painter, numbers, range(-most, most + 1), -most, most)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(field.left(), base), QPointF(field.right(), base))
        zero = self._x(field, 0, -most, most)
        painter.setPen(QPen(look.colour("ink"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(zero, base), QPointF(zero, base - look.room(ROW) / 2))
        y = base - look.room(ROW) / 4
        ends = [self._x(field, end, -most, most) for end in (outcome.low, outcome.high)]
        painter.setPen(QPen(look.colour("accent"), MEAN))
        painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(self._x(field, outcome.difference, -most, most), y), DOT, DOT)

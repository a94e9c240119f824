"""The days of this week in a row: done, planned, not pressed, free; today stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from acupress.catalogue import tr
from acupress.core.plan import WEEK, DayState
from acupress.ui.dates import weekday_in_short
from acupress.ui.drawing.surfaces import paint_focus_ring, paint_surface
from acupress.ui.plan.words import row_words
from acupress.ui.widgets.painted import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.plan import DayMark
    from acupress.ui.theme import Look

CELL, TALL, SIGN = 48, 60, 24
"""Pixels at 100 % text: the width of a day, the height of the row, and the sign of a day."""
GAP = 12
TICK = ((0.27, 0.53), (0.43, 0.69), (0.74, 0.34))
"""The tick of a day that is done, in parts of its sign."""
CENTRED = Qt.AlignmentFlag.AlignCenter


class WeekRow(PaintedButton):
    """One button that leads to the plan. A screen reader is told all days in words."""

    def __init__(self, look: Look) -> None:
        super().__init__("", look)
        self._where = ""
        self._marks: Sequence[DayMark] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(tr("Opens your plan"))

    def show_week(self, where: str, marks: Sequence[DayMark]) -> None:
        """Show these days, and beside them `where` the plan is."""
        self._where, self._marks = where, marks
        self.setAccessibleName(row_words(where, marks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the days their room, and the words beside them theirs."""
        words = QFontMetrics(self._font()).horizontalAdvance(self._where)
        days = self.minimumSizeHint()
        return QSize(days.width() + (words + 2 * GAP if words else 0), days.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the room of the days; the words go where there is none for them."""
        return QSize(WEEK * self._look.room(CELL), self._look.room(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words and the days."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = look.room(CELL)
        beside = self.width() - WEEK * cell
        if self.width() >= self.sizeHint().width():
            painter.setFont(self._font())
            painter.setPen(look.colour("accent" if self.underMouse() else "soft"))
            words = QRectF(0, 0, beside - GAP, self.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, right, self._where)
        for number, mark in enumerate(self._marks):
            box = QRectF(beside + number * cell, 0, cell, self.height())
            self._paint_day(painter, mark, box)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), look.colour("ink"), look.radii.row)

    def _paint_day(self, painter: QPainter, mark: DayMark, box: QRectF) -> None:
        look = self._look
        if mark.is_today:
            inside = box.adjusted(2, 2, -2, -2)
            fill, border = look.colour("card"), look.colour("accent")
            paint_surface(painter, inside, fill=fill, border=border, radius=look.radii.chip)
        sign = look.room(SIGN)
        head = QRectF(box.x(), box.y() + 4, box.width(), box.height() - sign - 12)
        painter.setFont(self._font(bold=mark.is_today))
        painter.setPen(look.colour("ink" if mark.is_today else "soft"))
        painter.drawText(head, CENTRED, weekday_in_short(mark.day.isoweekday()))
        place = QRectF(0, 0, sign, sign)
        place.moveCenter(QPointF(box.center().x(), box.bottom() - sign / 2 - 8))
        self._paint_sign(painter, mark.state, place)

    def _paint_sign(self, painter: QPainter, state: DayState, place: QRectF) -> None:
        """Paint a tick, a ring, a short line or a dot: they differ in shape, too."""
        look, accent, soft = self._look, self._look.colour("accent"), self._look.colour("soft")
        thick = max(2.0, place.width() / 9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is DayState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(place)
            pen = QPen(look.colour("on_accent"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            side = place.width()
            tick = [QPointF(place.x() + x * side, place.y() + y * side) for x, y in TICK]
            painter.drawPolyline(QPolygonF(tick))
        elif state is DayState.PLANNED:
            painter.setPen(QPen(accent, thick))
            painter.drawEllipse(place.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
        elif state is DayState.MISSED:
            painter.setPen(QPen(soft, thick, c=Qt.PenCapStyle.RoundCap))
            reach = QPointF(place.width() / 4, 0)
            painter.drawLine(place.center() - reach, place.center() + reach)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawEllipse(place.center(), thick, thick)

    def _font(self, *, bold: bool = False) -> QFont:
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        return self._look.font(self._look.type.small, weight)

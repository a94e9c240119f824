"""A month as a calendar: days with an entry are marked, and one is chosen."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.core.journal import monday_of
from acupress.ui.announcements import announce
from acupress.ui.dates import day_words, month_words, weekday_in_short
from acupress.ui.drawing.surfaces import paint_focus_ring
from acupress.ui.journal.words import sessions_count
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.core.journal import DayCount
    from acupress.ui.theme import Look

CELL, DOT = 46, 6
"""Pixels at 100 % text: a day, and the mark below its number."""
WEEKS, DAYS = 6, 7
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}


class MonthCalendar(QWidget):
    """Shows the month of the chosen day. The arrow keys go from day to day, a click to any."""

    chosen = Signal(object)
    """Carries the `date`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._look = look
        self._today = self._day = date(2000, 1, 1)
        self._counts: Mapping[date, DayCount] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def show_month(self, counts: Mapping[date, DayCount], day: date, today: date) -> None:
        """Show the month of `day`; nothing later than `today` can be chosen."""
        self._counts = counts
        self._today = today
        self._set(min(day, today))

    def go_to(self, day: date) -> None:
        """Choose a day, and tell nobody."""
        self._set(min(day, self._today))

    def turn(self, months: int) -> None:
        """Go so many months on or back, to the same day or the nearest there is."""
        number = self._day.year * 12 + self._day.month - 1 + months
        year, month = divmod(number, 12)
        _, last = monthrange(year, month + 1)
        self._choose(min(self._today, date(year, month + 1, min(self._day.day, last))))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give seven columns and eight lines: month, days of the week, six weeks."""
        cell = self._look.room(CELL)
        return QSize(DAYS * cell, (WEEKS + 2) * cell)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that can be hit."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from day to day."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._choose(self._day + timedelta(days=step))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the day that is clicked."""
        for day, cell in self._cells():
            if cell.contains(event.position()):
                self._choose(day)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the month."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self._cell_size()
        painter.setFont(look.font(look.type.body, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        centred = Qt.AlignmentFlag.AlignCenter
        head = QRectF(0, 0, self.width(), cell.height())
        painter.drawText(head, centred, month_words(self._day))
        painter.setFont(look.font(look.type.small))
        painter.setPen(look.colour("soft"))
        for number in range(DAYS):
            place = QRectF(number * cell.width(), cell.height(), cell.width(), cell.height())
            painter.drawText(place, centred, weekday_in_short(number + 1))
        for day, place in self._cells():
            self._paint_day(painter, day, place)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), look.colour("ink"), look.radii.row)

    def _paint_day(self, painter: QPainter, day: date, place: QRectF) -> None:
        look, chosen, count = self._look, day == self._day, self._counts.get(day)
        side = min(place.width(), place.height()) - 2
        box = QRectF(0, 0, side, side)
        box.moveCenter(place.center())
        if chosen or day == self._today:
            painter.setPen(look.colour("accent"))
            painter.setBrush(look.colour("accent") if chosen else look.colour("paper"))
            painter.drawRoundedRect(box, look.radii.chip, look.radii.chip)
        later = day > self._today or day.month != self._day.month
        ink = "on_accent" if chosen else "soft" if later else "ink"
        weight = QFont.Weight.DemiBold if count else QFont.Weight.Normal
        painter.setFont(look.font(look.type.small, weight))
        painter.setPen(look.colour(ink))
        number = box.adjusted(0, 0, 0, -DOT)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if count:
            self._paint_mark(painter, box, count, look.colour("on_accent" if chosen else "accent"))

    def _paint_mark(self, painter: QPainter, box: QRectF, count: DayCount, colour: object) -> None:
        """Paint a filled mark for sessions, a ring for a rating or a note alone."""
        dot = QRectF(0, 0, DOT, DOT)
        dot.moveCenter(box.center())
        dot.moveBottom(box.bottom() - DOT)
        painter.setPen(colour)
        painter.setBrush(colour if count.sessions else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)

    def _cell_size(self) -> QSize:
        return QSize(self.width() // DAYS, self._look.room(CELL))

    def _cells(self) -> list[tuple[date, QRectF]]:
        cell, first = self._cell_size(), monday_of(self._day.replace(day=1))
        return [
            (
                first + timedelta(days=number),
                QRectF(
                    number % DAYS * cell.width(),
                    (2 + number // DAYS) * cell.height(),
                    cell.width(),
                    cell.height(),
                ),
            )
            for number in range(WEEKS * DAYS)
        ]

    def _choose(self, day: date) -> None:
        if day <= self._today:
            self._set(day)
            announce(self, self.accessibleDescription())
            self.chosen.emit(day)

    def _set(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(tr("Calendar: {month}").format(month=month_words(day)))
        self.setAccessibleDescription(self._told(day))
        self.update()

    def _told(self, day: date) -> str:
        count = self._counts.get(day)
        if count is None:
            return tr("{day}: nothing noted").format(day=day_words(day))
        told = sessions_count(count.sessions) if count.sessions else tr("a rating or a note")
        return tr("{day}: {what}").format(day=day_words(day), what=told)

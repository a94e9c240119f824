"""The days of the week as keys in a row, each pressed in or not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from acupress.core.plan import WEEK
from acupress.ui.dates import weekday_in_short, weekday_words
from acupress.ui.drawing.surfaces import paint_focus_ring
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.painted import PaintedButton, paint_key_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from acupress.ui.theme import Look

TALL, PAD = 56, 10
"""Pixels at 100 % text: the height of a key, and the air beside its word."""


class DayKey(PaintedButton):
    """One day of the week, 0 for Monday."""

    def __init__(self, weekday: int, look: Look) -> None:
        super().__init__(weekday_in_short(weekday + 1), look)
        self.setCheckable(True)
        self.setAccessibleName(weekday_words(date.fromisocalendar(2024, 1, weekday + 1)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a key that a finger hits."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(words + 2 * self._look.room(PAD), self._look.room(TALL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that a finger hits."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the key, and the focus ring around it."""
        painter, look = QPainter(self), self._look
        paint_key_ground(painter, self, look)
        painter.setFont(self._font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), look.colour("ink"), look.radii.field)

    def _font(self) -> QFont:
        return self._look.font(self._look.type.body, QFont.Weight.DemiBold)


class DayKeys(QWidget):
    """All seven, in one row, or in two where they need the room."""

    chosen = Signal()
    """Other days were chosen."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setAccessibleName(words)
        self.keys = [DayKey(weekday, look) for weekday in range(WEEK)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for key in self.keys:
            key.clicked.connect(self.chosen)
        self._in_a_row = 0
        self._place(WEEK)

    @property
    def weekdays(self) -> frozenset[int]:
        """The days that are pressed in."""
        return frozenset(day for day, key in enumerate(self.keys) if key.isChecked())

    def show_weekdays(self, weekdays: frozenset[int]) -> None:
        """Show other days, and tell nobody."""
        for day, key in enumerate(self.keys):
            key.setChecked(day in weekdays)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Leave the width to the page: the keys go into two rows."""
        wide = max(key.sizeHint().width() for key in self.keys)
        return QSize(4 * wide + 3 * 6, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width."""
        super().resizeEvent(event)
        wide = max(key.sizeHint().width() for key in self.keys)
        self._place(WEEK if WEEK * (wide + 6) <= self.width() + 6 else 4)

    def _place(self, in_a_row: int) -> None:
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for day, key in enumerate(self.keys):
                self._grid.addWidget(key, day // in_a_row, day % in_a_row)

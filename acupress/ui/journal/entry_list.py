"""The list of entries: painted row by row, so that ten thousand cost no more than ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acupress.core.history import SessionRecord
from acupress.core.journal import DayRecord
from acupress.ui.dates import day_in_short
from acupress.ui.drawing.surfaces import RING, paint_focus_ring, paint_surface
from acupress.ui.journal.entries import Entries, Row, WeekRow
from acupress.ui.journal.words import (
    day_title,
    session_facts,
    sessions_count,
    unread_words,
)

if TYPE_CHECKING:
    from datetime import date

    from acupress.ui.theme import Look

TALL, GAP, BESIDE = 92, 8, 18
"""Pixels at 100 % text: height of a row, between two of them, beside the words."""
DAY_WIDTH = 92
ELIDED = Qt.TextElideMode.ElideRight


class EntryList(QListView):
    """Shows the entries. Enter or a click opens one."""

    opened = Signal(object)
    """Carries the `SessionRecord` or the `DayRecord`."""

    def __init__(self, entries: Entries, look: Look) -> None:
        super().__init__()
        self._entries = entries
        self._look = look
        self.setModel(entries)
        self.setItemDelegate(_Painter(entries, look, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("role", "entries")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_day(self, day: date) -> bool:
        """Bring the entries of a day into sight; False where it has none."""
        row = self._entries.row_of(day)
        if row is None:
            return False
        index = self._entries.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        return True

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Look for nothing as letters are typed: that would ask for every entry there is."""

    def _open(self, index: QModelIndex) -> None:
        row = self._entries.row(index.row())
        if isinstance(row, SessionRecord | DayRecord):
            self.opened.emit(row)


class _Painter(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, entries: Entries, look: Look, parent: EntryList) -> None:
        super().__init__(parent)
        self._entries = entries
        self._look = look

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row the same height."""
        return QSize(200, self._look.room(TALL) + GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading, or the card of an entry."""
        row = self._entries.row(index.row())
        rect: QRect = option.rect.adjusted(0, 0, 0, -GAP)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, WeekRow):
            self._paint_week(painter, rect, row)
        else:
            lit = bool(state & QStyle.StateFlag.State_MouseOver)
            room = RING if state & QStyle.StateFlag.State_HasFocus else 0
            self._paint_card(painter, rect.adjusted(room, room, -room, -room), row, lit=lit)
        if state & QStyle.StateFlag.State_HasFocus:
            ink, radius = self._look.colour("ink"), self._look.radii.row
            paint_focus_ring(painter, QRectF(rect), ink, radius + RING)
        painter.restore()

    def _paint_week(self, painter: QPainter, rect: QRect, week: WeekRow) -> None:
        look = self._look
        inside = rect.adjusted(0, 0, -BESIDE, -GAP)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.setFont(look.font(look.type.small))
        painter.setPen(look.colour("soft"))
        count = sessions_count(week.sessions)
        painter.drawText(inside, bottom | Qt.AlignmentFlag.AlignRight, count)
        room = inside.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - GAP, 0)
        painter.setFont(look.font(look.type.body, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        words = painter.fontMetrics().elidedText(week.words, ELIDED, room.width())
        painter.drawText(room, bottom | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_card(self, painter: QPainter, rect: QRect, row: Row, *, lit: bool) -> None:
        look, card = self._look, QRectF(rect)
        paint_surface(
            painter,
            card,
            fill=look.colour("accent_soft" if lit else "card"),
            border=look.colour("line"),
            radius=look.radii.row,
        )
        inside = card.toRect().adjusted(BESIDE, GAP, -BESIDE, -GAP)
        day, title, *lines = self._lines(row)
        beside = QRect(inside)
        beside.setWidth(look.room(DAY_WIDTH))
        painter.setFont(look.font(look.type.small, QFont.Weight.DemiBold))
        painter.setPen(look.colour("accent"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(beside, flags, day)
        inside.setLeft(beside.right())
        self._paint_lines(painter, inside, title, [line for line in lines if line])

    def _paint_lines(self, painter: QPainter, inside: QRect, title: str, lines: list[str]) -> None:
        look = self._look
        head = look.font(look.type.body, QFont.Weight.DemiBold)
        small = look.font(look.type.small)
        heights = [QFontMetrics(head).height(), *[QFontMetrics(small).height()] * len(lines)]
        top = inside.top() + max(0, (inside.height() - sum(heights)) // 2)
        for words, font, height in zip(
            (title, *lines), (head, *[small] * len(lines)), heights, strict=True
        ):
            painter.setFont(font)
            painter.setPen(look.colour("ink" if font is head else "soft"))
            room = QRect(inside.left(), top, inside.width(), height)
            told = painter.fontMetrics().elidedText(words, ELIDED, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)
            top += height

    def _lines(self, row: Row) -> tuple[str, ...]:
        """Give the day, the title, and what stands below it."""
        match row:
            case SessionRecord():
                title, facts = self._entries.title_of(row), " · ".join(session_facts(row))
                return (day_in_short(row.started_at.date()), title, facts, _one_line(row.note))
            case DayRecord():
                return day_in_short(row.day), day_title(row), _one_line(row.note)
        return "", unread_words()


def _one_line(note: str) -> str:
    return " ".join(note.split())

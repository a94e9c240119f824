"""The entries of the journal as rows, week by week; only what is in sight is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from acupress.core.history import SessionRecord
from acupress.core.journal import DayCount, DayRecord, monday_of
from acupress.ui.dates import SUNDAY, day_words, moment_words, week_words
from acupress.ui.journal.words import day_title, session_facts, sessions_count, unread_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from acupress.core.journal_store import JournalStore

WEEKS_IN_HAND = 12
"""How many weeks of entries are kept at a time; more are never in sight."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """The heading of a week."""

    monday: date
    sessions: int

    @property
    def words(self) -> str:
        """Which week it is."""
        return week_words(self.monday)


Entry = SessionRecord | DayRecord
Row = WeekRow | Entry | None
"""A heading, an entry, or a session that makes no sense any more."""

Index = QModelIndex | QPersistentModelIndex


class Entries(QAbstractListModel):
    """Gives the rows, the newest first."""

    def __init__(
        self, store: JournalStore, title_of: Callable[[SessionRecord], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.title_of = title_of
        self._weeks: list[tuple[date, list[DayCount]]] = []
        self._starts: list[int] = [0]
        self._in_hand: OrderedDict[int, list[Row]] = OrderedDict()

    def show_days(self, days: Sequence[DayCount]) -> None:
        """Show the entries of these days, the newest first."""
        self.beginResetModel()
        self._in_hand.clear()
        self._weeks = [
            (monday, list(of_week))
            for monday, of_week in groupby(days, key=lambda count: monday_of(count.day))
        ]
        sizes = [1 + sum(map(_rows_of, counts)) for _, counts in self._weeks]
        self._starts = [0, *accumulate(sizes)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Give how many rows there are."""
        return 0 if parent and parent.isValid() else self._starts[-1]

    def row(self, number: int) -> Row:
        """Give a row. What cannot be read any more is None."""
        week = bisect_right(self._starts, number) - 1
        rows = self._rows_in(week)
        place = number - self._starts[week]
        return rows[place] if place < len(rows) else None

    def row_of(self, day: date) -> int | None:
        """Give the first row of a day, if it has one."""
        for number, (monday, counts) in enumerate(self._weeks):
            if monday == monday_of(day):
                place = self._starts[number] + 1
                for count in counts:
                    if count.day == day:
                        return place
                    place += _rows_of(count)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a row, for whoever reads them instead of seeing them."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(self.row(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over headings, but read them."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        if isinstance(self.row(index.row()), SessionRecord | DayRecord):
            return enabled | Qt.ItemFlag.ItemIsSelectable
        return enabled

    def _rows_in(self, week: int) -> list[Row]:
        if week in self._in_hand:
            self._in_hand.move_to_end(week)
            return self._in_hand[week]
        monday, counts = self._weeks[week]
        rows: list[Row] = [WeekRow(monday, sum(count.sessions for count in counts))]
        sunday = monday + SUNDAY
        try:
            sessions = self._store.sessions_between(monday, sunday)
            records = {r.day: r for r in self._store.days_between(monday, sunday)}
        except OSError:
            sessions, records = (), {}
        for count in counts:
            if count.has_record:
                rows.append(records.get(count.day))
            found = [r for r in sessions if r.started_at.date() == count.day]
            rows += [*found, *([None] * (count.sessions - len(found)))]
        self._in_hand[week] = rows
        if len(self._in_hand) > WEEKS_IN_HAND:
            self._in_hand.popitem(last=False)
        return rows

    def _words(self, row: Row) -> str:
        match row:
            case WeekRow():
                return f"{row.words}. {sessions_count(row.sessions)}."
            case SessionRecord():
                told = (moment_words(row.started_at), self.title_of(row), *session_facts(row))
                return ". ".join(filter(None, (*told, row.note)))
            case DayRecord():
                return ". ".join(filter(None, (day_words(row.day), day_title(row), row.note)))
        return unread_words()


def _rows_of(count: DayCount) -> int:
    return count.sessions + count.has_record

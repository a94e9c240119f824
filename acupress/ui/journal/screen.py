"""The journal: a calendar, and the entries week by week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.ui.dates import day_words
from acupress.ui.journal.entries import Entries
from acupress.ui.journal.entry_list import EntryList
from acupress.ui.journal.month import MonthCalendar
from acupress.ui.places import Place
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from acupress.core.history import SessionRecord
    from acupress.core.journal import DayCount
    from acupress.core.journal_store import JournalStore
    from acupress.ui.theme import Look

SIDE_BY_SIDE = 860
"""Width in pixels at 100 % text from which the calendar stands beside the list."""
TALL_ENOUGH = 640
"""Height from which it does."""


class JournalScreen(Screen):
    """Shows what was noted. What is chosen is told; nothing is changed here."""

    place = Place.JOURNAL

    opened = Signal(object)
    """Carries the `SessionRecord` or `DayRecord` to look at."""
    day_wanted = Signal(object)
    """Carries the `date` that is to be rated."""
    trend_wanted = Signal()
    trial_wanted = Signal()
    files_wanted = Signal()
    left = Signal()

    def __init__(
        self, store: JournalStore, title_of: Callable[[SessionRecord], str], look: Look
    ) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Journal"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self._lead = make_label("soft")
        self.column.addWidget(self._lead)
        self.entries = Entries(store, title_of, self)
        self.list = EntryList(self.entries, look)
        self.list.setAccessibleName(tr("Entries"))
        self.lend_bar(self.list)
        self.list.opened.connect(self.opened)
        sides = QHBoxLayout()
        sides.setSpacing(32)
        self._beside = self._build_calendar()
        sides.addWidget(self._beside)
        sides.addWidget(self.list, 1)
        self._space = QWidget()
        sides.addWidget(self._space, 1)
        self.column.addLayout(sides, 1)
        self._build_foot()

    def show_days(self, days: Sequence[DayCount], today: date, day: date) -> None:
        """Show the entries of these days, the newest first, and `day` on the calendar."""
        self.entries.show_days(days)
        self.list.setVisible(bool(days))
        self._space.setVisible(not days)
        self.calendar.show_month({count.day: count for count in days}, day, today)
        self._lead.setText(
            tr("Choose an entry to read or change it.")
            if days
            else tr(
                "Nothing is noted yet. Every session will stand here, and any day can have a "
                "rating and a note, without a session too."
            )
        )
        self._today = today
        self._name_day(self.calendar.day)

    def show_day(self, day: date) -> None:
        """Bring a day into sight."""
        self.list.show_day(day)
        self._name_day(day)

    def lay_out(self) -> None:
        """Leave the calendar out where there is no room for it."""
        super().lay_out()
        self._beside.setFixedWidth(self.calendar.sizeHint().width())
        wide = self.width() >= SIDE_BY_SIDE * self.look.scale
        self._beside.setVisible(wide and self.height() >= TALL_ENOUGH * self.look.scale)

    def _build_calendar(self) -> QWidget:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        self.calendar = MonthCalendar(self.look)
        self.calendar.chosen.connect(self.show_day)
        turns = QHBoxLayout()
        self.turn_buttons: dict[int, ActionButton] = {}
        for words, months in ((tr("Month before"), -1), (tr("Month after"), 1)):
            turn = ActionButton(words, self.look, ButtonKind.LINK)
            turn.clicked.connect(lambda _on, months=months: self.calendar.turn(months))
            turns.addWidget(turn)
            self.turn_buttons[months] = turn
        column.addWidget(self.calendar)
        column.addLayout(turns)
        column.addStretch(1)
        return beside

    def _build_foot(self) -> None:
        self.lead_back(self.left)
        self.files_button = ActionButton(tr("Files and copies"), self.look)
        self.files_button.clicked.connect(self.files_wanted)
        self.trend_button = ActionButton(tr("How it went"), self.look)
        self.trend_button.clicked.connect(self.trend_wanted)
        self.trial_button = ActionButton(tr("Find out for yourself"), self.look)
        self.trial_button.clicked.connect(self.trial_wanted)
        self.foot.addWidget(self.trend_button)
        self.foot.addWidget(self.trial_button)
        self.foot.addWidget(self.files_button)
        self.foot.addStretch(1)
        self.rate_button = ActionButton("", self.look, ButtonKind.MAIN)
        self.rate_button.clicked.connect(lambda: self.day_wanted.emit(self.calendar.day))
        self.foot.addWidget(self.rate_button)
        self.column.addLayout(self.foot)

    def _name_day(self, day: date) -> None:
        self.rate_button.setText(
            tr("How was today?")
            if day == self._today
            else tr("How was {day}?").format(day=day_words(day))
        )
        self.rate_button.updateGeometry()

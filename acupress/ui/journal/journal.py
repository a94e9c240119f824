"""The way through the journal: its pages, and what is changed on them."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr
from acupress.core.history import SessionRecord
from acupress.core.journal import DayRecord
from acupress.core.trend import advice_on, weeks_of
from acupress.ui.dates import day_words
from acupress.ui.journal.words import failed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from acupress.ui.fittings import Fittings
    from acupress.ui.journal.entry import EntryScreen
    from acupress.ui.journal.files import JournalFiles
    from acupress.ui.journal.reports import Reports
    from acupress.ui.journal.screen import JournalScreen
    from acupress.ui.journal.trend_screen import TrendScreen
    from acupress.ui.journal.trials import Trials
    from acupress.ui.keeping import Keeper
    from acupress.ui.shelf import Shelf

LOG = logging.getLogger(__name__)
T = TypeVar("T")


class Journal(QObject):
    """Leads through what was noted. Nothing here presses, so no questions come before it."""

    left = Signal()

    def __init__(
        self,
        fittings: Fittings,
        keeper: Keeper,
        shelf: Shelf,
        cautions: Callable[[], Sequence[str] | None],
    ) -> None:
        """Lead through the journal; `cautions` gives those that are remembered of the user."""
        super().__init__(fittings.window)
        self._fittings = fittings
        self._window = fittings.window
        self._store = fittings.world.history
        self._now = fittings.world.now
        self._keeper = keeper
        self._shelf = shelf
        self._cautions = cautions

    @cached_property
    def screen(self) -> JournalScreen:
        """Show the entries."""
        from acupress.ui.journal.screen import JournalScreen

        screen = JournalScreen(self._store, self._title_of, self._fittings.look)
        screen.opened.connect(self._show_entry)
        screen.day_wanted.connect(self._show_day)
        screen.trend_wanted.connect(self._show_trend)
        screen.trial_wanted.connect(lambda: self.trials.open())
        screen.files_wanted.connect(lambda: self.files.open())
        screen.left.connect(self.left)
        return screen

    @cached_property
    def entry(self) -> EntryScreen:
        """Show and change one of them."""
        from acupress.ui.journal.entry import EntryScreen

        screen = EntryScreen(self._fittings, self._now)
        screen.changed.connect(self._keep)
        screen.removed.connect(self._remove)
        screen.left.connect(self._return)
        return screen

    @cached_property
    def trend(self) -> TrendScreen:
        """Show how it went."""
        from acupress.ui.journal.trend_screen import TrendScreen

        screen = TrendScreen(self._fittings.look)
        screen.advice_read.connect(
            lambda advice: self._keeper.attempt(lambda: self._store.note_advice(advice))
        )
        screen.left.connect(self._return)
        return screen

    @cached_property
    def trials(self) -> Trials:
        """Lead through a trial of one."""
        from acupress.ui.journal.trials import Trials

        trials = Trials(self._fittings, self._keeper, self)
        trials.left.connect(self._return)
        return trials

    @cached_property
    def files(self) -> JournalFiles:
        """Lead through its files and copies."""
        from acupress.ui.journal.files import JournalFiles

        files = JournalFiles(self._fittings, self._keeper, self)
        files.left.connect(self.open)
        files.report_wanted.connect(lambda: self.reports.open())
        return files

    @cached_property
    def reports(self) -> Reports:
        """Lead to a page for a doctor."""
        from acupress.ui.journal.reports import Reports

        reports = Reports(self._fittings, self._title_of, self._cautions, self)
        reports.left.connect(self.files.open)
        return reports

    @property
    def _today(self) -> date:
        return self._now().date()

    def open(self) -> None:
        """Show the entries, the newest first."""
        self._keeper.try_again()
        self._show_days(self._today)
        self._window.show_screen(self.screen)

    def rate_today(self) -> None:
        """Ask at once how today was."""
        self.open()
        self._show_day(self._today)

    def _return(self) -> None:
        """Show the entries again, at the day on which the user was."""
        day = self.screen.calendar.day
        self._window.show_screen(self.screen)
        self._show_days(day)
        self.screen.show_day(day)

    def set_down(self) -> None:
        """Keep at once what was typed a moment ago."""
        if "entry" in vars(self):
            self.entry.note.settle()

    def _read(self, read: Callable[[], T]) -> T | None:
        """Give what is read of the journal, or None with the failure told."""
        try:
            return read()
        except OSError:
            LOG.warning("The journal cannot be read", exc_info=True)
            self._window.news.tell(failed_words())
            return None

    def _show_days(self, day: date) -> None:
        self.screen.show_days(self._read(self._store.days) or (), self._today, day)

    def _show_trend(self) -> None:
        """Show the trend, and an advice only where it was not read before."""
        found = self._read(lambda: (self._store.pains(), self._store.advice_read()))
        if found is None:
            return
        pains, read = found
        weeks = weeks_of(pains, self._today)
        advice = advice_on(weeks, self._today)
        self.trend.show_trend(pains, weeks, None if advice in read else advice)
        self._window.show_screen(self.trend)

    def _show_entry(self, entry: SessionRecord | DayRecord) -> None:
        if isinstance(entry, DayRecord):
            self._show_day(entry.day)
            return
        self.screen.calendar.go_to(entry.started_at.date())
        self.entry.show_session(entry, self._title_of(entry))
        self._window.show_screen(self.entry)

    def _show_day(self, day: date) -> None:
        found = self._read(lambda: self._store.days_between(day, day))
        if found is None:
            return
        self.screen.calendar.go_to(day)
        self.entry.show_day(found[0] if found else DayRecord(day=day))
        self._window.show_screen(self.entry)

    def _title_of(self, record: SessionRecord) -> str:
        """Give what the routine was called then, or is called now where that was not kept."""
        if record.title:
            return record.title
        routine = self._shelf.find(record.routine)
        return routine.title if routine else tr("A routine that is gone")

    def _keep(self, entry: SessionRecord | DayRecord) -> None:
        if isinstance(entry, SessionRecord):
            self._keeper.attempt(lambda: self._store.amend(entry))
        else:
            self._keeper.attempt(lambda: self._store.keep_day(entry))

    def _remove(self, entry: SessionRecord | DayRecord) -> None:
        """Remove an entry, in a way that can be undone."""
        if isinstance(entry, SessionRecord):
            day = entry.started_at.date()
            gone = self._keeper.attempt(lambda: self._store.remove(entry.id))
        else:
            day = entry.day
            gone = self._keeper.attempt(lambda: self._store.keep_day(DayRecord(day=entry.day)))
        self._return()
        if gone:
            words = tr("The entry of {day} is deleted.").format(day=day_words(day))
            self._window.news.tell(words, lambda: self._bring_back(entry))

    def _bring_back(self, entry: SessionRecord | DayRecord) -> None:
        if isinstance(entry, SessionRecord):
            self._keeper.attempt(lambda: self._store.add(entry))
        else:
            self._keeper.attempt(lambda: self._store.keep_day(entry))
        if self._window.shows(self.screen):
            self._return()

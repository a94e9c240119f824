"""The way through the plan: its row of days, its page, and what is settled there."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr
from acupress.core.journal import monday_of
from acupress.core.plan import Agenda, PlanWish, settle_plan, wish_of
from acupress.ui.dates import SUNDAY
from acupress.ui.plan.background import Background
from acupress.ui.plan.corner import PlanCorner
from acupress.ui.plan.reminding import Reminding
from acupress.ui.plan.words import lead_words, where_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from acupress.core.plan import Plan, PlanBook
    from acupress.ui.fittings import Fittings
    from acupress.ui.keeping import Keeper
    from acupress.ui.plan.screen import PlanScreen

LOG = logging.getLogger(__name__)


class Plans(QObject):
    """Leads through the plan. Nothing here presses, so no questions come before it."""

    left = Signal()
    changed = Signal()
    """Another plan is kept, or none."""
    returned = Signal()
    """The window is back from beside the clock."""

    def __init__(self, fittings: Fittings, keeper: Keeper, in_session: Callable[[], bool]) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._window = fittings.window
        self._world = fittings.world
        self._keeper = keeper
        self.book: PlanBook = fittings.world.plan.load()
        self.reminding = Reminding(fittings, self, in_session)
        self.background = Background(fittings, self)
        self.background.returned.connect(self.returned)

    @cached_property
    def corner(self) -> PlanCorner:
        """Show the days of this week, or offer to make a plan."""
        corner = PlanCorner(self._fittings.look)
        corner.wanted.connect(self.open)
        return corner

    @cached_property
    def screen(self) -> PlanScreen:
        """Settle it."""
        from acupress.ui.plan.screen import PlanScreen

        screen = PlanScreen(self._fittings.look)
        screen.wished.connect(self.settle)
        screen.ended.connect(self._end)
        screen.starts_chosen.connect(lambda wanted: self._choose_start(wanted=wanted))
        screen.left.connect(self.left)
        return screen

    @property
    def _today(self) -> date:
        return self._world.now().date()

    @property
    def _under_way(self) -> bool:
        return self.book.plan is not None and not self.book.plan.is_over(self._today)

    def agenda(self) -> Agenda:
        """Give what decides over days. Raises `OSError` where the trials cannot be read."""
        return Agenda(self.book.plan, self._world.history.trials())

    def pressed_between(self, first: date, last: date) -> frozenset[date]:
        """Give the days on which something was pressed. Raises `OSError`."""
        records = self._world.history.sessions_between(first, last)
        return frozenset(r.started_at.date() for r in records if r.pressed_seconds)

    def open(self) -> None:
        """Show the page."""
        self._show()
        self._window.show_screen(self.screen)

    def refresh(self) -> None:
        """Bring the row of days up to date, once it stands somewhere."""
        if self.corner.isWindow():
            return
        today = self._today
        monday = monday_of(today)
        try:
            agenda = self.agenda()
            pressed = self.pressed_between(monday, monday + SUNDAY)
        except OSError:
            LOG.warning("The journal cannot be read for the plan", exc_info=True)
            self.corner.hide()
            return
        where = where_words(agenda, today)
        self.corner.show()
        self.corner.show_week(where, agenda.week(pressed, today) if where else ())

    def settle(self, wish: PlanWish) -> None:
        """Begin a plan, or alter the one under way."""
        begins = not self._under_way
        plan = settle_plan(self.book.plan, wish, self._today)
        if self.keep(self.book.with_plan(plan)) and begins:
            self.left.emit()

    def note_reminder(self, day: date) -> None:
        """Keep that there was a reminder on a day. Raises `OSError` where that cannot be kept."""
        book = self.book.with_reminder(day)
        self._world.plan.save(book)
        self.book = book

    def keep(self, book: PlanBook) -> bool:
        """Keep another book, or say that it could not be saved; whether it was."""
        if not self._keeper.attempt(lambda: self._world.plan.save(book)):
            if self._under_way:
                self._show()
            return False
        self.book = book
        if not book.reminds:
            self._choose_start(wanted=False)
        self._show()
        self.refresh()
        self.changed.emit()
        return True

    def _show(self) -> None:
        try:
            agenda = self.agenda()
        except OSError:
            agenda = Agenda(self.book.plan)
        plan = self.book.plan
        wish = wish_of(plan) if plan else PlanWish()
        lead = lead_words(agenda, self._today)
        self.screen.show_plan(wish, lead, kept=plan is not None, under_way=self._under_way)
        autostart = self._world.autostart
        starts = autostart.is_on() if autostart.offered else None
        self.screen.show_background(stays=self._world.tray.available, starts=starts)

    def _end(self) -> None:
        """End the plan, in a way that can be undone."""
        before = self.book.plan
        if self.keep(self.book.with_plan(None)):
            self._window.news.tell(tr("Your plan is ended."), lambda: self._bring_back(before))

    def _bring_back(self, plan: Plan | None) -> None:
        if self.book.plan is None:
            self.keep(self.book.with_plan(plan))

    def _choose_start(self, *, wanted: bool) -> None:
        """Start with the computer, or no longer."""
        autostart = self._world.autostart
        if wanted != autostart.is_on():
            try:
                autostart.switch(on=wanted)
            except OSError:
                LOG.warning("Starting with the computer cannot be settled", exc_info=True)
                self._window.news.tell(tr("Starting with the computer could not be changed."))
            self._show()

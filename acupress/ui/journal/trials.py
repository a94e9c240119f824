"""The way through a trial of one: begun, rated each evening, judged at its end and not before."""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr
from acupress.core.journal import DayRecord, rate_day
from acupress.core.own_trial import (
    OwnTrial,
    kept_to,
    kind_of,
    outcome_of,
    ratings_that_count,
)
from acupress.ui.journal.words import failed_words
from acupress.ui.widgets.asking_sheet import AskingSheet

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    from acupress.ui.fittings import Fittings
    from acupress.ui.journal.trial_screen import TrialScreen
    from acupress.ui.keeping import Keeper

LOG = logging.getLogger(__name__)


def new_seed() -> int:
    """Give a seed that nobody can guess."""
    return secrets.randbelow(2**53)


class Trials(QObject):
    """Leads through the trial that is on its way, or the last one."""

    left = Signal()

    def __init__(self, fittings: Fittings, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._fittings = fittings
        self._window = fittings.window
        self._store = fittings.world.history
        self._now = fittings.world.now
        self._keeper = keeper

    @cached_property
    def screen(self) -> TrialScreen:
        """Show what it is at."""
        from acupress.ui.journal.trial_screen import TrialScreen

        screen = TrialScreen(self._fittings.look)
        screen.begun.connect(self.begin)
        screen.rated.connect(self.rate)
        screen.given_up.connect(self._ask_to_give_up)
        screen.left.connect(self.left)
        return screen

    @property
    def _today(self) -> date:
        return self._now().date()

    def open(self) -> None:
        """Show the page."""
        if self._show():
            self._window.show_screen(self.screen)

    def begin(self, weeks: Literal[4, 6]) -> None:
        """Settle a trial that begins tomorrow, unless one is on its way."""
        if self._running() is not None:
            return
        first = self._today + timedelta(days=1)
        self._keep(OwnTrial(id=uuid4(), first_day=first, weeks=weeks, seed=new_seed()))

    def rate(self, rating: int) -> None:
        """Keep the rating of today, with whatever was noted of the day."""
        today = self._today

        def keep() -> None:
            before = (DayRecord(day=today), *self._store.days_between(today, today))[-1]
            self._store.keep_day(rate_day(before, rating, before.note, self._now()))

        self._keeper.attempt(keep)
        self._show()

    def _last(self) -> OwnTrial | None:
        """Give the newest trial that was not given up."""
        return next((trial for trial in self._store.trials() if not trial.given_up_on), None)

    def _running(self) -> OwnTrial | None:
        trial = self._last()
        return None if trial is None or trial.is_over(self._today) else trial

    def _show(self) -> bool:
        """Show where the trial is; False where that cannot be read."""
        try:
            self._show_trial()
        except OSError:
            LOG.warning("The trial cannot be read", exc_info=True)
            self._window.news.tell(failed_words())
            return False
        return True

    def _show_trial(self) -> None:
        trial, today = self._last(), self._today
        if trial is None:
            self.screen.offer()
            return
        records = self._store.days_between(trial.first_day, trial.last_day)
        ratings = ratings_that_count(trial, records)
        kind = kind_of(trial, today)
        if trial.is_over(today):
            pressed = {
                record.started_at.date()
                for record in self._store.sessions_between(trial.first_day, trial.last_day)
                if record.pressed_seconds
            }
            outcome = outcome_of(trial, ratings, today)
            self.screen.show_outcome(trial, outcome, kept_to(trial, pressed))
        elif kind is None:
            self.screen.wait_for(trial)
        else:
            self.screen.show_today(trial, kind, today, ratings.get(today), len(ratings))

    def _ask_to_give_up(self) -> None:
        words = tr("There will be no result. Your ratings stay in the journal.")
        yes = tr("Give it up")
        sheet = AskingSheet(self._window, self._fittings.look, tr("Give the trial up?"), words, yes)
        sheet.meant.connect(self._give_up)
        sheet.open()

    def _give_up(self) -> None:
        trial = self._running()
        if trial is not None:
            self._keep(replace(trial, given_up_on=self._today))

    def _keep(self, trial: OwnTrial) -> None:
        self._keeper.attempt(lambda: self._store.keep_trial(trial))
        self._show()

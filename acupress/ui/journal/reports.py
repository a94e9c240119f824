"""The way to a page for a doctor."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.ui.journal.report import look_through
from acupress.ui.journal.words import failed_words
from acupress.ui.paper.desk import PaperDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from acupress.core.history import SessionRecord
    from acupress.ui.fittings import Fittings
    from acupress.ui.journal.report_screen import ReportScreen

LOG = logging.getLogger(__name__)


class Reports(QObject):
    """Looks through the journal for a page, and lets it out.

    `cautions` gives what is remembered of the user's cautions, or None where nothing is.
    """

    left = Signal()

    def __init__(
        self,
        fittings: Fittings,
        title_of: Callable[[SessionRecord], str],
        cautions: Callable[[], Sequence[str] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fittings = fittings
        self._window = fittings.window
        self._store = fittings.world.history
        self._now = fittings.world.now
        self._title_of = title_of
        self._cautions = cautions
        self._desk = PaperDesk(fittings)

    @cached_property
    def screen(self) -> ReportScreen:
        """Ask what is to be on it, and show it."""
        from acupress.ui.journal.report_screen import ReportScreen

        screen = ReportScreen(self._fittings.look)
        screen.span_chosen.connect(self._look_through)
        screen.left.connect(self.left)
        self._desk.attend(screen)
        return screen

    def open(self) -> None:
        """Show the page of the time that was chosen last."""
        try:
            days = [count.day for count in self._store.days()]
        except OSError:
            self._fail()
            return
        self.screen.offer(days, self._now().date(), self._cautions())
        if self._look_through():
            self._window.show_screen(self.screen)

    def _look_through(self) -> bool:
        try:
            report = look_through(
                self._store, *self.screen.chosen_span, self._now().date(), self._title_of
            )
        except OSError:
            self._fail()
            return False
        self.screen.show_report(report)
        return True

    def _fail(self) -> None:
        LOG.warning("The journal cannot be read", exc_info=True)
        self._window.news.tell(failed_words())

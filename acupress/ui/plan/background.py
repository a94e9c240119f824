"""Staying when the window is closed, for whom wants to be reminded, and has been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from acupress.catalogue import tr
from acupress.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from acupress.ui.fittings import Fittings
    from acupress.ui.plan.plans import Plans


class Background(QObject):
    """Lets the app stand beside the clock while a plan reminds, and brings it back from there."""

    returned = Signal()
    """The window is in front again."""

    def __init__(self, fittings: Fittings, plans: Plans) -> None:
        super().__init__(plans)
        self._fittings = fittings
        self._window = fittings.window
        self._tray = fittings.world.tray
        self._plans = plans
        self._window.instead_of_closing = self._stay
        self._tray.serve(self.come_back, self._window.leave)
        plans.changed.connect(self._follow)
        self._follow()

    @property
    def stays(self) -> bool:
        """Whether there is something to stay for, and a place to stay at."""
        return self._plans.book.reminds and self._tray.available

    def come_back(self) -> None:
        """Show the window again."""
        self._window.come_to_front()
        self.returned.emit()

    def _follow(self) -> None:
        self._tray.stand(shown=self.stays)
        QGuiApplication.setQuitOnLastWindowClosed(not self.stays)

    def _stay(self) -> bool:
        """Hide the window that is to close, where the user knows that the app stays; or ask."""
        if not self.stays:
            return False
        if self._plans.book.told_of_background:
            self._window.hide_away()
        else:
            self._tell()
        return True

    def _tell(self) -> None:
        words = tr(
            "It stands beside the clock, and reminds you by your plan. Its sign there opens it "
            "again. Quit in its menu ends it, and so does Ctrl Q."
        )
        question = tr("Acupress stays, to remind you")
        sheet = Sheet(self._window, self._fittings.look, question, words, tr("All right"))
        sheet.main_button.clicked.connect(self._note_told)
        quit_ = sheet.add_answer(tr("Quit, and do not remind me today"))
        quit_.clicked.connect(self._window.leave)
        sheet.open()

    def _note_told(self) -> None:
        self._plans.keep(self._plans.book.with_background_told())
        self._window.hide_away()

"""The way through the settings: their page, and the texts that are shown from there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.catalogue import tr
from acupress.ui.settings.screen import SettingsScreen

if TYPE_CHECKING:
    from acupress.ui.fittings import Fittings
    from acupress.ui.memory import Memory
    from acupress.ui.preferences import Preferences
    from acupress.ui.reading_screen import ReadingScreen
    from acupress.ui.settings.log import LogScreen


class SettingsPages(QObject):
    """Leads through what can be settled, and what there is to know about the app."""

    left = Signal()
    keys_wanted = Signal()
    files_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, fittings: Fittings, preferences: Preferences, memory: Memory) -> None:
        super().__init__(fittings.window)
        self._memory = memory
        self._fittings = fittings
        self._preferences = preferences
        preferences.applied.connect(self._follow)

    @cached_property
    def screen(self) -> SettingsScreen:
        """Change the settings."""
        screen = SettingsScreen(self._fittings)
        screen.chosen.connect(self._preferences.choose)
        screen.left.connect(self.left)
        screen.keys_wanted.connect(self.keys_wanted)
        screen.files_wanted.connect(self.files_wanted)
        screen.plan_wanted.connect(self.plan_wanted)
        screen.forget_wanted.connect(self._forget)
        screen.notices_wanted.connect(self._show_notices)
        screen.log_wanted.connect(self._show_log)
        return screen

    @cached_property
    def notices(self) -> ReadingScreen:
        """Tell what others have made."""
        from acupress.ui.reading_screen import ReadingScreen

        screen = ReadingScreen(self._fittings.look)
        screen.left.connect(self.open)
        return screen

    @cached_property
    def log(self) -> LogScreen:
        """Show the log."""
        from acupress.ui.settings.log import LogScreen

        screen = LogScreen(self._fittings.world.folder, self._fittings.look)
        screen.left.connect(self.open)
        return screen

    def open(self) -> None:
        """Show the page."""
        self.screen.show_settings(self._preferences.now)
        self._show_remembered()
        self._fittings.window.show_screen(self.screen)

    def _forget(self) -> None:
        self._memory.forget()
        self._show_remembered()

    def _show_remembered(self) -> None:
        self.screen.show_remembered(self._memory.names(), locked=self._memory.keeps_lock)

    def _follow(self) -> None:
        """Show what was changed from elsewhere, such as the size of the text by a key."""
        if "screen" in vars(self) and self._fittings.window.shows(self.screen):
            self.screen.show_settings(self._preferences.now)

    def _show_notices(self) -> None:
        self.notices.show_text(tr("What others have made"), self._fittings.world.notices)
        self._fittings.window.show_screen(self.notices)

    def _show_log(self) -> None:
        self.log.show_log(self._fittings.world.read_log())
        self._fittings.window.show_screen(self.log)

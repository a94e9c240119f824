"""The settings in force: what changes them, the page that shows them, what they are applied to."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from PySide6.QtCore import QObject, Signal

from acupress.ui.theme import TEXT_PERCENTS, nearest_size
from acupress.ui.wording import tr, unsaved_settings_words

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.settings import Settings, SomeSettings
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.keeping import World
    from acupress.ui.main_window import MainWindow
    from acupress.ui.screens.learn import ReadingScreen
    from acupress.ui.screens.log import LogScreen
    from acupress.ui.screens.settings import SettingsScreen
    from acupress.ui.theme import Look

LOG = logging.getLogger(__name__)


class Preferences(QObject):
    """Keeps the settings, applies them to look and sound, and leads through their page."""

    applied = Signal()
    """Look and sound follow other settings now."""
    left = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        art: FigureArt,
        look: Look,
        settings: Settings,
        world: World,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._art = art
        self._look = look
        self._settings = settings
        self._world = world
        window.text_size_wanted.connect(self._change_text_size)
        self._apply()

    @cached_property
    def screen(self) -> SettingsScreen:
        """Change the settings."""
        from acupress.ui.screens.settings import SettingsScreen

        screen = SettingsScreen(self._library, self._art, self._world.folder, self._look)
        screen.changed.connect(lambda settings: self.change(**dict(settings)))
        screen.left.connect(self.left)
        screen.keys_wanted.connect(self.keys_wanted)
        screen.notices_wanted.connect(self._show_notices)
        screen.log_wanted.connect(self._show_log)
        return screen

    @cached_property
    def notices(self) -> ReadingScreen:
        """Tell what others have made."""
        from acupress.ui.screens.learn import ReadingScreen

        screen = ReadingScreen(self._library, self._look)
        screen.left.connect(self.open)
        return screen

    @cached_property
    def log(self) -> LogScreen:
        """Show the log."""
        from acupress.ui.screens.log import LogScreen

        screen = LogScreen(self._world.folder, self._look)
        screen.left.connect(self.open)
        return screen

    @property
    def now(self) -> Settings:
        """The settings in force."""
        return self._settings

    def open(self) -> None:
        """Show the page."""
        self.screen.show_settings(self._settings)
        self._window.show_screen(self.screen)

    def change(self, **changes: Unpack[SomeSettings]) -> None:
        """Put other values in force, and keep them; what a file may not hold changes nothing."""
        with suppress(ValueError):
            self._settle(self._settings.with_(**changes))

    def choose_country(self, country: str | None) -> None:
        """Show the emergency number of this country from now on."""
        self.change(country=country)

    def enlarge_text(self) -> None:
        """Go to the next larger text, and from the largest back to the normal one."""
        largest = self._settings.text_percent >= TEXT_PERCENTS[-1]
        self._change_text_size(0 if largest else 1)

    def _show_notices(self) -> None:
        self.notices.show_text(tr("What others have made"), self._world.notices)
        self._window.show_screen(self.notices)

    def _show_log(self) -> None:
        self.log.show_log(self._world.read_log())
        self._window.show_screen(self.log)

    def _settle(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        self._apply()
        try:
            self._world.save_settings(settings)
        except OSError:
            LOG.warning("The settings could not be saved", exc_info=True)
            self._window.news.tell(unsaved_settings_words(self._world.folder))

    def _apply(self) -> None:
        self._look.apply(self._settings)
        self._world.sound.settle(self._settings)
        self.applied.emit()

    def _change_text_size(self, by: int) -> None:
        index = nearest_size(self._settings.text_percent) + by if by else 0
        percent = TEXT_PERCENTS[min(max(0, index), len(TEXT_PERCENTS) - 1)]
        self.change(text_percent=percent)
        if "screen" in vars(self) and self._window.shows(self.screen):
            self.screen.show_settings(self._settings)

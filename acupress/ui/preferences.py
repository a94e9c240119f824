"""The settings in force: what changes them, and what they are applied to."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Unpack, cast

from PySide6.QtCore import QObject, Signal

from acupress.ui.theme import TEXT_PERCENTS, nearest_size
from acupress.ui.wording import unsaved_settings_words

if TYPE_CHECKING:
    from acupress.core.points import PointCode
    from acupress.core.settings import Settings, SomeSettings
    from acupress.ui.main_window import MainWindow
    from acupress.ui.theme import Look
    from acupress.ui.world import World

LOG = logging.getLogger(__name__)


class Preferences(QObject):
    """Keeps the settings, and applies them to look and sound."""

    applied = Signal()
    """Look and sound follow other settings now."""

    def __init__(self, window: MainWindow, look: Look, settings: Settings, world: World) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._world = world
        window.text_size_wanted.connect(self._change_text_size)
        self._apply()

    @property
    def now(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **changes: Unpack[SomeSettings]) -> None:
        """Put other values in force, and keep them; what a file may not hold changes nothing."""
        with suppress(ValueError):
            self._settle(self._world.judge_settings(self._settings.with_(**changes)))

    def choose(self, field: str, value: object) -> None:
        """Put another value of one field in force, judged like every other change."""
        self.change(**cast("SomeSettings", {field: value}))

    def spare(self, code: PointCode, *, spared: bool) -> None:
        """Have a point pressed no more, or again, as far as the screening lets it be."""
        kept = self._settings.spared
        self.change(spared=kept | {code} if spared else kept - {code})

    def choose_country(self, country: str | None) -> None:
        """Show the emergency number of this country from now on."""
        self.change(country=country)

    @property
    def asks_for_country(self) -> bool:
        """Whether to ask for the country: once in a lifetime, and never who has chosen."""
        return not self.now.country_asked and self.now.country is None

    @property
    def asks_for_body(self) -> bool:
        """Whether to ask whose body to draw: once in a lifetime."""
        return not self.now.body_asked

    def enlarge_text(self) -> None:
        """Go to the next larger text, and from the largest back to what suits the window."""
        largest = self._look.percent >= TEXT_PERCENTS[-1]
        self._change_text_size(0 if largest else 1)

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
        index = nearest_size(self._look.percent) + by
        percent = TEXT_PERCENTS[min(max(0, index), len(TEXT_PERCENTS) - 1)]
        self.change(text_percent=percent if by else None)

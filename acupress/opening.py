"""The start, in its order: what the first page needs comes first, and all the rest behind it.

Nothing here knows a window. Content that is not good raises `UnusableError` with all problems, in
whichever part it is found.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from acupress.content import load_library
from acupress.content.pack import FirstPage, open_pack
from acupress.core.settings import Settings
from acupress.core.values import value
from acupress.storage.remembered import RememberedFile
from acupress.storage.settings import Loaded, SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from acupress.core.library import Library
    from acupress.core.ports import Clock
    from acupress.core.remembering import RememberedStore
    from acupress.core.wishes import Wish
    from acupress.storage.folders import Folders
    from acupress.storage.log import Log
    from acupress.system.single_instance import SingleInstance
    from acupress.ui.application import Application
    from acupress.ui.main_window import MainWindow
    from acupress.ui.safety.screen import SafetyScreen
    from acupress.ui.theme import Look


@value(frozen=True, slots=True)
class KeptSettings:
    """The settings as they were found, and what keeps changed ones."""

    found: Loaded
    save: Callable[[Settings], None]

    @property
    def now(self) -> Settings:
        """The settings that hold."""
        return self.found.settings


class Content:
    """The content below a folder, in two parts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pack = open_pack(folder)
        self._first: FirstPage | None = None
        self._library: Library | None = None

    def first_page(self) -> FirstPage:
        """Give what the first page needs. Raises `UnusableError`."""
        self._first = self._pack.first_page() if self._pack else None
        if self._first is None:
            self._library = load_library(self._folder)
            self._first = FirstPage(self._library.questionnaire, self._library.appearance)
        return self._first

    def library(self) -> Library:
        """Give all of it, the first page with it. Raises `UnusableError`."""
        if self._library is None and self._pack and self._first:
            self._library = self._pack.library(self._first)
        if self._library is None:
            self._library = load_library(self._folder)
        return self._library


@value(frozen=True, slots=True)
class Opened:
    """What is opened before anything is shown; None where there is no folder to keep it in."""

    folders: Folders | None
    instance: SingleInstance | None
    log: Log | None
    settings: KeptSettings
    remembered: RememberedStore
    content: Content
    wishes: tuple[Wish, ...]
    hidden: bool = False


@value(frozen=True, slots=True)
class Shown:
    """What the first page is shown with."""

    application: Application
    window: MainWindow
    questions: SafetyScreen
    look: Look
    clock: Clock


def now() -> datetime:
    """Give the date and time of a record."""
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone()


def open_settings(folders: Folders | None) -> KeptSettings:
    """Read the user's settings; without a folder the usual ones hold, and none are kept.

    The language follows from them, so what there is to tell is put into words later.
    """
    if folders is None:
        return KeptSettings(Loaded(Settings()), _refuse)
    file = SettingsFile(folders.settings, now)
    return KeptSettings(file.load(), file.save)


def open_remembered(folders: Folders | None) -> RememberedStore:
    """Open what is remembered of the safety questions; without a folder nothing ever is."""
    if folders:
        return RememberedFile(folders.remembered)
    # Imported only here: what stands in for all stores knows all that is kept
    from acupress.storage.nowhere import NoRemembered

    return NoRemembered()


def _refuse(_settings: Settings) -> None:
    raise OSError(errno.EROFS, "there is no folder to write to")

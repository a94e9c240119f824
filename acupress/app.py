"""The start: opens the window on the first page, then makes all the rest behind it.

Before the first page nothing is imported that it does not need. `acupress/furnishing.py` comes
after its first picture, and no answer counts before that is through.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.catalogue import speak
from acupress.content.places import assets_folder
from acupress.core.unusable import UnusableError
from acupress.failures import note_failures
from acupress.opening import Content, Opened, Shown, now, open_remembered, open_settings
from acupress.storage.folders import Folders, open_folders
from acupress.storage.log import Log
from acupress.storage.window_file import WindowFile
from acupress.system.clock import system_clock
from acupress.system.single_instance import SingleInstance
from acupress.ui.application import Application
from acupress.ui.first_paint import FirstPaint
from acupress.ui.main_window import MainWindow
from acupress.ui.memory import Memory
from acupress.ui.qt_messages import heed_qt
from acupress.ui.qt_words import translate_qt
from acupress.ui.safety.screen import SafetyScreen
from acupress.ui.theme import Look, load_fonts
from acupress.ui.window_place import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from acupress.core.appearance import Appearance
    from acupress.core.settings import Settings
    from acupress.core.wishes import Wish
    from acupress.furnishing import House

LOG = logging.getLogger(__name__)


def speak_wanted_language() -> None:
    """Put the language that is wanted in force: after the settings, and before any words.

    `ACUPRESS_LANGUAGE` names it by its code or its file. What cannot be read leaves it at English.
    """
    wanted = os.environ.get("ACUPRESS_LANGUAGE")
    if wanted:
        from acupress.content.languages import open_wanted

        try:
            speak(open_wanted(wanted, assets_folder()))
        except OSError as error:
            LOG.warning("The language %s cannot be read: %s", wanted, error)


def make_application() -> Application:
    """Make Qt's application object with our name, fonts and style."""
    heed_qt()
    # Shared out among threads, a picture as small as ours takes more time of all than of one
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # The style as an argument: `setStyle` gives a style back, for which PySide makes many classes
    # of Qt, and the first window would wait for them
    application = Application([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Acupress")
    application.setDesktopFileName("org.acupress.Acupress")
    load_fonts(assets_folder() / "fonts")
    translate_qt(application)
    return application


def make_look(application: QApplication, appearance: Appearance, settings: Settings) -> Look:
    """Make the look and keep the application's colours in step with it."""
    look = Look(appearance, settings, application)

    def dress() -> None:
        application.setPalette(look.palette())

    look.changed.connect(dress)
    dress()
    return look


def run(*wishes: Wish, hidden: bool = False) -> int:
    """Open the window, or raise the one that is already open; grant the wishes in either.

    What is `hidden` shows no window, and ends where it has nobody to remind. Gives the exit status.
    """
    folders: Folders | None = None
    instance: SingleInstance | None = None
    with suppress(OSError):
        folders = open_folders()
        instance = SingleInstance(folders.data)
        if not instance.acquire():
            if hidden:
                return 0
            try:
                if instance.hand_over(_letters(wishes)):
                    return 0
            except OSError as error:
                print(f"Acupress is open, and cannot be told: {error}", file=sys.stderr)  # noqa: T201
                return 1
            wishes = ()
    log = Log(folders.log) if folders else None
    note_failures()
    settings = open_settings(folders)
    speak_wanted_language()
    application, content = make_application(), Content(assets_folder())
    remembered = open_remembered(folders)
    opened = Opened(folders, instance, log, settings, remembered, content, wishes, hidden)
    status = _Run(application, opened).carry_out()
    if instance:
        instance.release()
    LOG.info("Ended with %s", status)
    if log:
        log.close()
    return status


class _Run:
    """From the first page to the last: opens the window, and lets all the rest come behind it."""

    def __init__(self, application: Application, opened: Opened) -> None:
        self._application = application
        self._opened = opened
        self._house: House | None = None
        self._failed = False

    def carry_out(self) -> int:
        """Open the window, go on until it is closed, and give the exit status."""
        folders = self._opened.folders
        place = WindowFile(folders.window) if folders else None
        window, kept = self._make_window(), place.load() if place else None
        if not self._opened.hidden:
            window.open(kept)
        elif self._failed:
            return 1
        else:
            window.open_later(kept)
        gc.freeze()
        gc.enable()
        status = self._application.exec()
        if self._house:
            self._house.close()
        if place and window.is_open and not self._failed:
            place.save(place_of(window))
        return 1 if self._failed else status

    def _make_window(self) -> MainWindow:
        """Make the window with its first page, or with what is wrong with the content."""
        application, settings = self._application, self._opened.settings.now
        try:
            first = self._opened.content.first_page()
        except UnusableError as error:
            from acupress.core.appearance import plain_appearance

            look = make_look(application, plain_appearance(), settings)
            window = MainWindow(look)
            self._show_broken(window, look, error)
            return window
        look = make_look(application, first.appearance, settings)
        window, clock = MainWindow(look), system_clock()
        memory = Memory(first.questionnaire, self._opened.remembered, now)
        questions = SafetyScreen(memory, clock, look)
        questions.closed.connect(window.close)
        questions.start_over()
        window.show_screen(questions)
        shown = Shown(application, window, questions, look, clock)
        FirstPaint(window, lambda: self._furnish(shown))
        return window

    def _furnish(self, shown: Shown) -> None:
        """Make all behind the first page; where that cannot be, the app ends."""
        from acupress.furnishing import House

        try:
            self._house = House(self._opened, shown)
        except UnusableError as error:
            self._show_broken(shown.window, shown.look, error)
        except BaseException:
            self._application.exit(1)
            raise

    def _show_broken(self, window: MainWindow, look: Look, error: UnusableError) -> None:
        from acupress.ui.broken import BrokenScreen
        from acupress.ui.problem_words import problem_line

        self._failed = True
        lines = [problem_line(problem) for problem in error.problems]
        for line in lines:
            LOG.error("%s", line)
            print(line, file=sys.stderr)  # noqa: T201
        screen = BrokenScreen(lines, look)
        screen.closed.connect(window.close)
        window.heed_keys()
        window.show_screen(screen)


def _letters(wishes: Sequence[Wish]) -> list[str]:
    from acupress.judging import as_json

    return [as_json(wish) for wish in wishes]

"""The composition root: builds and connects everything, and tells what was found damaged."""

from __future__ import annotations

import errno
import logging
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, qVersion

from acupress.catalogue import speak, spoken_code, tr
from acupress.content import assets_folder, load_library, read_notices
from acupress.content.languages import open_wanted
from acupress.content.own_routine import read_own_routine
from acupress.core.appearance import plain_appearance
from acupress.core.problems import UnusableError
from acupress.core.settings import Settings
from acupress.core.wishes import Wish
from acupress.failures import note_failures
from acupress.file_reading import parse_json
from acupress.judging import as_json, judge
from acupress.sound.dispatcher import CueDispatcher
from acupress.sound.outlets import open_outlets
from acupress.storage.folders import Folders, open_folders
from acupress.storage.history import NewerHistoryError, SqliteHistory
from acupress.storage.log import Log
from acupress.storage.nowhere import NoHistory, NoOwnRoutines, NoRunning
from acupress.storage.own_routines import OwnRoutinesFolder
from acupress.storage.running import RunningFile
from acupress.storage.settings import Loaded, SettingsFile, judge_settings
from acupress.storage.window_file import WindowFile
from acupress.system.clock import system_clock
from acupress.system.keep_awake import SystemKeepAwake
from acupress.system.motion import system_asks_for_stillness
from acupress.system.single_instance import SingleInstance
from acupress.ui.announcements import reader_runs
from acupress.ui.application import Application
from acupress.ui.aside import ask_aside
from acupress.ui.broken import BrokenScreen
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.farewell import Farewell
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from acupress.ui.problem_words import problem_line
from acupress.ui.qt_messages import heed_qt
from acupress.ui.qt_words import translate_qt
from acupress.ui.spoken import spoken_prompts
from acupress.ui.style_sheet import style_sheet
from acupress.ui.theme import Look, load_fonts
from acupress.ui.window_place import place_of
from acupress.ui.wording import left_out_words, unreadable_words
from acupress.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from acupress.core.appearance import Appearance
    from acupress.core.history import HistoryStore, RunningStore
    from acupress.core.library import Library
    from acupress.core.ports import Clock
    from acupress.sound.outlets import Outlets

LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Stores:
    """Where the user's things are kept, and what there is to tell about them."""

    settings: Settings
    save_settings: Callable[[Settings], None]
    history: HistoryStore
    running: RunningStore
    folder: str
    news: list[str] = field(default_factory=list)
    close: Callable[[], None] = lambda: None


def now() -> datetime:
    """Give the date and time of a record."""
    return datetime.now(UTC).astimezone()


def speak_wanted_language() -> None:
    """Put the language that is wanted in force: after the settings, and before any words.

    `ACUPRESS_LANGUAGE` names it by its code or its file. What cannot be read leaves it at English.
    """
    wanted = os.environ.get("ACUPRESS_LANGUAGE")
    if wanted:
        try:
            speak(open_wanted(wanted, assets_folder()))
        except OSError as error:
            LOG.warning("The language %s cannot be read: %s", wanted, error)


def make_application() -> Application:
    """Make Qt's application object with our name, fonts and style."""
    heed_qt()
    # The style as an argument: `setStyle` gives a style back, for which PySide makes many classes
    # of Qt, and the first window would wait for them
    application = Application([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Acupress")
    application.setDesktopFileName("org.acupress.Acupress")
    load_fonts(assets_folder() / "fonts")
    translate_qt(application)
    return application


def make_look(application: QApplication, appearance: Appearance, settings: Settings) -> Look:
    """Make the look and keep the application's colours and style sheet in step with it."""
    look = Look(appearance, settings, application)

    def dress() -> None:
        application.setPalette(look.palette())
        application.setStyleSheet(style_sheet(look))

    look.changed.connect(dress)
    dress()
    return look


def make_journey(library: Library, look: Look, settings: Settings, world: World) -> Journey:
    """Make the window and the path through it. The safety screen is in front."""
    window = MainWindow(look)
    folder = assets_folder() / "figures"
    drawings = Drawings(folder, library.figures, library.appearance.palettes)
    journey = Journey(Fittings(window, library, drawings, look, world), settings)
    journey.begin()
    return journey


def make_sound(library: Library, clock: Clock, parent: QObject) -> CueDispatcher:
    """Make the sound of the app; nothing of it is opened before it is needed."""

    def open_all() -> Outlets:
        words = spoken_prompts(library)
        return open_outlets(assets_folder(), library.voice, words, clock, parent, spoken_code())

    return CueDispatcher(open_all, clock, parent, reader_runs)


def open_settings(folders: Folders | None) -> tuple[SettingsFile, Loaded] | None:
    """Open the settings alone, from which the language follows; None where nothing is kept."""
    if folders is None:
        return None
    kept = SettingsFile(folders.settings, now)
    return kept, kept.load()


def open_stores(
    folders: Folders | None, opened: tuple[SettingsFile, Loaded] | None = None
) -> Stores:
    """Open what the user has kept; None, or a disk that refuses, means that nothing is kept.

    What there is to tell is told in the language in force: `opened` are settings read before it.
    """
    opened = opened or open_settings(folders)
    if folders is None or opened is None:
        return _no_stores()
    news: list[str] = []
    kept, loaded = opened
    if loaded.aside:
        news.append(_damaged(tr("Your settings file"), loaded.aside))
    if loaded.refused:
        news.append(tr("Your settings file could not be read. Changes will not be saved."))
    if loaded.newer:
        news.append(tr("Your settings were written by a newer Acupress and are left as they are."))
    history, close = _open_history(folders, news)
    running = RunningFile(folders.running, now)
    running.load()
    if running.aside:
        news.append(_damaged(tr("The file of the session you were in"), running.aside))
    return Stores(
        settings=loaded.settings,
        save_settings=kept.save,
        history=history,
        running=running,
        folder=str(folders.data),
        news=news,
        close=close,
    )


def _open_history(folders: Folders, news: list[str]) -> tuple[HistoryStore, Callable[[], None]]:
    try:
        history = SqliteHistory(folders.history, now)
    except NewerHistoryError:
        news.append(tr("Your history was written by a newer Acupress. Sessions will not be saved."))
    except OSError:
        news.append(tr("Your history could not be opened. Sessions will not be saved."))
    else:
        if history.aside:
            news.append(_damaged(tr("Your history file"), history.aside))
        if history.unreadable:
            news.append(unreadable_words(history.unreadable))
        return history, history.close
    return NoHistory(), lambda: None


def open_own_routines(
    folders: Folders | None, library: Library
) -> OwnRoutinesFolder | NoOwnRoutines:
    """Open the routines that the user has brought in; without a folder none is kept."""
    read = partial(read_own_routine, library=library)
    return OwnRoutinesFolder(folders.routines, read) if folders else NoOwnRoutines(read)


def _damaged(what: str, aside: Path) -> str:
    return tr("{what} could not be read and was set aside as {file}.").format(what=what, file=aside)


def _no_stores() -> Stores:
    def refuse(_settings: Settings) -> None:
        raise OSError(errno.EROFS, "there is no folder to write to")

    return Stores(
        settings=Settings(),
        save_settings=refuse,
        history=NoHistory(),
        running=NoRunning(),
        folder=tr("your folder"),
        news=[tr("Acupress has no folder to write to. Sessions will not be saved.")],
    )


def run(*wishes: Wish) -> int:
    """Open the window, or raise the one that is already open; grant the wishes in either.

    Gives the exit status.
    """
    folders: Folders | None = None
    instance: SingleInstance | None = None
    with suppress(OSError):
        folders = open_folders()
        instance = SingleInstance(folders.data)
        if not instance.acquire():
            try:
                if instance.hand_over([as_json(wish) for wish in wishes]):
                    return 0
            except OSError as error:
                print(f"Acupress is open, and cannot be told: {error}", file=sys.stderr)  # noqa: T201
                return 1
            wishes = ()
    log = Log(folders.log) if folders else None
    note_failures()
    opened = open_settings(folders)
    speak_wanted_language()
    application = make_application()
    _note_start(application)
    stores = open_stores(folders, opened)
    try:
        library = load_library(assets_folder())
    except UnusableError as error:
        plain = make_look(application, plain_appearance(), stores.settings)
        return _show_broken(application, plain, error)
    look = make_look(application, library.appearance, stores.settings)
    keep_awake = SystemKeepAwake()
    clock = system_clock()
    own = open_own_routines(folders, library)
    world = World(
        clock=clock,
        now=now,
        sound=make_sound(library, clock, application),
        keep_awake=keep_awake,
        history=stores.history,
        running=stores.running,
        own=own,
        judge_settings=judge_settings,
        save_settings=stores.save_settings,
        folder=stores.folder,
        notices=read_notices(),
        read_log=log.read if log else str,
    )
    journey = make_journey(library, look, stores.settings, world)
    farewell = Farewell(application)
    farewell.near.connect(journey.set_down)
    farewell.asked.connect(application.exit)
    for words in stores.news:
        LOG.warning("%s", words)
        journey.window.news.tell(words)
    if own.left_out:
        journey.window.news.tell(left_out_words([str(path) for path in own.left_out]))
    journey.ask_for(*wishes)
    application.file_asked.connect(lambda file: journey.ask_for(Wish(file=file)))
    window_file = WindowFile(folders.window) if folders else None
    journey.window.open(window_file.load() if window_file else None)
    watcher = _watch(instance, journey) if instance else None
    ask_aside(
        system_asks_for_stillness,
        lambda still: look.follow_system_motion(still=bool(still)),
        application,
    )
    status = application.exec()
    farewell.close()
    if window_file:
        window_file.save(place_of(journey.window))
    del watcher
    keep_awake.release()
    stores.close()
    if instance:
        instance.release()
    LOG.info("Ended with %s", status)
    if log:
        log.close()
    return status


def _note_start(application: QApplication) -> None:
    screen = application.primaryScreen()
    LOG.info(
        "Started: Acupress %s, Python %s, Qt %s, %s, drawing with %s on %d x %d at %s",
        version("acupress"),
        platform.python_version(),
        qVersion(),
        f"{platform.system()} {platform.release()}",
        application.platformName(),
        *(screen.size().toTuple() if screen else (0, 0)),
        screen.devicePixelRatio() if screen else 0,
    )


def _show_broken(application: QApplication, look: Look, error: UnusableError) -> int:
    lines = [problem_line(problem) for problem in error.problems]
    for line in lines:
        LOG.error("%s", line)
        print(line, file=sys.stderr)  # noqa: T201
    window = MainWindow(look)
    screen = BrokenScreen(lines, look)
    screen.closed.connect(window.close)
    window.show_screen(screen)
    window.open()
    application.exec()
    return 1


def _watch(instance: SingleInstance, journey: Journey) -> QFileSystemWatcher:
    """Raise the window for each second start, those of before too, and grant what it wishes."""
    watcher = QFileSystemWatcher([str(instance.folder)])

    def look() -> None:
        letters = instance.letters.take()
        if letters:
            journey.window.come_to_front()
            journey.ask_for(*_wishes_in(letters))

    watcher.directoryChanged.connect(look)
    look()
    return watcher


def _wishes_in(letters: Iterable[str]) -> Iterator[Wish]:
    for letter in letters:
        with suppress(ValueError, RecursionError):
            wish = judge(Wish, parse_json(letter))
            what = "a routine" if wish.file else wish.aim or "the window"
            LOG.info("Another start asks for %s", what)
            yield wish

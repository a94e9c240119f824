"""The second part of the start: all behind the first page, made while its user reads it."""

from __future__ import annotations

import logging
import platform
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, qVersion

from acupress.catalogue import spoken_code, tr
from acupress.content import assets_folder, read_notices
from acupress.content.own_routine import judge_routine
from acupress.core.wishes import Wish
from acupress.file_reading import parse_json
from acupress.judging import judge
from acupress.opening import now
from acupress.sound.dispatcher import CueDispatcher
from acupress.sound.outlets import open_outlets
from acupress.storage.own_routines import as_file
from acupress.storage.settings import judge_settings
from acupress.stores import Stores, open_draft, open_own_routines, open_stores, write_file
from acupress.system.autostart import system_autostart
from acupress.system.bus import hold_notes_back, show_note
from acupress.system.keep_awake import SystemKeepAwake
from acupress.system.motion import system_asks_for_stillness
from acupress.system.undisturbed import HeldBack, Undisturbed
from acupress.ui.ahead import Ahead
from acupress.ui.announcements import reader_runs
from acupress.ui.aside import ask_aside
from acupress.ui.drawing.drawings import Drawings
from acupress.ui.drawing.easel import STRETCH_S, Easel
from acupress.ui.farewell import Farewell
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from acupress.ui.spoken import spoken_prompts
from acupress.ui.tray import SystemTray
from acupress.ui.wording import left_out_words
from acupress.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtCore import QObject

    from acupress.core.library import Library
    from acupress.core.ports import Clock
    from acupress.core.settings import Settings
    from acupress.opening import Opened, Shown
    from acupress.sound.outlets import Outlets
    from acupress.system.single_instance import SingleInstance
    from acupress.ui.application import Application
    from acupress.ui.theme import Look

LOG = logging.getLogger(__name__)


class House:
    """The whole app behind its first page."""

    def __init__(self, opened: Opened, shown: Shown) -> None:
        """Make it. Raises `UnusableError`."""
        application = shown.application
        _note_start(application)
        library = opened.content.library()
        self._stores = open_stores(opened.folders, opened.settings)
        quiet = HeldBack(partial(hold_notes_back, tr("A session is under way")))
        self._undisturbed = Undisturbed(SystemKeepAwake(), quiet)
        own = open_own_routines(opened.folders, library)
        world = World(
            clock=shown.clock,
            now=now,
            sound=make_sound(library, shown.clock, application),
            keep_awake=self._undisturbed,
            history=self._stores.history,
            running=self._stores.running,
            own=own,
            draft=open_draft(opened.folders),
            remembered=opened.remembered,
            plan=self._stores.plan,
            tray=SystemTray(note_aside(application), application),
            autostart=system_autostart(),
            judge_settings=judge_settings,
            judge_routine=partial(judge_routine, library=library),
            save_settings=self._stores.save_settings,
            as_file=as_file,
            write_file=write_file,
            folder=self._stores.folder,
            notices=read_notices(),
            read_log=opened.log.read if opened.log else str,
        )
        self._journey = make_journey(
            library, shown.look, opened.settings.now, world, shown, Easel(STRETCH_S)
        )
        self._farewell = Farewell(application)
        self._farewell.near.connect(self._journey.set_down)
        self._farewell.near.connect(shown.window.be_leaving)
        self._farewell.asked.connect(application.exit)
        application.when_it_quits = shown.window.be_leaving
        self._tell(self._stores, [str(path) for path in own.left_out])
        self._journey.ask_for(*opened.wishes)
        if opened.hidden and not self._journey.plans.background.stays:
            application.exit()
        Ahead(self._journey.make_ahead(), self._journey)
        self._watcher = watch(opened.instance, self._journey) if opened.instance else None
        application.open_files_by(lambda file: self._journey.ask_for(Wish(file=file)))
        ask_aside(
            system_asks_for_stillness,
            lambda still: shown.look.follow_system_motion(still=bool(still)),
            application,
        )

    def close(self) -> None:
        """Let go of all that was opened."""
        self._farewell.close()
        self._watcher = None
        self._undisturbed.release()
        self._stores.close()

    def _tell(self, stores: Stores, left_out: list[str]) -> None:
        news = self._journey.window.news
        for words in stores.news:
            LOG.warning("%s", words)
            news.tell(words)
        if left_out:
            news.tell(left_out_words(left_out))


def note_aside(parent: QObject) -> Callable[[str, str], None]:
    """Give what shows a note where there is nothing beside the clock, and waits for nobody."""

    def show(title: str, words: str) -> None:
        def ask() -> None:
            with suppress(OSError):
                show_note(title, words)

        ask_aside(ask, lambda _: None, parent)

    return show


def make_journey(
    library: Library,
    look: Look,
    settings: Settings,
    world: World,
    shown: Shown | None = None,
    easel: Easel | None = None,
) -> Journey:
    """Make the path through the app, behind the first page that is `shown` already.

    Where none is, its window is made too, and the questions are in front. Without an `easel`, each
    picture is there as soon as its page is.
    """
    folder = assets_folder() / "figures"
    drawings = Drawings(folder, library.bodies, library.appearance.palettes, easel)
    window = shown.window if shown else MainWindow(look)
    fittings = Fittings(window, library, drawings, look, world)
    journey = Journey(fittings, settings, shown.questions if shown else None)
    if not shown:
        journey.begin()
    return journey


def make_sound(library: Library, clock: Clock, parent: QObject) -> CueDispatcher:
    """Make the sound of the app; nothing of it is opened before it is needed."""

    def open_all() -> Outlets:
        words = spoken_prompts(library)
        return open_outlets(assets_folder(), library.voice, words, clock, parent, spoken_code())

    return CueDispatcher(open_all, clock, parent, reader_runs)


def watch(instance: SingleInstance, journey: Journey) -> QFileSystemWatcher:
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


def _note_start(application: Application) -> None:
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

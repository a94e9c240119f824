"""The real screens over the fake world of `stage.py`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import shiboken6

from acupress.content import assets_folder, load_library, read_notices
from acupress.core.settings import Settings, ThemeChoice
from acupress.ui import announcements
from acupress.ui.figure_art import FigureArt
from acupress.ui.journey import Journey
from acupress.ui.keeping import World
from acupress.ui.main_window import MainWindow
from acupress.ui.style_sheet import style_sheet
from acupress.ui.theme import Look, load_fonts
from tests.ui.stage import (
    Ears,
    FakeClock,
    FakeHistory,
    FakeKeepAwake,
    FakeOwnRoutines,
    FakeRunning,
    Stage,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library
    from acupress.core.ports import Sound


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(assets_folder())


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    load_fonts(assets_folder() / "fonts")
    return qapp


@pytest.fixture(scope="session")
def look(dressed: QApplication, library: Library) -> Look:
    look = Look(library.appearance, Settings(theme=ThemeChoice.LIGHT))
    dressed.setPalette(look.palette())
    dressed.setStyleSheet(style_sheet(look))
    return look


@pytest.fixture(scope="session")
def art(library: Library, dressed: QApplication) -> FigureArt:
    return FigureArt(assets_folder() / "figures", library.appearance.palettes)


@pytest.fixture
def make_stage(
    dressed: QApplication, library: Library, art: FigureArt, look: Look
) -> Iterator[Callable[..., Stage]]:
    windows: list[MainWindow] = []

    def make(
        running: FakeRunning | None = None,
        make_sound: Callable[[FakeClock, QObject], Sound] | None = None,
        own: FakeOwnRoutines | None = None,
    ) -> Stage:
        stage_settings: list[Settings] = []
        clock = FakeClock()
        keep_awake = FakeKeepAwake()
        history = FakeHistory()
        running = running or FakeRunning()
        own = own or FakeOwnRoutines()
        window = MainWindow(look)
        ears = Ears(clock, window)
        world = World(
            clock=clock,
            now=lambda: datetime(2026, 11, 24, 10, 15, tzinfo=UTC),
            sound=make_sound(clock, window) if make_sound else ears.sound,
            keep_awake=keep_awake,
            history=history,
            running=running,
            own=own,
            save_settings=stage_settings.append,
            folder="/home/you/Acupress",
            notices=read_notices(),
        )
        windows.append(window)
        journey = Journey(window, library, art, look, Settings(theme=ThemeChoice.LIGHT), world)
        window.resize(1280, 800)
        window.show()
        journey.begin()
        return Stage(
            journey,
            clock,
            ears,
            keep_awake,
            history,
            running,
            own,
            stage_settings,
            dressed.processEvents,
        )

    yield make
    for window in windows:
        window.close()
        # Windows left over would be dressed anew with every later change of the look
        shiboken6.delete(window)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that a screen reader is asked to say from now on; one runs."""
    words: list[str] = []
    monkeypatch.setattr(announcements, "reader_runs", lambda: True)
    monkeypatch.setattr(announcements, "send", lambda _target, said: words.append(said))
    return words


@pytest.fixture
def stage(make_stage: Callable[..., Stage]) -> Stage:
    return make_stage()

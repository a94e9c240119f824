"""The real screens over the fake world of `stage.py`."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
import shiboken6

import acupress.ui
from acupress.content import assets_folder
from acupress.core.settings import Settings, ThemeChoice
from acupress.ui import announcements
from acupress.ui.fittings import Fittings
from acupress.ui.journey import Journey
from acupress.ui.main_window import MainWindow
from acupress.ui.theme import Look, load_fonts
from tests.ui.drawn import drawings_of
from tests.ui.stage import TODAY, delete_what_is_done_with, set_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from acupress.core.library import Library
    from acupress.core.ports import Sound
    from acupress.ui.drawing.drawings import Drawings
    from tests.ui.stage import (
        FakeClock,
        FakeDraft,
        FakeOwnRoutines,
        FakeRemembered,
        FakeRunning,
        Stage,
    )


@pytest.fixture(scope="session", autouse=True)
def all_imported() -> None:
    """Import now what is imported when wanted, so that its lines count, whoever wants it first."""
    for module in pkgutil.walk_packages(acupress.ui.__path__, "acupress.ui."):
        importlib.import_module(module.name)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    load_fonts(assets_folder() / "fonts")
    return qapp


@pytest.fixture(scope="session")
def look(dressed: QApplication, library: Library) -> Look:
    look = Look(library.appearance, Settings(theme=ThemeChoice.LIGHT))
    dressed.setPalette(look.palette())
    return look


@pytest.fixture(scope="session")
def drawings(library: Library, dressed: QApplication) -> Drawings:
    return drawings_of(library)


@pytest.fixture(autouse=True)
def nothing_stays(qapp: QApplication) -> Iterator[None]:
    """Take down what a test leaves: it would be dressed anew with every later change of the look.

    Only a running event loop deletes what the app has no more use for, and no test runs one.
    """
    yield
    delete_what_is_done_with()
    for widget in qapp.topLevelWidgets():
        if shiboken6.isValid(widget) and widget.parent() is None:
            shiboken6.delete(widget)


@pytest.fixture
def text_percent(
    look: Look, dressed: QApplication, request: pytest.FixtureRequest
) -> Iterator[int]:
    """The text setting; in force before there is a window, which need not be dressed anew."""

    def dress(percent: int) -> None:
        if look.scale != percent / 100:
            look.apply(Settings(theme=ThemeChoice.LIGHT, text_percent=percent))

    wanted: int = getattr(request, "param", 100)
    dress(wanted)
    yield wanted
    dress(100)


@pytest.fixture
def make_stage(
    dressed: QApplication, library: Library, drawings: Drawings, look: Look, text_percent: int
) -> Iterator[Callable[..., Stage]]:
    windows: list[MainWindow] = []

    def make(
        running: FakeRunning | None = None,
        make_sound: Callable[[FakeClock, QObject], Sound] | None = None,
        own: FakeOwnRoutines | None = None,
        remembered: FakeRemembered | None = None,
        draft: FakeDraft | None = None,
        library: Library = library,
        today: datetime = TODAY,
        drawings: Drawings = drawings,
        *,
        body_asked: bool = True,
    ) -> Stage:
        window = MainWindow(look)
        windows.append(window)
        settings = Settings(
            theme=ThemeChoice.LIGHT, text_percent=text_percent, body_asked=body_asked
        )
        stage = set_stage(
            window,
            lambda world: Journey(Fittings(window, library, drawings, look, world), settings),
            running=running,
            make_sound=make_sound,
            own=own,
            remembered=remembered,
            draft=draft,
            today=today,
        )
        stage.journey.begin()
        return stage

    yield make
    for window in windows:
        window.be_leaving()
        window.close()
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

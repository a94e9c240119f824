"""What every test stands on: Qt without a screen, one locale, a home folder of its own."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import settings

from tests.sound.fakes import MULTIMEDIA, FakeEffect, Multimedia

if TYPE_CHECKING:
    from acupress.core.library import Library

# Qt reads these when it makes its application; in the plain C locale it would warn.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
# As the app has it, which paints quicker so
os.environ["QT_NO_GUI_THREADPOOL"] = "1"

settings.register_profile("acupress", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("acupress")


@pytest.fixture(autouse=True)
def acupress_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own folder for settings and history, so that no test meets the user's."""
    home = tmp_path / "acupress_home"
    monkeypatch.setenv("ACUPRESS_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def qapp_cls() -> type[object]:
    """The application object of the tests is that of the app."""
    from acupress.ui.application import Application

    return Application


@pytest.fixture(scope="session")
def library() -> Library:
    """The content that the app ships."""
    from tests.shipped import shipped_library

    return shipped_library()


@pytest.fixture
def multimedia(monkeypatch: pytest.MonkeyPatch) -> Multimedia:
    multimedia = Multimedia()
    fake = SimpleNamespace(
        QMediaDevices=lambda _parent: multimedia.devices,
        QSoundEffect=type("QSoundEffect", (FakeEffect,), {"made": multimedia.effects}),
    )
    monkeypatch.setitem(sys.modules, MULTIMEDIA, fake)
    return multimedia


def pytest_configure(config: pytest.Config) -> None:
    """Keep one count of lines in each worker, so that `no_cover` stops it.

    pytest-cov begins one as it is loaded, takes it for another's, and begins a second; whenever the
    second is stopped for a test, the first went on.
    """
    first = Coverage.current()
    if first and hasattr(config, "workerinput"):
        first.stop()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the walks, which take longest, so that no worker waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is None)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over all that stays, and come seldom: a tenth of all."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the pictures that painting is compared with be taken anew."""
    parser.addoption("--update-pictures", action="store_true", help="take new reference pictures")

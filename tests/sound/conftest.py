"""A make-believe Qt Multimedia, and a real sound server whose only device leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from tests.sound.fakes import FakeClock
from tests.sound_server import require_sound
from tests.sound_server import sound_server as run_sound_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sound_server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A PulseAudio of the test's own, whose only device leads nowhere."""
    require_sound()
    with run_sound_server(tmp_path_factory.mktemp("pulse")) as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield

"""The sign beside the clock, as far as a test has a clock to stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from acupress.ui.tray import NoTray, SystemTray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from acupress.core.ports import Tray


@pytest.fixture
def notes() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def tray(
    qtbot: QtBot, notes: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> Iterator[SystemTray]:
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda _icon, _shown: None)
    owner = QWidget()
    qtbot.addWidget(owner)
    yield SystemTray(lambda title, words: notes.append((title, words)), owner)
    owner.close()


def test_without_a_sign_a_note_goes_to_the_desktop(
    tray: SystemTray, notes: list[tuple[str, str]]
) -> None:
    tray.stand(shown=False)
    tray.tell("Acupress", "It is time.")
    assert notes == [("Acupress", "It is time.")]


def test_its_menu_and_its_click_ask_for_the_app(tray: SystemTray) -> None:
    asked: list[str] = []
    tray.serve(lambda: asked.append("open"), lambda: asked.append("leave"))
    tray.stand(shown=True)
    for action in tray._menu.actions():
        action.trigger()
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    tray._icon.messageClicked.emit()
    assert asked == ["open", "leave", "open", "open"]
    assert not tray._icon.icon().isNull()


def test_a_sign_that_stands_there_tells_by_itself(
    tray: SystemTray, notes: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(SystemTray, "available", True)
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _icon: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, *words: told.append(words[1]))
    tray.stand(shown=True)
    tray.tell("Acupress", "It is time.")
    assert (told, notes) == (["It is time."], [])


def test_none_stands_nowhere() -> None:
    tray: Tray = NoTray()
    tray.serve(lambda: None, lambda: None)
    tray.stand(shown=True)
    tray.tell("Acupress", "It is time.")
    assert not tray.available

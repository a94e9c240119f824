from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from acupress.app import _watch
from acupress.system.single_instance import SingleInstance
from acupress.ui.main_window import MainWindow


class Window:
    """Counts how often it is asked to come to the front."""

    def __init__(self) -> None:
        self.came = 0

    def come_to_front(self) -> None:
        self.came += 1


@pytest.fixture
def window() -> Window:
    return Window()


def test_each_second_start_brings_the_window_to_the_front(
    qtbot: QtBot, tmp_path: Path, window: Window
) -> None:
    watcher = _watch(SingleInstance(tmp_path), cast("MainWindow", window))
    second = SingleInstance(tmp_path)
    assert window.came == 0

    second.ask_to_raise()
    qtbot.waitUntil(lambda: window.came == 1)

    second.ask_to_raise()
    qtbot.waitUntil(lambda: window.came == 2)

    del watcher


def test_a_request_from_an_earlier_run_raises_nothing_now(
    qtbot: QtBot, tmp_path: Path, window: Window
) -> None:
    second = SingleInstance(tmp_path)
    second.ask_to_raise()

    watcher = _watch(SingleInstance(tmp_path), cast("MainWindow", window))
    with qtbot.waitSignal(watcher.directoryChanged):
        (tmp_path / "history.db").touch()

    assert window.came == 0
    del watcher

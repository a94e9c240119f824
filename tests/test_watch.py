from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from acupress.app import _watch
from acupress.core.wishes import Aim, Wish
from acupress.system.single_instance import SingleInstance
from acupress.ui.journey import Journey


class Running:
    """Counts how often the window is asked to come to the front, and takes wishes."""

    def __init__(self) -> None:
        self.came = 0
        self.wishes: list[Wish] = []
        self.window = self

    def come_to_front(self) -> None:
        self.came += 1

    def ask_for(self, wish: Wish) -> None:
        self.wishes.append(wish)


@pytest.fixture
def running() -> Running:
    return Running()


def test_each_second_start_brings_the_window_to_the_front(
    qtbot: QtBot, tmp_path: Path, running: Running
) -> None:
    watcher = _watch(SingleInstance(tmp_path), cast("Journey", running))
    second = SingleInstance(tmp_path)
    assert running.came == 0

    second.ask_to_raise()
    qtbot.waitUntil(lambda: running.came == 1)

    second.ask_to_raise()
    qtbot.waitUntil(lambda: running.came == 2)

    del watcher


def test_a_request_from_an_earlier_run_raises_nothing_now(
    qtbot: QtBot, tmp_path: Path, running: Running
) -> None:
    second = SingleInstance(tmp_path)
    second.ask_to_raise()

    watcher = _watch(SingleInstance(tmp_path), cast("Journey", running))
    with qtbot.waitSignal(watcher.directoryChanged):
        (tmp_path / "history.db").touch()

    assert running.came == 0
    del watcher


def test_a_second_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, tmp_path: Path, running: Running
) -> None:
    watcher = _watch(SingleInstance(tmp_path), cast("Journey", running))
    second, wish = SingleInstance(tmp_path), Wish(aim=Aim.POINTS, file="/a b/漢字.acupress.json")

    second.ask_to_raise(wish.model_dump_json())
    qtbot.waitUntil(lambda: running.came == 1)
    assert running.wishes == [wish]

    second.ask_to_raise("what nobody wrote")
    qtbot.waitUntil(lambda: running.came == 2)
    assert running.wishes == [wish]

    del watcher

"""What the first start does with the letters of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from acupress.core.wishes import Aim, Wish
from acupress.furnishing import watch
from acupress.judging import as_json
from acupress.system.single_instance import SingleInstance

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from acupress.ui.journey import Journey

FILES = [Wish(file=f"/a b/{name}.acupress.json") for name in ("漢字", "two", "three")]


class Running:
    """Counts how often the window is asked to come to the front, and takes wishes."""

    def __init__(self) -> None:
        self.came = 0
        self.wishes: list[Wish] = []
        self.window = self

    def come_to_front(self) -> None:
        self.came += 1

    def ask_for(self, *wishes: Wish) -> None:
        self.wishes += wishes


@pytest.fixture
def running() -> Running:
    return Running()


@pytest.fixture
def first(tmp_path: Path) -> SingleInstance:
    return SingleInstance(tmp_path)


@pytest.fixture
def second(tmp_path: Path) -> SingleInstance:
    return SingleInstance(tmp_path)


def test_each_second_start_brings_the_window_to_the_front(
    qtbot: QtBot, first: SingleInstance, second: SingleInstance, running: Running
) -> None:
    watcher = watch(first, cast("Journey", running))
    assert running.came == 0

    second.letters.put(as_json(Wish()))
    qtbot.waitUntil(lambda: running.came == 1)

    second.letters.put(as_json(Wish()))
    qtbot.waitUntil(lambda: running.came == 2)

    del watcher


def test_a_second_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, first: SingleInstance, second: SingleInstance, running: Running
) -> None:
    watcher = watch(first, cast("Journey", running))
    wish = Wish(aim=Aim.POINTS, file="/a b/漢字.acupress.json")

    second.letters.put(as_json(wish))
    qtbot.waitUntil(lambda: running.came == 1)
    assert running.wishes == [wish]

    second.letters.put("what nobody wrote")
    qtbot.waitUntil(lambda: running.came == 2)
    assert running.wishes == [wish]

    del watcher


def test_what_came_while_the_first_was_starting_is_granted(
    tmp_path: Path, first: SingleInstance, running: Running
) -> None:
    assert first.acquire()
    for wish in FILES:
        SingleInstance(tmp_path).letters.put(as_json(wish))

    watcher = watch(first, cast("Journey", running))

    assert running.wishes == FILES
    assert running.came == 1
    first.release()
    del watcher


def test_several_letters_at_once_are_all_read(
    qtbot: QtBot, first: SingleInstance, second: SingleInstance, running: Running
) -> None:
    watcher = watch(first, cast("Journey", running))

    for wish in FILES:
        second.letters.put(as_json(wish))
    qtbot.waitUntil(lambda: len(running.wishes) == len(FILES))

    assert running.wishes == FILES
    del watcher


def test_the_letter_of_version_0_1_is_understood(
    qtbot: QtBot, tmp_path: Path, first: SingleInstance, running: Running
) -> None:
    watcher = watch(first, cast("Journey", running))

    for came, wish in enumerate(FILES, start=1):
        new = tmp_path / "instance.raise.77"
        new.write_text(as_json(wish), "utf-8")
        new.replace(tmp_path / "instance.raise")
        qtbot.waitUntil(lambda came=came: running.came == came)  # type: ignore[misc]

    assert running.wishes == FILES
    del watcher


def test_a_folder_that_is_gone_disturbs_nothing(
    tmp_path: Path, first: SingleInstance, running: Running
) -> None:
    first.folder = tmp_path / "gone"

    watch(first, cast("Journey", running))

    assert running.came == 0

"""Whatever is done again and again, the app holds no more than after the first few times."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtWidgets import QApplication

from acupress.ui.keys_sheet import KeysSheet
from tests.ui.every_screen import every_screen
from tests.ui.stage import delete_what_is_done_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.theme import Look
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def held(look: Look) -> Counter[str]:
    """Count all widgets, all of Qt that Python knows, and who listens to changes of the look."""
    QApplication.processEvents()
    delete_what_is_done_with()
    gc.collect()
    counts = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
    counts.update(
        f"{type(one).__module__}.{type(one).__qualname__}"
        for one in gc.get_objects()
        if isinstance(one, QObject)
    )
    counts["listeners to the look"] = look.receivers(SIGNAL("changed()"))
    return counts


def see_every_screen(stage: Stage) -> None:
    stage.journey.begin()
    for _ in every_screen(stage):
        pass


def see_points(stage: Stage) -> None:
    atlas = stage.journey.atlas
    atlas.open()
    for point in atlas.points.found[::9]:
        atlas.show_point(point)
        stage.settle()
    atlas.left.emit()


def change_the_look(stage: Stage) -> None:
    preferences = stage.journey.preferences
    for percent in (150, 100):
        preferences.change(text_percent=percent)
        stage.settle()


def see_the_keys(stage: Stage) -> None:
    stage.journey.window.keys_wanted.emit()
    stage.settle()
    (sheet,) = stage.journey.window.findChildren(KeysSheet)
    sheet.accept()
    delete_what_is_done_with()


def run_a_session(stage: Stage) -> None:
    stage.journey.begin()
    stage.start("first-steps")
    stage.run_out()
    stage.journey.done.finished.emit()


@pytest.mark.parametrize(
    "again", [see_every_screen, see_points, change_the_look, see_the_keys, run_a_session]
)
def test_it_can_be_done_for_ever(stage: Stage, look: Look, again: Callable[[Stage], None]) -> None:
    for _ in range(2):
        again(stage)
    before = held(look)
    for _ in range(4):
        again(stage)
    assert held(look) - before == Counter()

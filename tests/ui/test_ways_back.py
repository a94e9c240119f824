"""Wherever a page offers a way back, Esc takes it as the button does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acupress.ui.widgets.buttons import ActionButton
from tests.ui.every_screen import every_screen

if TYPE_CHECKING:
    from tests.ui.stage import Stage

JOURNAL = {"entry", "day", "files", "trend"}
TRIAL = {"trial to begin", "trial on its way", "trial at its end"}
PAPER = {"on paper", "a page for your doctor"}
BUILDER = {"builder", "builder with three points"}
PLAN = {"plan to begin", "plan on its way"}
LEADING_BACK = {"log", "page", "point", "ready"} | BUILDER | JOURNAL | TRIAL | PAPER | PLAN
"""A place of the bar is led to by the bar, and back from by none."""


def test_esc_goes_where_back_goes(stage: Stage) -> None:
    window = stage.journey.window
    window.activateWindow()
    led_back = set()
    for name, screen in every_screen(stage):
        buttons = screen.findChildren(ActionButton)
        seen = [button.text() for button in buttons if button.isVisible()]
        if "Back" not in seen or stage.journey.driver:
            continue  # in a session Esc pauses, and Back leads to the point before
        stage.wait()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not stage.shows(screen), f"Esc does nothing on {name}"
        led_back.add(name)
        window.show_screen(screen)
    assert led_back == LEADING_BACK

"""The window has a size that the screen has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6

from acupress.ui.main_window import MainWindow, fits

if TYPE_CHECKING:
    from acupress.ui.theme import Look


@pytest.mark.parametrize(
    ("room", "has_room"),
    [
        ((1920, 1040), True),
        ((1296, 856), True),
        ((1366, 728), False),  # the laptop that most people have
        ((1280, 800), False),
        ((1280, 1024), False),
    ],
)
def test_a_screen_without_room_for_window_and_frame_is_filled(
    room: tuple[int, int], has_room: bool
) -> None:
    assert fits(*room) is has_room


def test_the_window_fills_a_screen_that_is_too_small(look: Look) -> None:
    window = MainWindow(look)
    try:
        window.open()

        assert window.isMaximized()
    finally:
        shiboken6.delete(window)

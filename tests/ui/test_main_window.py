"""The window opens where it was left, and inside the screen whatever its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from acupress.core.settings import WindowPlace
from acupress.ui.main_window import MainWindow
from acupress.ui.window_place import FRAME, WANTED, keep_inside, place_of, place_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.ui.theme import Look

DESK = QRect(0, 0, 1920, 1040)
LAPTOP = QRect(0, 27, 1366, 741)
SECOND = QRect(1920, 0, 1280, 1024)


@pytest.fixture
def window(look: Look) -> Iterator[MainWindow]:
    window = MainWindow(look)
    window.heed_keys()
    yield window
    shiboken6.delete(window)


def rooms() -> st.SearchStrategy[QRect]:
    return st.builds(
        QRect,
        st.integers(-4000, 4000),
        st.integers(-4000, 4000),
        st.integers(640, 5000),
        st.integers(400, 3000),
    )


def places() -> st.SearchStrategy[WindowPlace]:
    number = st.integers(-100_000, 100_000)
    length = st.integers(1, 100_000)
    return st.builds(WindowPlace, x=number, y=number, width=length, height=length)


def test_the_first_time_it_stands_in_the_middle_with_the_size_it_likes() -> None:
    inside, fills = place_on([DESK], None)
    assert inside.size() == WANTED
    assert not fills
    assert (inside.center() - DESK.center()).manhattanLength() < 50


@pytest.mark.parametrize("room", [LAPTOP, QRect(0, 0, 1280, 800), QRect(0, 0, 1024, 600)])
def test_a_screen_without_room_for_window_and_frame_is_filled(room: QRect) -> None:
    inside, fills = place_on([room], None)
    assert fills
    assert room.contains(inside + FRAME)  # also where no desktop fills the screen for it


@given(st.lists(rooms(), min_size=1, max_size=3), st.none() | places())
def test_it_never_opens_beyond_a_screen(screens: list[QRect], kept: WindowPlace | None) -> None:
    inside, _ = place_on(screens, kept)
    assert any(room.contains(inside + FRAME) for room in screens)


def test_it_comes_back_where_it_was_left() -> None:
    kept = WindowPlace(x=2000, y=100, width=900, height=700, maximised=True)
    inside, fills = place_on([DESK, SECOND], kept)
    assert inside == QRect(2000, 100, 900, 700)
    assert fills


def test_a_screen_that_is_gone_gives_way_to_the_main_one() -> None:
    kept = WindowPlace(x=2000, y=100, width=900, height=700)
    inside, _ = place_on([DESK], kept)
    assert inside.size() == QSize(900, 700)
    assert DESK.contains(inside)


def test_it_opens_inside_the_screen_that_there_is(window: MainWindow) -> None:
    window.open()
    assert window.screen().availableGeometry().contains(window.geometry())


def test_its_place_is_what_it_opens_with_again(window: MainWindow) -> None:
    kept = WindowPlace(x=10, y=60, width=770, height=500)
    window.open(kept)
    assert place_of(window) == kept


def test_a_screen_that_shrinks_takes_the_window_with_it(window: MainWindow) -> None:
    window.setGeometry(QRect(QPoint(100, 100), WANTED))
    window.show()
    smaller = QRect(0, 0, 1024, 600)
    keep_inside(window, smaller)
    assert smaller.contains(window.geometry())

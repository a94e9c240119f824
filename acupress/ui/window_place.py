"""Where the window opens: as it was left, if that still lies on a screen, and never beyond one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication

from acupress.core.settings import WindowPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

WANTED = QSize(1280, 800)
SMALLEST = QSize(760, 440)
"""A small laptop whose desktop is enlarged by half leaves this much, and hardly more."""
FRAME = QMargins(8, 48, 8, 8)
"""What a desktop puts around a window, at most; how much is known only when it is shown."""


def place_on(rooms: Sequence[QRect], kept: WindowPlace | None) -> tuple[QRect, bool]:
    """Give where the inside of the window opens, and whether it fills its screen.

    `rooms` are the screens without their bars, the main one first. The inside of the window with
    any frame lies within one of them.
    """
    if kept is None:
        room = rooms[0] - FRAME
        fits = WANTED.width() <= room.width() and WANTED.height() <= room.height()
        return _inside(QRect(QPoint(), WANTED), room, centred=True), not fits
    left = QRect(kept.x, kept.y, kept.width, kept.height)

    def shared(room: QRect) -> int:
        both = room.intersected(left)
        return both.width() * both.height() if both.isValid() else 0

    room = max(rooms, key=shared)
    is_gone = not shared(room)
    return _inside(left, (rooms[0] if is_gone else room) - FRAME, centred=is_gone), kept.maximised


def open_window(window: QMainWindow, kept: WindowPlace | None) -> None:
    """Show the window where it was left, or in the middle of the main screen."""
    main = QGuiApplication.primaryScreen()
    others = (screen for screen in QGuiApplication.screens() if screen is not main)
    rooms = [screen.availableGeometry() for screen in (main, *others)]
    inside, fills = place_on(rooms, kept)
    window.setMinimumSize(SMALLEST.boundedTo(inside.size()))
    window.setGeometry(inside)
    if fills:
        window.showMaximized()
    else:
        window.show()
    main.availableGeometryChanged.connect(lambda room: keep_inside(window, room))


def keep_inside(window: QMainWindow, room: QRect) -> None:
    """Draw the window into a screen that has become smaller than it."""
    if not (window.isMaximized() or window.isFullScreen() or room.contains(window.geometry())):
        inside = _inside(window.geometry(), room - FRAME, centred=False)
        window.setMinimumSize(SMALLEST.boundedTo(inside.size()))
        window.setGeometry(inside)


def place_of(window: QMainWindow) -> WindowPlace:
    """Give where the window is, or would be if it did not fill its screen."""
    inside = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else None
    if inside is None or not inside.isValid():
        inside = window.geometry()
    return WindowPlace(
        x=inside.x(),
        y=inside.y(),
        width=inside.width(),
        height=inside.height(),
        maximised=window.isMaximized(),
    )


def _inside(wanted: QRect, room: QRect, *, centred: bool) -> QRect:
    size = wanted.size().expandedTo(SMALLEST).boundedTo(room.size())
    placed = QRect(wanted.topLeft(), size)
    if centred:
        placed.moveCenter(room.center())
    placed.moveLeft(max(room.left(), min(placed.left(), room.right() + 1 - size.width())))
    placed.moveTop(max(room.top(), min(placed.top(), room.bottom() + 1 - size.height())))
    return placed

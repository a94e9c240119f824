"""Whether there is a screen to draw on, and what Qt needs for it: without, Qt ends the process."""

from __future__ import annotations

import ctypes
import os
import sys

X11_LIBRARIES = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4")
"""What Qt's plugin for X11 links and its wheels do not carry."""


class NoDisplayError(Exception):
    """No window can be opened; the message says why, in a sentence for the user."""


def require_display() -> None:
    """Raise `NoDisplayError` where Qt would find no screen, or not what it needs for it."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise NoDisplayError("There is no screen to open a window on.")
    for library in X11_LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            msg = f"A part of the system is missing that windows need: {library}."
            raise NoDisplayError(msg) from None

"""Finds a screen that is there, before Qt is asked for one: where Qt finds none, it aborts."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

X11_LIBRARIES = ("libxcb.so.1", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4")
"""What Qt's plugin for X11 links and its wheels do not carry."""
WAYLAND_LIBRARIES = ("libwayland-client.so.0", "libwayland-cursor.so.0")
"""The same for Wayland."""

PLATFORM = "QT_QPA_PLATFORM"
WITHOUT_A_SCREEN = ("offscreen", "minimal", "vnc")
NATIVE = {"win32": "windows", "darwin": "cocoa"}
PATIENCE_S = 3.0
"""How long a screen may take to answer; one across a slow network takes a second."""

NO_SCREEN = "There is no screen to open a window on."


class NoDisplayError(Exception):
    """No window can be opened; the message says why, in a sentence for the user."""


def require_display() -> None:
    """See to it that Qt asks for a screen that is there.

    `QT_QPA_PLATFORM`, which desktops set for all programs, or Qt's own choice goes first; what of
    it cannot be had gives way to any other screen. Raises `NoDisplayError` where there is none.
    """
    named = [word.strip() for word in os.environ.get(PLATFORM, "").split(";") if word.strip()]
    if not sys.platform.startswith("linux"):
        if not all(_kind(name) in (*WITHOUT_A_SCREEN, NATIVE.get(sys.platform)) for name in named):
            del os.environ[PLATFORM]
        return
    if named and _kind(named[0]) in WITHOUT_A_SCREEN:
        return
    wished = named or _choice_of_qt()
    refusals = {name: _refusal(name) for name in wished}
    if None not in refusals.values():
        refusals |= {name: _refusal(name) for name in ("wayland", "xcb")}
    usable = [name for name, refusal in refusals.items() if refusal is None]
    if not usable:
        said = [refusal for refusal in refusals.values() if refusal and refusal != NO_SCREEN]
        raise NoDisplayError(said[0] if said else NO_SCREEN)
    if named or usable != wished:
        os.environ[PLATFORM] = ";".join(usable)


def _choice_of_qt() -> list[str]:
    """Give the screens that Qt tries by itself."""
    wayland = "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland"] * wayland + ["xcb"] * ("DISPLAY" in os.environ)


def _kind(name: str) -> str:
    """Give a name without what may follow it, as in `wayland-egl` and `xcb:nativePainting`."""
    return name.partition(":")[0].partition("-")[0].lower()


def _refusal(name: str) -> str | None:
    """Say why there is no such screen; None where there is."""
    match _kind(name):
        case "xcb":
            return _refusal_of_x11()
        case "wayland":
            return _refusal_of_wayland()
        case kind if kind in WITHOUT_A_SCREEN:
            return None
    return f"It cannot draw on the screen that {PLATFORM} names: {name}."


def _refusal_of_x11() -> str | None:
    display = os.environ.get("DISPLAY")
    if not display:
        return NO_SCREEN
    return _lack_of(X11_LIBRARIES) or _silence_of(display, _connect_to_x11)


def _refusal_of_wayland() -> str | None:
    if lack := _lack_of(WAYLAND_LIBRARIES):
        return lack
    given = os.environ.get("WAYLAND_SOCKET")
    if given is not None:  # a connection that is open already, for one use
        return None if _is_socket(given) else NO_SCREEN
    display = os.environ.get("WAYLAND_DISPLAY")
    refusal = _silence_of(display or "wayland-0", _connect_to_wayland)
    return refusal if display else refusal and NO_SCREEN


def _lack_of(libraries: tuple[str, ...]) -> str | None:
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            return f"A part of the system is missing that windows need: {library}."
    return None


def _is_socket(descriptor: str) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(int(descriptor)).st_mode)
    except (OSError, ValueError):
        return False


def _silence_of(display: str, connect: Callable[[], bool]) -> str | None:
    """Try the connection, which takes a millisecond, or for ever where a server hangs."""
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(connect()), daemon=True)
    asking.start()
    asking.join(PATIENCE_S)
    return None if answers == [True] else f"The screen {display} does not answer."


def _connect_to_x11() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
    number = ctypes.c_int()
    connection = ctypes.c_void_p(xcb.xcb_connect(None, ctypes.byref(number)))
    answers = False
    if not xcb.xcb_connection_has_error(connection):
        setup = ctypes.c_void_p(xcb.xcb_get_setup(connection))
        answers = number.value < xcb.xcb_setup_roots_length(setup)
    xcb.xcb_disconnect(connection)
    return answers


def _connect_to_wayland() -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = ctypes.c_void_p(wayland.wl_display_connect(None))
    if not display:
        return False
    answers: bool = wayland.wl_display_roundtrip(display) >= 0
    wayland.wl_display_disconnect(display)
    return answers

"""No screen, or not what Qt needs for one: another screen, or a sentence instead of a crash."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from acupress.system import display
from acupress.system.display import PLATFORM, NoDisplayError, require_display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

NAMES = (PLATFORM, "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE")


class Desk:
    """The screens that answer, and the libraries that are missing."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.x11 = True
        self.wayland = False
        self.missing = ""
        for name in NAMES:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(ctypes, "CDLL", self._load)
        monkeypatch.setattr(display, "_connect_to_x11", lambda: self.x11)
        monkeypatch.setattr(display, "_connect_to_wayland", lambda: self.wayland)

    def told(self, **environment: str) -> str | None:
        """What Qt is told to draw on where the environment says this; None for its own choice."""
        for name, value in environment.items():
            self._monkeypatch.setenv(name, value)
        require_display()
        return os.environ.get(PLATFORM)

    def _load(self, name: str) -> None:
        if name == self.missing:
            raise OSError(name)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(monkeypatch)


def test_with_a_screen_and_all_libraries_qt_is_left_its_choice(desk: Desk) -> None:
    assert desk.told(DISPLAY=":7") is None


def test_where_both_kinds_of_screen_answer_qt_is_left_its_choice(desk: Desk) -> None:
    desk.wayland = True
    assert desk.told(DISPLAY=":7", WAYLAND_DISPLAY="wayland-0") is None


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {PLATFORM: "wayland;xcb"},
        {PLATFORM: "wayland"},
        {PLATFORM: "xcb:nativePainting", "DISPLAY": ""},
        {PLATFORM: ";;"},
        {"XDG_SESSION_TYPE": "wayland"},
        {"WAYLAND_SOCKET": "not a number"},
        {"WAYLAND_SOCKET": "7777"},
    ],
    ids=str,
)
def test_without_a_screen_it_says_so(desk: Desk, environment: dict[str, str]) -> None:
    with pytest.raises(NoDisplayError, match="no screen"):
        desk.told(**environment)


@pytest.mark.parametrize(
    ("environment", "silent"),
    [
        ({"DISPLAY": ":99"}, ":99"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "wayland-9"),
        ({"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":99"}, "wayland-9"),
        ({PLATFORM: "xcb", "DISPLAY": ":99"}, ":99"),
    ],
    ids=str,
)
def test_a_screen_that_does_not_answer_is_named(
    desk: Desk, environment: dict[str, str], silent: str
) -> None:
    desk.x11 = False
    with pytest.raises(NoDisplayError, match=f"screen {silent} does not answer"):
        desk.told(**environment)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({PLATFORM: "wayland"}, "xcb"),
        ({PLATFORM: "wayland;xcb"}, "xcb"),
        ({PLATFORM: "wayland-egl"}, "xcb"),
        ({PLATFORM: "xcb:nativePainting"}, "xcb:nativePainting"),
        ({PLATFORM: " XCB "}, "XCB"),
        ({PLATFORM: "no-such-thing"}, "xcb"),
        ({PLATFORM: "eglfs"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "xcb"),
        ({"XDG_SESSION_TYPE": "wayland"}, "xcb"),
    ],
    ids=str,
)
def test_what_cannot_be_had_gives_way_to_the_screen_that_is_there(
    desk: Desk, environment: dict[str, str], told: str
) -> None:
    assert desk.told(DISPLAY=":7", **environment) == told


def test_a_wish_for_x11_gives_way_to_wayland(desk: Desk) -> None:
    desk.x11, desk.wayland = False, True
    assert desk.told(QT_QPA_PLATFORM="xcb", WAYLAND_DISPLAY="wayland-0") == "wayland"


def test_a_connection_to_wayland_that_is_open_already_is_taken(desk: Desk) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert desk.told(WAYLAND_SOCKET=str(ours.fileno())) == "wayland"


def test_a_screen_that_qt_cannot_draw_on_is_named(desk: Desk) -> None:
    with pytest.raises(NoDisplayError, match="QT_QPA_PLATFORM names: eglfs"):
        desk.told(QT_QPA_PLATFORM="eglfs")


@pytest.mark.parametrize("library", ["libxcb.so.1", "libxcb-cursor.so.0"])
def test_a_library_that_is_missing_for_x11_is_named(desk: Desk, library: str) -> None:
    desk.missing = library
    with pytest.raises(NoDisplayError, match=library):
        desk.told(DISPLAY=":7")


def test_a_library_that_is_missing_for_wayland_leaves_x11(desk: Desk) -> None:
    desk.wayland, desk.missing = True, "libwayland-cursor.so.0"
    assert desk.told(DISPLAY=":7", WAYLAND_DISPLAY="wayland-0") == "xcb"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:port=5901"])
def test_what_needs_no_screen_is_left_to_qt(desk: Desk, platform: str) -> None:
    assert desk.told(QT_QPA_PLATFORM=platform) == platform


@pytest.mark.parametrize(("system", "native"), [("win32", "windows"), ("darwin", "cocoa")])
def test_elsewhere_only_what_that_system_draws_with_is_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, system: str, native: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert desk.told() is None
    assert desk.told(QT_QPA_PLATFORM=f"{native}:darkmode=2") == f"{native}:darkmode=2"
    assert desk.told(QT_QPA_PLATFORM="xcb") is None


def test_a_screen_that_hangs_does_not_hold_us_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "PATIENCE_S", 0.1)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "hangs"))
        server.listen()
        monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "hangs"))
        with pytest.raises(NoDisplayError, match="does not answer"):
            require_display()


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment of a process in which no screen answers."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "There is no screen to open a window on."),
        ({"DISPLAY": ":7777"}, "The screen :7777 does not answer."),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "The screen wayland-9 does not answer."),
        ({PLATFORM: "wayland;xcb"}, "There is no screen to open a window on."),
    ],
    ids=str,
)
def test_the_app_ends_with_a_sentence_instead_of_a_crash(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], reason: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    app = subprocess.run(
        [sys.executable, "-m", "acupress"], capture_output=True, text=True, check=False, timeout=60
    )
    assert app.returncode == 1
    assert app.stderr == f"Acupress could not start. {reason}\n"

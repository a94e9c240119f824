"""No screen, or not what Qt needs for one: a sentence instead of a crash."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from acupress.system.display import NoDisplayError, require_display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@pytest.fixture(autouse=True)
def x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: None)


def test_with_a_screen_and_all_libraries_nothing_is_said() -> None:
    require_display()


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(NoDisplayError, match="no screen"):
        require_display()


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        if name == "libxcb-cursor.so.0":
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    with pytest.raises(NoDisplayError, match=r"libxcb-cursor\.so\.0"):
        require_display()


@pytest.mark.parametrize(
    ("variable", "value"), [("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")]
)
def test_other_screens_are_left_to_qt(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv(variable, value)
    require_display()


def test_the_app_ends_with_a_sentence_instead_of_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    app = subprocess.run(
        [sys.executable, "-m", "acupress"], capture_output=True, text=True, check=False, timeout=60
    )
    assert app.returncode == 1
    assert app.stderr == "Acupress could not start. There is no screen to open a window on.\n"

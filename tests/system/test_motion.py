"""Whether the system asks for less movement: what a command of the desktop answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from acupress.system.motion import system_asks_for_stillness

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked by a call")


@pytest.mark.parametrize(
    ("script", "still"),
    [("echo true", False), ("echo false", True), ("exit 1", False), ("echo nonsense", False)],
)
def test_the_desktop_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, *, still: bool
) -> None:
    if sys.platform == "darwin":
        script = script.replace("true", "0").replace("false", "1")
    for name in ("gsettings", "defaults"):
        command = tmp_path / name
        command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert system_asks_for_stillness() is still


def test_where_nobody_answers_everything_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not system_asks_for_stillness()

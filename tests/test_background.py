"""A start in the background, as a process: no window, and no process with nobody to remind."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from acupress.core.plan import Plan, PlanBook
from acupress.storage.folders import Folders
from acupress.storage.plan import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

START = """
import sys
from PySide6.QtCore import QTimer
from acupress import app
from acupress.ui.tray import SystemTray
from acupress.ui.main_window import MainWindow

SystemTray.available = property(lambda tray: sys.argv[1] == "tray")
SystemTray.stand = lambda tray, shown: print("stands" if shown else "stands not")
serve = SystemTray.serve

def serve_and_quit(tray, open_, leave):
    QTimer.singleShot(0, lambda: (open_(), print("open"), leave()))
    serve(tray, open_, leave)

if sys.argv[2:] == ["used"]:
    SystemTray.serve = serve_and_quit
opens = MainWindow.open
MainWindow.open = lambda window, *place: (print("window"), opens(window, *place))
print(app.run(hidden=True))
"""


def start(home: Path, *arguments: str) -> list[str]:
    """Start in the background, and give what was told."""
    told = subprocess.run(
        [sys.executable, "-c", START, *arguments],
        env={**os.environ, "ACUPRESS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return told.stdout.splitlines()


@pytest.fixture
def reminded(tmp_path: Path) -> Path:
    """A home with a plan that reminds."""
    today = datetime.now(UTC).date() - timedelta(days=2)
    plan = Plan(first_day=today, since=today, weekdays=frozenset({0}), at=time(18), reminds=True)
    PlanFile(Folders(tmp_path).plan, lambda: datetime.now(UTC)).save(PlanBook(plan=plan))
    return tmp_path


def test_with_nobody_to_remind_it_ends_at_once(tmp_path: Path) -> None:
    assert start(tmp_path, "tray") == ["stands not", "0"]


def test_without_a_place_beside_the_clock_too(reminded: Path) -> None:
    assert start(reminded, "no tray") == ["stands not", "0"]


def test_it_waits_unseen_until_it_is_asked_for(reminded: Path) -> None:
    assert start(reminded, "tray", "used") == ["stands", "window", "open", "0"]

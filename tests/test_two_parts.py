"""The start in two parts: the first page alone, then all behind it; with and without a pack."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.content.pack import NAME, write_pack

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "PySide6.QtSvg",
    "acupress.core.history",
    "acupress.core.plan",
    "acupress.core.session",
    "acupress.furnishing",
    "acupress.ui.wording",
    "pydantic",
    "sqlite3",
    "tomllib",
)
"""What the first page has no need of."""

START = f"""
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from acupress import app
from acupress.ui.main_window import MainWindow

gc.disable()  # as the command line does
app.assets_folder = lambda: Path(sys.argv[1])
opens, furnish = MainWindow.open, app._Run._furnish

def open_and_tell(window, *place):
    print(type(window.showing).__name__, *(name for name in {HEAVY} if name in sys.modules))
    opens(window, *place)
    if type(window.showing).__name__ == "BrokenScreen":
        QTimer.singleShot(0, window.close)

def furnish_and_end(run, shown):
    assert gc.isenabled()
    exec(sys.argv[2])
    try:
        furnish(run, shown)
    finally:
        print(type(shown.window.showing).__name__, shown.questions._admits)
        shown.window.close()

MainWindow.open = open_and_tell
app._Run._furnish = furnish_and_end
sys.exit(app.run())
"""


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    return shutil.copytree(assets_folder(), folder, ignore=shutil.ignore_patterns(NAME))


def start(assets: Path, beforehand: str = "") -> subprocess.CompletedProcess[str]:
    """Start the app up to where all is there; something is done before the second part."""
    return subprocess.run(
        [sys.executable, "-c", START, str(assets), beforehand],
        env={**os.environ, "ACUPRESS_HOME": str(assets.parent / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_first_page_comes_alone_and_admits_nobody_before_all_is_there(assets: Path) -> None:
    write_pack(assets)
    ended = start(assets, "print(shown.questions._admits)")
    assert ended.stdout == "SafetyScreen\nFalse\nSafetyScreen True\n", ended.stderr
    assert ended.returncode == 0


def test_without_a_pack_everything_is_judged_before_the_first_page(assets: Path) -> None:
    ended = start(assets)
    assert ended.stdout == "SafetyScreen pydantic tomllib\nSafetyScreen True\n", ended.stderr


def test_damage_behind_the_first_page_ends_on_the_page_that_tells_it(assets: Path) -> None:
    write_pack(assets)
    (assets / "points/bl23.toml").write_text("x = ", "utf-8")
    ended = start(assets)
    assert ended.stdout == "SafetyScreen\nBrokenScreen False\n", ended.stderr
    assert "points/bl23.toml" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.returncode == 1


def test_damage_of_the_first_page_itself_is_told_at_once(assets: Path) -> None:
    write_pack(assets)
    (assets / "safety/advice.toml").write_text("x = ", "utf-8")
    ended = start(assets)
    assert ended.stdout.startswith("BrokenScreen"), ended.stderr
    assert "safety/advice.toml" in ended.stderr
    assert ended.returncode == 1


def test_content_that_changed_and_is_sound_is_judged_and_taken(assets: Path) -> None:
    write_pack(assets)
    file = assets / "points/bl23.toml"
    file.write_text(file.read_text("utf-8") + "\n# another line\n", "utf-8")
    ended = start(assets)
    assert ended.stdout == "SafetyScreen\nSafetyScreen True\n", ended.stderr
    assert ended.returncode == 0


def test_an_error_that_nobody_foresaw_ends_the_app_and_is_noted(assets: Path) -> None:
    write_pack(assets)
    ended = start(assets, "from acupress import furnishing; furnishing.make_journey = None")
    assert ended.stdout == "SafetyScreen\nSafetyScreen False\n"
    assert "TypeError" in ended.stderr
    assert ended.returncode == 1
    log = (assets.parent / "home/acupress.log").read_text("utf-8")
    assert "An error that nobody foresaw" in log
    assert "Ended with 1" in log


def test_pyside_reads_no_source_of_what_is_imported_after_it() -> None:
    asked = (
        "import sys, inspect, acupress.ui; "
        "inspect.getsource = lambda module: sys.exit(f'it reads {module}'); "
        "import acupress.ui.main_window, colorsys"
    )
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr

"""A start with damaged assets ends on the page made for that, in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress.content import assets_folder

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from acupress import app
from acupress.ui.main_window import MainWindow

opens = MainWindow.open

def open_and_look(window, *place):
    opens(window, *place)
    timer = QTimer(window)
    timer.timeout.connect(lambda: look_and_end(window, timer))
    timer.start(5)

def look_and_end(window, timer):
    if type(window.showing).__name__ == "BrokenScreen":
        timer.stop()
        print("BrokenScreen")
        window.close()

app.assets_folder = lambda: Path(sys.argv[1])
MainWindow.open = open_and_look
sys.exit(app.run())
"""

Damage = Callable[[Path], object]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda assets: (assets / "themes/dark.toml").unlink(), "themes/dark.toml"),
        (lambda assets: (assets / "themes/shape.toml").write_text("x ="), "themes/shape.toml"),
        (lambda assets: (assets / "figures/palettes.json").unlink(), "figures/palettes.json"),
        (lambda assets: (assets / "icons/hand.svg").write_text("no"), "icons/hand.svg"),
        (lambda assets: (assets / "voice/en/manifest.json").write_text("{"), "voice/en/manifest"),
        (lambda assets: (next((assets / "fonts").glob("*.ttf"))).write_text("no"), "fonts/"),
        (lambda assets: shutil.rmtree(assets), "themes/dark.toml: -: is missing"),
    ],
    ids=["theme", "shape", "palettes", "icon", "voice", "font", "all"],
)
def test_damage_ends_on_the_page_that_tells_it(tmp_path: Path, damage: Damage, told: str) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(assets_folder(), assets)
    damage(assets)

    ended = subprocess.run(
        [sys.executable, "-c", START, str(assets)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.stdout == "BrokenScreen\n"
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.returncode == 1

"""A desktop that never answers holds nothing up: neither the first page nor the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HANGS = """#!/bin/sh
echo $$ > {asked}.part
mv {asked}.part {asked}
exec sleep 99
"""

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from acupress import app
from acupress.system import motion
from acupress.ui.main_window import MainWindow

motion.ANSWER_WITHIN_S = 3600
asked = Path(sys.argv[1])
opens = MainWindow.open

def open_and_look(window, *place):
    opens(window, *place)
    timer = QTimer(window)
    timer.timeout.connect(lambda: end(window, timer) if asked.exists() else None)
    timer.start(10)

def end(window, timer):
    timer.stop()
    print(window.isVisible(), type(window.showing).__name__, flush=True)
    window.close()

MainWindow.open = open_and_look
sys.exit(app.run())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked in other ways")
def test_the_first_page_comes_and_goes_while_the_desktop_hangs(tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    gsettings = tmp_path / "gsettings"
    gsettings.write_text(HANGS.format(asked=asked))
    gsettings.chmod(0o755)

    ended = subprocess.run(
        [sys.executable, "-c", START, str(asked)],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    os.kill(int(asked.read_text()), signal.SIGKILL)
    assert ended.stdout == "True SafetyScreen\n", ended.stderr
    assert ended.returncode == 0

"""From outside: how long after its start an app is to be seen in an X server's memory."""

from __future__ import annotations

import mmap
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measure import tell
from tests.bench.screens import USUAL, server

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROUNDS = 9
SLOWEST_S = 30
BARE = """
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
application = QApplication([])
window = QWidget()
QVBoxLayout(window).addWidget(QPushButton("Close"))
window.resize(1280, 800)
window.show()
application.exec()
"""
COMMANDS = {"bare": ["-c", BARE], "app": ["-m", "acupress"]}
COLOURS = {"bare": 4, "app": 12}
"""So many of them are to be seen only with a button, and only with letters, painted."""


class Glass:
    """The memory of a screen, because a picture of it would take too long."""

    def __init__(self, folder: Path) -> None:
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def colours(self) -> int:
        """Count the colours of a part of the pixels, which stand at the end."""
        pixels = self._memory[-4 * USUAL.width * USUAL.height :].cast("I")
        return len(set(pixels[::97]))


def _await(glass: Glass, colours: int) -> None:
    until = time.monotonic() + SLOWEST_S
    while glass.colours() < colours:
        if time.monotonic() > until:
            msg = "no window came"
            raise RuntimeError(msg)
        time.sleep(0.002)


def _cpu_ms(pid: int) -> float:
    """Give the processor time of a process with all its threads until now."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def _start(what: str, environment: Mapping[str, str], glass: Glass) -> tuple[float, float]:
    """Start it, wait until it is to be seen, end it; gives milliseconds by the clock and of CPU."""
    began = time.perf_counter()
    app = subprocess.Popen(
        [sys.executable, *COMMANDS[what]],
        env=environment,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _await(glass, COLOURS[what])
        return (time.perf_counter() - began) * 1e3, _cpu_ms(app.pid)
    finally:
        os.killpg(app.pid, signal.SIGKILL)
        app.wait()
        while glass.colours() > 2:
            time.sleep(0.05)


def watch_from_outside(environment: Mapping[str, str], goal: float) -> None:
    """Start a bare window and the app in turn, and tell what was to be seen when."""
    times: dict[str, list[tuple[float, float]]] = {what: [] for what in COMMANDS}
    with tempfile.TemporaryDirectory() as folder, server(USUAL, "-fbdir", folder) as settings:
        glass = Glass(Path(folder))
        for _ in range(ROUNDS + 1):
            for what, found in times.items():
                found.append(_start(what, {**environment, **settings}, glass))
    bare, app = (times[what][1:] for what in ("bare", "app"))
    tell("seen from outside: a window with one button", [wall for wall, _ in bare], "ms")
    tell("seen from outside: the questions", [wall for wall, _ in app], "ms")
    for index, kind in enumerate(("clock", "CPU")):
        ratios = _ratios([one[index] for one in app], [one[index] for one in bare])
        tell(f"seen from outside: ratio by {kind}", ratios, "×", goal=goal)


def _ratios(of: Sequence[float], to: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(of, to, strict=True)]

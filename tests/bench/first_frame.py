"""From starting a process to its first frame: Acupress against a window with one button.

Both are windows of 1280 × 800, started in turn, so that a noisy machine slows both alike. The ratio
is that of one round; processor time tells more than the clock on a machine that has other work.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.glass import watch_from_outside
from tests.bench.measure import run_child, tell, warm_environment
from tests.bench.screens import USUAL, has_server, offscreen, server

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 15
MOST_TIME, MOST_MEMORY = 1.6, 1.2
SCRIPT = Path(__file__).with_name("one_frame.py")


@dataclass(frozen=True)
class Frame:
    """What a start has cost up to its first frame: milliseconds, processor time, MB."""

    wall: float
    cpu: float
    peak: float


def start(what: str, environment: Mapping[str, str]) -> Frame:
    """Start a bare window or the app, as in an installed Python."""
    command = [sys.executable, "-P", str(SCRIPT), what, str(time.monotonic_ns())]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd="/"
    )
    return Frame(*map(float, done.stdout.split()))


def compare(where: str, environment: Mapping[str, str]) -> None:
    """Start both in turn and tell what they cost."""
    # The first pair compiles and fills the disk cache
    pairs = [(start("bare", environment), start("app", environment)) for _ in range(ROUNDS + 1)][1:]
    tell(f"first frame, {where}: a window with one button", [a.cpu for a, _ in pairs], "ms CPU")
    tell(f"first frame, {where}: the questions", [b.cpu for _, b in pairs], "ms CPU")
    for kind, ratios in (
        ("CPU", [b.cpu / a.cpu for a, b in pairs]),
        ("clock", [b.wall / a.wall for a, b in pairs]),
    ):
        tell(f"first frame, {where}: ratio by {kind}", ratios, "×", goal=MOST_TIME)
    least = min(b.cpu for _, b in pairs) / min(a.cpu for a, _ in pairs)
    tell(f"first frame, {where}: ratio of the least CPU", least, "×", goal=MOST_TIME)
    tell(f"peak memory, {where}: a window with one button", [a.peak for a, _ in pairs], "MB")
    ratios = [b.peak / a.peak for a, b in pairs]
    tell(f"peak memory, {where}: ratio", ratios, "×", goal=MOST_MEMORY)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = warm_environment(home)
        run_child("used_home", environment["ACUPRESS_HOME"])
        compare("offscreen", {**environment, **offscreen(USUAL, home)})
        if not has_server():
            sys.stdout.write("first frame, xcb: not measured, for there is no Xvfb\t\t\t\t\n")
            return
        with server(USUAL) as settings:
            compare("xcb", {**environment, **settings})
        watch_from_outside(environment, MOST_TIME)


if __name__ == "__main__":
    main()

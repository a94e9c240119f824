"""From starting a process to its first frame: Acupress against a window with one button."""

from __future__ import annotations

import os
import tempfile
import time
from statistics import median

from tests.bench.measure import run_child, tell

ROUNDS = 9


def start(module: str) -> tuple[float, float]:
    """Give the milliseconds to the first frame and the peak memory in MB."""
    milliseconds, megabytes = run_child(module, str(time.monotonic_ns())).split()
    return float(milliseconds), float(megabytes)


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["ACUPRESS_HOME"] = home
        # Compiled code is kept, as where Acupress is installed
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = home
        # The first pair compiles, fills the disk cache and makes the history
        pairs = [(start("bare_window"), start("app_window")) for _ in range(1 + ROUNDS)][1:]
    frame, bare_frame = (median(pair[who][0] for pair in pairs) for who in (1, 0))
    peak, bare_peak = (median(pair[who][1] for pair in pairs) for who in (1, 0))
    tell("first frame: a window with one button", bare_frame, "ms")
    tell("first frame: the safety screen", frame, "ms")
    tell("first frame: ratio", frame / bare_frame, "×", goal=1.5)
    tell("peak memory: a window with one button", bare_peak, "MB")
    tell("peak memory: the safety screen", peak, "MB")
    tell("peak memory: ratio", peak / bare_peak, "×", goal=2)


if __name__ == "__main__":
    main()

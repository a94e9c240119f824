"""What a session costs, on two screens: in the middle of a press, and when the step changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.measure import compiled, run_child, tell
from tests.bench.screens import LARGE, USUAL, best_screen

SESSIONS = 3
GOALS = {USUAL: (4, 40), LARGE: (10, 100)}


def main() -> None:
    for size, (most_cpu, most_ms) in GOALS.items():
        busy: list[float] = []
        stalls: list[float] = []  # of each session the worst
        with tempfile.TemporaryDirectory() as folder, best_screen(size, Path(folder)) as screen:
            kind, environment = screen
            environment = {**environment, **compiled(Path(folder))}
            for _ in range(SESSIONS):
                told = run_child("session_running", str(size == LARGE), environment=environment)
                share, *steps = map(float, told.split())
                busy.append(share)
                stalls.append(max(steps))
        where = f"{size if size == LARGE else '1280 × 800'} ({kind})"
        tell(f"a session, {where}: CPU", busy, "% of a core", goal=most_cpu)
        tell(f"next step, {where}: the longest stall", stalls, "ms CPU", goal=most_ms)


if __name__ == "__main__":
    main()

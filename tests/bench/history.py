"""Opening a journal of 10,000 sessions, and what it adds to the memory of a small one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.measure import run_child, tell

ROUNDS = 5
FEW, MANY = 50, 10_000


def open_history(path: Path) -> tuple[float, float]:
    """Give the milliseconds to the newest sessions and the peak memory in MB."""
    milliseconds, megabytes = run_child("history_opening", str(path)).split()
    return float(milliseconds), float(megabytes)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small.db"), Path(folder, "large.db")
        run_child("history_making", str(small), str(FEW))
        run_child("history_making", str(large), str(MANY))
        pairs = [(open_history(small), open_history(large)) for _ in range(ROUNDS)]
        size = large.stat().st_size / 1e6
    tell(f"a history of {MANY:,} sessions", size, "MB")
    tell("opening it for the first time on a day", pairs[0][1][0], "ms")
    tell("opening it later that day", [large[0] for _, large in pairs[1:]], "ms", goal=100)
    growth = [large[1] - small[1] for small, large in pairs]
    tell(f"memory beyond that of {FEW} sessions", growth, "MB")


if __name__ == "__main__":
    main()

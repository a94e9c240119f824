"""How long each page takes to appear in a window of 1280 × 800."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.measure import compiled, run_child, tell
from tests.bench.screens import USUAL, best_screen

WALKS = 3
MOST_MS = 100


def main() -> None:
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, best_screen(USUAL, Path(folder)) as screen:
        kind, environment = screen
        environment = {**environment, **compiled(Path(folder))}
        for _ in range(WALKS):
            for line in run_child("appearing", environment=environment).splitlines():
                name, value = line.split("\t")
                found.setdefault(name, []).append(float(value))
    for name, values in found.items():
        tell(f"appears in 1280 × 800 ({kind}): {name}", values, "ms CPU", goal=MOST_MS)


if __name__ == "__main__":
    main()

"""`make bench`: measures, and prints one table. What misses its goal is told, never a failure."""

from __future__ import annotations

import os
import sys
import time

from tests.bench.measure import run_child

MODULES = (
    "first_frame",
    "pages",
    "session_cost",
    "engine",
    "painting",
    "content_loading",
    "history",
)
HEAD = ("measure", "median", "least", "goal", "")


def main() -> None:
    began = time.monotonic()
    os.environ["QT_LOGGING_RULES"] = "*.warning=false"  # the table alone
    rows: list[tuple[str, ...]] = [HEAD]
    for module in sys.argv[1:] or MODULES:
        rows += [tuple(line.split("\t")) for line in run_child(module).splitlines()]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    load, cores = os.getloadavg()[0], os.cpu_count()
    took = time.monotonic() - began
    sys.stdout.write(f"\nMeasured in {took:.0f} s; load {load:.1f} on {cores} cores.\n")


if __name__ == "__main__":
    main()

"""What the measures have in common: a line of the table, a child process, a median, a peak."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def tell(measure: str, value: float, unit: str, *, goal: float | None = None) -> None:
    """Write one line of the table; `goal` is the most that `value` may be."""
    wanted = "" if goal is None else f"≤ {goal:g} {unit}"
    missed = "missed" if goal is not None and value > goal else ""
    sys.stdout.write("\t".join((measure, f"{value:.4g} {unit}", wanted, missed)) + "\n")


def run_child(module: str, *arguments: str) -> str:
    """Run a module of `tests.bench` in a fresh process and give what it wrote.

    Raises `CalledProcessError` if it crashed. A child's peak memory counts what this process
    held when it began: callers import neither Qt nor Acupress.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def median_ms(act: Callable[[], object], rounds: int) -> float:
    """Give the median time of `act` in milliseconds."""
    times: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return median(times) * 1e3


def peak_mb() -> float:
    """Give the most memory this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e6 / 1024)

"""What the measures have in common: a line of the table, a child process, medians, a peak."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]


def tell(
    measure: str, values: float | Sequence[float], unit: str, *, goal: float | None = None
) -> None:
    """Write one line of the table: the median, and the least where several were measured.

    `goal` is the most that the median may be.
    """
    several = () if isinstance(values, int | float) else values
    value = median(several) if several else values
    least = f"{min(several):.4g}" if several else ""
    wanted = "" if goal is None else f"≤ {goal:g}"
    missed = "missed" if goal is not None and value > goal else ""  # type: ignore[operator]
    sys.stdout.write("\t".join((measure, f"{value:.4g} {unit}", least, wanted, missed)) + "\n")
    sys.stdout.flush()


def run_child(module: str, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Run a module of `tests.bench` in a fresh process and give what it wrote.

    Raises `CalledProcessError` if it crashed. A child's peak memory counts what this process
    held when it began: callers import neither Qt nor Acupress.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )
    return done.stdout


def warm_environment(home: Path) -> dict[str, str]:
    """Give the surroundings of a start: `home` for the user's things and for compiled code.

    Compiled code is kept, as where Acupress is installed.
    """
    return {
        **os.environ,
        "ACUPRESS_HOME": str(home / "acupress"),
        "PYTHONPATH": str(ROOT),
        **compiled(home),
    }


def compiled(folder: Path) -> dict[str, str]:
    """Give the settings by which a child keeps compiled code in a folder, and finds it there."""
    return {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}


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

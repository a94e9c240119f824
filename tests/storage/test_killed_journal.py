"""No finished session, no rating and no note is lost, whenever the process is killed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")

ROOT = Path(__file__).parents[2]


def kill(home: Path, rounds: int) -> tuple[int, int]:
    """Give how much was kept and how much of it was lost."""
    home.mkdir()
    run = subprocess.run(
        [sys.executable, "-m", "tests.storage.killing", str(home), str(rounds), "17"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    told = re.fullmatch(rf"{rounds} killed, (\d+) kept, (\d+) lost\n", run.stdout)
    assert told, run.stderr
    return int(told[1]), int(told[2])


def test_nothing_is_lost_in_a_few_kills(acupress_home: Path) -> None:
    kept, lost = kill(acupress_home, 5)
    assert (kept > 0, lost) == (True, 0)


@pytest.mark.long
def test_nothing_is_lost_in_two_hundred_kills(acupress_home: Path) -> None:
    kept, lost = kill(acupress_home, 200)
    assert (kept > 1000, lost) == (True, 0)

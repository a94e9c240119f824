"""The real app in processes of its own: killed during a press, it goes on where it was."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.core.settings import Settings
from acupress.judging import as_json
from acupress.storage.unfinished import RunningFile
from tests.e2e import drive

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def running_app(home: Path, what: str) -> Iterator[subprocess.Popen[str]]:
    child = subprocess.Popen(
        [sys.executable, drive.__file__, what],
        env={**os.environ, "ACUPRESS_HOME": str(home), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()


def wait_for(child: subprocess.Popen[str], line: str) -> list[str]:
    """Read what the app reports until `line` comes."""
    seen: list[str] = []
    assert child.stdout is not None
    for told in child.stdout:
        seen.append(told.strip())
        if seen[-1] == line:
            return seen
    pytest.fail(f"{line!r} never came: {seen}")


@pytest.fixture
def home(acupress_home: Path) -> Path:
    acupress_home.mkdir(mode=0o700)
    quick = Settings(lead_in_seconds=5, muted=True)
    (acupress_home / "settings.json").write_text(as_json(quick), "utf-8")
    return acupress_home


def test_a_killed_session_goes_on_at_its_point_after_the_questions(home: Path) -> None:
    with running_app(home, "start") as child:
        wait_for(child, "press BL23 both")
        child.kill()
    with running_app(home, "continue") as child:
        seen = wait_for(child, "lead-in BL23 both")
        assert seen[0] == "offered Stiff lower back, point 3 of 5."
        wait_for(child, "press BL23 both")


def test_a_second_start_ends_at_once_and_leaves_the_first_alone(home: Path) -> None:
    with running_app(home, "start") as first:
        wait_for(first, "lead-in BL23 both")
        second = subprocess.run(
            [sys.executable, "-m", "acupress"],
            env={**os.environ, "ACUPRESS_HOME": str(home), "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            timeout=60,
            capture_output=True,
            check=False,
        )
        assert (second.returncode, second.stdout) == (0, b"")
        wait_for(first, "press BL23 both")
    kept = RunningFile(home / "running.json", lambda: pytest.fail("it is damaged")).load()
    assert kept is not None
    assert kept.point == "BL23"

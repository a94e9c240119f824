from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.system.single_instance import PATIENCE_S, SingleInstance

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]

HOLD = """
import sys
from itertools import pairwise
from pathlib import Path
from acupress.system.single_instance import SingleInstance

instance = SingleInstance(Path(sys.argv[1]))
print(instance.acquire(), flush=True)
sys.stdin.read()
"""


class Other:
    """A second process that tries for the lock and lives until it is told to end."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        self.is_the_one = self._process.stdout.readline().strip() == "True"

    def end(self) -> None:
        self._process.communicate(timeout=30)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate(timeout=30)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Other]:
    other = Other(tmp_path)
    yield other
    other.kill()


def test_the_first_is_the_one_and_stays_it(tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path)

    assert instance.acquire()
    assert instance.acquire()
    instance.release()


def test_a_second_in_the_same_process_is_not_the_one(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)

    assert first.acquire()
    assert not second.acquire()

    first.release()
    assert second.acquire()
    second.release()


def test_another_process_that_holds_the_lock_is_the_one(tmp_path: Path, other: Other) -> None:
    instance = SingleInstance(tmp_path)

    assert other.is_the_one
    assert not instance.acquire()

    other.end()
    assert instance.acquire()
    instance.release()


def test_another_process_is_refused_while_we_hold_the_lock(tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path)
    assert instance.acquire()

    other = Other(tmp_path)
    other.end()

    assert not other.is_the_one
    instance.release()


def test_a_killed_process_leaves_no_lock_behind(tmp_path: Path, other: Other) -> None:
    instance = SingleInstance(tmp_path)
    assert not instance.acquire()

    other.kill()

    assert instance.acquire()
    instance.release()


def test_each_folder_has_an_instance_of_its_own(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    first, second = SingleInstance(here), SingleInstance(there)

    assert first.acquire()
    assert second.acquire()
    first.release()
    second.release()


def test_releasing_twice_takes_nothing_from_the_next(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()

    first.release()
    assert second.acquire()
    first.release()

    assert not first.acquire()
    second.release()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        SingleInstance(tmp_path / "gone").acquire()


def test_words_are_handed_over_once_they_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    taken: list[str] = []
    # The first looks while the second waits
    monkeypatch.setattr("time.sleep", lambda _seconds: taken.extend(first.letters.take()))

    assert second.hand_over(["one", "two"])
    assert taken == ["one", "two"]
    first.release()


def test_where_the_first_ends_unread_the_second_takes_its_place_and_finds_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    monkeypatch.setattr("time.sleep", lambda _seconds: first.release())

    assert not second.hand_over(["one"])
    assert second.letters.take() == ["one"]
    assert not first.acquire()
    second.release()


def test_a_first_that_hangs_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    passed = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: passed[0])
    monkeypatch.setattr("time.sleep", lambda seconds: passed.append(passed.pop() + seconds))

    assert second.hand_over(["one"])
    assert PATIENCE_S <= passed[0] < PATIENCE_S + 1
    first.release()


def test_words_that_cannot_be_left_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        SingleInstance(tmp_path / "gone").hand_over(["one"])

"""The letters between two starts: none is lost, and nothing else is taken for one."""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from acupress.system.letters import LARGEST_BYTES, MOST_AT_ONCE, STALE_S, LetterBox

ON_WINDOWS = sys.platform == "win32"


@pytest.fixture
def box(tmp_path: Path) -> LetterBox:
    return LetterBox(tmp_path)


def age(path: Path, seconds: float) -> None:
    """Make a file so much older, or younger."""
    told = path.lstat().st_mtime - seconds
    os.utime(path, (told, told), follow_symlinks=False)


def test_letters_are_taken_in_the_order_they_came_and_once(box: LetterBox, tmp_path: Path) -> None:
    words = [f"{number} 漢字" for number in range(12)]
    for each in words:
        box.put(each)

    assert LetterBox(tmp_path).take() == words
    assert box.take() == []
    assert list(tmp_path.iterdir()) == []


def test_letters_of_many_at_the_same_time_are_all_there(tmp_path: Path) -> None:
    boxes = [LetterBox(tmp_path) for _ in range(2)]
    threads = [threading.Thread(target=box.put, args=("here",)) for box in boxes * 10]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert boxes[0].take() == ["here"] * 20


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such modes")
def test_only_the_user_may_read_a_letter_whatever_the_mask(box: LetterBox) -> None:
    before = os.umask(0)
    try:
        letter = box.put("mine")
    finally:
        os.umask(before)

    assert stat.S_IMODE(letter.stat().st_mode) == 0o600


def test_a_letter_that_cannot_be_put_in_is_an_error_and_leaves_nothing(
    box: LetterBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)

    with pytest.raises(PermissionError):
        box.put("here")
    assert list(tmp_path.iterdir()) == []


def test_a_letter_waits_for_whoever_looks_at_the_file(
    box: LetterBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([PermissionError(), PermissionError()])
    waited: list[float] = []
    rename = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if refusal := next(refusals, None):
            raise refusal
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("time.sleep", waited.append)
    box.put("here")

    assert box.take() == ["here"]
    assert len(waited) == 2


def test_a_letter_that_is_being_written_is_left_alone(box: LetterBox, tmp_path: Path) -> None:
    (tmp_path / "begun.letter.1.2.3").write_text("hal")

    assert box.take() == []
    assert (tmp_path / "begun.letter.1.2.3").exists()


def test_rubbish_is_given_as_it_is_and_what_is_too_long_is_thrown_away(
    box: LetterBox, tmp_path: Path
) -> None:
    (tmp_path / "letter.1").write_bytes(b"\xff\x00[[[[")
    (tmp_path / "letter.2").write_bytes(b"x" * (LARGEST_BYTES + 1))
    (tmp_path / "letter.3").write_bytes(b"")

    assert box.take() == ["\ufffd\x00[[[[", ""]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such files")
@pytest.mark.parametrize("name", ["letter.1", "instance.raise"])
def test_what_is_no_plain_file_is_no_letter_and_holds_nobody_up(
    box: LetterBox, tmp_path: Path, name: str
) -> None:
    for make in (
        lambda path: os.mkfifo(path),
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.mkdir(),
    ):
        make(tmp_path / name)
        box.put("mine")

        assert box.take() == ["mine"]
        assert box.take() == []

    assert [path.name for path in tmp_path.iterdir()] == [name], "a folder is not ours to remove"


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such files")
def test_what_becomes_a_pipe_under_our_eyes_holds_nobody_up(
    box: LetterBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.1"
    letter.write_text("mine")
    told = letter.lstat()
    letter.unlink()
    os.mkfifo(letter)
    monkeypatch.setattr(Path, "lstat", lambda _path: told)

    assert box.take()[0] == ""


def test_a_letter_that_cannot_be_removed_is_read_once(
    box: LetterBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(missing_ok)

    box.put("mine")
    monkeypatch.setattr(Path, "unlink", refuse)

    assert box.take() == ["mine"]
    assert box.take() == []


def test_a_letter_that_may_not_be_read_still_asks_for_the_window(
    box: LetterBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.put("mine")

    def refuse(*_arguments: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)

    assert box.take() == [""]


def test_a_flood_comes_in_portions(box: LetterBox) -> None:
    for number in range(MOST_AT_ONCE + 1):
        box.put(str(number))

    assert len(box.take()) == MOST_AT_ONCE
    assert box.take() == [str(MOST_AT_ONCE)]


@pytest.mark.parametrize("seconds", [STALE_S + 5, -STALE_S - 5], ids=["past", "future"])
def test_what_was_for_an_instance_that_is_gone_is_swept(
    box: LetterBox, tmp_path: Path, seconds: float
) -> None:
    age(box.put("long ago"), seconds)
    begun = tmp_path / "begun.letter.1.2.3"
    begun.write_text("hal")
    age(begun, seconds)
    for name in ("instance.raise", "instance.raise.77"):
        (tmp_path / name).write_text("of version 0.1")
    young = box.put("just now")

    box.sweep()

    assert list(tmp_path.iterdir()) == [young]


def test_sweeping_bears_what_cannot_be_swept(box: LetterBox, tmp_path: Path) -> None:
    for name in ("letter.1", "begun.letter.1", "instance.raise"):
        (tmp_path / name).mkdir()
        age(tmp_path / name, STALE_S + 5)

    box.sweep()

    assert box.take() == []


def test_an_instance_of_version_0_1_is_told_in_its_own_way(box: LetterBox, tmp_path: Path) -> None:
    older = tmp_path / "instance.raise"
    older.touch()
    for words in ("one", "two"):
        before = older.stat().st_ino

        box.put(words)

        assert older.read_text("utf-8") == words
        assert older.stat().st_ino != before


def test_a_message_to_version_0_1_that_cannot_be_left_is_no_error(
    box: LetterBox, tmp_path: Path
) -> None:
    (tmp_path / "instance.raise").touch()
    (tmp_path / f"instance.raise.{os.getpid()}").mkdir()

    assert box.put("one").read_text("utf-8") == "one"

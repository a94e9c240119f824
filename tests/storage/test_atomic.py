from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from acupress.storage.atomic import write_atomic

CRASH_BEFORE_THE_RENAME = """
import os, sys
from pathlib import Path
from acupress.storage.atomic import write_atomic

Path.replace = lambda *_: os._exit(7)
write_atomic(Path(sys.argv[1]), "new")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder / "settings.json"


def names(path: Path) -> list[str]:
    return [each.name for each in path.parent.iterdir()]


def test_a_new_file_holds_the_words_and_nothing_lies_beside_it(path: Path) -> None:
    write_atomic(path, "warm 暖\n")

    assert path.read_bytes() == "warm 暖\n".encode()
    assert names(path) == [path.name]


def test_a_shorter_text_replaces_a_longer_one(path: Path) -> None:
    path.write_text("a long old text")

    write_atomic(path, "new")

    assert path.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
def test_only_the_owner_can_read_it_even_where_the_old_one_was_open(path: Path) -> None:
    path.write_text("old")
    path.chmod(0o644)

    write_atomic(path, "new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_words_are_on_the_disk_before_the_name_points_to_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("old")
    synced: list[tuple[int, str]] = []
    fsync = os.fsync

    def look(handle: int) -> None:
        fsync(handle)
        synced.append((os.fstat(handle).st_size, path.read_text()))

    monkeypatch.setattr(os, "fsync", look)
    write_atomic(path, "newer words")

    assert synced == [(len("newer words"), "old")]
    assert path.read_text() == "newer words"


@pytest.mark.parametrize(("owner", "what"), [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_leaves_the_old_file_and_no_other(
    owner: object, what: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("old")

    def refuse(*_args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(owner, what, refuse)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_atomic(path, "new")

    assert path.read_text() == "old"
    assert names(path) == [path.name]


def test_words_that_cannot_be_written_leave_the_old_file_and_no_other(path: Path) -> None:
    path.write_text("old")

    with pytest.raises(UnicodeEncodeError):
        write_atomic(path, "half a pair: \ud83d")

    assert path.read_text() == "old"
    assert names(path) == [path.name]


def test_a_folder_that_is_gone_is_an_os_error(path: Path) -> None:
    path.parent.rmdir()

    with pytest.raises(FileNotFoundError):
        write_atomic(path, "new")


def test_a_crash_before_the_rename_leaves_the_old_file(path: Path) -> None:
    path.write_text("old")

    crash = subprocess.run([sys.executable, "-c", CRASH_BEFORE_THE_RENAME, path], check=False)

    assert crash.returncode == 7
    assert path.read_text() == "old"
    write_atomic(path, "new")
    assert path.read_text() == "new"


def test_a_rename_waits_for_whoever_reads_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("old")
    refusals = iter([PermissionError(), PermissionError()])
    waited: list[float] = []
    rename = Path.replace

    def replace(new: Path, target: Path) -> Path:
        if refusal := next(refusals, None):
            raise refusal
        return rename(new, target)

    monkeypatch.setattr("acupress.storage.atomic.PATIENCE", 10)
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("time.sleep", waited.append)
    write_atomic(path, "new")

    assert path.read_text() == "new"
    assert len(waited) == 2


def test_a_rename_that_is_refused_for_good_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("old")

    def refuse(_new: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("acupress.storage.atomic.PATIENCE", 2)
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    with pytest.raises(PermissionError):
        write_atomic(path, "new")

    assert path.read_text() == "old"
    assert names(path) == [path.name]

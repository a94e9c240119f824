from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given

from acupress.core.history import RunningSession
from acupress.storage.unfinished import RunningFile
from tests.storage.stored import STAMP, make_running, make_step, now, running_sessions


@pytest.fixture
def path(acupress_home: Path) -> Path:
    acupress_home.mkdir()
    return acupress_home / "running.json"


@pytest.fixture
def running(path: Path) -> RunningFile:
    return RunningFile(path, now)


def no_entry(*_args: object, **_kwargs: object) -> None:
    raise PermissionError(errno.EACCES, "no entry")


def test_nothing_is_offered_before_the_first_session(running: RunningFile) -> None:
    assert running.load() is None
    assert running.aside is None


def test_what_was_saved_last_is_offered_also_after_a_restart(
    running: RunningFile, path: Path
) -> None:
    running.save(make_running(done=()))
    running.save(make_running(point="GV4", side="midline"))

    assert RunningFile(path, now).load() == make_running(point="GV4", side="midline")


@given(session=running_sessions)
def test_every_running_session_survives_being_written_and_read(
    session: RunningSession, tmp_path_factory: pytest.TempPathFactory
) -> None:
    running = RunningFile(tmp_path_factory.getbasetemp() / "round_trip.json", now)
    running.save(session)
    read = running.load()

    assert read == session
    assert read.started_at.utcoffset() == session.started_at.utcoffset()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
def test_only_the_owner_can_read_it(running: RunningFile, path: Path) -> None:
    running.save(make_running())

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_forgotten_is_not_offered_again(running: RunningFile, path: Path) -> None:
    running.save(make_running())
    running.clear()

    assert running.load() is None
    assert not path.exists()


def test_forgetting_nothing_is_no_error(running: RunningFile) -> None:
    running.clear()

    assert running.load() is None


def test_a_file_that_cannot_be_removed_is_offered_again(
    running: RunningFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.save(make_running())
    with monkeypatch.context() as locked:
        locked.setattr(Path, "unlink", no_entry)
        running.clear()

    assert running.load() == make_running()


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00" * 64, b"\xff\xfe{}", b"{}", b"[]", b"null", b"no words", b"[" * 100_000],
    ids=["empty", "zeros", "not utf-8", "no keys", "a list", "null", "no json", "very deep"],
)
def test_a_damaged_file_is_set_aside_and_named(
    damage: bytes, running: RunningFile, path: Path
) -> None:
    path.write_bytes(damage)

    assert running.load() is None
    assert running.aside == path.with_name(f"running.{STAMP}.damaged.json")
    assert running.aside.read_bytes() == damage
    assert not path.exists()


def test_a_file_cut_off_anywhere_is_set_aside(running: RunningFile, path: Path) -> None:
    running.save(make_running())
    whole = path.read_bytes().rstrip()

    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert running.load() is None
        assert running.aside is not None
        assert running.aside.read_bytes() == whole[:length]
        running.aside.unlink()


def test_a_session_can_be_saved_after_a_damaged_one_was_set_aside(
    running: RunningFile, path: Path
) -> None:
    path.write_bytes(b"damaged")
    running.load()
    running.save(make_running())

    assert running.load() == make_running()


def test_a_file_that_cannot_be_opened_is_not_offered_and_stays(
    running: RunningFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.save(make_running())
    with monkeypatch.context() as locked:
        locked.setattr("acupress.storage.unfinished.read_file", no_entry)
        assert running.load() is None

    assert running.aside is None
    assert running.load() == make_running()


def test_a_damaged_file_that_cannot_be_set_aside_does_not_stop_the_start(
    running: RunningFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"damaged")
    monkeypatch.setattr(Path, "rename", no_entry)

    assert running.load() is None
    assert running.aside is None
    assert path.read_bytes() == b"damaged"


def test_a_full_disk_is_an_os_error_and_leaves_the_session_saved_before(
    running: RunningFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.save(make_running())

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        running.save(make_running(point="GV4"))

    assert running.load() == make_running()


@pytest.mark.parametrize("seconds", ["Infinity", "1e999", "NaN", "3601", "-1", "1e308"])
@pytest.mark.parametrize("key", ["pressed_seconds", "planned_seconds"])
def test_times_that_no_press_has_are_damage(
    running: RunningFile, path: Path, key: str, seconds: str
) -> None:
    running.save(make_running(done=(make_step("BL23"),)))
    written = path.read_text("utf-8")
    path.write_text(written.replace(f'"{key}": 90.0', f'"{key}": {seconds}'), "utf-8")
    assert path.read_text("utf-8") != written
    assert running.load() is None
    assert running.aside


def test_a_key_that_stands_twice_is_damage(running: RunningFile, path: Path) -> None:
    running.save(make_running())
    path.write_text(path.read_text("utf-8").replace("{", '{"point": "GV4",', 1), "utf-8")
    assert running.load() is None
    assert running.aside

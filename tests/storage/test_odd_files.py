"""The user's own files may be anything by now: nothing waits, nothing grows, nothing is lost."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.content.own_routine import read_own_routine
from acupress.core.settings import Settings, ThemeChoice
from acupress.storage.folders import Folders, open_folders
from acupress.storage.own_routines import OwnRoutinesFolder
from acupress.storage.settings import SettingsFile
from acupress.storage.unfinished import RunningFile
from acupress.storage.window_file import WindowFile
from tests.shipped import shipped_library
from tests.storage.stored import make_running, now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.routines import Routine

DARK = Settings(theme=ThemeChoice.DARK)
LIBRARY = shipped_library()
unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def read(file: str) -> Routine:
    return read_own_routine(file, LIBRARY)


@pytest.fixture
def folders() -> Folders:
    return open_folders()


@pytest.fixture
def in_time() -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < 2


def put_there(path: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")


@unix
@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("kind", ["pipe", "folder", "endless"])
def test_settings_that_are_no_file_leave_the_defaults_and_are_told(
    folders: Folders, kind: str
) -> None:
    put_there(folders.settings, kind)
    file = SettingsFile(folders.settings, now)
    loaded = file.load()
    assert (loaded.settings, loaded.refused, loaded.aside) == (Settings(), True, None)
    with pytest.raises(OSError):  # noqa: PT011 - that it is one is enough: the journey has words
        file.save(DARK)


@unix
@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_a_running_session_that_is_no_file_is_none_and_the_next_takes_its_place(
    folders: Folders, kind: str
) -> None:
    put_there(folders.running, kind)
    running = RunningFile(folders.running, now)
    assert running.load() is None
    running.save(make_running())
    assert running.load() == make_running()


@unix
@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("kind", ["pipe", "folder", "endless"])
def test_a_place_of_the_window_that_is_no_file_is_none(folders: Folders, kind: str) -> None:
    put_there(folders.window, kind)
    assert WindowFile(folders.window).load() is None


@unix
@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("kind", ["pipe", "folder", "endless"])
def test_an_own_routine_that_is_no_file_is_left_out_and_told(folders: Folders, kind: str) -> None:
    folders.routines.mkdir()
    odd = folders.routines / "odd.acupress.json"
    put_there(odd, kind)
    own = OwnRoutinesFolder(folders.routines, read)
    assert own.load() == []
    assert own.left_out == [odd]


@pytest.mark.usefixtures("in_time")
def test_files_far_too_large_are_set_aside_unread(folders: Folders) -> None:
    for path in (folders.settings, folders.running):
        with path.open("wb") as file:
            file.truncate(100_000_000)
    loaded = SettingsFile(folders.settings, now).load()
    running = RunningFile(folders.running, now)
    assert loaded.aside is not None
    assert running.load() is None
    assert running.aside is not None
    assert not folders.settings.exists()


def test_settings_in_which_a_key_stands_twice_are_damaged(folders: Folders) -> None:
    folders.settings.write_text('{"version": 1, "volume": 1, "volume": 0}', "utf-8")
    assert SettingsFile(folders.settings, now).load().aside


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "9" * 4_000, "1e308"])
@pytest.mark.parametrize("key", ["volume", "text_percent", "lead_in_seconds", "voice_volume"])
def test_settings_with_numbers_that_are_none_are_damaged(
    folders: Folders, key: str, number: str
) -> None:
    folders.settings.write_text(f'{{"version": 1, "{key}": {number}}}', "utf-8")
    assert SettingsFile(folders.settings, now).load().aside


def test_what_a_killed_writing_left_is_swept_and_nothing_else(folders: Folders) -> None:
    folders.routines.mkdir()
    left = [
        folders.data / ".settings.json.a1b2c3d4",
        folders.data / ".running.json.________",
        folders.data / ".window.json.00000000",
        folders.routines / ".own-mine.acupress.json.zzzzzzzz",
    ]
    others = [
        folders.data / ".settings.json",
        folders.data / ".settings.json.backup-of-mine",
        folders.data / "settings.json.a1b2c3d4",
        folders.data / "notes",
        folders.routines / ".hidden",
    ]
    for path in (*left, *others):
        path.write_text("", "utf-8")
    SettingsFile(folders.settings, now)
    RunningFile(folders.running, now)
    WindowFile(folders.window)
    OwnRoutinesFolder(folders.routines, read)
    assert not [path for path in left if path.exists()]
    assert all(path.exists() for path in others)


@unix
def test_every_folder_made_on_the_way_is_the_owners_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACUPRESS_HOME", str(tmp_path / "a/b/c"))
    before = os.umask(0)
    try:
        open_folders()
    finally:
        os.umask(before)
    made = [tmp_path / "a", tmp_path / "a/b", tmp_path / "a/b/c"]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in made} == {0o700}


def test_a_tilde_stands_for_the_home_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("ACUPRESS_HOME", "~/acu")
    assert open_folders().data == home / "acu"
    assert not (tmp_path / "~").exists()

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import platformdirs
import pytest

from acupress.storage.folders import open_folders

owners_and_others = pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_those_above_it_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "far" / "away"
    monkeypatch.setenv("ACUPRESS_HOME", str(named))

    assert open_folders().data == named
    assert named.is_dir()


def test_each_file_lies_in_the_folder(acupress_home: Path) -> None:
    folders = open_folders()

    assert folders.settings == acupress_home / "settings.json"
    assert folders.remembered == acupress_home / "remembered.json"
    assert folders.history == acupress_home / "history.sqlite"
    assert folders.running == acupress_home / "running.json"


@pytest.mark.parametrize("named", [None, ""])
def test_nobody_named_a_place_so_it_is_where_the_desktop_keeps_data(
    named: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named is None:
        monkeypatch.delenv("ACUPRESS_HOME")
    else:
        monkeypatch.setenv("ACUPRESS_HOME", named)

    def place(app: str, *, appauthor: bool) -> Path:
        assert not appauthor
        return tmp_path / app

    monkeypatch.setattr(platformdirs, "user_data_path", place)

    assert open_folders().data == tmp_path / "Acupress"


@owners_and_others
def test_a_new_folder_is_the_owner_s_alone(acupress_home: Path) -> None:
    open_folders()

    assert permissions(acupress_home) == 0o700


@owners_and_others
@pytest.mark.parametrize(("before", "after"), [(0o755, 0o700), (0o777, 0o700), (0o700, 0o700)])
def test_an_open_folder_is_closed_to_others(before: int, after: int, acupress_home: Path) -> None:
    acupress_home.mkdir()
    acupress_home.chmod(before)

    open_folders()

    assert permissions(acupress_home) == after


def test_opening_leaves_nothing_behind_and_touches_nothing(acupress_home: Path) -> None:
    acupress_home.mkdir()
    (acupress_home / "settings.json").write_text("mine")

    open_folders()

    assert [path.name for path in acupress_home.iterdir()] == ["settings.json"]
    assert (acupress_home / "settings.json").read_text() == "mine"


def test_a_file_in_the_way_is_an_os_error_and_stays(acupress_home: Path) -> None:
    acupress_home.write_text("mine")

    with pytest.raises(FileExistsError):
        open_folders()

    assert acupress_home.read_text() == "mine"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_cannot_be_written_to_is_an_os_error(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(OSError, match=os.strerror(number)):
        open_folders()


def test_a_folder_that_cannot_be_made_is_an_os_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "no", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)

    with pytest.raises(PermissionError):
        open_folders()

"""The log is small, the user's own, silent about what the user wrote, and in nobody's way."""

from __future__ import annotations

import logging
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.core.settings import Settings
from acupress.judging import judge
from acupress.storage.folders import Folders
from acupress.storage.log import NAME, Log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ON_WINDOWS = sys.platform == "win32"
LOGGER = logging.getLogger(f"{NAME}.test")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Folders(tmp_path).log


@pytest.fixture
def log(path: Path) -> Iterator[Log]:
    log = Log(path)
    yield log
    log.close()


def lines(log: Log) -> list[str]:
    """The lines, without their times."""
    return [line.split(" ", 2)[2] if line[0] != " " else line for line in log.read().splitlines()]


def test_before_anything_happened_there_is_no_file(log: Log) -> None:
    assert log.read() == ""
    assert not log.path.exists()


def test_what_happened_is_kept_in_order_a_line_each(log: Log) -> None:
    LOGGER.info("started with %s", "漢字")
    LOGGER.warning("two\nlines\x1b[0m\tare one")
    assert lines(log) == ["INFO started with 漢字", "WARNING two lines\ufffd[0m are one"]


def test_a_line_has_an_end(log: Log) -> None:
    LOGGER.info("x" * 10_000)
    assert len(log.read()) < 500


def test_of_an_error_only_kind_and_place_are_kept(log: Log) -> None:
    try:
        try:
            judge(Settings, {"country": "my knee hurts"})
        except ValueError as error:
            raise OSError(28, "No space left on device", "/home/me/knee.json") from error
    except OSError:
        LOGGER.exception("could not be saved")
    told = lines(log)
    assert told[0] == "ERROR could not be saved"
    assert told[1] == "  OSError 28 No space left on device"
    assert told[2].startswith("  test_log.py:")
    assert "  UnfitError" in told
    assert "knee" not in log.read()


def test_an_error_without_a_trace_is_kept(log: Log) -> None:
    LOGGER.error("failed", exc_info=ValueError("my note"))
    LOGGER.error("nothing failed", exc_info=(None, None, None))
    assert lines(log) == ["ERROR failed", "  ValueError", "ERROR nothing failed"]


def test_it_never_grows_beyond_200_kb_and_keeps_the_newest(log: Log, tmp_path: Path) -> None:
    for number in range(3_000):
        LOGGER.info("%d %s", number, "x" * 200)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 200_000
    assert len(list(tmp_path.iterdir())) == 2
    assert lines(log)[-1].startswith("INFO 2999 ")


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such modes")
def test_only_the_user_may_read_it_whatever_the_mask(log: Log, path: Path) -> None:
    path.touch(0o644)
    before = os.umask(0)
    try:
        for _ in range(1_000):
            LOGGER.info("%s", "x" * 200)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
    assert modes == {0o600}


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such files")
@pytest.mark.parametrize(
    "make",
    [
        os.mkfifo,
        Path.mkdir,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path.parent / "elsewhere"),
    ],
    ids=["pipe", "folder", "endless", "link"],
)
def test_what_is_no_plain_file_is_let_be(
    log: Log, path: Path, make: Callable[[Path], None]
) -> None:
    make(path)
    LOGGER.info("here")
    assert log.read() == ""
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_gone_disturbs_nobody(tmp_path: Path) -> None:
    log = Log(tmp_path / "gone" / "acupress.log")
    LOGGER.info("here")
    assert log.read() == ""
    log.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_disturbs_nobody_and_may_have_room_again(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(
            "acupress.storage.log_file._open_to_add", lambda *_: os.open("/dev/full", os.O_WRONLY)
        )
        LOGGER.info("no room")
        LOGGER.info("no room")
    LOGGER.info("room")
    assert lines(log) == ["INFO room"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_the_last_words_on_a_full_disk_disturb_nobody(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "acupress.storage.log_file._open_to_add", lambda *_: os.open("/dev/full", os.O_WRONLY)
    )
    monkeypatch.setattr(logging.StreamHandler, "flush", lambda _handler: None)
    LOGGER.info("no room")
    log.close()
    assert log.read() == ""


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such modes")
def test_a_mode_that_cannot_be_set_disturbs_nobody(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchmod", refuse)
    LOGGER.info("here")
    assert lines(log) == ["INFO here"]


def test_what_is_closed_takes_no_more(log: Log) -> None:
    log.close()
    LOGGER.info("here")
    assert log.read() == ""

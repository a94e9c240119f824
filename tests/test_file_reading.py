"""Files that may be anything are looked at first: nothing waits, nothing grows."""

from __future__ import annotations

import gzip
import os
import sys
import time
from pathlib import Path

import pytest

from acupress.file_reading import (
    MOST_DRAWING,
    NoFileError,
    TooLargeError,
    TwiceError,
    parse_json,
    read_drawing,
    read_file,
)

MOST = 1_000
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a\r\nb\x1a\xff")
    assert read_file(file, MOST) == b"a\r\nb\x1a\xff"


@pytest.mark.parametrize("length", [0, MOST - 1, MOST])
def test_up_to_the_limit_all_of_it_is_read(tmp_path: Path, length: int) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a" * length)
    assert len(read_file(file, MOST)) == length


@pytest.mark.parametrize("length", [MOST + 1, 100 * MOST])
def test_beyond_the_limit_it_is_refused(tmp_path: Path, length: int) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a" * length)
    with pytest.raises(TooLargeError):
        read_file(file, MOST)


def test_a_file_of_many_blocks_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(bytes(range(256)) * 1_000)
    assert read_file(file, 256_000) == bytes(range(256)) * 1_000


@unix
@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("kind", ["pipe", "zero", "null", "folder"])
def test_what_is_no_file_is_neither_waited_for_nor_read(
    tmp_path: Path, kind: str, linked: bool
) -> None:
    place = tmp_path / "place"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        place = Path("/dev") / kind
    if linked:
        link = tmp_path / "link"
        link.symlink_to(place)
        place = link
    began = time.monotonic()
    with pytest.raises(NoFileError):
        read_file(place, MOST)
    assert time.monotonic() - began < 1


@unix
def test_a_file_that_becomes_a_pipe_between_the_looks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    whole = os.open

    def swap(path: Path, flags: int) -> int:
        file.unlink()
        os.mkfifo(file)
        return whole(path, flags)

    monkeypatch.setattr(os, "open", swap)
    with pytest.raises(NoFileError):
        read_file(file, MOST)


def test_what_has_nothing_to_read_yet_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()

    def wait(_descriptor: int, _most: int) -> bytes:
        raise BlockingIOError

    monkeypatch.setattr(os, "read", wait)
    with pytest.raises(BlockingIOError):
        read_file(file, MOST)


def test_what_grows_without_end_is_read_to_the_limit_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    asked: list[int] = []

    def more(_descriptor: int, most: int) -> bytes:
        asked.append(most)
        return b"a" * most

    monkeypatch.setattr(os, "read", more)
    with pytest.raises(TooLargeError):
        read_file(file, MOST)
    assert sum(asked) == MOST + 1


@pytest.mark.parametrize("name", ["no\0name", "\udcff", "gone"])
def test_a_name_that_no_file_has_is_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / name, MOST)


def test_a_key_that_stands_twice_is_named() -> None:
    with pytest.raises(TwiceError, match=r"^b$"):
        parse_json('{"a": [{"b": 1, "c": 2, "b": 3}]}')
    assert parse_json('{"a": {"a": 1}}') == {"a": {"a": 1}}


def test_a_drawing_is_unpacked(tmp_path: Path) -> None:
    drawing = tmp_path / "one.svgz"
    drawing.write_bytes(gzip.compress("<svg>é</svg>".encode()))
    assert read_drawing(drawing) == "<svg>é</svg>"


@pytest.mark.parametrize(
    "packed",
    [b"", b"<svg/>", gzip.compress(b"<svg/>")[:-9], gzip.compress(bytes(MOST_DRAWING + 1))],
    ids=["empty", "not packed", "cut short", "endless"],
)
def test_a_drawing_that_cannot_be_unpacked_is_refused(tmp_path: Path, packed: bytes) -> None:
    drawing = tmp_path / "one.svgz"
    drawing.write_bytes(packed)
    with pytest.raises(ValueError, match=r"cut short|incorrect header"):
        read_drawing(drawing)

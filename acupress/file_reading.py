"""Reads files that may be anything: looks first, never waits, and takes no more than is asked for.

Whoever reads what a user, another program or another computer has written reads it here.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = 65_536
GZIP = 31
"""What tells zlib that gzip has packed."""
MOST_DRAWING = 1_000_000
"""Bytes of the text of a drawing; none that comes along has a quarter of it."""
FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


class NoFileError(OSError):
    """What has the name is a folder, a device, a pipe: nothing that holds words."""


class TooLargeError(OSError):
    """The file holds more than is taken."""


def read_file(path: Path, most: int) -> bytes:
    """Give the content of a regular file of at most `most` bytes.

    Raises `NoFileError`, `TooLargeError`, or another `OSError`. A pipe is not waited for, a device
    not opened, and a file that grows meanwhile costs no more than one that does not.
    """
    try:
        _require_regular(path.stat().st_mode)
        descriptor = os.open(path, FLAGS)
    except ValueError as error:
        raise FileNotFoundError(str(error)) from error
    try:
        # Looked at again: another file may have the name by now
        _require_regular(os.fstat(descriptor).st_mode)
        return _read(descriptor, most)
    finally:
        os.close(descriptor)


def _require_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise NoFileError


def _read(descriptor: int, most: int) -> bytes:
    found = bytearray()
    while block := os.read(descriptor, min(BLOCK, most + 1 - len(found))):
        found += block
        if len(found) > most:
            raise TooLargeError
    return bytes(found)


def read_drawing(path: Path) -> str:
    """Give the text of a drawing, which gzip has packed (SVGZ).

    Raises `ValueError` where it is damaged or endless, or `OSError`.
    """
    unpacker = zlib.decompressobj(wbits=GZIP)
    try:
        text = unpacker.decompress(read_file(path, MOST_DRAWING), MOST_DRAWING)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof:
        raise ValueError("cut short")
    return text.decode("utf-8")


class TwiceError(ValueError):
    """A JSON table has a key twice; the message is the key."""


def parse_json(text: str | bytes) -> object:
    """Read JSON in which no key stands twice.

    Raises `ValueError`; `RecursionError` where it is nested too deeply.
    """
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        raise TwiceError(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return table

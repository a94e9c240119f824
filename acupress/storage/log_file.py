"""The file of the log: plain lines, in two files at most, for the user only."""

from __future__ import annotations

import logging
import os
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

LARGEST_BYTES = 90_000
"""Of each of the two files: the one that is written and the one before it."""
LONGEST_LINE = 400


class LogFile(RotatingFileHandler):
    """Writes for the user only, to a plain file or to none."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=LARGEST_BYTES, backupCount=1, delay=True)
        self.setFormatter(_Plain())

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", errors="replace", opener=_open_to_add)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Bear a full disk, a folder that is gone, whatever it is, and begin anew."""
        self.close()

    def close(self) -> None:
        """Let go of the file, with words that found no room."""
        stream, self.stream = self.stream, None
        if stream is not None:
            with suppress(OSError):
                stream.close()
        super().close()


class _Plain(logging.Formatter):
    """One line each. Of an error only its kind and place: its words may hold what a user wrote."""

    default_msec_format = None

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """Give a record as one line, and the places that an error came through."""
        first, *places = super().format(record).split("\n@ ")
        line = " ".join(first.split())[:LONGEST_LINE]
        line = "".join(letter if letter.isprintable() else "\ufffd" for letter in line)
        return "".join((line, *(f"\n  {place}" for place in places)))

    def formatException(  # noqa: N802
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Give kinds and places."""
        lines: list[str] = []
        error = ei[1]
        while error is not None and len(lines) < LONGEST_LINE:
            told = f" {error.errno} {error.strerror}" if isinstance(error, OSError) else ""
            lines.append(f"@ {type(error).__name__}{told}")
            lines += [
                f"@ {Path(place.filename).name}:{place.lineno} {place.name}"
                for place in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def _open_to_add(path: str, flags: int) -> int:
    opened = _open_plain(path, flags)
    with suppress(OSError, AttributeError):  # Windows knows no such modes
        os.fchmod(opened, 0o600)
    return opened


def _open_plain(path: str, flags: int) -> int:
    """Open a file; a pipe is not waited for, and a link to somewhere else is refused."""
    more = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(path, flags | more, 0o600)


def read_log_file(path: Path) -> str:
    """Give what is in a file, or nothing where it cannot be read."""
    try:
        with open(path, "rb", opener=_open_plain) as file:
            return (file.read(2 * LARGEST_BYTES) or b"").decode("utf-8", "replace")
    except OSError:
        return ""

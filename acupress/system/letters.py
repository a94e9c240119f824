"""Letters from a second start to the first: one file each, taken by the one that has the lock."""

from __future__ import annotations

import itertools
import os
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.renaming import rename_over

if TYPE_CHECKING:
    from pathlib import Path

LETTER = "letter"
BEGUN = "begun"
"""What a letter is called while it is written."""
OLDER_KIND = "instance.raise"
"""Where version 0.1 keeps the last message; while that runs, the file is there."""

LARGEST_BYTES = 65_536
MOST_AT_ONCE = 100
STALE_S = 60
"""A letter this old was for an instance that is gone."""
PATIENCE = 19
"""How often putting a letter in is tried again."""


class LetterBox:
    """The letters in `folder`. Nothing but a plain file of some length is one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = itertools.count()
        self._stuck: set[tuple[str, int]] = set()

    def put(self, words: str) -> Path:
        """Leave a letter, and give its place until it is taken. Raises `OSError`."""
        name = f"{LETTER}.{time.time_ns():020}.{os.getpid()}.{next(self._count)}"
        letter = self._folder / name
        self._write(words, self._folder / f"{BEGUN}.{name}", letter)
        older = self._folder / OLDER_KIND
        if older.is_file():
            with suppress(OSError):
                self._write(words, self._folder / f"{OLDER_KIND}.{os.getpid()}", older)
        return letter

    def take(self) -> list[str]:
        """Give the letters that came, the oldest first, each once; the rest comes next time.

        One that may not be read is empty.
        """
        found = []
        for path in [*sorted(self._folder.glob(f"{LETTER}.*")), self._folder / OLDER_KIND]:
            with suppress(OSError):
                told = path.lstat()
                mark = (path.name, told.st_mtime_ns)
                if mark in self._stuck:
                    continue
                if stat.S_ISREG(told.st_mode) and told.st_size <= LARGEST_BYTES:
                    found.append(_read(path))
                self._stuck.add(mark)
                path.unlink()
                self._stuck.remove(mark)
            if len(found) == MOST_AT_ONCE:
                break
        return found

    def sweep(self) -> None:
        """Throw away what was for an instance that is gone."""
        now = time.time()
        for path in [*self._folder.glob(f"{LETTER}.*"), *self._folder.glob(f"{BEGUN}.*")]:
            with suppress(OSError):
                if abs(now - path.lstat().st_mtime) > STALE_S:
                    path.unlink()
        for path in self._folder.glob(f"{OLDER_KIND}*"):
            with suppress(OSError):
                path.unlink()

    @staticmethod
    def _write(words: str, begun: Path, letter: Path) -> None:
        try:
            with open(begun, "xb", opener=_open_for_the_user) as file:
                file.write(words.encode("utf-8", "replace"))
            rename_over(begun, letter, again=PATIENCE)
        finally:
            with suppress(OSError):
                begun.unlink()


def _open_for_the_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _open_without_waiting(path: str, flags: int) -> int:
    """Open what was a plain file a moment ago, and wait for nobody if it no longer is."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))


def _read(path: Path) -> str:
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            return file.read(LARGEST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""

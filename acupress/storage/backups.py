"""Backups of the history: one a day, the newest seven kept."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing, suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from acupress.renaming import rename_over
from acupress.storage.atomic import PATIENCE
from acupress.storage.folders import OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

LOG = logging.getLogger(__name__)

MOST = 7
"""How many backups are kept."""

NAME = "history.%Y-%m-%dT%H-%M-%S.sqlite"
"""How one is called, after the moment on the wall."""


class Backups:
    """Keeps copies of an open history in a folder of its own.

    What is dated later than now is from a clock that went wrong: it goes first.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now

    def moments(self) -> Sequence[datetime]:
        """Give the moments of which there is one, the newest first."""
        found = []
        for path in self._folder.glob("history.*.sqlite"):
            with suppress(ValueError):
                found.append(datetime.strptime(path.name, NAME))  # noqa: DTZ007 - as on the wall
        return sorted(found, reverse=True)

    def path_of(self, moment: datetime) -> Path:
        """Give the file of the one of a moment."""
        return self._folder / moment.strftime(NAME)

    def make_daily(self, source: sqlite3.Connection) -> None:
        """Keep a copy of `source`, unless there is one of today. What fails is only logged."""
        today = self._now().date()
        if any(moment.date() == today for moment in self.moments()):
            return
        try:
            self.make(source)
        except (OSError, sqlite3.Error):
            LOG.warning("No backup of the history could be made", exc_info=True)

    def make(self, source: sqlite3.Connection, *, spare: Path | None = None) -> None:
        """Keep a copy of `source` now; of too many the oldest goes, but never `spare`.

        Raises `OSError` or `sqlite3.Error`.
        """
        self._folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
        moment = self._now().replace(tzinfo=None)
        while self.path_of(moment).exists():
            moment += timedelta(seconds=1)
        begun = self._folder / ".history.begun"
        begun.unlink(missing_ok=True)
        begun.touch(0o600)
        try:
            with closing(sqlite3.connect(begun)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            rename_over(begun, self.path_of(moment), again=PATIENCE)
        except BaseException:
            begun.unlink(missing_ok=True)
            raise
        for old in sorted(self.moments(), key=lambda one: (one <= moment, one))[:-MOST]:
            if self.path_of(old) != spare:
                self.path_of(old).unlink(missing_ok=True)

    def remove_all(self) -> None:
        """Remove every one. Raises `OSError`."""
        for path in self._folder.glob("*history.*"):
            path.unlink(missing_ok=True)

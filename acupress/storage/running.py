"""The session in progress as a JSON file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.core.history import RunningSession
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, judge
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

MOST_BYTES = 262_144
"""A hundred times what a session takes."""


class RunningFile:
    """Keeps the one session in progress; see `core.history.RunningStore`.

    `aside` tells where a file that could not be read was put.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        sweep(path.parent, path.name)
        self._now = now
        self.aside: Path | None = None

    def load(self) -> RunningSession | None:
        """Give the session that was cut short, if there is one that can be read."""
        with suppress(OSError):
            try:
                return judge(RunningSession, parse_json(read_file(self._path, MOST_BYTES)))
            except (ValueError, RecursionError, TooLargeError):
                self.aside = set_aside(self._path, self._now())
        return None

    def save(self, running: RunningSession) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""
        write_atomic(self._path, as_json(running))

    def clear(self) -> None:
        """Forget it. A file that cannot be removed stays, and is offered again."""
        with suppress(OSError):
            self._path.unlink()

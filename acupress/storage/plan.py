"""The plan as a versioned JSON file."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from acupress.core.plan import PlanBook
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, is_newer, take
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

MOST_BYTES = 16_384
"""Many times what a plan takes."""

VERSION: int = PlanBook().version


class PlanFile:
    """Reads and writes the plan; see `core.plan.PlanStore`.

    `aside` tells where a damaged file was put. A file that a `newer` version wrote, or that could
    not be read at all (`refused`), is left untouched.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        sweep(path.parent, path.name)
        self._now = now
        self.aside: Path | None = None
        self.newer = False
        self.refused = False

    def load(self) -> PlanBook:
        """Give what is kept; a damaged file is set aside, and nothing is kept."""
        try:
            return self._read()
        except FileNotFoundError:
            return PlanBook()
        except OSError:
            self.refused = True
            return PlanBook()

    def save(self, book: PlanBook) -> None:
        """Keep it. Raises `OSError` when it cannot be saved, or must not be."""
        if self.newer or self.refused:
            raise OSError(errno.EPERM, "it is not ours to write", str(self._path))
        write_atomic(self._path, as_json(book))

    def _read(self) -> PlanBook:
        try:
            table = parse_json(read_file(self._path, MOST_BYTES))
            self.newer = is_newer(table, VERSION)
            return PlanBook() if self.newer else take(PlanBook, table)
        except (ValueError, RecursionError, TooLargeError):
            self.aside = set_aside(self._path, self._now())
            return PlanBook()

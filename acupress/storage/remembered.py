"""What the user wants to be remembered of the safety questions, as a versioned JSON file.

It tells of illnesses, so nothing of it is ever set aside: what cannot be read is removed, and the
whole form is asked again.
"""

from __future__ import annotations

import errno
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.core.remembering import Remembered
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, is_newer, take
from acupress.storage.atomic import sweep, write_atomic

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 65_536
"""Many times what the answers take."""

VERSION = 1


class RememberedFile:
    """Reads and writes what is remembered; see `core.remembering.RememberedStore`.

    A file that a newer version wrote is left untouched, unless the user wants it forgotten.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        sweep(path.parent, path.name)
        self._newer = False

    def load(self) -> Remembered | None:
        """Give what is remembered, if there is something that can be read."""
        with suppress(OSError):
            try:
                table = parse_json(read_file(self._path, MOST_BYTES))
                self._path.chmod(0o600)
                self._newer = is_newer(table, VERSION)
                return None if self._newer else take(Remembered, table)
            except (ValueError, RecursionError, TooLargeError):
                self._path.unlink()
        return None

    def save(self, remembered: Remembered) -> None:
        """Keep it. Raises `OSError` when it cannot be saved; what was there is then gone, too.

        For it may lack a lock that has come since. A full disk still lets a file be removed.
        """
        if self._newer:
            raise OSError(errno.EPERM, "a newer version wrote it", str(self._path))
        try:
            write_atomic(self._path, as_json(remembered))
        except OSError:
            with suppress(OSError):
                self._path.unlink()
            raise

    def forget(self) -> None:
        """Remove the file. Raises `OSError` when that cannot be done."""
        self._path.unlink(missing_ok=True)
        self._newer = False

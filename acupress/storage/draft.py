"""The routine that is being put together, as a JSON file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.core.drafting import Draft
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, judge
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

MOST_BYTES = 65_536
"""Several times what the longest draft takes."""


class DraftFile:
    """Keeps the one draft; see `core.drafting.DraftStore`.

    A file that cannot be read is set aside, where whoever looks for it finds it again.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        sweep(path.parent, path.name)
        self._now = now

    def load(self) -> Draft | None:
        """Give the draft that was left, if there is one that can be read."""
        with suppress(OSError):
            try:
                return judge(Draft, parse_json(read_file(self._path, MOST_BYTES)))
            except (ValueError, RecursionError, TooLargeError):
                set_aside(self._path, self._now())
        return None

    def save(self, draft: Draft) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""
        write_atomic(self._path, as_json(draft))

    def clear(self) -> None:
        """Forget it. A file that cannot be removed stays, and is offered again."""
        with suppress(OSError):
            self._path.unlink()

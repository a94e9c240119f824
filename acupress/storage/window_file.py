"""Where the window was left. It is of so little weight that nothing is told when it gets lost."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from acupress.core.settings import WindowPlace
from acupress.file_reading import parse_json, read_file
from acupress.judging import as_json, take
from acupress.storage.atomic import sweep, write_atomic

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 4_096


class WindowFile:
    """Reads and writes the place of the window."""

    def __init__(self, path: Path) -> None:
        self._path = path
        sweep(path.parent, path.name)

    def load(self) -> WindowPlace | None:
        """Give where the window was left; None where that is not known."""
        with suppress(OSError, ValueError, RecursionError):
            return take(WindowPlace, parse_json(read_file(self._path, MOST_BYTES)))
        return None

    def save(self, place: WindowPlace) -> None:
        """Keep where the window is left."""
        with suppress(OSError):
            write_atomic(self._path, as_json(place))

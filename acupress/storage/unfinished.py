"""What is unfinished, each as a JSON file: the session in progress, the routine put together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from acupress.core.drafting import Draft
from acupress.core.history import RunningSession
from acupress.core.values import Value
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, judge
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

Kind = TypeVar("Kind", bound=Value)

MOST_BYTES_RUNNING = 262_144
"""A hundred times what a session takes."""

MOST_BYTES_DRAFT = 65_536
"""Several times what the longest draft takes."""


class UnfinishedFile(Generic[Kind]):
    """Keeps one value of a kind, in a file of at most `most` bytes, until it is finished.

    A file that cannot be read is set aside, where whoever looks for it finds it again; `aside`
    tells where.
    """

    def __init__(
        self, kind: type[Kind], most: int, path: Path, now: Callable[[], datetime]
    ) -> None:
        self._kind, self._most = kind, most
        self._path = path
        sweep(path.parent, path.name)
        self._now = now
        self.aside: Path | None = None

    def load(self) -> Kind | None:
        """Give what was left unfinished, if there is something that can be read."""
        with suppress(OSError):
            try:
                return judge(self._kind, parse_json(read_file(self._path, self._most)))
            except (ValueError, RecursionError, TooLargeError):
                self.aside = set_aside(self._path, self._now())
        return None

    def save(self, unfinished: Kind) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""
        write_atomic(self._path, as_json(unfinished))

    def clear(self) -> None:
        """Forget it. A file that cannot be removed stays, and is offered again."""
        with suppress(OSError):
            self._path.unlink()


class RunningFile(UnfinishedFile[RunningSession]):
    """Keeps the one session in progress; see `core.history.RunningStore`."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        super().__init__(RunningSession, MOST_BYTES_RUNNING, path, now)


class DraftFile(UnfinishedFile[Draft]):
    """Keeps the one draft; see `core.drafting.DraftStore`."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        super().__init__(Draft, MOST_BYTES_DRAFT, path, now)

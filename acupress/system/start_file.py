"""A file by whose being there a system starts the app."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StartFile:
    """Puts the file there, or takes it away; see `core.ports.Autostart`."""

    offered = True

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def is_on(self) -> bool:
        """Whether this very Acupress starts, and nobody has changed what starts it."""
        with suppress(OSError):
            return self._path.read_bytes() == self._content
        return False

    def switch(self, *, on: bool) -> None:
        """Let it start, or no longer. Raises `OSError`."""
        if on:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(self._content)
        else:
            self._path.unlink(missing_ok=True)

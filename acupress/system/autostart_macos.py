"""macOS: an agent that launchd starts when the user logs in."""

from __future__ import annotations

import plistlib
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LABEL = "org.acupress.Acupress"


class LaunchAgent:
    """Puts its file there, or takes it away; see `core.ports.Autostart`."""

    offered = True

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / f"{LABEL}.plist"
        self._agent = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }

    def is_on(self) -> bool:
        """Whether this very Acupress starts when the user logs in."""
        with suppress(OSError, ValueError):
            found: object = plistlib.loads(self._path.read_bytes())
            return found == self._agent
        return False

    def switch(self, *, on: bool) -> None:
        """Start when the user logs in, or no longer. Raises `OSError`."""
        if on:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(plistlib.dumps(self._agent))
        else:
            self._path.unlink(missing_ok=True)

"""Linux: a desktop file in the user's folder of what starts with the desktop (XDG autostart)."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME = "org.acupress.Acupress.desktop"
ENTRY = """[Desktop Entry]
Type=Application
Name=Acupress
Icon=org.acupress.Acupress
Exec={command}
Terminal=false
"""


class DesktopFile:
    """Puts the file there, or takes it away; see `core.ports.Autostart`."""

    offered = True

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / NAME
        self._entry = ENTRY.format(command=" ".join(_quoted(word) for word in command))

    def is_on(self) -> bool:
        """Whether this very Acupress starts with the desktop, and nobody has switched it off."""
        with suppress(OSError, UnicodeDecodeError):
            return self._path.read_text("utf-8") == self._entry
        return False

    def switch(self, *, on: bool) -> None:
        """Start with the desktop, or no longer. Raises `OSError`."""
        if on:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(self._entry, "utf-8")
        else:
            self._path.unlink(missing_ok=True)


def _quoted(word: str) -> str:
    """Quote a word as the desktop entry specification asks: once as a word, once as a text."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    return f'"{escaped}"'.replace("\\", "\\\\")

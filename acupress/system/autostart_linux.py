"""Linux: a desktop file in the user's folder of what starts with the desktop (XDG autostart)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acupress.system.start_file import StartFile

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


class DesktopFile(StartFile):
    """The desktop file that starts a command."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        entry = ENTRY.format(command=" ".join(_quoted(word) for word in command))
        super().__init__(folder / NAME, entry.encode())


def _quoted(word: str) -> str:
    """Quote a word as the desktop entry specification asks: once as a word, once as a text."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    return f'"{escaped}"'.replace("\\", "\\\\")

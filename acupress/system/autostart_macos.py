"""macOS: an agent that launchd starts when the user logs in."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

from acupress.system.start_file import StartFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LABEL = "org.acupress.Acupress"


class LaunchAgent(StartFile):
    """The agent that starts a command."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        super().__init__(folder / f"{LABEL}.plist", plistlib.dumps(agent))

"""Starting with the computer, in the background; off until the user wants it, and their own only.

Each system keeps it in its own way; whether it is on is asked of the system every time.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from acupress.core.ports import Autostart

BACKGROUND = "--background"
IN_A_FLATPAK = Path("/.flatpak-info")


class NoAutostart:
    """A system on which it cannot be settled from here."""

    offered = False

    def is_on(self) -> bool:
        """Know of none."""
        return False

    def switch(self, *, on: bool) -> None:
        """Do nothing."""


def start_command(environment: Mapping[str, str] = os.environ) -> Sequence[str]:
    """Give what starts this Acupress in the background: an AppImage by its own file."""
    if image := environment.get("APPIMAGE"):
        return (image, BACKGROUND)
    if getattr(sys, "frozen", False):
        return (sys.executable, BACKGROUND)
    return (sys.executable, "-m", "acupress", BACKGROUND)


def system_autostart() -> Autostart:
    """Give what settles it on this system. A Flatpak cannot see where it is kept."""
    if IN_A_FLATPAK.exists():
        return NoAutostart()
    command = start_command()
    if sys.platform == "win32":
        from acupress.system.autostart_windows import RunKey, UserRegistry

        return RunKey(UserRegistry(), command)
    if sys.platform == "darwin":
        from acupress.system.autostart_macos import LaunchAgent

        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    from acupress.system.autostart_linux import DesktopFile

    kept = os.environ.get("XDG_CONFIG_HOME")
    return DesktopFile((Path(kept) if kept else Path.home() / ".config") / "autostart", command)

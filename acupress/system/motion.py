"""Whether the system asks for less movement."""

from __future__ import annotations

import subprocess
import sys

ANSWER_WITHIN_S = 2
SPI_GETCLIENTAREAANIMATION = 0x1042

if sys.platform == "win32":
    import ctypes

    def system_asks_for_stillness() -> bool:
        """Ask Windows whether animations are switched off."""
        animated = ctypes.c_int(1)
        known = ctypes.windll.user32.SystemParametersInfoW(
            SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0
        )
        return bool(known) and not animated.value

elif sys.platform == "darwin":

    def system_asks_for_stillness() -> bool:
        """Ask macOS whether motion is to be reduced."""
        return _answer("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"

else:

    def system_asks_for_stillness() -> bool:
        """Ask the GNOME settings, which other desktops keep as well, where they are there."""
        interface = "org.gnome.desktop.interface"
        return _answer("gsettings", "get", interface, "enable-animations") == "false"


def _answer(*command: str) -> str:
    """Give what a command says, or nothing where there is no such command or no answer."""
    try:
        asked = subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, timeout=ANSWER_WITHIN_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()

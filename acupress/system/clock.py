"""The session's clock: one pair of readings, kept differently by each system."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acupress.core.ports import Clock


def system_clock() -> Clock:
    """Give the clock of the system we run on."""
    if sys.platform == "win32":
        from acupress.system.clock_windows import WindowsClock as SystemClock
    elif sys.platform == "darwin":
        from acupress.system.clock_macos import MacClock as SystemClock
    else:
        from acupress.system.clock_linux import LinuxClock as SystemClock
    return SystemClock()

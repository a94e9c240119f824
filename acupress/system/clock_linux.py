"""Linux: the monotonic clock stops in sleep, the boot-time clock runs on (clock_gettime(2))."""

from __future__ import annotations

import sys
import time

from acupress.core.clock import ClockReading

if sys.platform == "linux":

    class LinuxClock:
        """Reads both clocks of the kernel."""

        def read(self) -> ClockReading:
            """Give both clocks now."""
            return ClockReading(
                awake_ns=time.monotonic_ns(), total_ns=time.clock_gettime_ns(time.CLOCK_BOOTTIME)
            )

"""macOS: the uptime clock stops in sleep, the monotonic one runs on (clock_gettime(3))."""

from __future__ import annotations

import sys
import time

from acupress.core.clock import ClockReading

if sys.platform == "darwin":

    class MacClock:
        """Reads both clocks of the kernel."""

        def read(self) -> ClockReading:
            """Give both clocks now."""
            return ClockReading(
                awake_ns=time.clock_gettime_ns(time.CLOCK_UPTIME_RAW),
                total_ns=time.clock_gettime_ns(time.CLOCK_MONOTONIC),
            )

"""Windows: the unbiased interrupt time stops in sleep, the performance counter runs on."""

from __future__ import annotations

import ctypes
import sys
import time

from acupress.core.clock import ClockReading

INTERRUPT_UNIT_NS = 100


def interrupt_time_ns(units: int) -> int:
    """Convert Windows' interrupt time, in units of 100 ns, to nanoseconds."""
    return units * INTERRUPT_UNIT_NS


if sys.platform == "win32":

    class WindowsClock:
        """Asks kernel32 for the time awake; Python's own counter is the performance counter."""

        def __init__(self) -> None:
            self._query = ctypes.WinDLL("kernel32").QueryUnbiasedInterruptTime
            self._query.argtypes = (ctypes.POINTER(ctypes.c_ulonglong),)
            self._query.restype = ctypes.c_int

        def read(self) -> ClockReading:
            """Give both clocks now."""
            units = ctypes.c_ulonglong()
            self._query(ctypes.byref(units))
            return ClockReading(
                awake_ns=interrupt_time_ns(units.value), total_ns=time.perf_counter_ns()
            )

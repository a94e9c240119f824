"""What a clock says: the one form in which time comes into the core."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClockReading:
    """Both clocks at one instant, in nanoseconds since an arbitrary start.

    `awake_ns` stands still while the computer sleeps, `total_ns` runs on; neither follows the
    wall clock. Sleep is exactly the growth of their difference.
    """

    awake_ns: int
    total_ns: int

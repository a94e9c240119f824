"""Units of time. The core counts in whole nanoseconds, so that nothing is lost in adding up."""

from __future__ import annotations

MS = 1_000_000
"""Nanoseconds in a millisecond."""

SECOND = 1_000_000_000
"""Nanoseconds in a second."""

"""Routines by key, also that of a single point, which no file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.routines import SINGLE, single_point_routine
from acupress.ui.wording import single_point_setting_up

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import Routine


def find_routine(library: Library, key: str) -> Routine | None:
    """Give the routine of a key, also that of a single point, or None where there is none."""
    if not key.startswith(SINGLE):
        return library.routines.get(key)
    code = key.removeprefix(SINGLE)
    point = next((p for p in library.points.values() if p.code.lower() == code), None)
    if point is None or point.longest_press_seconds is not None:
        return None
    breath = next(pattern for pattern in library.patterns.values() if not pattern.holds)
    return single_point_routine(point, breath=breath.key, setting_up=single_point_setting_up(point))

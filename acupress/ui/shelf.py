"""Every routine there is: those that come along, the user's own, and that of a single point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.routines import single_key, single_point_routine
from acupress.ui.wording import single_point_setting_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import OwnRoutines, Routine


class Shelf:
    """Gives routines by key, and takes in what the user brings."""

    def __init__(self, library: Library, own: OwnRoutines) -> None:
        self._library = library
        self._kept = own
        self._own = {routine.key: routine for routine in own.load()}

    def all(self) -> Sequence[Routine]:
        """Give the user's own routines, and after them those that come along."""
        return (*self._own.values(), *self._library.routines.values())

    def using(self, point: Point) -> Sequence[Routine]:
        """Give the routines that press a point."""
        return [r for r in self.all() if any(step.point == point.code for step in r.steps)]

    def find(self, key: str) -> Routine | None:
        """Give the routine of a key, or None where there is none."""
        kept = self._own.get(key) or self._library.routines.get(key)
        return kept or self._find_single(key)

    def take_in(self, routine: Routine) -> None:
        """Put one of the user's own on the shelf. Raises `OSError` where it cannot be kept."""
        self._own[routine.key] = routine
        self._kept.keep(routine)

    def remove(self, key: str) -> None:
        """Take one of the user's own away. Raises `OSError` where it stays."""
        self._kept.remove(key)
        self._own.pop(key, None)

    def _find_single(self, key: str) -> Routine | None:
        point = next((p for p in self._library.points.values() if single_key(p) == key), None)
        if point is None or not point.alone:
            return None
        setting_up = single_point_setting_up(point)
        return single_point_routine(
            point, breath=self._library.calm_breath.key, setting_up=setting_up
        )

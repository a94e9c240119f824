"""The way through the points: all of them, a point's page, and pressing that point alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.routines import single_key
from acupress.ui.atlas.page import PointPage
from acupress.ui.atlas.screen import PointsScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.points import Point
    from acupress.core.screening import Cleared
    from acupress.ui.fittings import Fittings
    from acupress.ui.shelf import Shelf


class Atlas(QObject):
    """Leads through the points. `cleared` is the gate: it gives the screening or leads to it."""

    left = Signal()
    routine_wanted = Signal(str)
    """Carries the key of a routine to get ready for."""
    paper_wanted = Signal(object, object)
    """Carries the `Point` to put on paper, and the `Cleared` that leaves it open."""
    bones_chosen = Signal(bool)
    spared = Signal(str, bool)
    """Carries the code of a point, and whether it is not to be pressed any more."""

    def __init__(
        self, fittings: Fittings, shelf: Shelf, cleared: Callable[[], Cleared | None]
    ) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings
        self._shelf = shelf
        self._cleared = cleared

    @cached_property
    def points(self) -> PointsScreen:
        """Find a point."""
        screen = PointsScreen(self._fittings)
        screen.chosen.connect(self.show_point)
        screen.looked_at.connect(lambda point: self.page.prepare(point, screen))
        screen.left.connect(self.left)
        return screen

    @cached_property
    def page(self) -> PointPage:
        """Show a point."""
        page = PointPage(self._fittings, self._shelf)
        page.left.connect(self.open)
        page.routine_chosen.connect(self.routine_wanted)
        page.bones_chosen.connect(self.bones_chosen)
        page.spared.connect(self._spare)
        page.pressed.connect(self._press)
        page.paper_wanted.connect(self._put_on_paper)
        return page

    def open(self) -> None:
        """Show all points."""
        if self._cleared():
            self._fittings.window.show_screen(self.points)

    def show_point(self, point: Point) -> None:
        """Show the page of a point, as today's screening leaves it."""
        screening = self._cleared()
        if screening:
            self.page.show_point(point, screening)
            self._fittings.window.show_screen(self.page)

    def return_to_point(self) -> None:
        """Show the page that was left to get ready."""
        if self.page.point:
            self.show_point(self.page.point)

    def _spare(self, point: Point, spared: bool) -> None:  # noqa: FBT001 - the signal carries it
        """Have a point pressed no more, or again, and say what that means for it today."""
        self.spared.emit(point.code, spared)
        screening = self._cleared()
        if screening:
            self.page.tell_open(screening)

    def _put_on_paper(self, point: Point) -> None:
        screening = self._cleared()
        if screening:
            self.paper_wanted.emit(point, screening)

    def _press(self, point: Point) -> None:
        self.routine_wanted.emit(single_key(point))

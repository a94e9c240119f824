"""The way through the points: the library, a point's page, and pressing that point alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.routines import SINGLE
from acupress.ui.screens.library import LibraryScreen
from acupress.ui.screens.point_page import PointPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.screening import Cleared
    from acupress.ui.figure_art import FigureArt
    from acupress.ui.main_window import MainWindow
    from acupress.ui.shelf import Shelf
    from acupress.ui.theme import Look


class Atlas(QObject):
    """Leads through the points. `cleared` is the gate: it gives the screening or leads to it."""

    left = Signal()
    routine_wanted = Signal(str)
    """Carries the key of a routine to get ready for."""

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        art: FigureArt,
        look: Look,
        shelf: Shelf,
        cleared: Callable[[], Cleared | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._art = art
        self._look = look
        self._shelf = shelf
        self._cleared = cleared

    @cached_property
    def library(self) -> LibraryScreen:
        """Find a point."""
        screen = LibraryScreen(self._library, self._art, self._look)
        screen.chosen.connect(self.show_point)
        screen.left.connect(self.left)
        return screen

    @cached_property
    def page(self) -> PointPage:
        """Show a point."""
        page = PointPage(self._library, self._art, self._look, self._shelf)
        page.left.connect(self.open)
        page.routine_chosen.connect(self.routine_wanted)
        page.pressed.connect(self._press)
        return page

    def open(self) -> None:
        """Show all points."""
        if self._cleared():
            self._window.show_screen(self.library)

    def show_point(self, point: Point) -> None:
        """Show the page of a point, as today's screening leaves it."""
        screening = self._cleared()
        if screening:
            self.page.show_point(point, screening.against(point))
            self._window.show_screen(self.page)

    def return_to_point(self) -> None:
        """Show the page that was left to get ready."""
        if self.page.point:
            self.show_point(self.page.point)

    def _press(self, point: Point) -> None:
        self.routine_wanted.emit(f"{SINGLE}{point.code.lower()}")

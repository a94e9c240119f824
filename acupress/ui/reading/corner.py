"""The way through the pages to read: the list, a page, and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.ui.reading.pages import LearnScreen, PageScreen

if TYPE_CHECKING:
    from acupress.core.learn import LearnPage
    from acupress.ui.fittings import Fittings


class ReadingCorner(QObject):
    """Leads through what there is to read."""

    left = Signal()

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.window)
        self._fittings = fittings

    @cached_property
    def pages(self) -> LearnScreen:
        """Offer the pages."""
        screen = LearnScreen(self._fittings)
        screen.chosen.connect(self._read)
        screen.left.connect(self.left)
        return screen

    @cached_property
    def page(self) -> PageScreen:
        """Show a page."""
        screen = PageScreen(self._fittings)
        screen.left.connect(self.open)
        return screen

    def open(self) -> None:
        """Show the list of pages."""
        self._fittings.window.show_screen(self.pages)

    def _read(self, page: LearnPage) -> None:
        self.page.show_page(page)
        self._fittings.window.show_screen(self.page)

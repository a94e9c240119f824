"""The way through the pages to read: the list, a page, and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.ui.screens.learn import LearnScreen, ReadingScreen

if TYPE_CHECKING:
    from acupress.core.learn import LearnPage
    from acupress.core.library import Library
    from acupress.ui.main_window import MainWindow
    from acupress.ui.theme import Look


class ReadingCorner(QObject):
    """Leads through what there is to read."""

    left = Signal()

    def __init__(self, window: MainWindow, library: Library, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._look = look

    @cached_property
    def pages(self) -> LearnScreen:
        """Offer the pages."""
        screen = LearnScreen(self._library, self._look)
        screen.chosen.connect(self._read)
        screen.left.connect(self.left)
        return screen

    @cached_property
    def page(self) -> ReadingScreen:
        """Show a page."""
        screen = ReadingScreen(self._library, self._look)
        screen.left.connect(self.open)
        return screen

    def open(self) -> None:
        """Show the list of pages."""
        self._window.show_screen(self.pages)

    def _read(self, page: LearnPage) -> None:
        self.page.show_page(page)
        self._window.show_screen(self.page)

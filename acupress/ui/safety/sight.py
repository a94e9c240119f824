"""How much of a page of questions has been in sight, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acupress.core.units import MS
from acupress.ui.widgets.labels import room_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

    from acupress.core.ports import Clock
    from acupress.ui.widgets.labels import Pane

IN_SIGHT_NS = 800 * MS
"""How long a page is in sight, at the least, before it can be answered."""
NEARLY = 6
"""Pixels of the last question that may still be out of sight."""


class Sight(QObject):
    """Watches a list of questions: it counts as seen once its last question has been in sight."""

    looked = Signal()
    """Somebody may have seen more of it, or less counts."""

    def __init__(self, scroll: QScrollArea, inside: Pane, clock: Clock, page: QWidget) -> None:
        super().__init__(page)
        self._scroll = scroll
        self._inside = inside
        self._clock = clock
        self._page = page
        self._since_ns: int | None = None
        self._hidden = 0
        bar = scroll.verticalScrollBar()
        bar.valueChanged.connect(self._look_down)
        bar.rangeChanged.connect(self.look_anew)

    @property
    def is_seen(self) -> bool:
        """Whether the last question has been in sight, at the size that the list has now."""
        return self._since_ns is not None

    @property
    def is_read(self) -> bool:
        """Whether that is long enough ago for the page to be answered."""
        since = self._since_ns
        return since is not None and self._clock.read().awake_ns - since >= IN_SIGHT_NS

    def forget(self) -> None:
        """Begin anew with another page."""
        self._since_ns = None

    def begin(self) -> None:
        """Count from now on: the page has come into sight."""
        if self._since_ns is not None:
            self._since_ns = self._clock.read().awake_ns
        self.look_anew()

    def look_anew(self) -> None:
        """Judge by the size that there is now: what only a larger window showed counts no more."""
        if self._since_ns is not None and self._below() > self._hidden + NEARLY:
            self._since_ns = None
        self._look_down()

    def scroll_on(self) -> None:
        """Show what lies further down."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 4 // 5)
        self._look_down()

    def _look_down(self) -> None:
        """Open a page to its answer once its last question has been in sight."""
        if self._since_ns is None and self._is_in_sight():
            hidden = self._below()
            if self._scroll.verticalScrollBar().value() >= hidden - NEARLY:
                self._since_ns = self._clock.read().awake_ns
                self._hidden = hidden
        self.looked.emit()

    def _is_in_sight(self) -> bool:
        return self._page.isVisible() and not self._page.window().isMinimized()

    def _below(self) -> int:
        """Give how many pixels of the list its room does not hold."""
        room = room_of(self._scroll)
        return self._inside.heightForWidth(room.width()) - room.height()

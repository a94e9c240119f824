"""The wheel belongs to the page: what it passes over on its way keeps its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class LeavesTheWheel:
    """A field whose value the wheel never changes, with the keyboard on it or not.

    Who has set a value by a click scrolls on with the pointer, and the keyboard, still there.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page."""
        event.ignore()

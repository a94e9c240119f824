"""The wheel belongs to the page: what it passes over on its way keeps its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

NOT_BY_WHEEL = Qt.FocusPolicy.StrongFocus
"""What fields take instead of the policy of Qt, by which the wheel brings the keyboard too: the
next arrow key, meant to scroll on, would change the value."""


class LeavesTheWheel:
    """A field whose value the wheel never changes, with the keyboard on it or not.

    Who has set a value by a click scrolls on with the pointer, and the keyboard, still there.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page."""
        event.ignore()

"""Buttons that nobody can see say nothing, whoever presses them.

Hiding a button does not disable it: a screen reader or a voice control may press it all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QAbstractButton
else:
    QAbstractButton = object


class InSight(QAbstractButton):
    """Lets a button send its signals only while it is in sight. Comes first among the bases."""

    def begin_unseen(self) -> None:
        """Say nothing until the button is shown."""
        self.blockSignals(True)  # noqa: FBT003

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Speak from now on."""
        self.blockSignals(False)  # noqa: FBT003
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Say nothing from now on."""
        self.blockSignals(True)  # noqa: FBT003
        super().hideEvent(event)

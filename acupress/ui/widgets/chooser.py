"""A drop-down list with a chevron in the colour of the theme."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

from acupress.ui.widgets.wheel import NOT_BY_WHEEL, LeavesTheWheel

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class Chooser(LeavesTheWheel, QComboBox):
    """A combo box that keeps its choice when the page is scrolled over it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(NOT_BY_WHEEL)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def call(self, words: str) -> None:
        """Name it where no label does.

        But for Windows, Qt tells what is chosen as the name: there it is the description.
        """
        self.setAccessibleName(words)
        if sys.platform != "win32":
            self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the box and the chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.scale
        pen = QPen(self._look.colour("soft"), 2.5 * size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate(self.width() - 26.0 * size, self.height() / 2)
        across, down = 6 * size, 3 * size
        painter.drawPolyline(
            QPolygonF([QPointF(-across, -down), QPointF(0, down), QPointF(across, -down)])
        )

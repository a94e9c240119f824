"""The session at a glance: one segment for each press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from acupress.ui.sitting.view import Segment
    from acupress.ui.theme import Look

GAP = 8.0
THICK = 8.0


class ProgressBar(QWidget):
    """Shows which presses are done, and how far the present one is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._look = look
        self._segments: tuple[Segment, ...] = ()
        self._words = ""
        self.setAccessibleName(tr("Progress"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_segments(self, segments: tuple[Segment, ...], words: str) -> None:
        """Show the segments; `words` say the same to a screen reader."""
        coarse = [(round(segment.done, 2), segment.present) for segment in segments]
        if coarse != [(round(segment.done, 2), segment.present) for segment in self._segments]:
            self._segments = segments
            self._words = words
            self.update()

    def accessibleDescription(self) -> str:  # noqa: N802
        """Say in words which press is the present one."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give one line."""
        return QSize(300, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the segments."""
        if not self._segments:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        count = len(self._segments)
        gap = min(GAP, self.width() / count / 4)
        width = (self.width() - gap * (count - 1)) / count
        top = (self.height() - THICK) / 2
        for index, segment in enumerate(self._segments):
            left = index * (width + gap)
            painter.setBrush(self._look.colour("track"))
            painter.drawRoundedRect(QRectF(left, top, width, THICK), THICK / 2, THICK / 2)
            if segment.done > 0:
                painter.setBrush(self._look.colour("hand" if segment.present else "accent"))
                done = max(THICK, width * segment.done)
                painter.drawRoundedRect(QRectF(left, top, done, THICK), THICK / 2, THICK / 2)

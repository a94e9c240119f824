"""A list whose rows are as tall as their wrapped words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QListWidget

from acupress.ui.drawing.surfaces import RING

if TYPE_CHECKING:
    from acupress.ui.theme import Look

BESIDE, ABOVE, BETWEEN = 12, 8, 8
"""Padding of a row beside and above its words, as in the style sheet, and the gap between rows."""
SLACK = 8


class WordList(QListWidget):
    """Shows every row in full, however narrow the list and however large the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        look.changed.connect(self.fit_rows)

    def fit_rows(self) -> None:
        """Give each row the height that its words need."""
        metrics = QFontMetrics(self._look.font(self._look.type.body))
        width = self.viewport().width() - 2 * (BESIDE + RING) - SLACK
        room = QRect(0, 0, max(1, width), 10_000)
        for row in range(self.count()):
            item = self.item(row)
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, words.height() + 2 * (ABOVE + RING) + BETWEEN))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.fit_rows()

"""The head of the session screen: what is done, and how much is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from acupress.ui.widgets.labels import make_label

LEFT_SHARE = 60
"""The share of the width in percent that the time left has at most."""
GAP = 16
SLACK = 2
"""Pixels to spare, so that words that just fit do not wrap."""


class Head(QHBoxLayout):
    """The routine, cut short where the time left needs the room."""

    def __init__(self) -> None:
        super().__init__()
        self._routine = make_label("quick-title")
        self._routine.setWordWrap(False)
        self._left = make_label("quick-soft")
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSpacing(GAP)
        self.addWidget(self._routine, 1)
        self.addWidget(self._left)

    @property
    def title_words(self) -> str:
        """The title of the routine, as much of it as there is room for."""
        return self._routine.text()

    @property
    def left_words(self) -> str:
        """The time left, and what is not heard."""
        return self._left.text()

    def show_words(self, title: str, left: str, width: int) -> None:
        """Show the title and what is left in `width` pixels."""
        wanted = self._left.fontMetrics().horizontalAdvance(left) + SLACK
        self._left.setFixedWidth(min(wanted, width * LEFT_SHARE // 100))
        room = width - self._left.width() - GAP
        elided = self._routine.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        for label, words in ((self._routine, elided), (self._left, left)):
            if label.text() != words:
                label.setText(words)

    def set_shown(self, *, shown: bool) -> None:
        """Show the head, or leave its room to others."""
        self._routine.setVisible(shown)
        self._left.setVisible(shown)

    def height_needed(self) -> int:
        """Give the height in pixels that the words need."""
        left = self._left.heightForWidth(self._left.width())
        return max(self._routine.sizeHint().height(), left)

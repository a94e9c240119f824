"""The head of the session screen: what is done, and how much is left."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from acupress.ui.widgets.labels import make_label

LEFT_SHARE = 60
"""The share of the width in percent that the time left has at most."""
GAP = 16
SLACK = 2
"""Pixels to spare, so that words that just fit do not wrap."""
DIGIT = re.compile(r"\d")


class Head(QHBoxLayout):
    """The routine, cut short where the time left needs the room."""

    def __init__(self) -> None:
        super().__init__()
        self._routine = make_label("quick-title")
        self._routine.setWordWrap(False)
        self._left = make_label("quick-soft")
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._shown: object = None
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
        """Show the title and what is left in `width` pixels.

        What is left has the room of the widest digits, and its own height: a label whose size is
        settled lays out nothing anew when its words change, which these do every second.
        """
        shown = (title, left, width, self._routine.font().key(), self._left.font().key())
        if shown == self._shown:
            return
        self._shown = shown
        metrics = self._left.fontMetrics()
        widest = max("0123456789", key=metrics.horizontalAdvance)
        wanted = metrics.horizontalAdvance(DIGIT.sub(widest, left)) + SLACK
        taken = min(wanted, width * LEFT_SHARE // 100)
        room = width - taken - GAP
        elided = self._routine.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        for label, words in ((self._routine, elided), (self._left, left)):
            if label.text() != words:
                label.setText(words)
        self._left.setFixedSize(taken, self._height_at(taken))

    def set_shown(self, *, shown: bool) -> None:
        """Show the head, or leave its room to others."""
        self._routine.setVisible(shown)
        self._left.setVisible(shown)

    def height_needed(self) -> int:
        """Give the height in pixels that the words need."""
        return self._height_at(self._left.width())

    def _height_at(self, width: int) -> int:
        return max(self._routine.sizeHint().height(), self._left.heightForWidth(width))

"""The sentence at the foot of the far view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from acupress.catalogue import tr
from acupress.ui.widgets.labels import make_label, set_role

if TYPE_CHECKING:
    from acupress.ui.sitting.view import SessionView
    from acupress.ui.theme import Look

HOW_SHARE = 18
"""The share of the window in percent that the words on how to press have at most."""


class FarWords:
    """Says what is said, or how to press the point that is to be found."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._asked: object = None
        self._told = ("", "")
        self.label = make_label("far-words")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.hide()

    def show_view(self, view: SessionView, caption: str, window: QSize, width: int) -> None:
        """Show the sentence of this instant in a line `width` pixels wide."""
        words, role = view.pause or caption, "far-caption"
        if not words:
            words, role = "", "far-words"
            if view.finding:
                words, role = self._how_words(view, window, width)
        set_role(self.label, role)
        if self.label.text() != words:
            self.label.setText(words)

    def _how_words(self, view: SessionView, window: QSize, width: int) -> tuple[str, str]:
        """Give how to find and press, and its role: less, and smaller, where there is less room.

        What is left out stays to the picture and the voice.
        """
        asked = (window, self._look.scale, view.find, view.press)
        if asked != self._asked:
            self._asked, self._told = asked, self._measure(view, window, width)
        return self._told

    def _measure(self, view: SessionView, window: QSize, width: int) -> tuple[str, str]:
        room = window.height() * HOW_SHARE // 100
        both = tr("{find} {press}").format(find=view.find, press=view.press)
        ways = (
            (both, "far-words"),
            (view.press, "far-words"),
            (view.press, "far-steady"),
            (view.press, "far-fewer"),
        )
        for words, role in ways:
            set_role(self.label, role)
            metrics = self.label.fontMetrics()
            box = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, words)
            if box.height() <= room:
                break
        return words, role

"""The words of a press at room size: the place, the side, the seconds and the breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.labels import make_label, set_role
from acupress.ui.wording import side_words

if TYPE_CHECKING:
    from acupress.ui.session_view import SessionView
    from acupress.ui.theme import Look


class FarView(QWidget):
    """What is read from two metres away; the picture stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._place = make_label("far")
        self._side = make_label("far-side")
        self.ring = BreathingRing(look, far=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._place)
        column.addWidget(self._side)
        column.addWidget(self.ring, 1)

    def set_short(self, *, short: bool) -> None:
        """Take smaller words for the place where the window is not high enough."""
        set_role(self._place, "title" if short else "far")

    def show_view(self, view: SessionView) -> None:
        """Show where to press, and on which side."""
        for label, words in (
            (self._place, view.place),
            (self._side, "" if view.resting else side_words(view.side)),
        ):
            if label.text() != words:
                label.setText(words)
            label.setVisible(bool(words))

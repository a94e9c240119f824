"""The words of a press at room size: the place, the side, the seconds and the breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.ui.widgets.breathing_ring import BreathingRing
from acupress.ui.widgets.labels import make_label, set_role
from acupress.ui.wording import side_words

if TYPE_CHECKING:
    from acupress.ui.sitting.view import SessionView
    from acupress.ui.theme import Look

PLACE_ROLES = ("far", "far-smaller", "far-fewer", "far-least")
"""The words of the place, from the largest on: the first that leave room for the ring."""
GAP = 8


class FarView(QWidget):
    """What is read from two metres away; the picture stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fitted: object = None
        self._place = make_label("far")
        self._side = make_label("far-side")
        self.ring = BreathingRing(look, far=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._place)
        column.addWidget(self._side)
        column.addWidget(self.ring, 1)

    def show_view(self, view: SessionView) -> None:
        """Show where to press, and on which side."""
        for label, words in (
            (self._place, view.place),
            (self._side, "" if view.resting else side_words(view.side)),
        ):
            if label.text() != words:
                label.setText(words)
            label.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the words to the size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take smaller words for the place where they would leave no room for the ring."""
        fitted = (self.size(), self._look.scale, self._place.text(), self._side.text())
        if fitted == self._fitted:
            return
        self._fitted = fitted
        room = self.height() - self.ring.minimumSizeHint().height() - 2 * GAP
        if self._side.text():
            room -= self._side.heightForWidth(self.width())
        for role in PLACE_ROLES:
            set_role(self._place, role)
            if self._place.heightForWidth(self.width()) <= room:
                break

"""Pain now, from 0 to 10: eleven keys in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from acupress.ui.widgets.labels import make_label
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from acupress.ui.theme import Look

WORST = 10


class PainScale(QWidget):
    """A plain numeric rating. Nothing is chosen until the user chooses."""

    rated = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        for rating in range(WORST + 1):
            key = QPushButton(str(rating))
            key.setCheckable(True)
            key.setProperty("role", "rating")
            key.setAccessibleName(tr("Pain {rating} of 10").format(rating=rating))
            self._group.addButton(key, rating)
            row.addWidget(key, 1)
        ends = QHBoxLayout()
        none, worst = (
            make_label("small", tr("no pain")),
            make_label("small", tr("worst imaginable")),
        )
        ends.addWidget(none)
        ends.addStretch(1)
        ends.addWidget(worst)
        none.setWordWrap(False)
        worst.setWordWrap(False)
        column.addLayout(row)
        column.addLayout(ends)
        self._group.idClicked.connect(self.rated)

    @property
    def rating(self) -> int | None:
        """The chosen rating, if any."""
        chosen = self._group.checkedId()
        return chosen if chosen >= 0 else None

    def rate(self, rating: int) -> None:
        """Choose a rating, as pressing its key does."""
        self._group.button(rating).click()

    def clear(self) -> None:
        """Choose nothing again."""
        self._group.setExclusive(False)
        for key in self._group.buttons():
            key.setChecked(False)
        self._group.setExclusive(True)

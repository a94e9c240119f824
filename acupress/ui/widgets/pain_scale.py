"""Pain now, from 0 to 10: eleven keys in a row, of which at most one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from acupress.catalogue import tr
from acupress.ui.drawing.surfaces import RING, paint_focus_ring
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.labels import make_label
from acupress.ui.widgets.painted import PaintedKey, paint_key_ground

if TYPE_CHECKING:
    from acupress.ui.theme import Look

WORST = 10
TALL, NARROWEST = 52, 44
"""Pixels; the height is that at text of 100 %."""


class RatingKey(PaintedKey):
    """One number to choose."""

    def __init__(self, rating: int, look: Look) -> None:
        super().__init__(str(rating), look)
        self._rating = rating
        self.mark_before(before=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mark_before(self, *, before: bool) -> None:
        """Mark the number as the one of before, or take the mark away."""
        self._before = before
        words = tr("Pain {rating} of 10, as before") if before else tr("Pain {rating} of 10")
        self.setAccessibleName(words.format(rating=self._rating))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a key that a finger hits."""
        return QSize(NARROWEST, self._look.room(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the key, and the focus ring around it."""
        painter, look = QPainter(self), self._look
        paint_key_ground(painter, self, look)
        painter.setFont(look.font(look.type.emphasis, QFont.Weight.DemiBold))
        if self._before:
            painter.drawEllipse(QRectF(self.rect()).center(), *self._ring())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            radius = look.radii.field + RING
            paint_focus_ring(painter, QRectF(self.rect()), look.colour("ink"), radius)

    def _ring(self) -> tuple[float, float]:
        """Give the radii of the hollow mark around the number."""
        side = min(self.width() - 2, self.height() - 2) / 2 - RING
        return side, side


class PainScale(QWidget):
    """A plain numeric rating. Nothing is chosen until the user chooses.

    What nobody can see says nothing, whoever presses it. One stop of the Tab key; the arrow keys go
    from number to number, and choose once one is chosen.
    """

    rated = Signal(int)

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._keys = [RatingKey(rating, look) for rating in range(WORST + 1)]
        for rating, key in enumerate(self._keys):
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
        self._group.idToggled.connect(self._tell)
        self.clear()

    @property
    def rating(self) -> int | None:
        """The chosen rating, if any."""
        chosen = self._group.checkedId()
        return chosen if chosen >= 0 else None

    def rate(self, rating: int) -> None:
        """Choose a rating, as pressing its key does."""
        self._group.button(rating).click()

    def show_rating(self, rating: int | None) -> None:
        """Show a rating that is kept already, or none, and tell nobody."""
        with QSignalBlocker(self):
            self.clear()
            if rating is not None:
                self.rate(rating)

    def mark_before(self, rating: int | None) -> None:
        """Put a hollow mark around the rating of before, if there was one."""
        for key in self._keys:
            key.mark_before(before=key is self._group.button(-1 if rating is None else rating))

    def clear(self) -> None:
        """Choose nothing again."""
        self._group.setExclusive(False)
        for key in self._group.buttons():
            key.setChecked(False)
        self._group.setExclusive(True)
        # Qt lets Tab stop at every key of a group in which none is chosen
        for key in self._group.buttons():
            tab = key is self._group.button(0)
            key.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _tell(self, rating: int, chosen: bool) -> None:  # noqa: FBT001 - the signal carries it
        if chosen and self.isVisible():
            self.rated.emit(rating)

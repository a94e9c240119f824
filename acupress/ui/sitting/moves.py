"""Two rows of buttons in one place: in front is one, and as tall as the taller is the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from acupress.ui.widgets.buttons import ActionButton


class Moves(QWidget):
    """Turns from row to row without a jump of what stands above.

    Each row counts at the width that it has when it is in front, which `set_room` tells; the stack
    of Qt would reckon all of them at the width of the one in front.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._rows: list[QWidget] = []
        self._widths: list[int] = []
        self.shown = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_row(self, *buttons: ActionButton) -> None:
        """Add a row, whose last button takes the room that is left."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._gap)
        for button in buttons:
            row.addWidget(button, int(button is buttons[-1]))
        holder.setVisible(not self._rows)
        self._rows.append(holder)
        self._widths.append(0)

    def set_room(self, number: int, width: int) -> None:
        """Tell the width in pixels that a row has when it is in front."""
        if width != self._widths[number]:
            self._widths[number] = width
            self.updateGeometry()

    def turn_to(self, number: int) -> None:
        """Bring a row to the front."""
        self.shown = number
        for each, row in enumerate(self._rows):
            row.setVisible(each == number)
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give what the widest row wants."""
        hints = [row.sizeHint() for row in self._rows]
        width = max(hint.width() for hint in hints)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least of the row in front."""
        return self._rows[self.shown].minimumSizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the tallest row, each at the width it has in front."""
        return max(
            row.heightForWidth(width if number == self.shown else max(width, self._widths[number]))
            for number, row in enumerate(self._rows)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._rows[self.shown].setGeometry(self.rect())

"""Words on the left and what they are about on the right, or below each other in little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from acupress.ui.widgets.labels import make_field_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from acupress.ui.theme import Look

WORDS, GAP, CONTROL = 320, 24, 420
"""Pixels at 100 % text that the words have, between both, and that a list or slider has at most."""
ROW_GAP = 14
TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class _Line(NamedTuple):
    control: QWidget
    words: QLabel | None
    wide: bool


class Form(QWidget):
    """The rows of one group, all with the same two columns."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[_Line] = []
        self._arranged: object = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(ROW_GAP)
        look.changed.connect(self._arrange)

    def add(
        self,
        words: str,
        control: QWidget,
        *,
        about: QWidget | None = None,
        tall: bool = False,
        wide: bool = False,
    ) -> None:
        """Add a row, whose words are about the control or a part of it.

        A tall control has its words at its top. A wide one takes all the room beside its words.
        """
        label = make_field_label(words, about or control)
        if tall:
            label.setAlignment(TOP)
        self._lines.append(_Line(control, label, wide))
        self._arranged = None
        self._arrange()

    def add_whole(self, control: QWidget) -> None:
        """Add what holds its own words, across both columns."""
        self._lines.append(_Line(control, None, wide=False))
        self._arranged = None
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least width: with the words above their controls."""
        least = self._grid.minimumSize()
        widest = max((each.control.minimumSizeHint().width() for each in self._lines), default=0)
        return QSize(min(least.width(), widest), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words, gap, control = (self._look.room(each) for each in (WORDS, GAP, CONTROL))
        beside = self.width() >= words + gap + control
        arranged = beside, words
        if arranged == self._arranged:
            return
        self._arranged = arranged
        for column, least in enumerate((words, gap, control)):
            self._grid.setColumnMinimumWidth(column, least if beside else 0)
        for column, stretch in enumerate((0, 0, 0, 1) if beside else (1, 0, 0, 0)):
            self._grid.setColumnStretch(column, stretch)
        for index, line in enumerate(self._lines):
            self._place(2 * index, line, beside=beside)

    def _place(self, row: int, line: _Line, *, beside: bool) -> None:
        if line.words:
            line.words.setMaximumWidth(self._look.room(WORDS) if beside else 16_777_215)
            self._grid.addWidget(line.words, row, 0, 1, 1 if beside else 4)
        if not beside:
            self._grid.addWidget(line.control, row + 1, 0, 1, 4)
        elif line.words:
            self._grid.addWidget(line.control, row, 2, 1, 2 if line.wide else 1)
        else:
            self._grid.addWidget(line.control, row, 0, 1, 3)

"""Chips above the routines: which of them are shown. One is chosen at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from acupress.catalogue import tr, tr_n
from acupress.core.routine_filter import SHORT_MINUTES, Wanted
from acupress.ui.drawing.surfaces import ground_of, paint_focus_ring, paint_surface
from acupress.ui.roles import GROUP, take_for
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.buttons import SMALLEST_TARGET
from acupress.ui.widgets.painted import PaintedKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.ui.theme import Look

PADDING = 12
SPACING = 8


class Chip(PaintedKey):
    """One kind of routines to show."""

    def __init__(self, look: Look, chips: QWidget) -> None:
        super().__init__("", look, chips)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the words on one line."""
        metrics = QFontMetrics(self._font())
        around = 2 * self._look.px(PADDING, QUICK_PACE)
        height = self._look.px(SMALLEST_TARGET, QUICK_PACE / 2)
        return QSize(metrics.horizontalAdvance(self.text()) + around, height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the chip, filled where it is chosen."""
        painter = QPainter(self)
        colour, chosen = self._look.colour, self.isChecked()
        ground = ground_of(self)
        resting = colour("accent_soft" if self.underMouse() else "card")
        paint_surface(
            painter,
            ground,
            fill=colour("accent") if chosen else resting,
            border=colour("accent" if chosen or self.underMouse() else "edge"),
            radius=ground.height() / 2,
        )
        painter.setFont(self._font())
        painter.setPen(colour("on_accent" if chosen else "ink"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colour("ink"), self.height() / 2)

    def _font(self) -> QFont:
        return self._look.font(self._look.type.small, QFont.Weight.DemiBold, QUICK_PACE)


class Chips(QWidget):
    """A chip for each kind of which there are routines. One stop of the Tab key."""

    chosen = Signal(object)
    """Carries the `Wanted`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setAccessibleName(tr("Show"))
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING)
        self._lines: list[QHBoxLayout] = []
        self.keys = {wanted: Chip(look, self) for wanted in Wanted}
        for wanted, chip in self.keys.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on=False, wanted=wanted: self.chosen.emit(wanted))
        self._offered = [self.keys[Wanted.ALL]]
        self._offered[0].setChecked(True)
        self._arrange()
        look.changed.connect(self._arrange)

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return next(wanted for wanted, chip in self.keys.items() if chip.isChecked())

    def offer(self, counts: Mapping[Wanted, int]) -> None:
        """Offer the kinds of which there is at least one; the chosen one as long as there is."""
        for wanted, chip in self.keys.items():
            count = counts[wanted]
            chip.setText(_name(wanted, count))
            chip.setAccessibleDescription(tr_n("{n} routine", "{n} routines", count))
            if not count:
                chip.hide()
        if counts[self.wanted] == 0:
            self.keys[Wanted.ALL].setChecked(True)
        self._offered = [chip for wanted, chip in self.keys.items() if counts[wanted]]
        self._arrange()
        for chip in self._offered:
            chip.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many in a row as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the width of the widest chip, and the height of the lines as they are."""
        width = max(chip.sizeHint().width() for chip in self._offered)
        return QSize(width, self._column.minimumSize().height())

    def _arrange(self) -> None:
        line, taken = 0, 0
        for chip in self._offered:
            width = chip.sizeHint().width() + SPACING
            if taken and taken + width - SPACING > self.width():
                line, taken = line + 1, 0
            taken += width
            self._line(line).addWidget(chip)

    def _line(self, number: int) -> QHBoxLayout:
        if number == len(self._lines):
            line = QHBoxLayout()
            line.setSpacing(SPACING)
            self._lines.append(line)
            self._column.addLayout(line)
            self._column.setAlignment(line, Qt.AlignmentFlag.AlignLeading)
        return self._lines[number]


def _name(wanted: Wanted, count: int) -> str:
    match wanted:
        case Wanted.ALL:
            return tr("All {n}", "routines").format(n=count)
        case Wanted.SHORT:
            return tr_n("Up to {n} minute", "Up to {n} minutes", SHORT_MINUTES)
        case _:
            return {
                Wanted.BACK: tr("Back", "part of the body"),
                Wanted.NECK_AND_HEAD: tr("Neck and head"),
                Wanted.HANDS: tr("Hands"),
                Wanted.LEGS: tr("Legs"),
                Wanted.SITTING: tr("Sitting"),
                Wanted.LYING: tr("Lying"),
                Wanted.STANDING: tr("Standing"),
            }[wanted]

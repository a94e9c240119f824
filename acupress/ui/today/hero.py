"""The first thing on the page: what was done last, to be done again with one press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from acupress.ui.roles import GROUP, take_for
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from acupress.core.points import Point
    from acupress.ui.drawing.crops import Crops
    from acupress.ui.theme import Look

PICTURE = QSize(190, 144)
BUTTON = QSize(248, 70)
WITH_PICTURE, SIDE_BY_SIDE = 820, 560
"""Widths in pixels at 100 % text from which there is room for the crop, and for buttons beside."""


@dataclass(frozen=True, slots=True)
class HeroWords:
    """What is said. Empty words are left out, and so are buttons without any."""

    over: str
    title: str
    facts: str = ""
    more: str = ""
    notes: str = ""
    main: str = ""
    other: str = ""


class CropView(QWidget):
    """A crop of what is pressed."""

    def __init__(self, crops: Crops, look: Look) -> None:
        super().__init__()
        self._crops = crops
        self._look = look
        self._pressed: Sequence[Point] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_pressed(self, pressed: Sequence[Point]) -> None:
        """Show where these points lie."""
        self._pressed = pressed
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size, which grows a little with the text."""
        look = self._look
        return QSize(look.px(PICTURE.width(), QUICK_PACE), look.px(PICTURE.height(), QUICK_PACE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        self._crops.paint(QPainter(self), self.rect(), self._pressed, self)


class Hero(QFrame):
    """A card with one main button, and a quieter one below it."""

    main_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, crops: Crops, look: Look) -> None:
        super().__init__()
        self._look = look
        take_for(self, GROUP)
        self.setProperty("role", "quiet")
        self.over, self.title = make_label("quick-soft"), make_label("heading")
        self.facts, self.more = make_label("quick"), make_label("quick-soft")
        self.notes = make_label("note")
        self._view = CropView(crops, look)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        for label in (self.over, self.title, self.facts, self.more, self.notes):
            words.addWidget(label)
        words.addStretch(1)
        self.main_button = ActionButton("", look, ButtonKind.MAIN)
        self.main_button.clicked.connect(self.main_wanted)
        self.other_button = ActionButton("", look)
        self.other_button.clicked.connect(self.other_wanted)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.main_button)
        self._buttons.addWidget(self.other_button)
        self._buttons.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(16, 16, 24, 16)
        self._sides.setSpacing(24)
        self._sides.addWidget(self._view, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sides.addLayout(words, 1)
        self._sides.addLayout(self._buttons)
        look.changed.connect(self._lay_out)

    def say(self, words: HeroWords, pressed: Sequence[Point]) -> None:
        """Say what is offered, and show where it is pressed."""
        for label, text in (
            (self.over, words.over),
            (self.title, words.title),
            (self.facts, words.facts),
            (self.more, words.more),
            (self.notes, words.notes),
        ):
            _show(label, text)
        for button, text in ((self.main_button, words.main), (self.other_button, words.other)):
            button.setText(text)
            button.updateGeometry()
            button.setVisible(bool(text))
        self.setAccessibleName(words.over)
        self._view.show_pressed(pressed)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the crop out, and put the buttons below, where there is no room."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        pace = self._look.px(100, QUICK_PACE) / 100
        direction = QBoxLayout.Direction
        beside = self.width() >= SIDE_BY_SIDE * pace
        self._view.setVisible(self.width() >= WITH_PICTURE * pace)
        self._sides.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._buttons.setDirection(direction.TopToBottom if beside else direction.LeftToRight)
        self.main_button.setMinimumSize(
            self._look.px(BUTTON.width(), QUICK_PACE) if beside else 0,
            self._look.px(BUTTON.height(), QUICK_PACE),
        )


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))

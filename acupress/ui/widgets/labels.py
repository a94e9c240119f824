"""Words on the screen, in the roles of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from acupress.ui.roles import HEADING, take_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

Shown = TypeVar("Shown", bound=QWidget)

HEADINGS = frozenset(("title", "heading", "subheading", "quick-title", "far"))
"""The roles of the style sheet in which words head what stands below them."""


def make_label(role: str, text: str = "") -> QLabel:
    """Make a wrapping label in a role of the style sheet (`title`, `soft`, `small` …)."""
    label = QLabel()
    label.setProperty("role", role)
    if role in HEADINGS:
        take_for(label, HEADING)
    if text:
        label.setText(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def set_role(label: QLabel, role: str) -> None:
    """Give a label another role; the style sheet is asked again only when it is another."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().polish(label)


def make_field_label(words: str, field: QWidget, role: str = "") -> QLabel:
    """Make the label of a field, and give the field the same accessible name."""
    label = make_label(role, words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return label


def make_card(role: str = "card", margin: int = 24) -> tuple[QFrame, QVBoxLayout]:
    """Make a rounded surface and the column inside it."""
    card = QFrame()
    card.setProperty("role", role)
    column = QVBoxLayout(card)
    column.setContentsMargins(margin, margin - 4, margin, margin - 4)
    column.setSpacing(8)
    return card, column


MARK_GAP = 12
"""Pixels between the mark of a line and its words."""


class Bullets(QWidget):
    """A list whose lines hang clear of their bullets or numbers.

    The marks are painted: to a screen reader each line is one thing, with its number in its name.
    """

    def __init__(self, lines: Sequence[str], *, numbered: bool = False) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._marks: dict[QLabel, str] = {}
        for row, line in enumerate(lines):
            label = make_label("", line)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            mark = f"{row + 1}." if numbered else "•"
            if numbered:
                label.setAccessibleName(f"{mark} {line}")
            self._marks[label] = mark
            self._grid.addWidget(label, row, 1)

    def event(self, event: QEvent) -> bool:
        """Leave the marks the room that they need in the font in force."""
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            wide = self.fontMetrics().horizontalAdvance
            room = max((wide(mark) for mark in self._marks.values()), default=0)
            self._grid.setColumnMinimumWidth(0, room + MARK_GAP)
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint each mark beside the first row of its line."""
        painter = QPainter(self)
        for label, mark in self._marks.items():
            painter.setFont(label.font())
            painter.setPen(label.palette().color(label.foregroundRole()))
            line = label.geometry()
            beside = QRect(self.rect())
            beside.setTop(line.top())
            if self.isRightToLeft():
                beside.setLeft(line.right() + 1)
            else:
                beside.setRight(line.left() - 1)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeading, mark)


def put_in_place(layout: QLayout, old: QWidget, new: Shown) -> Shown:
    """Put a widget in the place of another, which goes; give the new one."""
    layout.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    return new


class Pane(QWidget):
    """What scrolls: as tall as its wrapped words need at its width, and no taller."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Leave the height to the words."""
        return QSize(super().minimumSizeHint().width(), 0)


def make_scrolling(inside: Pane) -> QScrollArea:
    """Make `inside` scroll when the window is too small for it."""
    inside.setProperty("role", "scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    room_of(area).setAutoFillBackground(False)
    return area


def room_of(area: QAbstractScrollArea) -> QWidget:
    """Give what an area shows its content in.

    `viewport()` gives the same; its first call lets PySide make some hundred classes of Qt, and
    the first window would wait for them.
    """
    return cast("QWidget", area.findChild(QWidget, "qt_scrollarea_viewport"))


def padded(*cards: QWidget) -> Pane:
    """Put cards below each other into what scrolls."""
    pane = Pane()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return pane

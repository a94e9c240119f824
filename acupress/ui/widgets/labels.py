"""Words on the screen, in the roles of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def make_label(role: str, text: str = "") -> QLabel:
    """Make a wrapping label in a role of the style sheet (`title`, `soft`, `small` …)."""
    label = QLabel(text)
    label.setProperty("role", role)
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


def make_bullets(lines: Sequence[str], role: str = "", *, numbered: bool = False) -> QWidget:
    """Make a list whose lines hang clear of their bullets or numbers."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        mark = f"{row + 1}." if numbered else "•"
        grid.addWidget(make_label(role, mark), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(make_label(role, line), row, 1)
    return holder


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
    area.viewport().setAutoFillBackground(False)
    return area


def padded(*cards: QWidget) -> Pane:
    """Keep scrolling cards clear of their scroll bar."""
    pane = Pane()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return pane

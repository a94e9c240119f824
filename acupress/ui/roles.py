"""What assistive programs take a widget for, where Qt's own class does not say it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

HEADING = QAccessible.Role.Heading
GRAPHIC = QAccessible.Role.Graphic
GROUP = QAccessible.Role.Grouping
PAGE = QAccessible.Role.Section
"""Not a pane: of that a screen reader reads every word as soon as it has the keyboard."""

WORDS = QAccessible.Role.StaticText

TAKEN_FOR = "taken-for"
"""The property of a widget that holds its role."""
WHEN_ASKED = "…"


def take_for(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a role to a widget that has none of its own.

    Only before it has a name or words: Qt settles what a widget is when it first tells of it.
    """
    _install()
    widget.setProperty(TAKEN_FOR, role)


def tell_when_asked(label: QLabel) -> None:
    """Let a label that changes all the time be read, and tell of no change by itself."""
    if label.property(TAKEN_FOR) is None:
        take_for(label, WORDS)
    # Qt tells of other words only where there is no name
    label.setAccessibleName(WHEN_ASKED)


@cache
def _install() -> None:
    QAccessible.installFactory(_describe)


def _describe(_class: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(TAKEN_FOR)
    if role is None or not isinstance(thing, QWidget):
        return None
    return _Face(thing, role)


class _Face(QAccessibleWidget):
    """A widget as assistive programs see it; the words of a label are its name.

    A widget whose description changes all the time makes it when asked, by a method of its own
    called `accessibleDescription`, and so tells of no change by itself.
    """

    def text(self, kind: QAccessible.Text) -> str:
        told, widget = super().text(kind), self.object()
        if kind is QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.text() if told in ("", WHEN_ASKED) else told
        if kind is QAccessible.Text.Description and isinstance(widget, QWidget):
            return widget.accessibleDescription() or told
        return told

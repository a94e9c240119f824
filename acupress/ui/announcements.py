"""Sentences for a screen reader, said without moving the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def reader_runs() -> bool:
    """Whether an assistive program listens."""
    return QAccessible.isActive()


def announce(target: QObject, words: str) -> None:
    """Let a screen reader say `words`, without moving the keyboard."""
    if words and reader_runs():
        send(target, words)


def send(target: QObject, words: str) -> None:
    """Send what is to be said to the assistive programs."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(target, words))

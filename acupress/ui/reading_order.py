"""The order in which the Tab key goes through a screen: that of its layouts, which the eye takes.

Qt's own order is that in which widgets were made, and what is exchanged later comes last.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def order_tabs(screen: QWidget) -> None:
    """Let Tab go through all that stands in the layouts of `screen`, as it is read."""
    for first, second in pairwise(_fields(screen)):
        QWidget.setTabOrder(first, second)


def _fields(widget: QWidget | None) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        yield from _fields(widget.widget())
    elif widget:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield widget
        yield from _fields_in(widget.layout())


def _fields_in(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        if layout and (item := layout.itemAt(index)):
            yield from _fields(item.widget())
            yield from _fields_in(item.layout())

"""The order in which the Tab key goes through a screen: that of its layouts, which the eye takes.

Qt's own order is that in which widgets were made, and what is exchanged later comes last.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    """Go through what stands in a layout, without asking it for its items.

    They go with the layout and leave their names behind in Qt for Python, which takes for one of
    them what comes to lie at its place in memory, and crashes in the end.
    """
    holder = layout.parentWidget() if layout else None
    if layout is None or holder is None:
        return
    parts: list[QWidget | QLayout] = [
        *holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly),
        *layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly),
    ]
    places = {layout.indexOf(part): part for part in parts}
    for _, part in sorted((place, part) for place, part in places.items() if place >= 0):
        yield from _fields_in(part) if isinstance(part, QLayout) else _fields(part)

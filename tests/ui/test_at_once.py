"""Parts that are put into place together are measured together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from acupress.ui.widgets.at_once import laid_out_at_once

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PARTS = 8


class Part(QWidget):
    """Counts how often it is measured."""

    asked = 0

    def sizeHint(self) -> QSize:  # noqa: N802
        Part.asked += 1
        return QSize(40, 20)


def test_parts_shown_at_once_are_laid_out_once(qapp: QApplication) -> None:
    pane = QWidget()
    grid = QGridLayout(pane)
    pane.show()
    Part.asked = 0
    parts = [Part() for _ in range(PARTS)]
    with laid_out_at_once(grid):
        for row, part in enumerate(parts):
            grid.addWidget(part, row, 0)
            part.show()
    assert all(part.isVisible() for part in parts)
    tops = [part.y() for part in parts]
    assert tops == sorted(set(tops)), "each has its place at once"
    assert Part.asked <= 3 * PARTS
    more = Part()
    grid.addWidget(more, PARTS, 0)
    qapp.processEvents()
    assert more.y() > tops[-1], "and is laid out as ever after it"

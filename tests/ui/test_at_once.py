"""Parts that are put into place together are laid out together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from acupress.ui.widgets.at_once import laid_out_at_once

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QApplication

PARTS = 8


class Grid(QGridLayout):
    """Counts how often it puts its parts into place."""

    laid_out = 0

    def setGeometry(self, room: QRect) -> None:  # noqa: N802
        self.laid_out += 1
        super().setGeometry(room)


def test_parts_shown_at_once_are_laid_out_once(qapp: QApplication) -> None:
    pane = QWidget()
    grid = Grid(pane)
    pane.resize(300, 400)
    pane.show()
    grid.laid_out = 0
    parts = [QWidget() for _ in range(PARTS + 1)]
    with laid_out_at_once(grid):
        for row, part in enumerate(parts[:PARTS]):
            grid.addWidget(part, row, 0)
            part.show()
    tops = [part.y() for part in parts[:PARTS]]
    assert all(part.isVisible() for part in parts[:PARTS])
    assert tops == sorted(set(tops)), "each has its place at once"
    assert grid.laid_out == 1
    grid.addWidget(parts[PARTS], PARTS, 0)
    qapp.processEvents()
    assert parts[PARTS].y() > parts[PARTS - 1].y() > 0, "and after it all is as ever"

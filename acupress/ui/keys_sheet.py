"""The sheet that lists every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from acupress.ui.keys import GROUPS
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_label, make_scrolling
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look

SHARE = 0.86
"""How much of the window the sheet may cover."""
WIDTH = 640


class KeysSheet(QDialog):
    """Lies over the window until it is closed."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keys"))
        self.setModal(True)
        pane = Pane()
        grid = QGridLayout(pane)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for title, group in GROUPS:
            grid.addWidget(make_label("subheading", tr(title)), grid.rowCount(), 0, 1, 2)
            for keys in group:
                row = grid.rowCount()
                name = make_label("key", tr(keys.shown))
                name.setWordWrap(False)
                grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(make_label("", tr(keys.does)), row, 1)
        close = ActionButton(tr("Close"), look, ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(make_label("heading", tr("Keys")))
        column.addWidget(make_scrolling(pane), 1)
        column.addLayout(foot)
        width = min(look.room(WIDTH), round(window.width() * SHARE))
        self.resize(width, round(window.height() * SHARE))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

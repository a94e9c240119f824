"""What the window shows when the content is damaged: nothing starts, every problem is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import make_card, make_label, padded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.ui.theme import Look


class BrokenScreen(Screen):
    """Refuses to start a session, and says why."""

    closed = Signal()

    def __init__(self, problems: Sequence[str], look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Acupress cannot start safely"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self.column.addWidget(
            make_label(
                "soft",
                tr(
                    "Some of its files are missing or damaged, so the safety questions or the "
                    "instructions could be wrong. Please install Acupress again."
                ),
            )
        )
        card, column = make_card()
        for problem in problems:
            column.addWidget(make_label("small", problem))
        column.addStretch(1)
        self.column.addWidget(self.scrolling(padded(card)), 1)
        close = ActionButton(tr("Close", "the app"), look)
        close.clicked.connect(self.closed)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self.column.addLayout(self.foot)

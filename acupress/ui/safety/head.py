"""The head of a page of questions: its title, and beside it what needs no answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ActionButton, ButtonKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from acupress.ui.theme import Look


class PageHead(QHBoxLayout):
    """Larger text for whoever needs it, and a way to all that presses nothing."""

    def __init__(self, title: QLabel, look: Look) -> None:
        super().__init__()
        self.setSpacing(20)
        self.text_button = ActionButton(tr("Larger text"), look, ButtonKind.LINK)
        self.aside_button = ActionButton(tr("Not now"), look, ButtonKind.LINK)
        self.aside_button.setAccessibleDescription(tr("Journal, a rating, pages to read, settings"))
        self.addWidget(title, 1)
        self.addWidget(self.text_button)
        self.addWidget(self.aside_button)

"""A question before something that cannot be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look

WIDTH, SHARE = 460, 0.9
"""Width in pixels at 100 % text, and how much of the window it may cover at most."""


class AskingSheet(QDialog):
    """Asks once. Esc and Enter leave everything as it is."""

    meant = Signal()

    def __init__(self, window: QWidget, look: Look, question: str, words: str, yes: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(make_label("heading", question))
        column.addWidget(make_label("", words))
        column.addSpacing(8)
        self.no_button = ActionButton(tr("Leave it as it is"), look, ButtonKind.MAIN)
        self.yes_button = ActionButton(yes, look, ButtonKind.STOP)
        for button in (self.no_button, self.yes_button):
            column.addWidget(button)
            button.clicked.connect(self.accept)
        self.yes_button.clicked.connect(self.meant)
        self.no_button.setDefault(True)
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFixedWidth(min(look.room(WIDTH), round(window.width() * SHARE)))

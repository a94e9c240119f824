"""A question with its answers, over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look

WIDTH, SHARE = 460, 0.9
"""Width in pixels at 100 % text, and how much of the window it may cover at most."""


class Sheet(QDialog):
    """Asks once: any answer closes it. Enter gives the `main` one."""

    def __init__(self, window: QWidget, look: Look, question: str, words: str, main: str) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 24, 32, 24)
        self._column.setSpacing(12)
        self._column.addWidget(make_label("heading", question))
        self._column.addWidget(make_label("", words))
        self._column.addSpacing(8)
        self.main_button = self.add_answer(main, ButtonKind.MAIN)
        self.main_button.setDefault(True)
        self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFixedWidth(min(look.room(WIDTH), round(window.width() * SHARE)))

    def add_answer(self, words: str, kind: ButtonKind = ButtonKind.PLAIN) -> ActionButton:
        """Put one more answer below the others, and give its button."""
        button = ActionButton(words, self._look, kind)
        self._column.addWidget(button)
        button.clicked.connect(self.accept)
        return button

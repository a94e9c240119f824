"""A question before something that cannot be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.widgets.buttons import ButtonKind
from acupress.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look


class AskingSheet(Sheet):
    """Asks once. Esc and Enter leave everything as it is."""

    meant = Signal()

    def __init__(self, window: QWidget, look: Look, question: str, words: str, yes: str) -> None:
        super().__init__(window, look, question, words, tr("Leave it as it is"))
        self.no_button = self.main_button
        self.yes_button = self.add_answer(yes, ButtonKind.STOP)
        self.yes_button.clicked.connect(self.meant)

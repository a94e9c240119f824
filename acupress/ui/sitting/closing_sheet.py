"""The question before a window with a session in it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look


class ClosingSheet(Sheet):
    """Asks once, over the paused session. Esc goes back to it; Enter keeps it for later."""

    kept = Signal()
    ended = Signal()

    def __init__(self, window: QWidget, look: Look) -> None:
        words = tr("Your session stands still. You can go on with it later, where you are now.")
        super().__init__(window, look, tr("Close Acupress?"), words, tr("Keep it for later"))
        self.main_button.clicked.connect(self.kept)
        self.add_answer(tr("End here, I am done")).clicked.connect(self.ended)
        self.add_answer(tr("Go back to the session"))

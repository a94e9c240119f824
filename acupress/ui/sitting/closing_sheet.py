"""The question before a window with a session in it closes."""

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


class ClosingSheet(QDialog):
    """Asks once, over the paused session. Esc goes back to it; Enter keeps it for later."""

    kept = Signal()
    ended = Signal()

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Close Acupress?"))
        self.setAccessibleName(self.windowTitle())
        words = tr("Your session stands still. You can go on with it later, where you are now.")
        self.setAccessibleDescription(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(make_label("heading", self.windowTitle()))
        column.addWidget(make_label("", words))
        column.addSpacing(8)
        keep = ActionButton(tr("Keep it for later"), look, ButtonKind.MAIN)
        end = ActionButton(tr("End here, I am done"), look)
        back = ActionButton(tr("Go back to the session"), look)
        for button, answer in ((keep, self.kept), (end, self.ended), (back, None)):
            column.addWidget(button)
            button.clicked.connect(self.accept)
            if answer:
                button.clicked.connect(answer)
        keep.setDefault(True)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFixedWidth(min(look.room(WIDTH), round(window.width() * SHARE)))

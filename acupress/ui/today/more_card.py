"""What else can be done with a routine: put it on paper, change or copy it, pass it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.routines import Origin
from acupress.ui.widgets.buttons import ActionButton, ButtonKind

if TYPE_CHECKING:
    from acupress.core.routines import Routine
    from acupress.ui.theme import Look


class MoreCard(QFrame):
    """Offers quietly what a routine allows besides doing it."""

    paper_wanted = Signal()
    change_wanted = Signal()
    copy_wanted = Signal()
    file_wanted = Signal()
    sending_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(0)
        self.paper = ActionButton(tr("Put it on paper"), look, ButtonKind.LINK)
        self.change = ActionButton("", look, ButtonKind.LINK)
        self.copy = ActionButton(tr("Make a copy"), look, ButtonKind.LINK)
        self.save = ActionButton(tr("Save it as a file"), look, ButtonKind.LINK)
        self.send = ActionButton(tr("Send it to somebody"), look, ButtonKind.LINK)
        for button, wanted in (
            (self.paper, self.paper_wanted),
            (self.change, self.change_wanted),
            (self.copy, self.copy_wanted),
            (self.save, self.file_wanted),
            (self.send, self.sending_wanted),
        ):
            button.clicked.connect(wanted)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_routine(self, routine: Routine) -> None:
        """Offer what this routine allows; that of a single point is none to be passed on."""
        self.setVisible(routine.origin is not Origin.SINGLE)
        own = routine.origin is Origin.OWN
        words = tr("Change this routine") if own else tr("Make it your own, and change it")
        self.change.show_as(words, "")
        self.copy.setVisible(own)

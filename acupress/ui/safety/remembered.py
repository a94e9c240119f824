"""What the safety pages say about remembering: the line of the daily form, the wish on the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from acupress.catalogue import tr
from acupress.core.remembering import WHOLE_FORM_DAYS
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label
from acupress.ui.wording import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.ui.theme import Look


class RememberedLine(QFrame):
    """Says what is remembered, and lets the user change it, disown it or have it forgotten."""

    change_wanted = Signal()
    another_sits_here = Signal()
    forget_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._words = make_label("")
        row.addWidget(self._words, 1)
        for words, wanted in (
            (tr("Change", "what is remembered"), self.change_wanted),
            (tr("Not me"), self.another_sits_here),
            (tr("Forget it"), self.forget_wanted),
        ):
            button = ActionButton(words, look, ButtonKind.LINK)
            button.clicked.connect(wanted)
            row.addWidget(button)

    def show_names(self, names: Sequence[str]) -> None:
        """Show in short what is remembered."""
        if names:
            words = tr("Remembered: {names}. Still right?").format(names=listed(names))
        else:
            words = tr("Remembered: nothing that lasts. Still right?")
        self._words.setText(words)


def remember_words(names: Sequence[str]) -> tuple[str, str]:
    """Give the wish to be remembered, and what would be."""
    wish = tr("Remember this for {days} days on this computer").format(days=WHOLE_FORM_DAYS)
    if names:
        return wish, tr("{names}. Then one page is enough each time.").format(
            names=_capital(listed(names))
        )
    return wish, tr("Then one page is enough each time.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""What the safety pages say about remembering: the line of the daily form, the wish on the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from acupress.catalogue import tr
from acupress.core.remembering import WHOLE_FORM_DAYS
from acupress.ui.listing import listed
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_label

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
        self._change = ActionButton(tr("Change", "what is remembered"), look, ButtonKind.LINK)
        another = ActionButton(tr("Not me"), look, ButtonKind.LINK)
        forget = ActionButton(tr("Forget it"), look, ButtonKind.LINK)
        self._change.clicked.connect(self.change_wanted)
        another.clicked.connect(self.another_sits_here)
        forget.clicked.connect(self.forget_wanted)
        for button in (self._change, another, forget):
            row.addWidget(button)

    def show_names(self, names: Sequence[str], *, locked: bool, changeable: bool) -> None:
        """Show in short what is remembered, and whether something locked the last time.

        What is on its way to be asked again is not `changeable` before that.
        """
        if names:
            words = tr("Remembered: {names}. Still right?").format(names=listed(names))
        else:
            words = tr("You told us of nothing that lasts. Still right?")
        self._words.setText(f"{words} {lock_words()}" if locked else words)
        self._change.setVisible(changeable)


def lock_words() -> str:
    """Say that a lock is kept, too."""
    return tr("We also keep that something stopped you.")


def remember_words(names: Sequence[str]) -> tuple[str, str]:
    """Give the wish to be remembered, and what would be."""
    wish = tr("Remember this for {days} days on this computer").format(days=WHOLE_FORM_DAYS)
    then = tr(
        "Then one page is enough each time. We forget it after a year, but a sign that stops you "
        "only when it has been looked at."
    )
    if names:
        return wish, f"{_capital(listed(names))}. {then}"
    return wish, then


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""Who tells the cues, the voice or the screen reader: asked once, where a screen reader runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.settings import Teller
from acupress.ui.roles import GROUP, take_for
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class TellerCard(QFrame):
    """The question, and after the answer what was settled, in the same room."""

    chosen = Signal(object)
    """Carries the `Teller`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setProperty("role", "quiet")
        self.setAccessibleName(_question())
        self._words = SteadyLabel("", (_question(), *map(_settled, _ANSWERS)))
        self.buttons: dict[Teller, ActionButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.addWidget(self._words)
        row = QHBoxLayout()
        for teller, words in (
            (Teller.VOICE, tr("The voice of Acupress")),
            (Teller.READER, tr("My screen reader")),
        ):
            button = ActionButton(words, look)
            button.clicked.connect(lambda _=False, teller=teller: self._choose(teller))
            self.buttons[teller] = button
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.ask(wanted=False)

    @property
    def words(self) -> str:
        """What the card says."""
        return self._words.text()

    def ask(self, *, wanted: bool) -> None:
        """Ask, or stay away."""
        self._words.setText(_question())
        self.setVisible(wanted)

    def _choose(self, teller: Teller) -> None:
        self._words.setText(_settled(teller))
        self.chosen.emit(teller)


_ANSWERS = (Teller.VOICE, Teller.READER)


def _question() -> str:
    return tr("A screen reader is running. Who shall tell you where and when to press?")


def _settled(teller: Teller) -> str:
    if teller is Teller.READER:
        return tr("Your screen reader will tell you. You can change this in the settings.")
    return tr("The voice of Acupress will tell you. You can change this in the settings.")

"""Which country's emergency number to show: asked once, calmly, after the first session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from acupress.catalogue import tr
from acupress.ui.widgets.card_asked_once import Asked, CardAskedOnce
from acupress.ui.widgets.country_chooser import CountryChooser

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look

WIDE = 900
"""Width, at 100 %, from which all stands in one row."""


class CountryCard(CardAskedOnce):
    """The question; what is chosen is a country code, or None."""

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__(_told(), look)
        self._look = look
        self.chooser = CountryChooser(questionnaire, look, tr("Choose your country"))
        self.chooser.chosen.connect(self._choose)
        # The answers may lie further down
        self._to_see = (self._words, self.chooser, self.not_now)
        answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        answers.addWidget(self.chooser, 1)
        answers.addWidget(self.not_now)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(24, 6, 24, 6)
        self._parts.setSpacing(16)
        self._parts.addWidget(self._words, 3)
        self._parts.addLayout(answers, 2)
        self.ask(wanted=False)

    def ask(self, *, wanted: bool) -> None:
        """Ask, with no country chosen, or stay away."""
        self.chooser.set_country(None)
        super().ask(wanted=wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the answers beside the question where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE * self._look.scale
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _choose(self, code: str | None) -> None:
        self.chosen.emit(code)
        self._settle(self._told.settled if code else self._told.question)


def _told() -> Asked:
    return Asked(
        question=tr("Which country are you in, for the emergency number?"),
        settled=tr("Kept. You can change it in the settings at any time."),
        declined=tr("That is fine. You can choose it in the settings at any time."),
    )

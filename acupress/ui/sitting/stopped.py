"""After "Stop – something feels wrong": what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.emergency_number import EmergencyNumberCard
from acupress.ui.widgets.labels import Bullets, make_card, make_label, padded

if TYPE_CHECKING:
    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look


class StoppedScreen(Screen):
    """Shows the stop advice with the emergency number, and the ways on."""

    check_wanted = Signal()
    taken_back = Signal()
    finished = Signal()
    country_chosen = Signal(object)

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__(look)
        advice = questionnaire.stop
        card, column = make_card()
        self.setAccessibleName(advice.title)
        self._title = make_label("title", advice.title)
        self.column.addWidget(self._title)
        self.column.addWidget(make_label("subheading", advice.text))
        column.addWidget(Bullets(advice.steps))
        self._number = EmergencyNumberCard(questionnaire, look)
        self._number.country_chosen.connect(self.country_chosen)
        column.addWidget(self._number)
        column.addStretch(1)
        self.column.addWidget(self.scrolling(padded(card)), 1)
        back = ActionButton(tr("I pressed this by mistake – go on"), look)
        fine = ActionButton(tr("I feel fine, finish"), look)
        check = ActionButton(tr("Check my symptoms"), look, ButtonKind.MAIN)
        back.clicked.connect(self.taken_back)
        fine.clicked.connect(self.finished)
        check.clicked.connect(self.check_wanted)
        self._check = check
        self.foot.addWidget(back)
        self.foot.addStretch(1)
        self.foot.addWidget(fine)
        self.foot.addWidget(check)
        self.column.addLayout(self.foot)

    def set_country(self, country: str | None) -> None:
        """Show the emergency number of a country."""
        self._number.set_country(country)

    @property
    def number_words(self) -> tuple[str, ...]:
        """The emergency number as it is shown, or the common ones."""
        return self._number.words

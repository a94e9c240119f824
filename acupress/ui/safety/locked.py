"""The locked page: no pressing today, why, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.questions import Tier
from acupress.core.screening import Locked
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.emergency_number import EmergencyNumberCard
from acupress.ui.widgets.labels import (
    Bullets,
    Pane,
    make_card,
    make_label,
    put_in_place,
    set_role,
)

if TYPE_CHECKING:
    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look


class LockedScreen(Screen):
    """Says what the ticked signs mean. The only way on is to take the tick back."""

    reconsidered = Signal()
    """The user ticked by mistake and goes back to the questions."""
    breathing_wanted = Signal()
    closed = Signal()
    country_chosen = Signal(object)

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__(look)
        self._questionnaire = questionnaire
        self._title = make_label("title")
        self._text = make_label("subheading")
        self._ask = make_label("")
        self._number = EmergencyNumberCard(questionnaire, look)
        self._number.country_chosen.connect(self.country_chosen)
        self._signs = QWidget()
        card, self._signs_column = make_card()
        self._signs_column.addWidget(make_label("soft", tr("You ticked:")))
        self._signs_column.addWidget(self._signs)
        words = QVBoxLayout()
        words.setSpacing(20)
        words.addWidget(self._text)
        words.addWidget(self._ask)
        words.addWidget(card)
        words.addStretch(1)
        number = QVBoxLayout()
        number.addWidget(self._number)
        number.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(32)
        self._sides.addLayout(number, 2)
        self._sides.addLayout(words, 3)
        inside = Pane()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(self._title)
        column.addLayout(self._sides)
        column.addStretch(1)
        self.column.addWidget(self.scrolling(inside), 1)
        self._build_foot()

    def show_lock(self, locked: Locked, country: str | None) -> None:
        """Show what `locked` means, with the number of the user's country in an emergency."""
        advice = self._questionnaire.advice_for(locked.tier)
        emergency = locked.tier is Tier.EMERGENCY
        self._title.setText(advice.title)
        self.setAccessibleName(advice.title)
        set_role(self._title, "stop-title" if emergency else "title")
        self._text.setText(advice.text)
        self._ask.setText(advice.ask)
        self._number.setVisible(emergency)
        self._sides.setStretch(0, 2 if emergency else 0)
        self._number.set_country(country)
        signs = Bullets([question.text for question in locked.questions])
        self._signs = put_in_place(self._signs_column, self._signs, signs)
        self._breathe.setVisible(not emergency)

    def set_country(self, country: str | None) -> None:
        """Follow a newly chosen country."""
        self._number.set_country(country)

    def lay_out(self) -> None:
        """Put the number beside the words, or above all of them: it is what is needed first."""
        super().lay_out()
        wide = self.width() >= 900 * self.look.scale
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _build_foot(self) -> None:
        self._close = ActionButton(tr("Close Acupress"), self.look)
        self._back = ActionButton(tr("I ticked this by mistake"), self.look)
        self._breathe = ActionButton(
            tr("Just breathe with me, no pressing"), self.look, ButtonKind.OUTLINE
        )
        self._close.clicked.connect(self.closed)
        self._back.clicked.connect(self.reconsidered)
        self._breathe.clicked.connect(self.breathing_wanted)
        self.foot.addWidget(self._close)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
        self.foot.addWidget(self._breathe)
        self.column.addLayout(self.foot)

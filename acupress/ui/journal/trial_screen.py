"""Find out for yourself: a trial of one, before it begins, on its way, and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from acupress.catalogue import tr
from acupress.ui.dates import day_words
from acupress.ui.journal.trend_words import weeks_count
from acupress.ui.journal.trial_picture import TrialPicture
from acupress.ui.journal.trial_words import (
    interval_words,
    kept_words,
    kind_advice,
    kind_words,
    limits_words,
    outcome_words,
    rules,
)
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Bullets, make_card, make_label, padded
from acupress.ui.widgets.pain_scale import PainScale

if TYPE_CHECKING:
    from datetime import date

    from acupress.core.own_trial import DayKind, Outcome, OwnTrial
    from acupress.ui.theme import Look

LENGTHS = (4, 6)
"""Weeks that can be chosen."""
LEFT = Qt.AlignmentFlag.AlignLeft


class TrialScreen(Screen):
    """Shows what a trial is at; nothing is settled here."""

    begun = Signal(int)
    """Carries the weeks."""
    rated = Signal(int)
    """Carries the rating of today."""
    given_up = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Find out for yourself"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self._lead = make_label("soft")
        self.column.addWidget(self._lead)
        self._today_card = self._build_today()
        self._outcome_card = self._build_outcome()
        self._begin_card = self._build_begin()
        inside = padded(self._today_card, self._outcome_card, self._begin_card)
        self.column.addWidget(self.scrolling(inside), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.give_up_button = ActionButton(tr("Give it up"), look)
        self.give_up_button.clicked.connect(self.given_up)
        self.foot.addWidget(self.give_up_button)
        self.column.addLayout(self.foot)

    @property
    def lead(self) -> str:
        """What is said below the title."""
        return self._lead.text()

    @property
    def outcome_told(self) -> tuple[str, ...]:
        """What is said of the outcome."""
        return tuple(label.text() for label in (self._result, self._interval, self._kept))

    def offer(self) -> None:
        """Offer to begin one."""
        self._lead.setText(tr("Does pressing make a difference for you? Your own days can tell."))
        self._show_only(self._begin_card)

    def wait_for(self, trial: OwnTrial) -> None:
        """Say when one begins."""
        words = tr("It begins on {day}. Press as you like until then.")
        self._lead.setText(words.format(day=day_words(trial.first_day)))
        self._show_only(running=True)

    def show_today(
        self, trial: OwnTrial, kind: DayKind, day: date, rating: int | None, rated: int
    ) -> None:
        """Show what today is, and ask how it was; `rated` days have a rating so far."""
        number = (day - trial.first_day).days + 1
        words = tr("Day {number} of {days}. {rated} rated so far. The result comes after {last}.")
        self._lead.setText(
            words.format(
                number=number,
                days=trial.days,
                rated=rated,
                last=day_words(trial.last_day),
            )
        )
        self._kind.setText(kind_words(kind))
        self._advice.setText(kind_advice(kind))
        self.scale.show_rating(rating)
        self._show_only(self._today_card, running=True)

    def show_outcome(self, trial: OwnTrial, outcome: Outcome, kept: tuple[int, int]) -> None:
        """Show what a trial shows, now that it is over, and on how many days there was a session.

        `kept` counts pressing days and days off with one.
        """
        words = tr("{weeks}, from {first} to {last}")
        self._lead.setText(
            words.format(
                weeks=weeks_count(trial.weeks),
                first=day_words(trial.first_day),
                last=day_words(trial.last_day),
            )
        )
        told = outcome_words(outcome)
        self._result.setText(told)
        self.picture.show_outcome(outcome, told)
        self._interval.setText(interval_words(outcome))
        self._kept.setText(kept_words((kept[0], trial.days // 2), kept[1]))
        self._show_only(self._outcome_card, self._begin_card)

    def _show_only(self, *cards: QFrame, running: bool = False) -> None:
        for card in (self._today_card, self._outcome_card, self._begin_card):
            card.setVisible(card in cards)
        self.give_up_button.setVisible(running)

    def _build_today(self) -> QFrame:
        card, column = make_card()
        self._kind = make_label("heading")
        self._advice = make_label("")
        self.scale = PainScale(tr("This evening: how was your pain today?"), self.look)
        self.scale.rated.connect(self.rated)
        column.addWidget(self._kind)
        column.addWidget(self._advice)
        column.addSpacing(12)
        column.addWidget(make_label("subheading", self.scale.accessibleName()))
        column.addWidget(self.scale)
        words = tr(
            "Rate it in the evening, pressing day or not. An evening that you missed can be rated "
            "in the journal on the day after; what is filled in later does not count."
        )
        column.addWidget(make_label("soft", words))
        return card

    def _build_outcome(self) -> QFrame:
        card, column = make_card()
        self._result = make_label("subheading")
        self.picture = TrialPicture(self.look)
        self._interval = make_label("")
        self._kept = make_label("")
        limits = make_label("soft", limits_words())
        for widget in (self._result, self.picture, self._interval, self._kept, limits):
            column.addWidget(widget)
        return card

    def _build_begin(self) -> QFrame:
        card, column = make_card()
        column.addWidget(make_label("subheading", tr("How it goes")))
        column.addWidget(Bullets(rules()))
        words = tr("It is for pain that comes and goes, not for new or strong pain.")
        column.addWidget(make_label("soft", words))
        self.begin_buttons: dict[int, ActionButton] = {}
        for weeks in LENGTHS:
            begin = tr("Begin tomorrow, for {weeks}").format(weeks=weeks_count(weeks))
            button = ActionButton(begin, self.look, ButtonKind.OUTLINE)
            button.clicked.connect(lambda _on, weeks=weeks: self.begun.emit(weeks))
            column.addWidget(button, 0, LEFT)
            self.begin_buttons[weeks] = button
        return card

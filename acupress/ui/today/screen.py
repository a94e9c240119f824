"""Choose a routine, or go on with the one that was cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.adapting import offer_instead
from acupress.ui.screen import Screen
from acupress.ui.today.body_card import BodyCard
from acupress.ui.today.card import RoutineCard
from acupress.ui.today.words import about_minutes, adaptation_notes, instead_words
from acupress.ui.widgets.at_once import laid_out_at_once
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_card, make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.adapting import AdaptedRoutine
    from acupress.ui.fittings import Fittings
    from acupress.ui.planning import Planner

WAYS_IN_A_ROW = (6, 3, 2)
"""How many ways to other screens stand in a row: as many as have the room for their words."""
LOW = 620
"""Height in pixels at 100 % text below which the list needs the room of the lead."""
SLACK = 4
"""Pixels to spare above and below a card that fills the list."""
CARD_WIDTH = 300
"""Pixels at 100 % text that a card wants."""


Told = tuple["AdaptedRoutine", str, tuple[str, ...], "AdaptedRoutine | None"]
"""What a card tells: a routine as it stands today, its length, notes, and where it leads."""


class TodayScreen(Screen):
    """Cards for every routine, as it stands today."""

    chosen = Signal(object)
    """Carries the `AdaptedRoutine`."""
    continued = Signal()
    dropped = Signal()
    """The user does not want to go on with the session that was cut short."""
    settings_wanted = Signal()
    points_wanted = Signal()
    learning_wanted = Signal()
    screening_wanted = Signal()
    breathing_wanted = Signal()
    journal_wanted = Signal()

    def __init__(self, fittings: Fittings, planner: Planner) -> None:
        look = fittings.look
        super().__init__(look)
        self._fittings = fittings
        self._planner = planner
        self.cards: dict[str, RoutineCard] = {}
        self._told: dict[str, Told] = {}
        self.setAccessibleName(tr("What would you like to do?"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self._lead = make_label("soft")
        self.column.addWidget(self._lead)
        self._build_resume_card()
        self._inside = Pane()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.body_card = BodyCard(fittings.drawings, look)
        column.addWidget(self.body_card)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        self._grid.setSpacing(20)
        self._scroll = self.scrolling(self._inside)
        self.column.addWidget(self._scroll, 1)
        again = ActionButton(tr("Safety questions"), look, icon="shield-check")
        points = ActionButton(tr("All points"), look, icon="map-pin")
        learn = ActionButton(tr("Learn"), look, icon="book-open")
        breathe = ActionButton(tr("Breathe"), look, icon="wind")
        journal = ActionButton(tr("Journal"), look, icon="calendar-days")
        settings = ActionButton(tr("Settings"), look, icon="settings")
        again.clicked.connect(self.screening_wanted)
        again.setAccessibleDescription(tr("Answer the safety questions again"))
        breathe.setAccessibleDescription(tr("Just breathe, without pressing"))
        points.clicked.connect(self.points_wanted)
        learn.clicked.connect(self.learning_wanted)
        breathe.clicked.connect(self.breathing_wanted)
        journal.clicked.connect(self.journal_wanted)
        settings.clicked.connect(self.settings_wanted)
        self._ways = (again, journal, points, learn, breathe, settings)
        self._ways_grid = QGridLayout()
        self._ways_grid.setSpacing(self.foot.spacing())
        self.foot.addLayout(self._ways_grid)
        self.column.addLayout(self.foot)

    def show_routines(self, routines: Sequence[AdaptedRoutine]) -> None:
        """Show the routines as today's screening leaves them; a card that says the same stays."""
        before, self.cards = self.cards, {}
        for adapted in routines:
            key, told = adapted.routine.key, self._told_of(adapted, routines)
            same = key in before and self._told[key] == told
            self.cards[key] = before.pop(key) if same else self._make_card(told)
            self._told[key] = told
        for card in before.values():
            card.setParent(None)
            card.deleteLater()
        changed = any(adapted.changes or adapted.gently_because for adapted in routines)
        self._lead.setText(
            tr("Each routine is adapted to your answers.")
            if changed
            else tr("Choose one. It tells you when to start, change and stop.")
        )
        self._place_cards()

    @property
    def resume_words(self) -> str:
        """What is said of the session that was cut short; empty when there is none."""
        return self._resume_words.text()

    def offer_to_continue(self, words: str | None) -> None:
        """Offer the session that was cut short, described by `words`; None offers nothing."""
        self._resume_card.setVisible(words is not None)
        self._resume_words.setText(words or "")

    def lay_out(self) -> None:
        """Put as many cards in a row as fit."""
        super().lay_out()
        self._lead.setVisible(self.height() >= self.look.room(LOW))
        self._place_ways()
        self._place_cards()

    def _build_resume_card(self) -> None:
        self._resume_card, column = make_card("quiet")
        row = QHBoxLayout()
        words = QVBoxLayout()
        self._resume_words = make_label("")
        words.addWidget(make_label("subheading", tr("You were in the middle of a session")))
        words.addWidget(self._resume_words)
        self._go_on = ActionButton(tr("Continue", "a session"), self.look, ButtonKind.MAIN)
        drop = ActionButton(tr("End it there"), self.look)
        self._go_on.clicked.connect(self.continued)
        drop.clicked.connect(self.dropped)
        row.addLayout(words, 1)
        row.addWidget(drop)
        row.addWidget(self._go_on)
        column.addLayout(row)
        self.column.addWidget(self._resume_card)
        self._resume_card.hide()

    def _told_of(self, adapted: AdaptedRoutine, routines: Sequence[AdaptedRoutine]) -> Told:
        """Give what a card tells; one without any point left leads to what is offered instead."""
        instead = offer_instead(adapted, routines)
        notes = adaptation_notes(adapted, self._fittings.library.points)
        if instead:
            notes += (instead_words(adapted, instead),)
        length = self._length(adapted)
        return adapted, length, notes, adapted if length else instead

    def _make_card(self, told: Told) -> RoutineCard:
        adapted, length, notes, leads_to = told
        card = RoutineCard(adapted, length or tr("not today"), notes, self._fittings)
        card.setEnabled(leads_to is not None)
        card.clicked.connect(lambda: self.chosen.emit(leads_to))
        return card

    def _length(self, adapted: AdaptedRoutine) -> str:
        """Say how long a routine takes; empty where it cannot be done, whatever the reason."""
        try:
            return about_minutes(self._planner.forecast(adapted).length_ns)
        except (ValueError, LookupError):
            return ""

    def _place_cards(self) -> None:
        columns = max(1, min(3, int(self.width() / (CARD_WIDTH * self.look.scale))))
        with laid_out_at_once(self._grid):
            for index, card in enumerate(self.cards.values()):
                self._grid.addWidget(card, index // columns, index % columns)
                card.show()
            self._fit_cards(columns)
            for column in range(3):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
            below = -(-len(self.cards) // columns)
            for row in range(self._grid.rowCount() + 1):
                self._grid.setRowStretch(row, 1 if row == below else 0)

    def _fit_cards(self, columns: int) -> None:
        """Let every card be seen whole, with the ring around it that shows the keyboard."""
        self.column.activate()
        # Not the viewport: it has its size only once it is shown
        room = self._scroll.size()
        gaps = (columns - 1) * self._grid.spacing() + self._grid.contentsMargins().right()
        width = room.width() - gaps
        for card in self.cards.values():
            card.fit_into(width // columns, room.height() - SLACK)

    def _width_of_ways(self, in_a_row: int) -> int:
        """Give the least width of the ways to other screens, so many of them in a row."""
        widths = [way.minimumSizeHint().width() for way in self._ways]
        columns = [max(widths[first::in_a_row]) for first in range(in_a_row)]
        return sum(columns) + (in_a_row - 1) * self.foot.spacing()

    def _place_ways(self) -> None:
        """Put the ways to other screens into one row, or into more where their words need it."""
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        in_a_row = next((n for n in WAYS_IN_A_ROW if self._width_of_ways(n) <= room), 1)
        for index, way in enumerate(self._ways):
            self._ways_grid.addWidget(way, index // in_a_row, index % in_a_row)
        apart = in_a_row == len(self._ways)
        self._ways_grid.setColumnStretch(0, 1)
        for column in range(1, len(self._ways)):
            shared = column < in_a_row and not apart
            self._ways_grid.setColumnStretch(column, 1 if shared else 0)
        first = Qt.AlignmentFlag.AlignLeft if apart else Qt.AlignmentFlag(0)
        self._ways_grid.setAlignment(self._ways[0], first)

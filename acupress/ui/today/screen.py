"""Today: what was done last with one big Start, the days of the plan, and all routines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.adapting import offer_instead
from acupress.core.routine_filter import Wanted, is_wanted
from acupress.core.routines import Origin
from acupress.ui.drawing.crops import Crops
from acupress.ui.places import Place
from acupress.ui.screen import Screen
from acupress.ui.today.body_card import BodyCard
from acupress.ui.today.chips import Chips
from acupress.ui.today.hero import Hero
from acupress.ui.today.row import RoutineRow, RowWords, least_width
from acupress.ui.today.words import (
    adaptation_notes,
    instead_words,
    needs_words,
    routine_facts,
    short_note,
)
from acupress.ui.widgets.at_once import laid_out_at_once
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import Pane, make_label
from acupress.ui.wording import about_minutes, rounded_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.points import Point
    from acupress.core.routines import Place as Pressed
    from acupress.ui.fittings import Fittings
    from acupress.ui.planning import Planner
    from acupress.ui.today.offer import Offer

GAP = 12
"""Pixels between rows."""

Told = tuple["AdaptedRoutine", int | None, RowWords, "AdaptedRoutine | None"]
"""What a row tells: a routine as it stands today, its minutes, its words, and where it leads."""


class TodayScreen(Screen):
    """The hero, a place for the plan's row of days, the chips, and a row for every routine."""

    place = Place.TODAY

    chosen = Signal(object)
    """Carries the `AdaptedRoutine`."""
    started = Signal()
    """What the hero offers is to begin: to go on, to start, or to get ready."""
    changed_first = Signal()
    """What the hero offers is wanted, but not as it was the last time."""
    dropped = Signal()
    """The user does not want to go on with the session that was cut short."""

    making_wanted = Signal()
    """A routine of the user's own is to be put together."""

    def __init__(self, fittings: Fittings, planner: Planner) -> None:
        look = fittings.look
        super().__init__(look)
        self._fittings = fittings
        self._planner = planner
        self.crops = Crops(fittings.drawings, look)
        self.rows: dict[str, RoutineRow] = {}
        self._told: dict[str, Told] = {}
        self._placed: tuple[object, ...] = ()
        self.setAccessibleName(tr("What would you like to do?"))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title = make_label("title", self.accessibleName())
        self._head.addWidget(self._title, 1)
        self.days = QVBoxLayout()
        """Where the plan puts its row of days."""
        self._head.addLayout(self.days)
        self.column.addLayout(self._head)
        inside = Pane()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.hero = Hero(self.crops, look)
        self.hero.main_wanted.connect(self.started)
        self.hero.other_wanted.connect(self._take_other)
        self.body_card = BodyCard(fittings.drawings, look)
        self.chips = Chips(look)
        self.chips.chosen.connect(self._place_rows)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addWidget(self.hero)
        column.addWidget(self.body_card)
        column.addWidget(self.chips)
        column.addLayout(self._grid)
        make = self.make_button = ActionButton(
            tr("Put a routine of your own together"), look, icon="plus"
        )
        make.clicked.connect(self.making_wanted)
        column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._scroll = self.scrolling(inside)
        self.column.addWidget(self._scroll, 1)
        self._offer: Offer | None = None

    def make_ahead(self, routines: Sequence[AdaptedRoutine]) -> Iterator[None]:
        """Make the rows of routines and draw their crops, a little at each step."""
        yield from self.crops.read()
        for adapted in routines:
            told = self._told_of(adapted, routines)
            self._told[adapted.routine.key] = told
            row = self.rows[adapted.routine.key] = self._make_row(told)
            yield
            row.draw_ahead()
            yield

    def show_offer(self, offer: Offer) -> None:
        """Show what is offered first."""
        self._offer = offer
        self._place_days()
        self.hero.say(offer.words, offer.pressed)

    def show_routines(self, routines: Sequence[AdaptedRoutine]) -> None:
        """Show the routines as today's screening leaves them; a row that says the same stays."""
        before, self.rows = self.rows, {}
        told_before, self._told = self._told, {}
        for adapted in routines:
            key, told = adapted.routine.key, self._told_of(adapted, routines)
            same = told_before.get(key) == told
            self.rows[key] = before.pop(key) if same else self._make_row(told)
            self._told[key] = told
        for row in before.values():
            row.setParent(None)
            row.deleteLater()
        self.chips.offer({wanted: len(self._wanted(wanted)) for wanted in Wanted})
        self._place_rows()

    @property
    def resume_words(self) -> str:
        """What is said of the session that was cut short; empty when there is none."""
        return self._offer.words.facts if self._offer and self._offer.resumable else ""

    def lay_out(self) -> None:
        """Put as many rows beside each other as fit, and the days of the plan beside the title."""
        super().lay_out()
        self._place_days()
        self._place_rows()

    def _place_days(self) -> None:
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._head.spacing()
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        beside = title + self.days.sizeHint().width() <= room
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _take_other(self) -> None:
        if self._offer and self._offer.resumable:
            self.dropped.emit()
        else:
            self.changed_first.emit()

    def _told_of(self, adapted: AdaptedRoutine, routines: Sequence[AdaptedRoutine]) -> Told:
        """Give what a row tells; one without any point left leads to what is offered instead."""
        instead = offer_instead(adapted, routines)
        notes = adaptation_notes(adapted, self._fittings.library.points)
        if instead:
            notes += (instead_words(adapted, instead),)
        minutes, length = self._length(adapted)
        routine = adapted.routine
        facts = routine_facts(length or tr("not today"), adapted)
        if routine.origin is Origin.OWN:
            facts = tr("Yours · {facts}").format(facts=facts)
        needs = needs_words(routine)
        more = " ".join((routine.summary, needs, *notes))
        words = RowWords(routine.title, facts, short_note(adapted), more)
        return adapted, minutes, words, adapted if length else instead

    def _make_row(self, told: Told) -> RoutineRow:
        adapted, _minutes, words, leads_to = told
        steps = [step.place for step in adapted.steps] or adapted.routine.steps
        row = RoutineRow(words, self._pressed(steps), self.crops, self.look)
        row.setEnabled(leads_to is not None)
        row.clicked.connect(lambda: self.chosen.emit(leads_to))
        return row

    def _pressed(self, places: Iterable[Pressed]) -> list[Point]:
        return [self._fittings.library.points[place.point] for place in places]

    def _length(self, adapted: AdaptedRoutine) -> tuple[int | None, str]:
        """Say how long a routine takes; nothing where it cannot be done, whatever the reason."""
        try:
            length_ns = self._planner.forecast(adapted).length_ns
        except (ValueError, LookupError):
            return None, ""
        return rounded_minutes(length_ns), about_minutes(length_ns)

    def _wanted(self, wanted: Wanted) -> Mapping[str, RoutineRow]:
        points = self._fittings.library.points
        return {
            key: self.rows[key]
            for key, (adapted, minutes, *_) in self._told.items()
            if is_wanted(wanted, adapted, points, minutes)
        }

    def _place_rows(self) -> None:
        shown = self._wanted(self.chips.wanted)
        columns = self._columns()
        placed = (columns, *shown.values())
        if placed == self._placed:
            return
        self._placed = placed
        with laid_out_at_once(self._grid):
            for key, row in self.rows.items():
                if key not in shown:
                    row.hide()
                    self._grid.removeWidget(row)
            for index, row in enumerate(shown.values()):
                self._grid.addWidget(row, index // columns, index % columns)
                row.show()
            for column in range(2):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _columns(self) -> int:
        """Give how many rows stand side by side: two where each has room for its words."""
        margins = self.column.contentsMargins()
        room = (self.width() - margins.left() - margins.right() - GAP) // 2
        return 2 if least_width(self.look) <= room else 1

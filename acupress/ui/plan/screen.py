"""The plan: its days, its time, its weeks, and whether it reminds."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from acupress.catalogue import tr
from acupress.core.plan import PlanWish, is_quiet
from acupress.ui.plan.day_keys import DayKeys
from acupress.ui.plan.options import Options
from acupress.ui.plan.words import clock_words, weeks_words
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_card, make_field_label, make_label, padded
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from acupress.ui.theme import Look

TIMES = tuple(time(minute // 60, minute % 60) for minute in range(0, 24 * 60, 30))
LENGTHS = (2, 4, 6, 8, 12)
"""Weeks that can be chosen."""


class PlanScreen(Screen):
    """Shows a plan to begin, or the one under way; each change of that is told at once."""

    wished = Signal(object)
    """Carries the `PlanWish`: to begin with, or as the plan under way is to be from now on."""
    ended = Signal()
    starts_chosen = Signal(bool)
    """Whether Acupress is to start with the computer."""
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Your plan"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self._where = make_label("soft")
        self.column.addWidget(self._where)
        self._under_way = self._showing = False
        cards = self._build_days(), self._build_reminder()
        self.column.addWidget(self.scrolling(padded(*cards)), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.end_button = ActionButton(tr("End this plan"), look)
        self.end_button.clicked.connect(self.ended)
        self.begin_button = ActionButton(tr("Begin this plan"), look, ButtonKind.MAIN)
        self.begin_button.clicked.connect(lambda: self.wished.emit(self.wish))
        self.foot.addWidget(self.end_button)
        self.foot.addWidget(self.begin_button)
        self.column.addLayout(self.foot)

    def show_plan(self, wish: PlanWish, where: str, *, kept: bool, under_way: bool) -> None:
        """Show what is settled, or what could be; `where` says how far the plan is.

        One that is `kept` can be ended; one `under_way` needs no beginning.
        """
        self._showing = True
        self._under_way = under_way
        self._where.setText(where)
        self.days.show_weekdays(wish.weekdays)
        self.at.show_value(wish.at)
        self.weeks.show_value(wish.weeks)
        self.quiet_from.show_value(wish.quiet_from)
        self.quiet_until.show_value(wish.quiet_until)
        self.reminds.setChecked(wish.reminds)
        self.end_button.setVisible(kept)
        self.begin_button.setVisible(not under_way)
        self._showing = False
        self._reflect()

    def show_background(self, *, stays: bool, starts: bool | None) -> None:
        """Say whether the app can wait beside the clock, and whether it starts with the computer.

        `starts` is None where that cannot be settled from here.
        """
        self.reminds.explain(
            tr(
                "A message from your computer, at most one a day. Acupress then stays beside the "
                "clock when you close its window; Quit in its menu there ends it, and so does "
                "Ctrl Q."
            )
            if stays
            else tr("A message from your computer, at most one a day, while Acupress is open.")
        )
        self._may_start = stays and starts is not None
        self.starts.setChecked(bool(starts))
        self._reflect()

    @property
    def wish(self) -> PlanWish:
        """What is chosen on the page."""
        return PlanWish(
            weekdays=self.days.weekdays,
            at=self.at.value,
            weeks=self.weeks.value,
            reminds=self.reminds.isChecked(),
            quiet_from=self.quiet_from.value,
            quiet_until=self.quiet_until.value,
        )

    def _build_days(self) -> QFrame:
        card, column = make_card()
        column.setSpacing(12)
        heading = tr("On these days")
        column.addWidget(make_label("subheading", heading))
        self.days = DayKeys(heading, self.look)
        self.days.chosen.connect(self._tell)
        column.addWidget(self.days)
        self._note = make_label("small")
        column.addWidget(self._note)
        self.at = self._make_times()
        self.weeks = Options(LENGTHS, weeks_words, self.look)
        self.weeks.activated.connect(self._tell)
        column.addWidget(_side_by_side((tr("At"), self.at), (tr("For"), self.weeks)))
        words = tr("In a trial with back pain, people pressed once a day for six weeks.")
        column.addWidget(make_label("small", words))
        return card

    def _build_reminder(self) -> QFrame:
        card, column = make_card()
        column.setSpacing(12)
        column.addWidget(make_label("subheading", tr("Reminder")))
        self.reminds = TickRow(tr("Remind me"), None, self.look, grave=False)
        self.reminds.clicked.connect(self._tell)
        column.addWidget(self.reminds)
        self.quiet_from, self.quiet_until = self._make_times(), self._make_times()
        self._quiet = _side_by_side(
            (tr("No reminder from"), self.quiet_from), (tr("until"), self.quiet_until)
        )
        column.addWidget(self._quiet)
        self._never = make_label("note", tr("This time lies in the quiet hours: none will come."))
        column.addWidget(self._never)
        self._may_start = False
        self.starts: QCheckBox = TickRow(
            tr("Start Acupress with the computer"),
            tr("Without a window, only to remind you."),
            self.look,
            grave=False,
        )
        self.starts.clicked.connect(self.starts_chosen)
        column.addWidget(self.starts)
        return card

    def _make_times(self) -> Options[time]:
        times = Options(TIMES, clock_words, self.look)
        times.activated.connect(self._tell)
        return times

    def _tell(self) -> None:
        self._reflect()
        if self._under_way and not self._showing and self.days.weekdays:
            self.wished.emit(self.wish)

    def _reflect(self) -> None:
        """Show what goes with what is chosen."""
        wish = self.wish
        self.begin_button.setEnabled(bool(wish.weekdays))
        self._note.setText("" if wish.weekdays else tr("Choose at least one day."))
        self._note.setVisible(not wish.weekdays)
        self._quiet.setVisible(wish.reminds)
        self._never.setVisible(wish.reminds and is_quiet(wish, wish.at))
        self.starts.setVisible(wish.reminds and self._may_start)


def _side_by_side(*fields: tuple[str, QWidget]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(20)
    for place, (words, field) in enumerate(fields):
        grid.addWidget(make_field_label(words, field), 0, place)
        grid.addWidget(field, 1, place, Qt.AlignmentFlag(0))
    grid.setColumnStretch(len(fields), 1)
    return holder

"""Done: where was pressed, pain before and now, a note, rest, and whether anything is new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from acupress.catalogue import tr
from acupress.core.history import Ending
from acupress.ui.announcements import announce
from acupress.ui.drawing.body_map import LEAST, BodyMap
from acupress.ui.screen import Screen
from acupress.ui.sitting.country_card import CountryCard
from acupress.ui.sitting.words import (
    next_words,
    pain_change,
    pain_moved,
    pressed_words,
    rest_words,
)
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import Pane, make_card, make_label
from acupress.ui.widgets.note_field import NoteField
from acupress.ui.widgets.pain_scale import WORST, PainScale
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from acupress.core.history import SessionRecord
    from acupress.ui.fittings import Fittings

SIDE_BY_SIDE = 900
"""Width in pixels at 100 % text from which the body stands beside what can be noted."""
AROUND_BODY = 500
"""Pixels of the window's height, at 100 % text, that all but the body needs."""


class DoneScreen(Screen):
    """Shows a record that is saved already, and completes it as the user types and chooses.

    Whoever keeps what `completed` carries says by `show_kept` what came of it.
    """

    completed = Signal(object)
    """Carries the `SessionRecord` with the pain rating and the note."""
    finished = Signal()
    """The user is through with this screen."""
    something_new = Signal()
    journal_wanted = Signal()

    def __init__(self, fittings: Fittings) -> None:
        super().__init__(fittings.look)
        self._points = fittings.library.points
        self._record: SessionRecord | None = None
        self._kept = True
        self._title = make_label("title")
        self._saved = SteadyLabel("note", (_not_kept(),))
        self.column.addWidget(self._title)
        self.column.addWidget(self._saved)
        self.country = CountryCard(fittings.library.questionnaire, self.look)
        inside = Pane()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(24)
        self._sides.addLayout(self._build_looking_back(fittings), 2)
        self._sides.addLayout(self._build_noting(), 3)
        self.column.addWidget(self.scrolling(inside), 1)
        self._build_foot()

    def _build_looking_back(self, fittings: Fittings) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(16)
        card, column = make_card()
        self.body = BodyMap((), fittings.drawings, self.look)
        self._summary = make_label("")
        column.addWidget(self.body)
        column.addWidget(self._summary)
        rest, advice = make_card("quiet")
        self._next = make_label("soft")
        advice.addWidget(make_label("", rest_words()))
        advice.addWidget(self._next)
        side.addWidget(card)
        side.addWidget(rest)
        side.addStretch(1)
        return side

    def _build_noting(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(16)
        card, column = make_card()
        self.pain = PainScale(tr("Your pain now, if you like"), self.look)
        self.pain.rated.connect(self._rate)
        self._change = SteadyLabel("", (pain_moved(WORST, WORST),))
        self._note = NoteField(tr("A note for yourself"), self.look)
        self._note.settled.connect(self._complete)
        self.note = self._note.edit
        column.addWidget(make_label("subheading", self.pain.accessibleName()))
        for widget in (self.pain, self._change, self._note):
            column.addWidget(widget)
        side.addWidget(card)
        side.addWidget(self.country)
        side.addStretch(1)
        return side

    def _build_foot(self) -> None:
        new = ActionButton(tr("Something is new or feels wrong"), self.look)
        new.clicked.connect(self._leave_for_help)
        done = ActionButton(tr("Save and finish"), self.look, ButtonKind.MAIN)
        done.clicked.connect(lambda: self._finish_by(self.finished))
        self.done_button = done
        self.journal_button = ActionButton(tr("Journal"), self.look, icon="calendar-days")
        self.journal_button.clicked.connect(lambda: self._finish_by(self.journal_wanted))
        self.foot.addWidget(new)
        self.foot.addStretch(1)
        self.foot.addWidget(self.journal_button)
        self.foot.addWidget(done, 1)
        self.column.addLayout(self.foot)

    def lay_out(self) -> None:
        """Put the body beside what can be noted, or below it, as large as there is room."""
        super().lay_out()
        wide = self.width() >= self.look.room(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if wide else direction.BottomToTop)
        self.body.set_tallest(max(LEAST, self.height() - self.look.room(AROUND_BODY)))

    def show_record(self, record: SessionRecord, *, saved: bool) -> None:
        """Show what was done; `saved` False says plainly that it could not be kept."""
        self._record = record
        self._title.setText(_title(record.ending))
        self.setAccessibleName(self._title.text())
        self._summary.setText(pressed_words(record))
        self._next.setText(next_words(record.ending))
        pressed = dict.fromkeys(step.point for step in record.steps if step.pressed_seconds >= 1)
        self.body.show_points([self._points[code] for code in pressed if code in self._points])
        self.pain.clear()
        self.pain.mark_before(record.pain_before)
        self._change.setText(pain_change(record))
        self._note.show_text(record.note)
        self._kept = saved
        self.show_kept(kept=saved)

    def show_kept(self, *, kept: bool) -> None:
        """Say plainly where what is here could not be kept, and no longer once it could."""
        told = self._kept
        self._kept = kept
        self._saved.setText("" if kept else _not_kept())
        if told and not kept:
            announce(self, _not_kept())

    @property
    def saved_words(self) -> str:
        """What the screen says about saving; empty when all is well."""
        return self._saved.text()

    @property
    def note_words(self) -> str:
        """What the screen says of a note that is too long; empty for any other."""
        return self._note.warning

    def arrive(self) -> None:
        """Tell what was done as well."""
        super().arrive()
        announce(self, " ".join(filter(None, (self._summary.text(), self.saved_words))))

    def keep_now(self) -> None:
        """Keep at once what was typed a moment ago."""
        self._note.settle()

    def _rate(self) -> None:
        self._complete()
        if self._record:
            self._change.setText(pain_change(self._record))
            announce(self, self._change.text())

    def _complete(self) -> None:
        if self._record is None:
            return
        self._record = replace(self._record, pain_after=self.pain.rating, note=self._note.take())
        self.completed.emit(self._record)

    def _finish_by(self, way: SignalInstance) -> None:
        """Leave the page, but never with words lost that the user has not been told of."""
        told = not self._kept
        self._complete()
        if self._kept or told:
            way.emit()

    def _leave_for_help(self) -> None:
        self._complete()
        self.something_new.emit()


def _title(ending: Ending) -> str:
    return {
        Ending.FINISHED: tr("All done"),
        Ending.EARLY: tr("You ended here. That is fine."),
    }.get(ending, tr("You stopped early. That is fine."))


def _not_kept() -> str:
    return tr("This session could not be saved on your disk.")

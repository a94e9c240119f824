"""Done: what was pressed, in plain words; pain now, a note, and whether anything is new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.core.history import Ending
from acupress.ui.announcements import announce
from acupress.ui.screen import Screen
from acupress.ui.sitting.country_card import CountryCard
from acupress.ui.sitting.words import pain_change, pain_moved, pressed_words
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import make_card, make_label, padded
from acupress.ui.widgets.note_field import NoteField
from acupress.ui.widgets.pain_scale import WORST, PainScale
from acupress.ui.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from acupress.core.history import SessionRecord
    from acupress.core.questions import Questionnaire
    from acupress.ui.theme import Look


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

    def __init__(self, questionnaire: Questionnaire, look: Look) -> None:
        super().__init__(look)
        self._record: SessionRecord | None = None
        self._kept = True
        self._title = make_label("title")
        self._summary = make_label("soft")
        self._saved = SteadyLabel("note", (_not_kept(),))
        self.column.addWidget(self._title)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._saved)
        inside, column = make_card()
        column.setSpacing(14)
        self.pain = PainScale(tr("Your pain now, if you like"), look)
        column.addWidget(make_label("subheading", self.pain.accessibleName()))
        self.pain.rated.connect(self._rate)
        self._change = SteadyLabel("", (pain_moved(WORST, WORST),))
        self._note = NoteField(tr("A note for yourself"), look)
        self._note.settled.connect(self._complete)
        self.note = self._note.edit
        for widget in (self.pain, self._change, self._note):
            column.addWidget(widget)
        column.addStretch(1)
        self.country = CountryCard(questionnaire, look)
        self.column.addWidget(self.scrolling(padded(inside, self.country)), 1)
        new = ActionButton(tr("Something is new or feels wrong"), look, ButtonKind.STOP)
        new.clicked.connect(self._leave_for_help)
        done = ActionButton(tr("Save and finish"), look, ButtonKind.MAIN)
        done.clicked.connect(lambda: self._finish_by(self.finished))
        self.done_button = done
        self.journal_button = ActionButton(tr("Journal"), look, icon="calendar-days")
        self.journal_button.clicked.connect(lambda: self._finish_by(self.journal_wanted))
        self.foot.addWidget(new)
        self.foot.addStretch(1)
        self.foot.addWidget(self.journal_button)
        self.foot.addWidget(done, 1)
        self.column.addLayout(self.foot)

    def show_record(self, record: SessionRecord, *, saved: bool) -> None:
        """Show what was done; `saved` False says plainly that it could not be kept."""
        self._record = record
        self._title.setText(_title(record.ending))
        self.setAccessibleName(self._title.text())
        self._summary.setText(pressed_words(record))
        self.pain.clear()
        self._change.setText("")
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

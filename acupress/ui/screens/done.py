"""Done: what was pressed, in plain words; pain now, a note, and whether anything is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from acupress.core.history import Ending
from acupress.ui.screens.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import (
    make_card,
    make_field_label,
    make_label,
    make_scrolling,
    padded,
)
from acupress.ui.widgets.pain_scale import PainScale
from acupress.ui.wording import pain_change, pressed_words, tr

if TYPE_CHECKING:
    from acupress.core.history import SessionRecord
    from acupress.ui.theme import Look

LONGEST_NOTE = 2000


class DoneScreen(Screen):
    """Shows a record that is saved already, and completes it."""

    completed = Signal(object)
    """Carries the `SessionRecord` with the pain rating and the note."""
    finished = Signal()
    """The user is through with this screen."""
    something_new = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._record: SessionRecord | None = None
        self._title = make_label("title")
        self._summary = make_label("soft")
        self._saved = make_label("note")
        self.column.addWidget(self._title)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._saved)
        inside, column = make_card()
        column.setSpacing(14)
        self.pain = PainScale(tr("Your pain now, if you like"), look)
        column.addWidget(make_label("subheading", self.pain.accessibleName()))
        self.pain.rated.connect(self._complete)
        self._change = make_label("")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        note_label = make_field_label(tr("A note for yourself"), self.note, "subheading")
        for widget in (self.pain, self._change, note_label, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        self.column.addWidget(make_scrolling(padded(inside)), 1)
        new = ActionButton(tr("Something is new or feels wrong"), look, ButtonKind.STOP)
        new.clicked.connect(self._leave_for_help)
        done = ActionButton(tr("Save and finish"), look, ButtonKind.MAIN)
        done.clicked.connect(self._finish)
        self.done_button = done
        self.foot.addWidget(new)
        self.foot.addStretch(1)
        self.foot.addWidget(done, 1)
        self.column.addLayout(self.foot)

    def show_record(self, record: SessionRecord, *, saved: bool) -> None:
        """Show what was done; `saved` False says plainly that it could not be kept."""
        self._record = record
        whole = record.ending is Ending.FINISHED
        self._title.setText(tr("All done") if whole else tr("You stopped early. That is fine."))
        self.setAccessibleName(self._title.text())
        self._summary.setText(pressed_words(record))
        self._saved.setText("" if saved else tr("This session could not be saved on your disk."))
        self._saved.setVisible(not saved)
        self.pain.clear()
        self._change.setText("")
        self.note.setPlainText(record.note)

    @property
    def saved_words(self) -> str:
        """What the screen says about saving; empty when all is well."""
        return self._saved.text()

    def lay_out(self) -> None:
        """Give the note three lines of the text in force."""
        super().lay_out()
        self.note.setFixedHeight(self.look.room(120))

    def _complete(self) -> None:
        if self._record is None:
            return
        self._record = self._record.model_copy(
            update={
                "pain_after": self.pain.rating,
                "note": self.note.toPlainText().strip()[:LONGEST_NOTE],
            }
        )
        self._change.setText(pain_change(self._record))
        self.completed.emit(self._record)

    def _finish(self) -> None:
        self._complete()
        self.finished.emit()

    def _leave_for_help(self) -> None:
        self._complete()
        self.something_new.emit()

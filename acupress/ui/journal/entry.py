"""One entry of the journal: what was done, and the ratings and the note, which can be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acupress.catalogue import tr
from acupress.core.history import SessionRecord
from acupress.core.journal import DayRecord, rate_day
from acupress.ui.dates import day_words, moment_words
from acupress.ui.journal.words import ending_words, pressed_time, step_lines
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.labels import (
    Bullets,
    make_card,
    make_label,
    padded,
    put_in_place,
)
from acupress.ui.widgets.note_field import NoteField
from acupress.ui.widgets.pain_scale import PainScale

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QVBoxLayout

    from acupress.ui.fittings import Fittings


class Rating:
    """A pain scale with its heading, and a link that takes the rating back."""

    def __init__(
        self, words: str, fittings: Fittings, column: QVBoxLayout, tell: Callable[[], None]
    ) -> None:
        self.heading = make_label("subheading", words)
        self.scale = PainScale(words, fittings.look)
        self.clear_button = ActionButton(tr("No rating"), fittings.look, ButtonKind.LINK)
        self.clear_button.setAccessibleName(tr("{what}: no rating").format(what=words))
        self._tell = tell
        self.scale.rated.connect(self._rated)
        self.clear_button.clicked.connect(self._clear)
        for widget in (self.heading, self.scale, self.clear_button):
            column.addWidget(widget)

    def show(self, rating: int | None, *, shown: bool = True) -> None:
        """Show a rating that is kept; not `shown`, there is none to give."""
        self.scale.show_rating(rating)
        self.heading.setVisible(shown)
        self.scale.setVisible(shown)
        self.clear_button.setVisible(shown and rating is not None)

    def _rated(self) -> None:
        self.clear_button.show()
        self._tell()

    def _clear(self) -> None:
        self.scale.clear()
        self.clear_button.hide()
        self._tell()


class EntryScreen(Screen):
    """Shows a session or a day. What is changed is told at once, by `changed`."""

    changed = Signal(object)
    """Carries the `SessionRecord` or the `DayRecord` as it is now."""
    removed = Signal(object)
    left = Signal()

    def __init__(self, fittings: Fittings, now: Callable[[], datetime]) -> None:
        look = fittings.look
        super().__init__(look)
        self._points = fittings.library.points
        self._now = now
        self._entry: SessionRecord | DayRecord | None = None
        self._title = make_label("title")
        self._facts = make_label("soft")
        self.column.addWidget(self._title)
        self.column.addWidget(self._facts)
        card, column = make_card()
        column.setSpacing(10)
        self.of_day = Rating(tr("Pain on this day"), fittings, column, self._tell)
        self.before = Rating(tr("Pain before"), fittings, column, self._tell)
        self.after = Rating(tr("Pain after"), fittings, column, self._tell)
        self.note = NoteField(tr("A note for yourself"), look)
        self.note.settled.connect(self._tell)
        column.addWidget(self.note)
        self._pressed_card, self._pressed_column = make_card()
        self._pressed_column.addWidget(make_label("subheading", tr("What was pressed")))
        self._pressed = Bullets([])
        self._pressed_column.addWidget(self._pressed)
        self.column.addWidget(self.scrolling(padded(card, self._pressed_card)), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.remove_button = ActionButton(tr("Delete this entry"), look)
        self.remove_button.clicked.connect(self._remove)
        self.foot.addWidget(self.remove_button)
        self.column.addLayout(self.foot)

    def show_session(self, record: SessionRecord, title: str) -> None:
        """Show a session, under its title of then."""
        facts = [
            moment_words(record.started_at),
            pressed_time(record.pressed_seconds),
            ending_words(record.ending),
        ]
        self._show(record, title, " · ".join(facts))
        self.of_day.show(None, shown=False)
        self.before.show(record.pain_before)
        self.after.show(record.pain_after)
        lines = Bullets(list(step_lines(record, self._points)))
        self._pressed = put_in_place(self._pressed_column, self._pressed, lines)
        self._pressed_card.setVisible(bool(record.steps))

    def show_day(self, record: DayRecord) -> None:
        """Show how a day was, or ask for it."""
        words = tr("It counts for the whole day, with a session or without.")
        self._show(record, day_words(record.day), words)
        self.of_day.show(record.pain)
        self.before.show(None, shown=False)
        self.after.show(None, shown=False)
        self._pressed_card.hide()

    def _show(self, entry: SessionRecord | DayRecord, title: str, facts: str) -> None:
        self.note.settle()
        self._entry = entry
        self._title.setText(title)
        self.setAccessibleName(title)
        self._facts.setText(facts)
        self.note.show_text(entry.note)
        empty = isinstance(entry, DayRecord) and entry.is_empty
        self.remove_button.setVisible(not empty)

    def _tell(self) -> None:
        match self._entry:
            case SessionRecord() as record:
                self._entry = replace(
                    record,
                    pain_before=self.before.scale.rating,
                    pain_after=self.after.scale.rating,
                    note=self.note.take(),
                )
            case DayRecord() as record:
                rating = self.of_day.scale.rating
                self._entry = rate_day(record, rating, self.note.take(), self._now())
                self.remove_button.setVisible(not self._entry.is_empty)
        self.changed.emit(self._entry)

    def _remove(self) -> None:
        entry, self._entry = self._entry, None
        self.note.show_text("")
        self.removed.emit(entry)

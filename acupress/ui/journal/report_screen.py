"""The page for a doctor before it gets out: which time, which notes, and how it will be."""

from __future__ import annotations

from datetime import date, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.catalogue import tr
from acupress.core.journal import monday_of
from acupress.ui.dates import SUNDAY, date_words, day_words
from acupress.ui.journal.report import FOUR_WEEKS, THREE_MONTHS
from acupress.ui.journal.report_page import report_paper
from acupress.ui.listing import listed
from acupress.ui.paper.ink import PaperLook
from acupress.ui.paper.screen import PaperScreen
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_card, make_field_label, make_label
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.ui.journal.report import Report
    from acupress.ui.paper.paper import Paper
    from acupress.ui.paper.sheet import Sheet
    from acupress.ui.theme import Look

AT_A_TIME = 20
"""Notes that are offered before more are asked for."""
MOST_SHOWN = 240
"""Characters that are shown of a note that can be ticked."""
ALL, OWN = "all", "own"


class ReportScreen(PaperScreen):
    """Asks for the time, and for what of it is shown. No note and no caution is, unless ticked."""

    span_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("A page for your doctor"))
        self.lead.setText(
            tr("Your sessions and ratings on one page. You decide what is on it and who sees it.")
        )
        self._report: Report | None = None
        self._cautions: Sequence[str] = ()
        self._today = date.min
        self.notes: list[TickRow] = []
        self.choices.insertWidget(0, self._build_span())
        self.choices.insertWidget(1, self._build_cautions())
        self.choices.insertWidget(2, self._build_notes())

    def offer(self, days: Sequence[date], today: date, cautions: Sequence[str] | None) -> None:
        """Offer the time in which there are `days`, the newest first, and remembered cautions."""
        self._today = today
        self._cautions = cautions or ()
        self._oldest = min((*days, today))
        mondays = dict.fromkeys(monday_of(day) for day in (today, *days))
        for field, end in ((self.first, timedelta()), (self.last, SUNDAY)):
            field.clear()
            for monday in mondays:
                field.addItem(date_words(monday + end), monday + end)
        self.first.setCurrentIndex(self.first.count() - 1)
        self._caution_card.setVisible(cautions is not None)
        self.cautions.setChecked(False)
        self.cautions.explain(listed(self._cautions) or tr("None that last.", "cautions"))

    @property
    def chosen_span(self) -> tuple[date, date]:
        """The first and the last day that are wanted."""
        wanted = self.span.currentData()
        if wanted == ALL:
            return self._oldest, self._today
        if wanted == OWN:
            first, last = self.first.currentData(), self.last.currentData()
            earlier, later = min(first, last - SUNDAY), max(first + SUNDAY, last)
            return earlier, min(later, self._today)
        return self._today - wanted, self._today

    def show_report(self, report: Report) -> None:
        """Show what was found, and offer its notes."""
        self._report = report
        for row in self.notes:
            row.hide()
            row.deleteLater()
        self.notes = []
        self._none.setVisible(not report.notes)
        self._offer_more()
        self.make_anew()

    def make(self, sheet: Sheet) -> Paper:
        """Make the page of what is ticked."""
        assert self._report is not None  # noqa: S101 - shown only with a report
        notes = [
            note
            for note, row in zip(self._report.notes, self.notes, strict=False)
            if row.isChecked()
        ]
        cautions = self._cautions if self.cautions.isChecked() else None
        return report_paper(self._report, notes, cautions, sheet, PaperLook(self.look))

    def _build_span(self) -> QWidget:
        card, column = make_card()
        self.span = Chooser(self.look)
        self.span.addItem(tr("The last 4 weeks"), FOUR_WEEKS)
        self.span.addItem(tr("The last 3 months"), THREE_MONTHS)
        self.span.addItem(tr("All of it"), ALL)
        self.span.addItem(tr("From … to …"), OWN)
        self.first, self.last = Chooser(self.look), Chooser(self.look)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        for words, field in ((tr("From"), self.first), (tr("To"), self.last)):
            own.addWidget(make_field_label(words, field))
            own.addWidget(field)
            field.activated.connect(self.span_chosen)
        self._own.hide()
        self.span.activated.connect(self._choose_span)
        column.addWidget(make_field_label(tr("Time"), self.span))
        column.addWidget(self.span)
        column.addWidget(self._own)
        return card

    def _choose_span(self) -> None:
        self._own.setVisible(self.span.currentData() == OWN)
        self.span_chosen.emit()

    def _build_cautions(self) -> QWidget:
        self._caution_card, column = make_card()
        self.cautions = TickRow(
            tr("Show the cautions that I gave in the safety check"), " ", self.look, grave=False
        )
        self.cautions.clicked.connect(self.make_anew)
        column.addWidget(self.cautions)
        return self._caution_card

    def _build_notes(self) -> QWidget:
        card, self._notes_column = make_card()
        self._notes_column.addWidget(make_label("subheading", tr("Notes to show")))
        self._none = make_label("soft", tr("There are no notes in this time."))
        self._notes_column.addWidget(self._none)
        self.more_button = ActionButton(tr("Show more notes"), self.look)
        self.more_button.clicked.connect(self._offer_more)
        self._notes_column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _offer_more(self) -> None:
        if self._report is None:
            return
        shown = len(self.notes)
        for note in self._report.notes[shown : shown + AT_A_TIME]:
            words = shorten(note.words, MOST_SHOWN, placeholder=" …")
            row = TickRow(day_words(note.day), words, self.look, grave=False)
            row.clicked.connect(self.make_anew)
            self._notes_column.insertWidget(self._notes_column.indexOf(self.more_button), row)
            self.notes.append(row)
        self.more_button.setVisible(len(self.notes) < len(self._report.notes))

"""The rows of a page of questions: each question, and below it what its tick opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acupress.core.questions import Tier
from acupress.ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from acupress.core.questions import Question
    from acupress.ui.safety.form import Form
    from acupress.ui.theme import Look

INDENT = 42
"""Pixels by which what a tick opens stands further in."""


class QuestionRows(QWidget):
    """One question, and the questions under it while it is ticked."""

    toggled = Signal(object, bool)
    """Carries the question, and whether it is ticked now."""

    def __init__(self, question: Question, form: Form, look: Look) -> None:
        super().__init__()
        self._question = question
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.rows: dict[str, TickRow] = {}
        self._under: list[TickRow] = []
        self._add(question, form, look)
        for below in form.page.below(question):
            row = self._add(below, form, look)
            row.setVisible(form.is_ticked(question.key))
            self._under.append(row)

    def _add(self, question: Question, form: Form, look: Look) -> TickRow:
        row = TickRow(question.text, question.detail, look, grave=question.tier is not Tier.CAUTION)
        row.setChecked(form.is_ticked(question.key))
        row.toggled.connect(lambda on: self._toggle(question, on=on))
        self.rows[question.key] = row
        inset = QVBoxLayout()
        inset.setContentsMargins(INDENT if question.under else 0, 0, 0, 0)
        inset.addWidget(row)
        self._column.addLayout(inset, 1)
        return row

    def _toggle(self, question: Question, *, on: bool) -> None:
        if question is self._question:
            for row in self._under:
                if not on:
                    row.setChecked(False)
                row.setVisible(on)
        self.toggled.emit(question, on)

    @property
    def is_open(self) -> bool:
        """Whether a tick has opened others."""
        return self.first_place() is not None

    def first_place(self) -> TickRow | None:
        """Give the first of the rows that a tick has opened, if there are any."""
        return next((row for row in self._under if row.isVisibleTo(self)), None)

"""A note to write: kept as it is typed, and never cut unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from acupress.catalogue import tr_n
from acupress.core.journal import LONGEST_NOTE
from acupress.ui.announcements import announce
from acupress.ui.widgets.labels import make_field_label
from acupress.ui.widgets.steady_label import SteadyLabel
from acupress.ui.widgets.wheel import NOT_BY_WHEEL

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from acupress.ui.theme import Look

KEPT_AFTER_MS = 600
"""How long after the last letter a note is kept."""
TALL = 120
"""Pixels at 100 % text: three lines."""


class NoteField(QWidget):
    """A field with its label, and a line that says when the note is too long."""

    settled = Signal()
    """What was typed is to be kept now."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFocusPolicy(NOT_BY_WHEEL)
        self._too_long = SteadyLabel("note", (_too_long(),))
        column.addWidget(make_field_label(words, self.edit, "subheading"))
        column.addWidget(self.edit)
        column.addWidget(self._too_long)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEPT_AFTER_MS)
        self._soon.timeout.connect(self.settled)
        self.edit.textChanged.connect(self._typed)
        look.changed.connect(self._fit)
        self._fit()

    def take(self) -> str:
        """Give as much of the note as is kept, which it then is."""
        self._soon.stop()
        return self._whole()[:LONGEST_NOTE]

    @property
    def warning(self) -> str:
        """What is said of a note that is too long; empty for any other."""
        return self._too_long.text()

    def show_text(self, text: str) -> None:
        """Show a note that is kept already."""
        self.edit.setPlainText(text)
        self._soon.stop()

    def settle(self) -> None:
        """Have kept at once what was typed a moment ago."""
        if self._soon.isActive():
            self._soon.stop()
            self.settled.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Have what was typed kept, whatever takes the user away."""
        super().hideEvent(event)
        self.settle()

    def _typed(self) -> None:
        too_long = len(self._whole()) > LONGEST_NOTE
        if too_long and not self.warning:
            announce(self, _too_long())
        self._too_long.setText(_too_long() if too_long else "")
        self._soon.start()

    def _whole(self) -> str:
        return self.edit.toPlainText().strip()

    def _fit(self) -> None:
        self.edit.setFixedHeight(self._look.room(TALL))


def _too_long() -> str:
    return tr_n(
        "This note is too long: only its first character is kept.",
        "This note is too long: only its first {n} characters are kept.",
        LONGEST_NOTE,
    )

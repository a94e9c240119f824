"""Files and copies: the journal written out, taken in, brought back, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from acupress.catalogue import tr
from acupress.ui.dates import moment_words
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton, ButtonKind
from acupress.ui.widgets.chooser import Chooser
from acupress.ui.widgets.labels import make_card, make_label, padded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QFrame, QVBoxLayout

    from acupress.ui.theme import Look

LEFT = Qt.AlignmentFlag.AlignLeft


class FilesScreen(Screen):
    """Asks for what is wanted; nothing is done here."""

    report_wanted = Signal()
    table_wanted = Signal()
    whole_wanted = Signal()
    file_brought = Signal()
    backup_wanted = Signal(object)
    """Carries the moment, a `datetime` as on the wall."""
    deletion_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("Files and copies"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        self.column.addWidget(
            make_label("soft", tr("Your journal is yours. It is sent nowhere by itself."))
        )
        cards = (
            self._reporting(),
            self._writing(),
            self._taking_in(),
            self._bringing_back(),
            self._deleting(),
        )
        self.column.addWidget(self.scrolling(padded(*cards)), 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)

    def show_backups(self, moments: Sequence[datetime]) -> None:
        """Offer the moments of which there is a backup, the newest first."""
        self.backups.clear()
        for moment in moments:
            self.backups.addItem(moment_words(moment), moment)
        self.backups.setVisible(bool(moments))
        self.back_button.setVisible(bool(moments))
        self._none_yet.setVisible(not moments)

    def _reporting(self) -> QFrame:
        card, column = self._card(
            tr("A page for your doctor"),
            tr(
                "Your sessions, your ratings and what you pressed on one page, to save as a PDF or "
                "to print. You see it first, and decide what is on it."
            ),
        )
        self.report_button = self._button(column, tr("Make a page"), self.report_wanted)
        return card

    def _writing(self) -> QFrame:
        card, column = self._card(
            tr("Write it out"),
            tr(
                "A table opens in any spreadsheet. The whole journal as a file can be taken in "
                "again, here or on another computer. Both hold your notes and ratings."
            ),
        )
        self.table_button = self._button(column, tr("Write a table"), self.table_wanted)
        self.whole_button = self._button(column, tr("Write the whole journal"), self.whole_wanted)
        return card

    def _taking_in(self) -> QFrame:
        card, column = self._card(
            tr("Take in a journal"),
            tr("What is here stays. Only what is not here yet is added, and nothing twice."),
        )
        self.bring_button = self._button(column, tr("Choose a file"), self.file_brought)
        return card

    def _bringing_back(self) -> QFrame:
        card, column = self._card(
            tr("Bring an earlier state back"),
            tr(
                "At the first start of each day a copy is made, and the newest seven are kept. "
                "They still hold what you have deleted since. Before a copy is brought back, one "
                "of now is made, so that you can change your mind."
            ),
        )
        self.backups = Chooser(self.look)
        self.backups.call(tr("Copies"))
        self._none_yet = make_label("soft", tr("There is no copy yet."))
        column.addWidget(self.backups, 0, LEFT)
        column.addWidget(self._none_yet)
        self.back_button = ActionButton(tr("Bring this one back"), self.look)
        self.back_button.clicked.connect(
            lambda: self.backup_wanted.emit(self.backups.currentData())
        )
        column.addWidget(self.back_button, 0, LEFT)
        return card

    def _deleting(self) -> QFrame:
        card, column = self._card(
            tr("Delete the journal"),
            tr("All sessions, ratings and notes, with every copy. You are asked twice."),
        )
        self.delete_button = self._button(
            column, tr("Delete everything"), self.deletion_wanted, ButtonKind.STOP
        )
        return card

    def _card(self, heading: str, words: str) -> tuple[QFrame, QVBoxLayout]:
        card, column = make_card()
        column.addWidget(make_label("subheading", heading))
        column.addWidget(make_label("soft", words))
        return card, column

    def _button(
        self,
        column: QVBoxLayout,
        words: str,
        wanted: SignalInstance,
        kind: ButtonKind = ButtonKind.PLAIN,
    ) -> ActionButton:
        button = ActionButton(words, self.look, kind)
        button.clicked.connect(wanted)
        column.addWidget(button, 0, LEFT)
        return button

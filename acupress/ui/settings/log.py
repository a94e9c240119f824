"""The log, to be read and passed on by somebody who asks for help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from acupress.catalogue import tr
from acupress.ui.announcements import announce
from acupress.ui.screen import Screen
from acupress.ui.widgets.buttons import ActionButton
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from acupress.ui.theme import Look


class LogScreen(Screen):
    """Shows the text of the log, the newest at its end."""

    left = Signal()

    def __init__(self, place: str, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(tr("The log"))
        self.column.addWidget(make_label("title", self.accessibleName()))
        told = tr(
            "What Acupress did and what failed, for whoever helps you. It holds no answers, notes "
            "or ratings, and is sent nowhere. It is acupress.log in {place}"
        )
        self._place = make_label("soft", told.format(place=place))
        self.column.addWidget(self._place)
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setProperty("role", "reading")
        self.text.setAccessibleName(self.accessibleName())
        self.lend_bar(self.text)
        self.column.addWidget(self.text, 1)
        self.copy_button = ActionButton(tr("Copy all"), look)
        self.copy_button.clicked.connect(self._copy)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.foot.addWidget(self.copy_button)
        self.column.addLayout(self.foot)

    @property
    def place_words(self) -> str:
        """What it holds, and where it lies."""
        return self._place.text()

    def show_log(self, text: str) -> None:
        """Show a text, at its end."""
        self.text.setPlainText(text or tr("There is nothing in it yet."))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.copy_button.setEnabled(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self, tr("Copied"))

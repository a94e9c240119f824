"""A text to read at a comfortable width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser

from acupress.ui.screen import Screen
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from acupress.ui.theme import Look

LINE_WIDTH = 760
"""Pixels at 100 % text: about seventy characters to a line."""


class ReadingScreen(Screen):
    """Shows one text."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._markdown = ""
        self._title = make_label("title")
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setProperty("role", "reading")
        self.lend_bar(self.text)
        row = QHBoxLayout()
        row.addWidget(self.text, 100)
        row.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addLayout(row, 1)
        self.lead_back(self.left)
        self.foot.addStretch(1)
        self.column.addLayout(self.foot)

    def show_text(self, title: str, markdown: str) -> None:
        """Show a text from its beginning."""
        self._markdown = markdown
        self.setAccessibleName(title)
        self.text.setAccessibleName(title)
        self._title.setText(title)
        self._write()

    def arrive(self) -> None:
        """Let the arrow keys scroll at once."""
        super().arrive()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_out(self) -> None:
        """Write the page anew in the size of the text."""
        super().lay_out()
        self.text.setMaximumWidth(self.look.room(LINE_WIDTH))
        self._write()

    def _write(self) -> None:
        document = self.text.document()
        document.setDefaultFont(self.look.font(self.look.type.body))
        document.setMarkdown(self._markdown)
        _give_air(document, self.look.px(10))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _give_air(document: QTextDocument, gap: int) -> None:
    """Set paragraphs apart, and headings more from what is above them."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        heading = form.headingLevel() > 0
        form.setTopMargin(2 * gap if heading else gap / 4)
        form.setBottomMargin(gap / 2)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()

"""A text to read at a comfortable width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser

from acupress.ui.screen import Screen
from acupress.ui.widgets.labels import make_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from acupress.ui.theme import Look

LINE_WIDTH = 720
"""Pixels at 100 % text: about seventy characters to a line."""
LINE_HEIGHT = 30
"""Pixels at 100 % text from line to line."""
MARK_GAP = 12
"""Pixels at 100 % text from the mark of a line of a list to its words, which hang clear of it."""
CITED = QRegularExpression(r"\s\[\d+\]")


class ReadingScreen(Screen):
    """Shows one text, in a column in the middle."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._markdown = ""
        self._written: object = None
        self._title = make_label("title")
        self.text = _Column()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setProperty("role", "reading")
        self.lend_bar(self.text)
        self.column.addWidget(self._title)
        self.column.addWidget(self.text, 1)
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
        """Put the text into the middle, and write it anew where its size is another."""
        super().lay_out()
        margins = self.column.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        beside = max(0, (inside - self.look.room(LINE_WIDTH)) // 2)
        self._title.setContentsMargins(beside, 0, beside, 0)
        self.text.keep_clear(beside)
        if self._written != self._painted():
            self._write()

    def picture(self) -> QPixmap | None:
        """Give the picture above the text, if it has one."""
        return None

    def _painted(self) -> object:
        return self.look.percent, self.look.theme, self.look.figure_palette

    def _write(self) -> None:
        self._written = self._painted()
        document, room = self.text.document(), self.look.room
        document.setDefaultFont(self.look.font(self.look.type.body))
        document.setDocumentMargin(0)
        document.setMarkdown(self._markdown)
        _give_air(document, room(10), room(LINE_HEIGHT))
        _hang_lists(document, room(MARK_GAP))
        _raise_numbers(document, self.look)
        picture = self.picture()
        if picture:
            _put_above(document, picture, room(20))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


class _Column(QTextBrowser):
    """A text with room beside it, in which the wheel scrolls, too."""

    def keep_clear(self, beside: int) -> None:
        """Keep so many pixels clear at either side."""
        self.setViewportMargins(beside, 0, beside, 0)


def _give_air(document: QTextDocument, gap: int, line: int) -> None:
    """Set paragraphs apart, headings more from what is above them, and lines from each other."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        heading = form.headingLevel() > 0
        ends_list = block.textList() is not None and block.next().textList() is None
        form.setTopMargin(2 * gap if heading else gap / 4)
        form.setBottomMargin(gap if ends_list else gap / 2)
        least = QTextBlockFormat.LineHeightTypes.MinimumHeight
        form.setLineHeight(line, least.value)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _hang_lists(document: QTextDocument, gap: int) -> None:
    """Write the marks of lists as words before a tab: Qt's own stand hard against the lines."""
    marked: list[tuple[QTextBlock, str]] = []
    block = document.begin()
    while block.isValid():
        if found := block.textList():
            numbered = found.format().style() is QTextListFormat.Style.ListDecimal
            marked.append((block, found.itemText(block) if numbered else "•"))
        block = block.next()
    wide = QFontMetrics(document.defaultFont()).horizontalAdvance
    room = max((wide(mark) for _block, mark in marked), default=0) + gap
    for block, mark in marked:
        if found := block.textList():
            found.remove(block)
        form = block.blockFormat()
        form.setIndent(0)
        form.setLeftMargin(room)
        form.setTextIndent(-room)
        form.setTabPositions([QTextOption.Tab(room, QTextOption.TabType.LeftTab)])
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        cursor.insertText(f"{mark}\t", QTextCharFormat())


def _raise_numbers(document: QTextDocument, look: Look) -> None:
    """Write the numbers of sources small and high, out of the way of whoever reads on."""
    small = QTextCharFormat()
    small.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    small.setForeground(look.colour("soft"))
    found = document.find(CITED)
    while not found.isNull():
        found.mergeCharFormat(small)
        found = document.find(CITED, found)


def _put_above(document: QTextDocument, picture: QPixmap, gap: int) -> None:
    """Put a picture above all words, in the middle."""
    url = QUrl("picture")
    document.addResource(QTextDocument.ResourceType.ImageResource.value, url, picture)
    cursor = QTextCursor(document)
    middle = QTextBlockFormat()
    middle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    middle.setBottomMargin(gap)
    words = cursor.blockFormat()
    cursor.insertBlock(words)
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.setBlockFormat(middle)
    cursor.insertImage(url.toString())

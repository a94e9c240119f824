"""Lets a paper out: as a PDF, as plain text, and to a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPainter, QPdfWriter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from acupress.ui.paper.paper import Paper

POINTS_PER_INCH = 72
FINENESS = 720
"""Dots per inch in which a PDF places things."""


def as_pdf(paper: Paper) -> bytes:
    """Give a PDF: words as words, figures' bodies as pictures, all else as lines.

    It says what it is called and what made it, and nothing of whom.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator("Acupress")
    writer.setResolution(FINENESS)
    writer.setPageSize(paper.sheet.qt)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    # The writer of JPEG does not come along with every Qt, and lines are sharper without it
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number in range(len(paper.pages)):
        if number:
            writer.newPage()
        painter.save()
        painter.scale(FINENESS / POINTS_PER_INCH, FINENESS / POINTS_PER_INCH)
        paper.paint(painter, number)
        painter.restore()
    painter.end()
    return bytes(buffer.data().data())


def as_text(paper: Paper) -> bytes:
    """Give plain text, UTF-8, a paragraph in each line."""
    return f"{paper.text()}\n".encode()


def print_on(printer: QPrinter, paper: Paper) -> bool:
    """Print the wanted pages, as large as the paper there allows; False where it failed."""
    printer.setDocName(paper.title)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = printer.fromPage() or 1
    last = min(printer.toPage() or len(paper.pages), len(paper.pages))
    whole, there = paper.sheet.whole, printer.paperRect(type(printer).Unit.DevicePixel)
    scale = min(there.width() / whole.width(), there.height() / whole.height())
    done = True
    for number in range(first, last + 1):
        if number > first:
            done = printer.newPage() and done
        painter.save()
        painter.translate(
            (there.width() - scale * whole.width()) / 2,
            (there.height() - scale * whole.height()) / 2,
        )
        painter.scale(scale, scale)
        paper.paint(painter, number - 1)
        painter.restore()
    return painter.end() and done

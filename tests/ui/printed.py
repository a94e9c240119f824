"""Reads PDFs as others do: with the reader of Qt, which the app itself does not have."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.ui.paper.paper import Paper


@contextmanager
def opened(pdf: bytes) -> Iterator[QPdfDocument]:
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    yield document
    document.close()


def words_in(pdf: bytes) -> str:
    """All words of a PDF, whatever its lines are.

    The reader has a sign of its own for a hyphen at the end of a line.
    """
    with opened(pdf) as document:
        pages = [document.getAllText(number).text() for number in range(document.pageCount())]
    return " ".join(" ".join(pages).split()).replace("\ufffe", "-")


def beyond_margins(paper: Paper) -> list[str]:
    """What of a paper stands beyond its margins."""
    return [
        placed.block.text()
        for page in paper.pages
        for placed in page
        if not paper.sheet.room.contains(placed.area)
    ]

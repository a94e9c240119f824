"""What is ready to be printed: pages on a sheet, each with its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from acupress.catalogue import tr
from acupress.ui.paper.sheet import FOOT
from acupress.ui.paper.type import Part, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from acupress.ui.paper.flow import Page
    from acupress.ui.paper.sheet import Sheet

FOOT_AIR = 16.0
"""Points between the lower margin and the foot."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Pages on a sheet. `title` stands in the foot and names the file and the print-out."""

    title: str
    sheet: Sheet
    pages: tuple[Page, ...]
    type: Type

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the page `number`, counted from 0, in points from its upper left corner."""
        for placed in self.pages[number]:
            placed.block.paint(painter, placed.area)
        room = self.sheet.room
        foot = self.type.words(Part.SMALL, self._foot(number))
        height = foot.height(room.width())
        top = min(room.bottom() + FOOT_AIR, room.bottom() + FOOT - height - FOOT_AIR)
        foot.paint(painter, QRectF(room.left(), top, room.width(), height))

    def text(self) -> str:
        """Say all of it in plain text, a paragraph in each line, a blank one before what is new."""
        lines: list[str] = []
        for placed in (placed for page in self.pages for placed in page):
            if words := placed.block.text():
                lines += ["", words] if placed.apart and lines else [words]
        return "\n".join(lines)

    def _foot(self, number: int) -> str:
        if len(self.pages) == 1:
            return tr("Acupress · {title}", "foot of a page").format(title=self.title)
        return tr("Acupress · {title} · page {page} of {pages}", "foot of a page").format(
            title=self.title, page=number + 1, pages=len(self.pages)
        )

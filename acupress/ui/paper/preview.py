"""A paper as it will be, page under page, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr_n
from acupress.ui.drawing.surfaces import filled_picture
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from acupress.ui.paper.paper import Paper
    from acupress.ui.theme import Look

GAP = 16
"""Pixels between two pages."""
KEPT = 6
"""Pages of which the picture is kept."""


class PaperView(QWidget):
    """Shows the pages; what they say is its description."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._look = look
        self._paper: Paper | None = None
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def show_paper(self, paper: Paper) -> None:
        """Show a paper instead of the one before."""
        self._paper = paper
        self._pictures.clear()
        pages = tr_n("Preview, 1 page", "Preview, {n} pages", len(paper.pages))
        self.setAccessibleName(pages)
        self.setAccessibleDescription(paper.text())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of all pages."""
        if self._paper is None:
            return 0
        pages = len(self._paper.pages)
        return round(pages * self._tall(width)) + (pages - 1) * GAP

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a size in which type can be read."""
        return QSize(595, self.heightForWidth(595))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that shows what stands where."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pages that are in sight."""
        if self._paper is None:
            return
        painter = QPainter(self)
        tall = self._tall(self.width())
        for number in range(len(self._paper.pages)):
            area = QRectF(0, number * (tall + GAP), self.width(), tall)
            if area.intersects(QRectF(event.rect())):
                painter.drawPixmap(area.topLeft(), self._picture(self._paper, number))
                painter.setPen(self._look.colour("edge"))
                painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _tall(self, width: float) -> float:
        if self._paper is None:
            return 0.0
        whole = self._paper.sheet.whole
        return width * whole.height() / whole.width()

    def _picture(self, paper: Paper, number: int) -> QPixmap:
        key = (number, self.width())
        if key not in self._pictures:
            while len(self._pictures) >= KEPT:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = picture_of(
                paper, number, self.width(), ratio=self.devicePixelRatioF()
            )
        return self._pictures[key]


def picture_of(paper: Paper, number: int, width: int, *, ratio: float = 1.0) -> QPixmap:
    """Give a page as a picture, `width` device-independent pixels wide."""
    whole = paper.sheet.whole
    scale = width / whole.width()
    size = QSize(width, round(whole.height() * scale))
    picture = filled_picture(size, ratio, QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paper.paint(painter, number)
    painter.end()
    return picture

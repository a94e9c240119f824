"""What is put on a sheet: words, drawings, and how they stand beside and below each other.

Lengths are points. A block tells how tall it is at a width, and never reaches beyond that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SPACE = re.compile(r"[^\S\xa0]+")
"""What is one blank in a paragraph; a blank that must not break stays."""
MARK_ROOM = 1.5
"""Room of a hung mark, in sizes of its type."""


class Block(Protocol):
    """Something that stands on paper."""

    def height(self, width: float) -> float:
        """Give how tall it is at a width."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint it into an area of the height that it has at that width."""

    def text(self) -> str:
        """Say it in lines of plain text, for whoever does not see it; empty for mere decoration."""


class Words:
    """A paragraph. A `mark`, a bullet or a number, hangs before it."""

    def __init__(
        self, text: str, font: QFont, colour: QColor, *, mark: str = "", leading: float = 1.0
    ) -> None:
        self._text = SPACE.sub(" ", text).strip()
        self._font, self._colour = font, colour
        self._mark = mark
        self._leading = leading
        self._indent = font.pixelSize() * MARK_ROOM if mark else 0.0
        self._laid: dict[float, tuple[QTextLayout, float]] = {}

    def height(self, width: float) -> float:
        """Give the height of the wrapped words."""
        return self._lay(width)[1]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the words, as words: a PDF can be searched for them."""
        painter.setPen(self._colour)
        layout, _height = self._lay(area.width())
        layout.draw(painter, area.topLeft() + QPointF(self._indent, 0))
        if self._mark:
            hung = self._wrap(self._mark, self._indent)[0]
            hung.draw(painter, area.topLeft())

    def text(self) -> str:
        """Give the words."""
        return f"{self._mark} {self._text}" if self._mark else self._text

    def _lay(self, width: float) -> tuple[QTextLayout, float]:
        if width not in self._laid:
            self._laid[width] = self._wrap(self._text, width - self._indent)
        return self._laid[width]

    def _wrap(self, text: str, width: float) -> tuple[QTextLayout, float]:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() * self._leading
        layout.endLayout()
        return layout, top


class Stack:
    """Blocks below each other, with a `gap` between them."""

    def __init__(self, blocks: Sequence[Block], gap: float = 0.0) -> None:
        self._blocks, self._gap = tuple(blocks), gap

    def height(self, width: float) -> float:
        """Give the height of all, with the gaps."""
        gaps = self._gap * max(0, len(self._blocks) - 1)
        return sum(block.height(width) for block in self._blocks) + gaps

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint one below the other."""
        top = area.top()
        for block in self._blocks:
            height = block.height(area.width())
            block.paint(painter, QRectF(area.left(), top, area.width(), height))
            top += height + self._gap

    def text(self) -> str:
        """Say one after the other."""
        return "\n".join(filter(None, (block.text() for block in self._blocks)))


class Columns:
    """Blocks beside each other, each with its share of the width, which add up to 1."""

    def __init__(self, blocks: Sequence[Block], shares: Sequence[float], gap: float) -> None:
        self._blocks, self._shares, self._gap = tuple(blocks), tuple(shares), gap

    def height(self, width: float) -> float:
        """Give the height of the tallest."""
        pairs = zip(self._blocks, self._widths(width), strict=True)
        return max(block.height(wide) for block, wide in pairs)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint one beside the other, all from the same top."""
        left = area.left()
        for block, wide in zip(self._blocks, self._widths(area.width()), strict=True):
            block.paint(painter, QRectF(left, area.top(), wide, block.height(wide)))
            left += wide + self._gap

    def text(self) -> str:
        """Say one after the other, drawings after the words beside them."""
        said = sorted(self._blocks, key=lambda block: isinstance(block, Drawing))
        return "\n".join(filter(None, (block.text() for block in said)))

    def _widths(self, width: float) -> list[float]:
        room = width - self._gap * (len(self._blocks) - 1)
        return [share * room for share in self._shares]


class Rule:
    """A line across."""

    def __init__(self, colour: QColor, thickness: float = 0.75) -> None:
        self._pen = QPen(colour, thickness)

    def height(self, _width: float) -> float:
        """Give its thickness."""
        return self._pen.widthF()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint it in the middle of its area."""
        painter.setPen(self._pen)
        middle = area.center().y()
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))

    def text(self) -> str:
        """Say nothing."""
        return ""


class Drawing:
    """A drawing of a given height; `told` says what it shows."""

    def __init__(
        self, height: float, draw: Callable[[QPainter, QRectF], None], told: str = ""
    ) -> None:
        self._height, self._draw, self._told = height, draw, told

    def height(self, _width: float) -> float:
        """Give its height."""
        return self._height

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw, and leave the painter as it was."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        self._draw(painter, area)
        painter.restore()

    def text(self) -> str:
        """Say what it shows."""
        return self._told

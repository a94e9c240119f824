"""How much two pictures of one size differ: where they differ most, not on the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

BLOCK = 8
"""Pixels: a marker covers several blocks, and the edge of a line only a part of one."""


def largest_difference(one: QImage, other: QImage) -> int:
    """Give the largest mean difference of a colour channel in any 8 × 8 block, of 255.

    Width and height are whole numbers of blocks, so that a block is one pixel of a picture made
    smaller.
    """
    assert one.size() == other.size()
    width, height = one.width(), one.height()
    assert width % BLOCK == height % BLOCK == 0, (width, height)
    apart = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    blocks = apart.scaled(
        width // BLOCK,
        height // BLOCK,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    line = 3 * blocks.width()
    rows = (memoryview(blocks.constScanLine(y))[:line] for y in range(blocks.height()))  # type: ignore[arg-type]
    return max(max(row) for row in rows)

"""Line icons in the colours of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from acupress.ui.drawing.surfaces import clear_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPixmap


@cache
def draw_icon(svg: str, side: int, ratio: float, colour: str) -> QPixmap:
    """Draw an icon as a square of `side` device-independent pixels in a colour as `#rrggbb`."""
    # Imported only here: the first page has no icons
    from PySide6.QtCore import QByteArray
    from PySide6.QtSvg import QSvgRenderer

    drawing = svg.replace("currentColor", colour)
    picture = clear_picture(QSize(side, side), ratio)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def paint_icon(painter: QPainter, svg: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a square box."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box.topLeft(), draw_icon(svg, round(box.width()), ratio, colour.name()))

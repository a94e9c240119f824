"""Shared painting: rounded surfaces and the focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from acupress.ui.theme import Look

RING = 3
"""Width of the focus ring, in pixels; a surface leaves it this much room while it has the focus."""


def ground_of(widget: QWidget) -> QRectF:
    """Give where the surface of a widget lies: all of it, inside its ring while that is shown."""
    room = RING if widget.hasFocus() else 0
    return QRectF(widget.rect()).adjusted(room, room, -room, -room)


def clear_picture(size: QSize, ratio: float) -> QPixmap:
    """Make an empty picture of `size` device-independent pixels, sharp at a pixel ratio."""
    return filled_picture(size, ratio, QColor(Qt.GlobalColor.transparent))


def filled_picture(size: QSize, ratio: float, colour: QColor) -> QPixmap:
    """Make a picture like `clear_picture`, of one colour."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(colour)
    return picture


def paint_surface(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor,
    border: QColor,
    width: float = 1.0,
    radius: float = 18.0,
) -> None:
    """Paint a rounded surface with a hairline inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, width) if width else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_card(painter: QPainter, rect: QRectF, look: Look, radius: float) -> None:
    """Paint the card that a picture stands on."""
    fill, border = look.colour("card"), look.colour("line")
    paint_surface(painter, rect, fill=fill, border=border, radius=radius)


def inside_card(rect: QRectF, radius: float) -> QPainterPath:
    """Give the area of a card inside its hairline."""
    inside = QPainterPath()
    inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    return inside


def paint_focus_ring(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = RING / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

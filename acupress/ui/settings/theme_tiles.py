"""Small pictures of the colours to choose: a sheet, words on it, and the main action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath

from acupress.ui.drawing.surfaces import paint_surface
from acupress.ui.widgets.tiles import Offer, Shape, TileChoice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from acupress.core.appearance import Colours
    from acupress.core.settings import ThemeChoice
    from acupress.ui.theme import Look

SHEET = Shape(QSize(112, 64), 140)
SAMPLE = "Aa"
RADIUS = 8.0


def make_theme_tiles(
    name: str, themes: Iterable[tuple[ThemeChoice, str]], look: Look
) -> TileChoice:
    """Offer each choice of colours; what follows the computer shows light and dark side by side."""

    def offer(choice: ThemeChoice, words: str) -> Offer:
        def paint(painter: QPainter, _on: QWidget, room: QRectF) -> None:
            shown = look.themes_of(choice)
            for index, theme in enumerate(shown):
                part = QRectF(room)
                part.setLeft(room.left() + room.width() * index / len(shown))
                painter.save()
                painter.setClipRect(part)
                _paint_sheet(painter, room, theme.colours, look)
                painter.restore()

        return Offer(choice, words, paint)

    return TileChoice(name, [offer(*each) for each in themes], SHEET, look)


def _paint_sheet(painter: QPainter, room: QRectF, colours: Colours, look: Look) -> None:
    paper, ink, line = QColor(colours.paper), QColor(colours.ink), QColor(colours.edge)
    paint_surface(painter, room, fill=paper, border=line, radius=RADIUS)
    inside = room.adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS)
    painter.setPen(ink)
    font = QFont(look.font(look.type.body, QFont.Weight.Bold))
    font.setPixelSize(round(inside.height() * 0.5))
    painter.setFont(font)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | middle, SAMPLE)
    painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, SAMPLE)
    action = QRectF(room)
    action.setTop(room.bottom() - inside.height() / 5)
    sheet, foot = QPainterPath(), QPainterPath()
    sheet.addRoundedRect(room, RADIUS, RADIUS)
    foot.addRect(action)
    painter.fillPath(sheet & foot, QColor(colours.accent))

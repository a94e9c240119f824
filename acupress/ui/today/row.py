"""One routine to choose: a crop of the place that is pressed, its name, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.painted import CardButton

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from acupress.core.points import Point
    from acupress.ui.drawing.crops import Crops
    from acupress.ui.theme import Look

PICTURE = QSize(90, 68)
"""Pixels of the crop at 100 % text."""
MARGIN, GAP, CHEVRON = 8, 18, 24
LEADING = 2
LEAST = 300
"""Pixels at 100 % text in which name and facts can be read."""
WORDS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says: a `note` where today leaves something out; `more` only when it is asked."""

    title: str
    facts: str
    note: str
    more: str


def picture_size(look: Look) -> QSize:
    """Give the size of the crop in a row."""
    return QSize(look.px(PICTURE.width(), QUICK_PACE), look.px(PICTURE.height(), QUICK_PACE))


def least_width(look: Look) -> int:
    """Give the least width in pixels of a row."""
    return look.px(LEAST, QUICK_PACE)


class RoutineRow(CardButton):
    """A row of the list, which is one large button."""

    def __init__(self, words: RowWords, pressed: Sequence[Point], crops: Crops, look: Look) -> None:
        super().__init__(look)
        self._words = words
        self._pressed = pressed
        self._crops = crops
        self._heights: dict[tuple[int, float], int] = {}
        self.setAccessibleName(f"{words.title}. {words.facts}")
        self.setAccessibleDescription(words.more)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw_ahead(self) -> None:
        """Draw the crop before the row is seen."""
        self._crops.draw(self._pressed, picture_size(self._look), self.devicePixelRatioF())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the crop, or of the wrapped words where they are higher."""
        key = (width, self._look.scale)
        if key not in self._heights:
            room = QRect(0, 0, max(1, width - self._taken), 10_000)
            words = sum(_height(text, font, room) + LEADING for text, font, _ in self._lines())
            self._heights[key] = max(words, picture_size(self._look).height()) + 2 * self._edge
        return self._heights[key]

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for all words, each on one line."""
        widths = [QFontMetrics(font).horizontalAdvance(text) for text, font, _ in self._lines()]
        width = max(widths) + self._taken
        return QSize(width, self.heightForWidth(width))

    def _least_width(self) -> int:
        return least_width(self._look)

    def _radius(self) -> float:
        return self._look.radii.row

    def _paint_inside(self, painter: QPainter) -> None:
        """Paint the crop, the words and where they lead."""
        size, edge = picture_size(self._look), self._edge
        box = QRect(edge, (self.height() - size.height()) // 2, size.width(), size.height())
        self._crops.paint(painter, self._turned(box), self._pressed, self)
        self._paint_words(painter, QRect(edge + size.width() + GAP, 0, 0, self.height()))
        if self.isEnabled():
            self._paint_chevron(painter)

    def _paint_chevron(self, painter: QPainter) -> None:
        side = self._look.px(CHEVRON, QUICK_PACE)
        middle = QPointF(self.width() - self._edge - side / 2, self.height() / 2)
        towards = QPointF(side / 4, 0)
        if self.isRightToLeft():
            middle.setX(self.width() - middle.x())
            towards = -towards
        across = QPointF(0, side / 3)
        back = middle - towards / 2
        painter.setPen(QPen(self._look.colour("soft"), 2.5, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([back - across, back + towards, back + across])

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        room.setWidth(self.width() - self._taken)
        parts = [(text, font, role) for text, font, role in self._lines()]
        heights = [
            _height(text, font, QRect(0, 0, room.width(), 10_000)) for text, font, _ in parts
        ]
        top = (self.height() - sum(heights) - LEADING * (len(parts) - 1)) // 2
        for (text, font, role), height in zip(parts, heights, strict=True):
            line = QRect(room.left(), top, room.width(), height)
            painter.setFont(font)
            painter.setPen(self._look.colour(role if self.isEnabled() else "soft"))
            painter.drawText(self._turned(line), int(WORDS), text)
            top += height + LEADING

    def _lines(self) -> Iterator[tuple[str, QFont, str]]:
        """Give each line with its font and its colour."""
        font, types = self._look.font, self._look.type
        strong, plain = QFont.Weight.DemiBold, QFont.Weight.Normal
        yield self._words.title, font(types.emphasis, strong, QUICK_PACE), "ink"
        yield self._words.facts, font(types.small, plain, QUICK_PACE), "soft"
        if self._words.note:
            yield self._words.note, font(types.small, plain, QUICK_PACE), "hand_text"

    @property
    def _edge(self) -> int:
        return self._look.px(MARGIN, QUICK_PACE)

    @property
    def _taken(self) -> int:
        """How much of the width the crop, the chevron and the gaps take."""
        chevron = self._look.px(CHEVRON, QUICK_PACE)
        return picture_size(self._look).width() + 2 * self._edge + 2 * GAP + chevron

    def _turned(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.right() - 1)
        return box


def _height(text: str, font: QFont, room: QRect) -> int:
    return QFontMetrics(font).boundingRect(room, int(WORDS), text).height()

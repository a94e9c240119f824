"""Things to choose from by their pictures: of several tiles one is the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.roles import GROUP, take_for
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.painted import PaintedKey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractButton

    from acupress.ui.theme import Look

MARGIN = 10
GAP = 12
WORDS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Offer:
    """A value to choose, its words, and how it is painted: with what, on what, and where."""

    value: object
    words: str
    paint: Callable[[QPainter, QWidget, QRectF], None]


class Shape(NamedTuple):
    """How large tiles are, in pixels at 100 % text.

    `picture` grows with the words if it `grows`; `words` is the width that these want.
    """

    picture: QSize
    words: int
    grows: bool = True


class Tile(PaintedKey):
    """One of them: the picture, and its words below."""

    def __init__(self, offer: Offer, shape: Shape, look: Look) -> None:
        super().__init__(offer.words, look)
        self._paint_picture = offer.paint
        self._shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the picture, and the words below it."""
        picture = self._picture_size()
        width = max(self._look.px(self._shape.words, QUICK_PACE), picture.width() + 2 * MARGIN)
        room = QRect(0, 0, width - 2 * MARGIN, 10_000)
        words = QFontMetrics(self._font()).boundingRect(room, int(WORDS), self.text())
        wide = max(width, words.width() + 2 * MARGIN)
        return QSize(wide, picture.height() + words.height() + 3 * MARGIN)

    @property
    def room(self) -> QRectF:
        """Where the picture stands."""
        room = QRectF(0, MARGIN, *self._picture_size().toTuple())
        room.moveLeft((self.width() - room.width()) / 2)
        return room

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the picture, its words, and a frame when it is the chosen one."""
        painter = QPainter(self)
        colour, chosen = self._look.colour, self.isChecked()
        resting = colour("accent_soft" if self.underMouse() else "card")
        paint_surface(
            painter,
            ground_of(self),
            fill=resting,
            border=colour("accent" if chosen else "line"),
            width=3 if chosen else 1,
            radius=self._look.radii.field,
        )
        picture = self.room
        self._paint_picture(painter, self, picture)
        top = round(picture.bottom()) + MARGIN // 2
        words = QRect(MARGIN, top, self.width() - 2 * MARGIN, self.height() - top)
        painter.setFont(self._font())
        painter.setPen(colour("ink"))
        painter.drawText(words, int(WORDS), self.text())
        if self.hasFocus():
            radius = self._look.radii.field + RING
            paint_focus_ring(painter, QRectF(self.rect()), colour("ink"), radius)

    def _picture_size(self) -> QSize:
        wide, tall = self._shape.picture.width(), self._shape.picture.height()
        if not self._shape.grows:
            return QSize(wide, tall)
        return QSize(self._look.px(wide, QUICK_PACE), self._look.px(tall, QUICK_PACE))

    def _font(self) -> QFont:
        return self._look.font(self._look.type.small, QFont.Weight.Medium, QUICK_PACE)


class TileChoice(QWidget):
    """A tile for each offer, in rows as long as there is room for. One stop of the Tab key."""

    chosen = Signal(object)
    """Carries the value."""

    def __init__(self, name: str, offers: Sequence[Offer], shape: Shape, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.keys = {offer.value: Tile(offer, shape, look) for offer in offers}
        for value, tile in self.keys.items():
            self._group.addButton(tile)
            tile.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._in_a_row = 0
        self._arrange(len(self.keys))
        self.clear()

    def clear(self) -> None:
        """Choose none."""
        self._group.setExclusive(False)
        for tile in self._group.buttons():
            tile.setChecked(False)
        self._group.setExclusive(True)
        self._stop_at(self._group.buttons()[0])

    def show_chosen(self, value: object) -> None:
        """Show the one that is chosen; of values unknown none is."""
        tile = self.keys.get(value)
        if tile is None:
            self.clear()
        else:
            tile.setChecked(True)
            self._stop_at(tile)

    def _stop_at(self, stop: QAbstractButton) -> None:
        """Let Tab stop at one; Qt stops at every tile until the keyboard was at one of them."""
        for tile in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least width: two in a row."""
        size = self._grid.minimumSize()
        return QSize(min(size.width(), self._wanted(2)), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many in a row as there is room for, so that the rows are as even as can be."""
        super().resizeEvent(event)
        count = len(self.keys)
        evenly = dict.fromkeys(-(-count // rows) for rows in range(1, count + 1))
        fitting = (n for n in evenly if n <= 2 or self._wanted(n) <= self.width())
        self._arrange(next(fitting))

    def _wanted(self, in_a_row: int) -> int:
        widest = max(tile.sizeHint().width() for tile in self.keys.values())
        return in_a_row * widest + (in_a_row - 1) * GAP

    def _arrange(self, in_a_row: int) -> None:
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for index, tile in enumerate(self.keys.values()):
                self._grid.addWidget(tile, index // in_a_row, index % in_a_row)

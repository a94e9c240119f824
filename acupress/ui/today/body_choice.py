"""Small pictures of each body, of which the user chooses the one that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.drawing.words import body_names, which_body
from acupress.ui.roles import GROUP, take_for
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.in_sight import InSight

if TYPE_CHECKING:
    from acupress.core.settings import Body
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

FIGURE = "body_front"
PICTURE = QSize(76, 148)
MARGIN = 10
WIDTH = 150
"""Pixels at 100 % text that the words of a body want."""
WORDS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class BodyKey(InSight, QRadioButton):
    """One body to choose."""

    def __init__(self, body: Body, drawings: Drawings, look: Look) -> None:
        super().__init__(body_names()[body])
        self.begin_unseen()
        self._drawings, self._of_body, self._look = drawings, drawings.of(body), look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        look.changed.connect(self.updateGeometry)

    def hitButton(self, _pos: QPoint) -> bool:  # noqa: N802
        """Let the whole key take the click."""
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the picture, and the words below it."""
        width = self._look.px(WIDTH, QUICK_PACE)
        room = QRect(0, 0, width - 2 * MARGIN, 10_000)
        words = QFontMetrics(self._font()).boundingRect(room, int(WORDS), self.text())
        wide = max(width, words.width() + 2 * MARGIN)
        return QSize(wide, PICTURE.height() + words.height() + 3 * MARGIN)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that shows all."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the body, its words, and a frame when it is the chosen one."""
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
        room = QRectF(0, MARGIN, self.width(), PICTURE.height())
        # All are seen alike: the table of the body in use tells the shape, and no other is read
        picture, place = self._of_body.fitted(
            self._drawings.table.views[FIGURE],
            room,
            self.devicePixelRatioF(),
            palette=self._look.figure_palette,
        )
        painter.drawPixmap(place.topLeft(), picture)
        top = PICTURE.height() + 3 * MARGIN // 2
        words = QRect(MARGIN, top, self.width() - 2 * MARGIN, self.height() - top)
        painter.setFont(self._font())
        painter.setPen(colour("ink"))
        painter.drawText(words, int(WORDS), self.text())
        if self.hasFocus():
            paint_focus_ring(
                painter, QRectF(self.rect()), colour("ink"), self._look.radii.field + RING
            )

    def _font(self) -> QFont:
        return self._look.font(self._look.type.small, QFont.Weight.Medium, QUICK_PACE)


class BodyChoice(QWidget):
    """A key for each body that there are drawings of. One stop of the Tab key."""

    chosen = Signal(object)
    """Carries the `Body`."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        take_for(self, GROUP)
        self.setAccessibleName(which_body())
        self._group = QButtonGroup(self)
        self.keys = {
            body: BodyKey(body, drawings, look) for body in body_names() if body in drawings.bodies
        }
        for body, key in self.keys.items():
            self._group.addButton(key)
            key.clicked.connect(lambda _=False, body=body: self.chosen.emit(body))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._in_a_row = 0
        self._arrange(len(self.keys))
        self.clear()

    def clear(self) -> None:
        """Choose none."""
        self._group.setExclusive(False)
        for key in self._group.buttons():
            key.setChecked(False)
        self._group.setExclusive(True)
        # Qt lets Tab stop at every key of a group in which none is chosen
        for index, key in enumerate(self._group.buttons()):
            key.setFocusPolicy(Qt.FocusPolicy.ClickFocus if index else Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least width: two in a row."""
        size = self._grid.minimumSize()
        return QSize(min(size.width(), self._wanted(2)), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put all in a row where there is room, or two."""
        super().resizeEvent(event)
        count = len(self.keys)
        self._arrange(count if self.width() >= self._wanted(count) else 2)

    def _wanted(self, in_a_row: int) -> int:
        widest = max(key.sizeHint().width() for key in self.keys.values())
        return in_a_row * widest + (in_a_row - 1) * self._grid.spacing()

    def _arrange(self, in_a_row: int) -> None:
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for index, key in enumerate(self.keys.values()):
                self._grid.addWidget(key, index // in_a_row, index % in_a_row)

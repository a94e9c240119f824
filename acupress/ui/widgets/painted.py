"""What the buttons share that paint themselves: push buttons, cards to press, keys to choose by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QRadioButton

from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.widgets.in_sight import InSight

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from acupress.ui.theme import Look


class PaintedButton(InSight, QPushButton):
    """A push button in the sizes of the look."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text)
        self.begin_unseen()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button, also where Space means something else."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class CardButton(PaintedButton):
    """A card that is one large button, and as high as its words need at its width."""

    def __init__(self, look: Look) -> None:
        super().__init__("", look)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the words wrap."""
        return True

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that still reads well."""
        width = self._least_width()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the card, what is on it, and the focus ring around it."""
        painter = QPainter(self)
        colour, radius = self._look.colour, self._radius()
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        paint_surface(
            painter,
            ground_of(self),
            fill=colour("card"),
            border=colour("accent" if lit else "line"),
            width=2 if lit else 1,
            radius=radius,
        )
        self._paint_inside(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colour("ink"), radius + RING)

    def _least_width(self) -> int:
        """Give the least width in pixels in which the words can be read."""
        raise NotImplementedError

    def _radius(self) -> float:
        """Give the radius of the corners in pixels."""
        raise NotImplementedError

    def _paint_inside(self, painter: QPainter) -> None:
        """Paint what is on the card."""
        raise NotImplementedError


class PaintedKey(InSight, QRadioButton):
    """One of several keys, of which one at most is chosen."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.begin_unseen()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def hitButton(self, _pos: QPoint) -> bool:  # noqa: N802
        """Let the whole key take the click."""
        return True

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that shows all."""
        return self.sizeHint()


def paint_key_ground(painter: QPainter, key: QAbstractButton, look: Look) -> None:
    """Paint a key, filled where it is chosen, and take the pen for the words on it."""
    colour, chosen = look.colour, key.isChecked()
    resting = colour("accent_soft" if key.underMouse() else "card")
    paint_surface(
        painter,
        ground_of(key),
        fill=colour("accent") if chosen else resting,
        border=colour("accent" if chosen else "line"),
        width=2,
        radius=look.radii.field,
    )
    painter.setPen(colour("on_accent" if chosen else "ink"))

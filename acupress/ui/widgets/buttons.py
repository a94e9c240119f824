"""Buttons whose words wrap, so that large text never pushes a window apart."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.surfaces import RING, paint_focus_ring, paint_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from acupress.ui.theme import Look

SLACK = 8
"""Pixels to spare, so that words that just fit do not wrap."""
SMALLEST_TARGET = 44
"""Pixels, after WCAG 2.2 target size (enhanced)."""


class ButtonKind(StrEnum):
    """What a button is for: the one main action, another one, a quiet link, or stopping."""

    MAIN = "main"
    PLAIN = "plain"
    OUTLINE = "outline"
    LINK = "link"
    STOP = "stop"


class ActionButton(QPushButton):
    """A push button with wrapping words and an optional key name beside them."""

    def __init__(self, text: str, look: Look, kind: ButtonKind = ButtonKind.PLAIN) -> None:
        super().__init__(text)
        self._look = look
        self._kind = kind
        self._key_name = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.updateGeometry)

    def set_key_name(self, name: str) -> None:
        """Show the key that does the same, such as Space."""
        self._key_name = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button is for."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the words on one line, up to a width at which they wrap."""
        metrics = QFontMetrics(self._font())
        wanted = metrics.horizontalAdvance(self._words()) + 2 * self._padding() + SLACK
        width = min(wanted, self._look.room(420))
        return QSize(max(width, self._look.px(90)), self._height_at(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the width of the longest word."""
        metrics = QFontMetrics(self._font())
        longest = max(metrics.horizontalAdvance(word) for word in [*self._words().split(), ""])
        width = max(SMALLEST_TARGET, longest + 2 * self._padding())
        return QSize(width, self._height_at(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the wrapped words."""
        return self._height_at(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button, also where Space means something else."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint surface, words and focus ring."""
        painter = QPainter(self)
        ground = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        fill, border, ink, width = self._colours()
        if self._kind is not ButtonKind.LINK:
            paint_surface(
                painter,
                ground,
                fill=fill,
                border=border,
                width=width,
                radius=self._look.radii.button,
            )
        painter.setPen(ink)
        painter.setFont(self._font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if self._kind is ButtonKind.LINK:
            flags = (
                Qt.AlignmentFlag.AlignLeft
                | Qt.AlignmentFlag.AlignVCenter
                | Qt.TextFlag.TextWordWrap
            )
        pad = self._padding()
        painter.drawText(self.rect().adjusted(pad, 0, -pad, 0), flags, self._words())
        if self.hasFocus():
            paint_focus_ring(
                painter,
                QRectF(self.rect()),
                self._look.colour("ink"),
                self._look.radii.button + RING,
            )

    def _words(self) -> str:
        return f"{self.text()}    {self._key_name}" if self._key_name else self.text()

    def _font(self) -> QFont:
        return self._look.font(self._look.type.body, QFont.Weight.DemiBold, QUICK_PACE)

    def _padding(self) -> int:
        return RING + 4 if self._kind is ButtonKind.LINK else self._look.px(22, QUICK_PACE)

    def _height_at(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * self._padding()), 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        words = QFontMetrics(self._font()).boundingRect(room, wrap, self._words())
        around = (
            self._look.px(16) if self._kind is ButtonKind.LINK else self._look.px(30, QUICK_PACE)
        )
        return max(SMALLEST_TARGET + 2 * RING, words.height() + around)

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        colour = self._look.colour
        if not self.isEnabled():
            return colour("track"), colour("track"), colour("soft"), 0
        lit = self.underMouse() or self.isDown()
        match self._kind:
            case ButtonKind.MAIN:
                fill = colour("accent")
                return (fill.lighter(112) if lit else fill), fill, colour("on_accent"), 0
            case ButtonKind.OUTLINE:
                ground = colour("accent_soft" if lit else "paper")
                return ground, colour("accent"), colour("accent"), 2
            case ButtonKind.STOP:
                return colour("stop_soft" if lit else "card"), colour("stop"), colour("stop"), 2
            case ButtonKind.LINK:
                return colour("paper"), colour("paper"), colour("accent"), 0
            case ButtonKind.PLAIN:
                return colour("accent_soft" if lit else "card"), colour("line"), colour("ink"), 2

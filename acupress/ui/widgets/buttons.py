"""Buttons whose words wrap, so that large text never pushes a window apart."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from acupress.core.writing import pieces
from acupress.ui.drawing.icons import paint_icon
from acupress.ui.drawing.surfaces import RING, ground_of, paint_focus_ring, paint_surface
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.painted import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from acupress.ui.theme import Look

ICON, ICON_GAP = 24, 10
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


class ActionButton(PaintedButton):
    """A push button with wrapping words, an icon before them and the name of a key after them.

    `icon_only` leaves the words to the accessible name and the tool tip.
    """

    def __init__(
        self, text: str, look: Look, kind: ButtonKind = ButtonKind.PLAIN, icon: str = ""
    ) -> None:
        super().__init__(text, look)
        self._kind = kind
        self._icon = icon
        self._icon_only = False
        self._key_name = ""
        self._measured = look.changes
        self._heights: dict[int, int] = {}
        self._longest: int | None = None
        self._wanted: QSize | None = None
        self._least: int | None = None
        # A click, a swallowed one too, leaves the keyboard where it was: no key answers by accident
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_key_name(self, name: str) -> None:
        """Show the key that does the same, such as Space."""
        if name != self._key_name:
            self._key_name = name
            self._measure_anew()
            self.update()

    def setText(self, text: str) -> None:  # noqa: N802
        """Change the words."""
        super().setText(text)
        self._measure_anew()

    def show_as(self, text: str, icon: str) -> None:
        """Change words and icon."""
        if (text, icon) != (self.text(), self._icon):
            self._icon = icon
            self.setText(text)
            self.update()

    def set_icon_only(self, *, only: bool) -> None:
        """Show the icon without its words, where there is no room for them."""
        if only != self._icon_only:
            self._icon_only = only
            self.setToolTip(self.text() if only else "")
            self._measure_anew()
            self.update()

    @property
    def kind(self) -> ButtonKind:
        """What the button is for."""
        return self._kind

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the words on one line, up to a width at which they wrap."""
        self._follow_look()
        if self._wanted is None:
            self._wanted = self._measure_wanted()
        return QSize(self._wanted)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the width of the longest word; where there is no more room, the icon gives way."""
        if self._icon_only:
            return self.sizeHint()
        self._follow_look()
        if self._least is None:
            self._least = max(SMALLEST_TARGET, self._longest_word() + 2 * self._padding())
        return QSize(self._least, self._height_at(max(self._least, self.width())))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the wrapped words."""
        return self._height_at(width)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint surface, words and focus ring."""
        painter = QPainter(self)
        fill, border, ink, width = self._colours()
        if self._kind is not ButtonKind.LINK:
            paint_surface(
                painter,
                ground_of(self),
                fill=fill,
                border=border,
                width=width,
                radius=self._look.radii.button,
            )
        painter.setPen(ink)
        painter.setFont(self._font())
        pad, icon_room = self._padding(), self._icon_room(self.width())
        inside = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        wrap = Qt.TextFlag.TextWordWrap
        centred = Qt.AlignmentFlag.AlignCenter | wrap
        words = QFontMetrics(self._font()).boundingRect(
            inside.adjusted(icon_room, 0, 0, 0).toRect(), centred, self._words()
        )
        left = inside.left()
        if self._kind is not ButtonKind.LINK:
            left += max(0.0, (inside.width() - icon_room - words.width()) / 2)
        if icon_room:
            side = self._icon_side()
            box = QRectF(left, (self.height() - side) / 2, side, side)
            if self.isRightToLeft():
                box.moveLeft(self.width() - box.right())
            paint_icon(painter, self._look.icon(self._icon), box, ink)
        room = QRectF(left + icon_room, 0, inside.right() - left - icon_room, self.height())
        if self._kind is not ButtonKind.LINK:
            room.setWidth(min(room.width(), words.width() + SLACK))
        if self.isRightToLeft():
            room.moveLeft(self.width() - room.right())
        flags = Qt.AlignmentFlag.AlignVCenter | wrap
        side_of_icon = Qt.AlignmentFlag.AlignLeft if icon_room else Qt.AlignmentFlag.AlignHCenter
        if self._kind is ButtonKind.LINK:
            side_of_icon = Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags | side_of_icon, self._words())
        if self.hasFocus():
            paint_focus_ring(
                painter,
                QRectF(self.rect()),
                self._look.colour("ink"),
                self._look.radii.button + RING,
            )

    def _icon_side(self) -> int:
        return self._look.px(ICON, QUICK_PACE)

    def _icon_room(self, width: int) -> int:
        """Give what the icon takes of a width away from the words; 0 where it does not fit."""
        if not self._icon:
            return 0
        if self._icon_only:
            return self._icon_side()
        room = self._icon_side() + self._look.px(ICON_GAP, QUICK_PACE)
        return room if self._longest_word() + 2 * self._padding() + room <= width else 0

    def _longest_word(self) -> int:
        self._follow_look()
        if self._longest is None:
            metrics = QFontMetrics(self._font())
            words = [*pieces(self._words()), ""]
            self._longest = max(metrics.horizontalAdvance(word) for word in words)
        return self._longest

    def _words(self) -> str:
        if self._icon_only:
            return ""
        return f"{self.text()}    {self._key_name}" if self._key_name else self.text()

    def _font(self) -> QFont:
        return self._look.font(self._look.type.body, QFont.Weight.DemiBold, QUICK_PACE)

    def _padding(self) -> int:
        if self._icon_only:
            return self._look.px(14, QUICK_PACE)
        return RING if self._kind is ButtonKind.LINK else self._look.px(20, QUICK_PACE)

    def _measure_anew(self) -> None:
        self._forget_sizes()
        self.updateGeometry()

    def _forget_sizes(self) -> None:
        """Keep no sizes of other words; a layout asks for each a dozen times over."""
        self._heights.clear()
        self._longest = self._wanted = self._least = None

    def _follow_look(self) -> None:
        """Forget the sizes of another look, whoever is told of it first."""
        if self._measured != self._look.changes:
            self._measured = self._look.changes
            self._forget_sizes()

    def _height_at(self, width: int) -> int:
        """Give the height at a width."""
        self._follow_look()
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._measure(width)
        return height

    def _measure_wanted(self) -> QSize:
        metrics = QFontMetrics(self._font())
        around = 2 * self._padding() + self._icon_room(self._look.room(420)) + SLACK
        width = min(metrics.horizontalAdvance(self._words()) + around, self._look.room(420))
        least = SMALLEST_TARGET if self._icon_only else self._look.px(90)
        return QSize(max(width, least), self._height_at(width))

    def _measure(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * self._padding() - self._icon_room(width)), 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        words = QFontMetrics(self._font()).boundingRect(room, wrap, self._words())
        around = (
            self._look.px(16) if self._kind is ButtonKind.LINK else self._look.px(24, QUICK_PACE)
        )
        return max(SMALLEST_TARGET, words.height() + around)

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

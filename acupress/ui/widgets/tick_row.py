"""One line of a list to tick: a box, plain words and, below them, a sentence that explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from acupress.ui.drawing.surfaces import paint_focus_ring, paint_surface
from acupress.ui.theme import QUICK_PACE
from acupress.ui.widgets.in_sight import InSight

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from acupress.ui.theme import Look

MARGIN, END = 12, 8
WRAP = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class TickRow(InSight, QCheckBox):
    """A check box as wide as the list. `grave` rows turn red when ticked."""

    def __init__(self, text: str, detail: str | None, look: Look, *, grave: bool) -> None:
        super().__init__(text)
        self.begin_unseen()
        self._detail = detail or ""
        self._look = look
        self._grave = grave
        self._measured: dict[int, tuple[int, int]] = {}
        self.setAccessibleDescription(self._detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure_anew)

    def rename(self, text: str) -> None:
        """Put other words into the row."""
        if text != self.text():
            self.setText(text)
            self._measure_anew()

    def explain(self, detail: str) -> None:
        """Put another sentence below the words."""
        if detail != self._detail:
            self._detail = detail
            self.setAccessibleDescription(detail)
            self._measure_anew()
            self.update()

    def hitButton(self, _pos: QPoint) -> bool:  # noqa: N802
        """Let the whole row take the click."""
        return True

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the wrapped words."""
        words, detail = self._heights(width)
        return max(self._look.room(48), words + detail + self._look.room(16)) + 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give a comfortable line."""
        width = self._look.room(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least that still reads well."""
        width = self._look.room(240)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint row, box, words and focus ring."""
        painter = QPainter(self)
        marked = self._mark()
        lit = self.underMouse() and not self.isChecked()
        paint_surface(
            painter,
            QRectF(self.rect()),
            fill=self._look.colour("accent_soft" if lit else "card"),
            border=marked if self.isChecked() else self._look.colour("line"),
            width=2 if self.isChecked() else 1,
            radius=self._look.radii.row,
        )
        self._paint_box(painter, marked)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus_ring(
                painter, QRectF(self.rect()), self._look.colour("ink"), self._look.radii.row
            )

    def _mark(self) -> QColor:
        return self._look.colour("stop" if self._grave else "accent")

    def _box(self) -> QRectF:
        side = self._look.px(28, QUICK_PACE)
        return QRectF(MARGIN, (self.height() - side) / 2, side, side)

    def _paint_box(self, painter: QPainter, marked: QColor) -> None:
        box = self._box()
        checked = self.isChecked()
        paint_surface(
            painter,
            box,
            fill=marked if checked else self._look.colour("card"),
            border=marked if checked else self._look.colour("soft"),
            width=2,
            radius=box.width() / 4,
        )
        if checked:
            role = "on_stop" if self._grave else "on_accent"
            pen = QPen(self._look.colour(role), box.width() / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            tick = [(0.26, 0.53), (0.43, 0.70), (0.75, 0.33)]
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(box.x() + x * box.width(), box.y() + y * box.height())
                        for x, y in tick
                    ]
                )
            )

    def _paint_words(self, painter: QPainter) -> None:
        words, detail = self._heights(self.width())
        x, width = self._column(self.width())
        top = (self.height() - words - detail) // 2
        painter.setFont(self._font())
        painter.setPen(self._look.colour("ink"))
        painter.drawText(QRect(x, top, width, words), WRAP, self.text())
        if self._detail:
            painter.setFont(self._detail_font())
            painter.setPen(self._look.colour("soft"))
            painter.drawText(QRect(x, top + words, width, detail), WRAP, self._detail)

    def _measure_anew(self) -> None:
        self._measured.clear()
        self.updateGeometry()

    def _heights(self, width: int) -> tuple[int, int]:
        """Give the heights of words and detail; a layout asks many times for the same width."""
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._column(width)[1], 10_000)
        words = QFontMetrics(self._font()).boundingRect(room, WRAP, self.text()).height()
        if not self._detail:
            return words, 0
        metrics = QFontMetrics(self._detail_font())
        return words, metrics.boundingRect(room, WRAP, self._detail).height() + 2

    def _column(self, width: int) -> tuple[int, int]:
        left = MARGIN + self._look.px(28, QUICK_PACE) + MARGIN
        return left, max(1, width - left - END)

    def _font(self) -> QFont:
        return self._look.font(self._look.type.body, QFont.Weight.Medium)

    def _detail_font(self) -> QFont:
        return self._look.font(self._look.type.small)

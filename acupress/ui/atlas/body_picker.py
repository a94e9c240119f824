"""The body from behind and from the front, with every point to choose."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.scene import VIEWS, dots_on_body
from acupress.ui.drawing.surfaces import paint_card
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

DOT = 6.0
LIT_DOT = 9.0
NEAR = 22.0
"""Pixels around a dot in which a click means it."""
MARGIN = 14.0


class BodyPicker(QWidget):
    """Shows where the points are. The list beside it does the same for the keyboard."""

    picked = Signal(object)
    """Carries the `Point` that was clicked."""
    lit = Signal(object)
    """Carries the `Point` that is lit now."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._drawings = drawings
        self._look = look
        self._points: tuple[Point, ...] = ()
        self._lit: Point | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(tr("The body with its points"))
        self.setAccessibleDescription(tr("The list beside it holds the same."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_points(self, points: Iterable[Point]) -> None:
        """Show only these points."""
        self._points = tuple(points)
        self.update()

    def light(self, point: Point | None) -> None:
        """Light one point and name it."""
        if point is not self._lit:
            self._lit = point
            self.update()
            if point:
                self.lit.emit(point)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for two bodies side by side."""
        return QSize(560, 520)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which a part of the body can be told."""
        return QSize(280, 240)

    def point_at(self, at: QPointF) -> Point | None:
        """Give the point whose dot is nearest to a place, if one is near."""
        near = [
            (hypot(at.x() - dot.x(), at.y() - dot.y()), point)
            for point, dot in self.dots()
            if hypot(at.x() - dot.x(), at.y() - dot.y()) <= NEAR
        ]
        return min(near, key=lambda found: found[0])[1] if near else None

    def dots(self) -> Iterator[tuple[Point, QPointF]]:
        """Give every point with the places, in pixels, of its dots."""
        places = self._places()
        for point in self._points:
            for name, dots in dots_on_body(self._drawings.table, point).items():
                place = places[name]
                scale = place.width() / self._drawings.table.views[name].width
                for x, y in dots:
                    yield point, place.topLeft() + QPointF(x, y) * scale

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Name the point under the mouse."""
        found = self.point_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.light(found)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Name none when the mouse has gone."""
        super().leaveEvent(event)
        self.light(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the point under the mouse."""
        found = self.point_at(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(found)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bodies, their dots, and the name of the lit one."""
        painter = QPainter(self)
        ground, colour = QRectF(self.rect()), self._look.colour
        paint_card(painter, ground, self._look, self._look.radii.picture)
        for name, place in self._places().items():
            figure = self._drawings.table.views[name]
            picture, fitted = self._drawings.fitted(
                figure, place, self.devicePixelRatioF(), palette=self._look.figure_palette
            )
            painter.drawPixmap(fitted.topLeft(), picture)
        painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
        lit = []
        for point, dot in self.dots():
            if point is self._lit:
                lit.append(dot)
            else:
                painter.setBrush(colour("accent"))
                painter.drawEllipse(dot, DOT, DOT)
        painter.setBrush(colour("hand"))
        for dot in lit:
            painter.drawEllipse(dot, LIT_DOT, LIT_DOT)
        if self._lit and lit:
            chips = Chips(self._look, ground)
            chips.put_beside(f"{self._lit.place} · {self._lit.code}", lit[0], clear=LIT_DOT)
            chips.paint(painter)

    def _places(self) -> dict[str, QRectF]:
        """Give where each body stands, all at one scale."""
        figures = {name: self._drawings.table.views[name] for name in VIEWS}
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        wide = sum(figure.width for figure in figures.values())
        tall = max(figure.height for figure in figures.values())
        scale = min(room.width() / wide, room.height() / tall)
        left = room.center().x() - wide * scale / 2
        places = {}
        for name, figure in figures.items():
            width, height = figure.width * scale, figure.height * scale
            places[name] = QRectF(left, room.center().y() - height / 2, width, height)
            left += width
        return places

"""A small body that is lit where a routine presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.marks import paint_lit
from acupress.ui.drawing.scene import VIEWS, dots_on_body
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from acupress.core.points import Point
    from acupress.core.settings import Body
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

LEAST = 150
"""Pixels at which a lit place can still be told."""
GLOW, DOT = 7.0, 3.15
TALLEST = 320
"""Pixels beyond which the figures do not grow; less where large words need the room."""


class BodyMap(QWidget):
    """Shows the body from behind and from the front, with the points of a routine."""

    def __init__(self, points: Sequence[Point], drawings: Drawings, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._tallest = TALLEST
        self._points: Sequence[Point] = ()
        self._dots: dict[Body, list[Mapping[str, tuple[tuple[float, float], ...]]]] = {}
        self._drawings = drawings
        self._look = look
        self.setAccessibleName(tr("The body, from behind and from the front"))
        self.show_points(points)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """Light other points."""
        self._points = tuple(points)
        self._dots.clear()
        places = "; ".join(point.place for point in points)
        self.setAccessibleDescription(places or tr("No point is marked"))
        self.update()

    def set_tallest(self, pixels: int) -> None:
        """Let the figures be no taller than this, nor than usual."""
        tallest = min(TALLEST, pixels)
        if tallest != self._tallest:
            self._tallest = tallest
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for two figures side by side."""
        return QSize(260, self.heightForWidth(260))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell the layout that the figures keep their shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of two figures that share the width, up to `TALLEST`."""
        figures = [self._drawings.table.views[name] for name in VIEWS]
        shape = max(figure.height / figure.width for figure in figures)
        tallest = round(TALLEST / max(1.0, self._look.scale * 0.75))
        return min(tallest, self._tallest, round(width / len(VIEWS) * shape))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which a lit place can be told."""
        return QSize(LEAST, LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint both bodies and their lit places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / len(VIEWS)
        for index, name in enumerate(VIEWS):
            figure = self._drawings.table.views[name]
            room = QRectF(share * index, 0, share, self.height())
            picture, place = self._drawings.fitted(
                figure, room, self.devicePixelRatioF(), palette=self._look.figure_palette
            )
            painter.drawPixmap(place.topLeft(), picture)
            scale = place.width() / figure.width
            places = [
                place.topLeft() + QPointF(x, y) * scale
                for dots in self._lit()
                for x, y in dots[name]
            ]
            paint_lit(painter, places, self._look, glow=GLOW, dot=DOT)

    def _lit(self) -> list[Mapping[str, tuple[tuple[float, float], ...]]]:
        """Give where each point lies on the body in use."""
        table, body = self._drawings.table, self._drawings.body
        if body not in self._dots:
            self._dots[body] = [dots_on_body(table, point) for point in self._points]
        return self._dots[body]

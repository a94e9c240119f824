"""Small pictures of whole drawings, drawn one by one once the page they stand on is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QWidget

    from acupress.core.settings import Body
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

APART_MS = 10
"""Time between two pictures, in which clicks and keys are heard."""


class Portraits(QObject):
    """Gives the pictures of one page. Where one is not drawn yet its ground stays empty."""

    def __init__(self, drawings: Drawings, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings = drawings
        self._look = look
        self._drawn: dict[QWidget, tuple[object, QPixmap, QRectF]] = {}
        self._waiting: dict[QWidget, Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(APART_MS)
        self._timer.timeout.connect(self._draw_next)

    def paint(
        self,
        painter: QPainter,
        on: QWidget,
        room: QRectF,
        figure: str,
        *,
        body: Body | None = None,
        palette: str | None = None,
    ) -> None:
        """Paint a figure on a widget, which has one, as large as `room` allows.

        It is of the body in use and in the colours in force, unless others are asked for.
        """
        of_body = body or self._drawings.body
        colours = palette or self._look.figure_palette
        ratio = on.devicePixelRatioF()
        wanted = (figure, of_body, colours, ratio, room.getRect())

        def draw() -> None:
            # All are seen alike: the table of the body in use tells the shape, no other is read
            shape = self._drawings.table.views[figure]
            drawings = self._drawings.of(of_body)
            picture, place = drawings.fitted(shape, room, ratio, palette=colours)
            self._drawn[on] = (wanted, picture, place)

        drawn = self._drawn.get(on)
        if drawn and drawn[0] == wanted:
            painter.drawPixmap(drawn[2].topLeft(), drawn[1])
        else:
            self._waiting[on] = draw
            self._timer.start()

    def finish(self) -> None:
        """Draw at once what is waited for."""
        while self._waiting:
            self._draw_next()

    def _draw_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        on = next(iter(self._waiting))
        self._waiting.pop(on)()
        on.update()

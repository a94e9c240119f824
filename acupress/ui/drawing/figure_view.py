"""A whole drawing on a card, such as the position to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.surfaces import paint_card
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

MARGIN = 16.0


class FigureView(QWidget):
    """Shows one figure as large as the card allows."""

    def __init__(self, drawings: Drawings, look: Look, size: QSize) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._drawings = drawings
        self._look = look
        self._size = size
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_figure(self, name: str) -> None:
        """Show the figure of that name."""
        self._name = name
        self.setAccessibleName(tr("Picture of the position"))
        self.setAccessibleDescription(self._drawings.table.views[name].title)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size asked for."""
        return self._size

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which the posture can be told."""
        return QSize(180, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint card and figure."""
        painter = QPainter(self)
        ground = QRectF(self.rect())
        paint_card(painter, ground, self._look, self._look.radii.picture)
        if not self._name:
            return
        figure = self._drawings.table.views[self._name]
        room = ground.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        picture, place = self._drawings.fitted(
            figure,
            room,
            self.devicePixelRatioF(),
            palette=self._look.figure_palette,
            painted=self,
        )
        painter.drawPixmap(place.topLeft(), picture)

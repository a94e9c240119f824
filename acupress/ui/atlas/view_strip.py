"""Small pictures of a point from all sides, to choose the large one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from acupress.ui.drawing.scene import make_scene
from acupress.ui.drawing.surfaces import RING, paint_focus_ring, paint_surface
from acupress.ui.drawing.words import picture_words
from acupress.ui.widgets.in_sight import InSight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.figures import Figure
    from acupress.core.points import Point, Side
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

SIZE = QSize(104, 84)
DOT = 6.0


class ViewButton(InSight, QAbstractButton):
    """One small picture."""

    def __init__(
        self, figure: Figure, point: Point, side: Side, drawings: Drawings, look: Look
    ) -> None:
        super().__init__()
        self.begin_unseen()
        self._drawings = drawings
        self._look = look
        self._scene = make_scene(figure, point, side, SIZE)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        mirrored = self._scene.framed.mirrored
        self.setAccessibleName(picture_words(figure.shows, side, mirrored=mirrored))
        self.setFixedSize(SIZE.width() + 4 * RING, SIZE.height() + 4 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the picture, its dots, and a frame when it is the chosen one."""
        painter = QPainter(self)
        colour = self._look.colour
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        paint_surface(
            painter,
            box,
            fill=colour("card"),
            border=colour("accent" if self.isChecked() else "line"),
            width=3 if self.isChecked() else 1,
            radius=self._look.radii.field,
        )
        framed = self._scene.framed
        picture = self._drawings.picture(
            self._scene.figure.svg,
            QRectF(framed.x, framed.y, framed.width, framed.height),
            SIZE,
            self.devicePixelRatioF(),
            palette=self._look.figure_palette,
            mirrored=framed.mirrored,
            painted=self,
        )
        painter.translate(2 * RING, 2 * RING)
        painter.drawPixmap(0, 0, picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("hand"))
        for at in self._scene.markers:
            painter.drawEllipse(at, DOT, DOT)
        painter.resetTransform()
        if self.hasFocus():
            paint_focus_ring(
                painter, QRectF(self.rect()), colour("ink"), self._look.radii.field + RING
            )


class ViewStrip(QWidget):
    """A row of small pictures, one of which is chosen. Hidden where there is only one."""

    chosen = Signal(str)
    """Carries the name of a figure."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        self._drawings = drawings
        self._look = look
        self.buttons: dict[str, ViewButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)

    def show_views(self, point: Point, side: Side, views: Sequence[str]) -> None:
        """Offer the figures of a point."""
        for button in self.buttons.values():
            self._group.removeButton(button)
            button.setParent(None)
            button.deleteLater()
        self.buttons = {}
        for place, view in enumerate(views):
            button = ViewButton(
                self._drawings.table.views[view], point, side, self._drawings, self._look
            )
            button.clicked.connect(lambda _=False, name=view: self.chosen.emit(name))
            self._group.addButton(button)
            self._row.insertWidget(place, button)
            self.buttons[view] = button
        self.setVisible(len(views) > 1)

    def mark(self, view: str) -> None:
        """Mark the chosen figure."""
        self.buttons[view].setChecked(True)

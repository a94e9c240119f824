"""The drawing of a point: the body part, the marker, the measuring guide, the pressing hands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acupress.catalogue import tr
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.insets import Insets
from acupress.ui.drawing.marks import (
    halo_areas,
    marker_areas,
    paint_guide,
    paint_landmarks,
    paint_lines,
    paint_markers,
)
from acupress.ui.drawing.scene import Scene, make_scene
from acupress.ui.drawing.surfaces import clear_picture, paint_card
from acupress.ui.drawing.words import measure_words, picture_words
from acupress.ui.drawing.zoom import Zoom, make_zoom
from acupress.ui.roles import GRAPHIC, take_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.points import Point, Side
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look


Press = tuple["Point", "Side", str]
"""A point, a side, and the name of the drawing that shows them."""


@dataclass(slots=True)
class Ahead:
    """What is drawn of a press before it comes: its parts, one after the other."""

    shown: Press
    parts: Iterator[None]
    scene: Scene | None = None
    still: QPixmap | None = None


class PointDiagram(QWidget):
    """Draws one press. The still part is kept as a picture; a frame paints only the markers."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        super().__init__()
        take_for(self, GRAPHIC)
        self._drawings = drawings
        self._look = look
        self._insets = Insets(drawings, look)
        self._shown: Press | None = None
        self._ahead: Ahead | None = None
        self._scene: Scene | None = None
        self._still: QPixmap | None = None
        self._marked = True
        self._named = False
        self._fullness = 0.0
        self._caption = ""
        self._zoom: Zoom | None = None
        self._way = QVariantAnimation(self)
        self._way.setDuration(look.shape.motion_ms.zoom)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._way.valueChanged.connect(self.update)
        self._way.finished.connect(self._arrive)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._repaint_all)

    def show_press(
        self, point: Point, side: Side, *, marked: bool = True, figure: str | None = None
    ) -> None:
        """Show a point on a side, on its own drawing or on `figure`.

        Not `marked` when it is no longer to be pressed.
        """
        if marked != self._marked:
            self._marked = marked
            self.update()
        wanted = (point, side, figure or point.picture.figure)
        if self._shown == wanted:
            return
        self._shown = wanted
        ahead, self._ahead = self._ahead, None
        self._repaint_all()
        if ahead and ahead.shown == wanted:
            self._scene, self._still = ahead.scene, ahead.still
        scene = self._scene or self._lay_out(wanted)
        view = picture_words(scene.figure.shows, side, mirrored=scene.framed.mirrored)
        self.setAccessibleName(tr("Picture: {place}").format(place=point.place))
        self.setAccessibleDescription(
            " ".join((view, point.location, measure_words(point), point.find))
        )
        if self.isVisible() and self._look.moves:
            self._set_out(scene)

    def draw_ahead(self, point: Point, side: Side) -> None:
        """Draw a part of the picture of a press to come: each call one, so that none takes long."""
        wanted = (point, side, point.picture.figure)
        if self._ahead is None or self._ahead.shown != wanted:
            self._ahead = Ahead(wanted, iter(()))
            self._ahead.parts = self._draw_parts(self._ahead)
        next(self._ahead.parts, None)

    def _draw_parts(self, ahead: Ahead) -> Iterator[None]:
        point, side, figure = ahead.shown
        scene = make_scene(self._drawings.table.views[figure], point, side, self.size())
        self._body(scene, self.devicePixelRatioF())
        yield
        if self._look.moves:
            make_zoom(self._drawings, scene, self._look.figure_palette)
            yield
        ahead.still = self._draw_still(scene)
        ahead.scene = scene

    def show_landmarks(self, shown: bool) -> None:  # noqa: FBT001 - a toggle's signal carries it
        """Name what the hand can feel around the point, or no longer."""
        if shown != self._named:
            self._named = shown
            self._repaint_all()

    def show_breath(self, fullness: float) -> None:
        """Let the markers swell with the breath, 0.0 to 1.0."""
        if abs(fullness - self._fullness) < 0.004:
            return
        self._fullness = fullness
        for area in halo_areas(self._scene) if self._scene else ():
            self.update(area.toAlignedRect())

    @property
    def caption(self) -> str:
        """The words at the foot of the picture."""
        return self._caption

    @property
    def under_way(self) -> bool:
        """Whether the picture still moves from the body to the region."""
        return self._zoom is not None

    def show_caption(self, words: str) -> None:
        """Show the words of a cue at the foot of the picture; empty takes them away."""
        if words != self._caption:
            self._caption = words
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size at which it looks best."""
        return QSize(728, 600)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least at which the place can be recognised."""
        return QSize(300, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the still part anew."""
        super().resizeEvent(event)
        self._arrive()
        self._repaint_all()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the still picture, the markers and the caption."""
        if self._shown is None:
            return
        scene = self._scene or self._lay_out(self._shown)
        if self._still is None:
            self._still = self._draw_still(scene)
        painter = QPainter(self)
        if self._zoom:
            self._paint_way(painter, self._zoom, self._still)
            return
        painter.drawPixmap(0, 0, self._still)
        if self._marked:
            paint_markers(painter, scene, self._look, self._fullness)
        if self._caption:
            self._insets.paint_caption(painter, self._caption, scene)

    def _repaint_all(self) -> None:
        self._still = self._scene = self._ahead = None
        self.update()

    def _lay_out(self, shown: Press) -> Scene:
        point, side, figure = shown
        self._scene = make_scene(self._drawings.table.views[figure], point, side, self.size())
        return self._scene

    def _set_out(self, scene: Scene) -> None:
        self._zoom = make_zoom(self._drawings, scene, self._look.figure_palette)
        if self._zoom:
            self._way.stop()
            self._way.start()

    def _arrive(self) -> None:
        self._zoom = None
        self._way.stop()
        self.update()

    def _paint_way(self, painter: QPainter, zoom: Zoom, still: QPixmap) -> None:
        ground = QRectF(self.rect())
        paint_card(painter, ground, self._look, self._look.radii.stage)
        painter.setClipPath(self._inside())
        share = self._way.currentValue()
        zoom.paint(painter, still, self.size(), float(share) if share is not None else 0.0)

    def _inside(self) -> QPainterPath:
        inner = QPainterPath()
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = self._look.radii.stage - 1
        inner.addRoundedRect(ground, radius, radius)
        return inner

    def _draw_still(self, scene: Scene) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = clear_picture(self.size(), ratio)
        painter = QPainter(still)
        ground = QRectF(self.rect())
        paint_card(painter, ground, self._look, self._look.radii.stage)
        painter.setClipPath(self._inside())
        painter.drawPixmap(0, 0, self._body(scene, ratio))
        boxes = (self._insets.hands_box(scene), self._insets.locator_box(scene))
        chips = Chips(self._look, ground, [box for box in boxes if box])
        self._insets.put_view_note(scene, chips)
        for area in marker_areas(scene):
            chips.take(area)
        paint_guide(painter, scene, self._look, chips)
        paint_lines(painter, scene, self._look, chips)
        if self._named:
            paint_landmarks(painter, scene, self._look, chips)
        self._insets.paint_hands(painter, scene, ratio)
        self._insets.paint_locator(painter, scene, ratio)
        chips.paint(painter)
        painter.end()
        return still

    def _body(self, scene: Scene, ratio: float) -> QPixmap:
        framed = scene.framed
        return self._drawings.picture(
            scene.figure.svg,
            QRectF(framed.x, framed.y, framed.width, framed.height),
            self.size(),
            ratio,
            palette=self._look.figure_palette,
            mirrored=framed.mirrored,
        )

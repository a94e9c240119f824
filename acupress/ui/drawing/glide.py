"""From finding to pressing: the place fills the picture, the hands draw back to a corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from acupress.ui.drawing.marks import paint_markers
from acupress.ui.drawing.surfaces import inside_card, paint_card
from acupress.ui.drawing.zoom import between, fade_in

if TYPE_CHECKING:
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.drawing.stills import Stills
    from acupress.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Glide:
    """Two scenes of one press with the pictures of their bodies, and a picture of the hands."""

    look: Look
    first: Scene
    last: Scene
    bodies: tuple[QPixmap, QPixmap]
    hands: QPixmap
    box: QRectF
    """Where the hands end."""

    def paint(self, painter: QPainter, still: QPixmap, share: float) -> None:
        """Paint the way at `share` of it, 0.0 to 1.0; `still` is the picture at its end."""
        begin, end = (QRectF(QPointF(0, 0), scene.size) for scene in (self.first, self.last))
        ground = between(begin, end, share)
        framed = self.first.framed.towards(self.last.framed, share)
        painter.save()
        paint_card(painter, ground, self.look, self.look.radii.stage)
        painter.setClipPath(inside_card(ground, self.look.radii.stage))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for scene, body in zip((self.first, self.last), self.bodies, strict=True):
            own = scene.framed
            left = own.x + own.width if own.mirrored else own.x
            corner = QPointF(*framed.place((left, own.y)))
            size = QSizeF(scene.size) * (framed.scale / own.scale)
            painter.drawPixmap(QRectF(corner, size), body, QRectF(body.rect()))
        painter.restore()
        fade_in(painter, still, share)
        paint_markers(painter, replace(self.last, framed=framed), self.look, 0.0)
        if self.first.beside:
            box = between(self.first.beside.hands, self.box, share)
            painter.drawPixmap(box, self.hands, QRectF(self.hands.rect()))


def make_glide(
    stills: Stills, look: Look, first: Scene | None, still: QPixmap | None, last: Scene
) -> Glide | None:
    """Make the way from a finding, with its picture `still`, to the press of the place.

    None where nothing stood beside the place.
    """
    box = stills.insets.hands_box(last)
    if first is None or first.beside is None or still is None or box is None:
        return None
    ratio = still.devicePixelRatio()
    bodies = stills.body(first, ratio), stills.body(last, ratio)
    hands = first.beside.hands
    cut = QRectF(hands.topLeft() * ratio, hands.size() * ratio).toAlignedRect()
    return Glide(look, first, last, bodies, still.copy(cut), box)

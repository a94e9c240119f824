"""The way of the eye from the whole body to the region: a picture that grows into the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from acupress.ui.drawing.easel import finished
from acupress.ui.drawing.framing import SHOWN_CM
from acupress.ui.drawing.scene import find_on_body
from acupress.ui.drawing.surfaces import inside_card, paint_card

if TYPE_CHECKING:
    from collections.abc import Generator

    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.drawing.scene import Scene
    from acupress.ui.theme import Look

DETAIL = 1.6
"""How much finer than the window the body is drawn, so that it may grow."""
FADE_FROM = 0.5
"""The share of the way at which the region begins to show through."""


class Way(Protocol):
    """How a picture comes to be what it is in the end."""

    def paint(self, painter: QPainter, still: QPixmap, share: float) -> None:
        """Paint the way at `share` of it, 0.0 to 1.0; `still` is the picture at its end."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """A picture of the whole body, and the part of it, in pixels, at either end of the way.

    It fills `size` pixels of a widget.
    """

    body: QPixmap
    whole: QRectF
    region: QRectF
    size: QSize
    look: Look

    def paint(self, painter: QPainter, still: QPixmap, share: float) -> None:
        """Paint the way at `share` of it, 0.0 to 1.0; `still` is the picture at its end."""
        part = between(self.whole, self.region, share)
        window = QRectF(QPointF(0, 0), self.size)
        radius = self.look.radii.stage
        paint_card(painter, window, self.look, radius)
        painter.save()
        painter.setClipPath(inside_card(window, radius))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(window, self.body, part)
        painter.restore()
        fade_in(painter, still, share)


def make_zoom(drawings: Drawings, scene: Scene, look: Look) -> Zoom | None:
    """Make the way to a scene, or None where no whole body shows its place."""
    return finished(draw_zoom(drawings, scene, look))


def draw_zoom(drawings: Drawings, scene: Scene, look: Look) -> Generator[None, None, Zoom | None]:
    """Draw what `make_zoom` gives, a part at each step."""
    on_body = find_on_body(drawings.table, scene)
    if on_body is None or on_body.figure is scene.figure:
        return None
    body, size = on_body.figure, scene.size
    mirrored = body.mirror_for_other_side and scene.framed.mirrored
    fit = min(size.width() / body.width, size.height() / body.height)
    ground = QSize(round(size.width() * DETAIL), round(size.height() * DETAIL))
    whole = QRectF(0, 0, size.width() / fit, size.height() / fit)
    whole.moveCenter(QRectF(0, 0, body.width, body.height).center())
    picture = yield from drawings.draw(
        body.svg, whole, ground, 1.0, palette=look.figure_palette, mirrored=mirrored
    )
    pixels = ground.width() / whole.width()
    middle_x = sum(x for x, _ in on_body.places) / len(on_body.places) - whole.left()
    middle_y = sum(y for _, y in on_body.places) / len(on_body.places) - whole.top()
    if mirrored:
        middle_x = whole.width() - middle_x
    tall = SHOWN_CM * body.units_per_cm * pixels
    region = QRectF(0, 0, tall * size.width() / size.height(), tall)
    region.moveCenter(QRectF(middle_x * pixels, middle_y * pixels, 0, 0).topLeft())
    return Zoom(picture, QRectF(picture.rect()), region, size, look)


def fade_in(painter: QPainter, still: QPixmap, share: float) -> None:
    """Let the picture at the end of a way show through in the last part of it."""
    if share > FADE_FROM:
        painter.setOpacity((share - FADE_FROM) / (1 - FADE_FROM))
        painter.drawPixmap(0, 0, still)
        painter.setOpacity(1.0)


def between(a: QRectF, b: QRectF, share: float) -> QRectF:
    """Give the rectangle at a share, 0.0 to 1.0, of the way from one to another."""

    def mix(first: float, second: float) -> float:
        return first + (second - first) * share

    return QRectF(
        mix(a.x(), b.x()), mix(a.y(), b.y()), mix(a.width(), b.width()), mix(a.height(), b.height())
    )

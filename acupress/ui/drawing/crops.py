"""Small pictures of the part of the body that a routine presses, drawn when there is time."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from acupress.ui.drawing.kept import Kept
from acupress.ui.drawing.scene import dots_on_body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from acupress.core.figures import Figure, FigureTable
    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

VIEWS = ("body_back", "body_front")
NEAR_CM = 20.0
"""How far from a place others may lie to be shown with it."""
SHOWN_CM = 36.0
"""Height of the part that is shown, at least."""
AIR = 1.35
"""How much more is shown than the places take."""
KEPT_CROPS = 6_000_000
"""Bytes of crops that are kept: a row's takes 25 to 100 thousand."""
DOT, GLOW = 0.6, 1.15
"""Radius of a dot and of the glow around it, as shares of the root of the crop's height."""

XY = tuple[float, float]
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a drawing of the whole body, and the places in it, in figure units."""

    view: str
    part: tuple[float, float, float, float]
    """x, y, width, height."""
    dots: tuple[XY, ...]


def find_crop(figures: FigureTable, points: Sequence[Point], shape: float) -> Crop | None:
    """Find where most of `points` lie together, for a crop `shape` times as wide as high.

    Of places equally good the first counts. None where no drawing of the whole body shows any.
    """
    spots = [
        (view, dot, number)
        for number, point in enumerate(points)
        for view, dots in dots_on_body(figures, point, VIEWS).items()
        for dot in dots
    ]

    def together(view: str, place: XY) -> list[tuple[XY, int]]:
        near = NEAR_CM * figures.views[view].units_per_cm
        return [(dot, n) for seen, dot, n in spots if seen == view and dist(dot, place) <= near]

    found = max(
        spots, key=lambda spot: len({n for _, n in together(spot[0], spot[1])}), default=None
    )
    if found is None:
        return None
    view, place, _number = found
    part = _part_around([dot for dot, _ in together(view, place)], figures.views[view], shape)
    x, y, width, height = part
    dots = {
        dot
        for seen, dot, _ in spots
        if seen == view and x < dot[0] < x + width and y < dot[1] < y + height
    }
    return Crop(view, part, tuple(sorted(dots)))


def _part_around(
    dots: Sequence[XY], figure: Figure, shape: float
) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    spread = max(max(ys) - min(ys), (max(xs) - min(xs)) / shape)
    height = max(SHOWN_CM * figure.units_per_cm, spread * AIR)
    width = height * shape
    x = min(max(0.0, (min(xs) + max(xs) - width) / 2), figure.width - width)
    y = min(max(0.0, (min(ys) + max(ys) - height) / 2), figure.height - height)
    return x, y, width, height


class Crops(QObject):
    """Finds and draws crops: those that are asked for one at a time, when nothing else waits."""

    drawn = Signal(object)
    """Carries the `Crop` that can be had now."""

    def __init__(self, drawings: Drawings, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings = drawings
        self._look = look
        self._found: dict[Key, Crop | None] = {}
        self._kept = Kept[Key, QPixmap](KEPT_CROPS)
        self._asked: dict[Key, tuple[Crop, Callable[[], QPixmap]]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_one)

    def find(self, points: Iterable[Point], shape: float) -> Crop | None:
        """Find the crop of what is pressed, on the body in use."""
        listed = list(points)
        key = (self._drawings.body, shape, *(point.code for point in listed))
        if key not in self._found:
            self._found[key] = find_crop(self._drawings.table, listed, shape)
        return self._found[key]

    def picture(self, crop: Crop | None, size: QSize, ratio: float) -> QPixmap | None:
        """Give a crop; None where it has to be drawn first, which `drawn` tells."""
        if crop is None:
            return None
        key = self._key(crop, size, ratio)
        if key in self._kept:
            return self._kept.get(key, _nothing)
        self._asked[key] = crop, lambda: self._draw(crop, size, ratio)
        self._timer.start()
        return None

    def draw(self, crop: Crop, size: QSize, ratio: float) -> None:
        """Draw a crop now, ahead of being asked for it."""
        self._kept.get(
            self._key(crop, size, ratio), lambda: _weighed(self._draw(crop, size, ratio))
        )

    def _draw_one(self) -> None:
        if not self._asked:
            self._timer.stop()
            return
        key, (crop, draw) = next(iter(self._asked.items()))
        del self._asked[key]
        self._kept.get(key, lambda: _weighed(draw()))
        self.drawn.emit(crop)

    def _draw(self, crop: Crop, size: QSize, ratio: float) -> QPixmap:
        svg = self._drawings.table.views[crop.view].svg
        palette = self._look.figure_palette
        part = QRectF(*crop.part)
        return self._drawings.picture(svg, part, size, ratio, palette=palette, mirrored=False)

    def _key(self, crop: Crop, size: QSize, ratio: float) -> Key:
        body, palette = self._drawings.body, self._look.figure_palette
        return body, palette, crop, size.toTuple(), ratio


def _nothing() -> tuple[QPixmap, int]:
    raise LookupError


def _weighed(picture: QPixmap) -> tuple[QPixmap, int]:
    return picture, picture.width() * picture.height() * 4


def paint_crop(
    painter: QPainter, box: QRectF, crop: Crop | None, picture: QPixmap | None, look: Look
) -> None:
    """Paint a crop with its places into a box; its ground alone where it is not drawn yet."""
    painter.save()
    rim = QPainterPath()
    rim.addRoundedRect(box, look.radii.chip, look.radii.chip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(rim)
    painter.fillRect(box, look.colour("paper"))
    if crop and picture:
        painter.drawPixmap(box, picture, QRectF(picture.rect()))
        colour = look.colour("hand")
        painter.setPen(Qt.PenStyle.NoPen)
        x, y, width, _ = crop.part
        scale, size = box.width() / width, sqrt(box.height())
        for radius, opacity in ((GLOW, 0.28), (DOT, 1.0)):
            colour.setAlphaF(opacity)
            painter.setBrush(colour)
            for dot in crop.dots:
                at = box.topLeft() + QPointF(dot[0] - x, dot[1] - y) * scale
                painter.drawEllipse(at, radius * size, radius * size)
    painter.restore()

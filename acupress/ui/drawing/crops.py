"""Small pictures of the part of the body that a routine presses, drawn when there is time."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from acupress.ui.drawing.marks import paint_lit
from acupress.ui.drawing.scene import VIEWS, dots_on_body

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from acupress.core.figures import Figure, FigureTable
    from acupress.core.points import Point
    from acupress.ui.drawing.drawings import Drawings
    from acupress.ui.theme import Look

NEAR_CM = 20.0
"""How far from a place others may lie to be shown with it."""
SHOWN_CM = 36.0
"""Height of the part that is shown, at least."""
AIR = 1.35
"""How much more is shown than the places take."""
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
        for view, dots in dots_on_body(figures, point).items()
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


class Crops:
    """Finds and paints crops; one that is not drawn yet shows its ground until it is."""

    def __init__(self, drawings: Drawings, look: Look) -> None:
        self._drawings = drawings
        self._look = look
        self._found: dict[Key, Crop | None] = {}

    def find(self, points: Iterable[Point], shape: float) -> Crop | None:
        """Find the crop of what is pressed, on the body in use."""
        listed = list(points)
        key = (self._drawings.body, shape, *(point.code for point in listed))
        if key not in self._found:
            self._found[key] = find_crop(self._drawings.table, listed, shape)
        return self._found[key]

    def read(self) -> Iterator[None]:
        """Read ahead the drawings that crops are cut from, a part at each step."""
        for view in VIEWS:
            yield from self._drawings.read(self._drawings.table.views[view].svg)

    def draw(self, points: Iterable[Point], size: QSize, ratio: float) -> None:
        """Draw a crop ahead of being painted."""
        crop = self.find(points, size.width() / size.height())
        if crop:
            self._picture(crop, size, ratio)

    def paint(
        self, painter: QPainter, box: QRect, points: Iterable[Point], widget: QWidget
    ) -> None:
        """Paint where points are pressed into a box of `widget`, which is being painted."""
        look = self._look
        crop = self.find(points, box.width() / box.height())
        painter.save()
        rim = QPainterPath()
        rim.addRoundedRect(QRectF(box), look.radii.chip, look.radii.chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(rim)
        painter.fillRect(box, look.colour("paper"))
        if crop:
            picture = self._picture(crop, box.size(), widget.devicePixelRatioF(), widget)
            if not picture.isNull():
                painter.drawPixmap(box.topLeft(), picture)
                _light(painter, QRectF(box), crop, look)
        painter.restore()

    def _picture(
        self, crop: Crop, size: QSize, ratio: float, painted: QWidget | None = None
    ) -> QPixmap:
        svg = self._drawings.table.views[crop.view].svg
        palette = self._look.figure_palette
        return self._drawings.picture(
            svg, QRectF(*crop.part), size, ratio, palette=palette, mirrored=False, painted=painted
        )


def _light(painter: QPainter, box: QRectF, crop: Crop, look: Look) -> None:
    x, y, width, _ = crop.part
    scale, size = box.width() / width, sqrt(box.height())
    places = [box.topLeft() + QPointF(dot[0] - x, dot[1] - y) * scale for dot in crop.dots]
    paint_lit(painter, places, look, glow=GLOW * size, dot=DOT * size)

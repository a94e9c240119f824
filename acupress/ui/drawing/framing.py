"""Which part of a drawing to show, and where its points fall on the screen. Pure geometry."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from acupress.core.figures import BODY_SIDES, BodySide
from acupress.core.points import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.figures import Figure, PointSpot

SHOWN_CM = 36.0
"""Height of the part of the body that is shown around a point, in cm on the drawn body."""

WIDE_CM = 40.0
"""The least width of the part that is shown, where the drawing is tall enough."""

AIR = 1.4
"""How much more is shown than the way from the landmark to the point takes."""

WAIST = "level_L2"
"""The line of the figures that goes through nothing a hand can feel."""

XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Marked:
    """A press on a drawing: the names and sides of the places that are meant.

    Where the drawing has only a left limb, the right side is the mirrored picture.
    """

    figure: Figure
    places: tuple[tuple[str, BodySide], ...]
    mirrored: bool

    @property
    def spots(self) -> tuple[PointSpot, ...]:
        """The places, in figure units before mirroring."""
        return tuple(self.figure.points[name][side] for name, side in self.places)

    @property
    def half_shown(self) -> bool:
        """Whether the drawing has only one of two sides."""
        return self.figure.mirror_for_other_side


def mark(figure: Figure, names: Sequence[str], side: Side) -> Marked:
    """Find the places of a press on a drawing, by the names of a point's spots."""
    sides = BODY_SIDES[side]
    mirrored = figure.mirror_for_other_side and side is Side.RIGHT
    if figure.mirror_for_other_side and side is not Side.MIDLINE:
        sides = (BodySide.L,)
    return Marked(figure, tuple((name, s) for name in names for s in sides), mirrored)


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a drawing on the screen: x, y, width, height in figure units."""

    x: float
    y: float
    width: float
    height: float
    scale: float
    mirrored: bool

    def place(self, spot: XY) -> XY:
        """Give the widget position, in pixels, of a place in figure units."""
        across = (spot[0] - self.x) * self.scale
        if self.mirrored:
            across = self.width * self.scale - across
        return across, (spot[1] - self.y) * self.scale

    def towards(self, other: Frame, share: float) -> Frame:
        """Give the frame at a share, 0.0 to 1.0, of the way to another of the same drawing."""
        mine = (self.x, self.y, self.width, self.height, self.scale)
        its = (other.x, other.y, other.width, other.height, other.scale)
        ways = zip(mine, its, strict=True)
        x, y, width, height, scale = (a + (b - a) * share for a, b in ways)
        return Frame(x, y, width, height, scale, self.mirrored)


def frame(
    marked: Marked,
    width: float,
    height: float,
    *,
    shown_cm: float = SHOWN_CM,
    wide_cm: float = WIDE_CM,
    also: Sequence[XY] = (),
) -> Frame:
    """Frame the marked places, and `also` others, for a widget of `width` by `height` pixels.

    The part never reaches above or below the drawing, where the body is cut off; beside it
    a single limb there is only ground, so a narrow drawing may stand in a wide frame.
    """
    figure = marked.figure
    spots = marked.spots
    middle_x = sum(spot.x for spot in spots) / len(spots)
    heights = [*(spot.y for spot in spots), *(y for _, y in also)]
    middle_y = (min(heights) + max(heights)) / 2
    tall_cm = max(shown_cm, wide_cm * height / width)
    spread = (max(heights) - min(heights)) * AIR
    tall = min(figure.height, max(tall_cm * figure.units_per_cm, spread))
    wide = tall * width / height
    reaches_across = figure.sides == (BodySide.L, BodySide.R) or figure.width >= figure.height
    if wide > figure.width and reaches_across:
        wide = figure.width
        tall = wide * height / width
    top = min(max(0.0, middle_y - tall / 2), figure.height - tall)
    if wide <= figure.width:
        left = min(max(0.0, middle_x - wide / 2), figure.width - wide)
    else:
        left = (figure.width - wide) / 2
    return Frame(left, top, wide, tall, height / tall, marked.mirrored)


def guide_origin(marked: Marked, spot_index: int, cun: float) -> XY | None:
    """Give the place from which a point is measured, or None where the drawing cannot say."""
    name, side = marked.places[spot_index]
    unit = marked.figure.cun.get(name, {}).get(side)
    if unit is None or not cun:
        return None
    spot = marked.spots[spot_index]
    return spot.x - unit.dx * unit.length * cun, spot.y - unit.dy * unit.length * cun


def nearness(spots: Sequence[PointSpot], line: Sequence[XY]) -> float:
    """Give the distance, in figure units, from the nearest of `spots` to a line's corners."""
    return min(hypot(spot.x - x, spot.y - y) for spot in spots for x, y in _dense(line))


def level_offset(name: str, spots: Sequence[PointSpot], line: Sequence[XY]) -> float:
    """Give how far a line must move down: the waist, which no hand can feel, onto its points."""
    if name != WAIST:
        return 0.0
    return sum(spot.y for spot in spots) / len(spots) - sum(y for _, y in line) / len(line)


def _dense(line: Sequence[XY]) -> list[XY]:
    steps = 40
    return [
        (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps)
        for a, b in pairwise(line)
        for i in range(steps + 1)
    ]

"""What a diagram shows: a press on one drawing, framed for a size. Geometry only, no painting."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize

from acupress.core.figures import BodySide, FigureKind
from acupress.ui.framing import Frame, Marked, frame, guide_origin, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from acupress.core.figures import Figure, FigureTable
    from acupress.core.points import Point, Side

BODIES = ("body_back", "body_front", "body_side")
FINGERTIP_CM = 0.8
"""Radius of a marker on the drawn body: an area of about one fingertip."""
SMALLEST_MARKER = 15.0
FINGER_EDGES: Mapping[float, tuple[float, ...]] = {
    1.0: (0, 1),
    1.5: (0, 0.75, 1.5),
    2.0: (0, 1, 2),
    3.0: (0, 0.75, 1.5, 2.25, 3),
    3.5: (0, 0.75, 1.5, 2.25, 3, 3.5),
}
"""Where fingers laid side by side begin and end, in cun: one thumb 1, two fingers 1.5, four 3."""


@dataclass(frozen=True, slots=True)
class Finger:
    """One finger of the measuring guide: its edges along the guide, in pixels from the start."""

    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Guide:
    """The measuring guide on the screen: from the landmark to the point, laid with fingers."""

    start: QPointF
    end: QPointF
    cun: float
    """Length of one B-cun there, in pixels."""
    fingers: tuple[Finger, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A press on a drawing, as it falls into a widget of `size`."""

    point: Point
    side: Side
    marked: Marked
    framed: Frame
    size: QSize

    @property
    def figure(self) -> Figure:
        """The drawing."""
        return self.marked.figure

    @property
    def markers(self) -> tuple[QPointF, ...]:
        """The middles of the markers, in pixels."""
        return tuple(QPointF(*self.framed.place((s.x, s.y))) for s in self.marked.spots)

    @property
    def marker_radius(self) -> float:
        """The radius of a marker, in pixels."""
        return max(SMALLEST_MARKER, FINGERTIP_CM * self.figure.units_per_cm * self.framed.scale)

    def guide(self) -> Guide | None:
        """Give the measuring guide of the last marker, or None where the drawing has none."""
        measure = self.point.measure
        last = len(self.marked.spots) - 1
        origin = guide_origin(self.marked, last, measure.cun) if measure else None
        if measure is None or origin is None:
            return None
        name, side = self.marked.places[last]
        cun = self.figure.cun[name][side].length * self.framed.scale
        edges = FINGER_EDGES.get(measure.cun, ())
        return Guide(
            start=QPointF(*self.framed.place(origin)),
            end=self.markers[last],
            cun=cun,
            fingers=tuple(Finger(a * cun, b * cun) for a, b in pairwise(edges)),
        )


def make_scene(figure: Figure, point: Point, side: Side, size: QSize) -> Scene:
    """Frame a press on a drawing for a widget of `size`."""
    marked = mark(figure, point.spots, side)
    cun = point.measure.cun if point.measure else 0.0
    origins = (guide_origin(marked, index, cun) for index in range(len(marked.spots)))
    also = [origin for origin in origins if origin is not None]
    return Scene(point, side, marked, frame(marked, size.width(), size.height(), also=also), size)


def figures_of(figures: FigureTable, point: Point) -> tuple[str, ...]:
    """Give the drawings made for a point, its own first and the whole bodies last."""
    spots = set(point.spots)
    names = [
        name
        for name, figure in figures.views.items()
        if figure.kind is FigureKind.POINTS and spots <= set(figure.focus)
    ]
    own = point.picture.figure
    return (own, *sorted((name for name in names if name != own), key=lambda n: n in BODIES))


@dataclass(frozen=True, slots=True)
class OnBody:
    """Where a press lies on a drawing of the whole body, in its figure units."""

    figure: Figure
    places: tuple[tuple[float, float], ...]


def find_on_body(figures: FigureTable, scene: Scene) -> OnBody | None:
    """Find a press on the whole body that is seen from the same direction, if one shows it.

    Where the body hides the very point, what the two drawings have in common stands for it.
    """
    bodies = [figures.views[name] for name in BODIES]
    bodies.sort(key=lambda body: body.shows.split()[0] != scene.figure.shows.split()[0])
    for body in bodies:
        marked = mark(body, scene.point.spots, scene.side)
        places = [
            (spot.x, spot.y)
            for name, side in marked.places
            if (spot := body.points.get(name, {}).get(side)) and spot.visible
        ]
        if places:
            return OnBody(body, tuple(places))
    for body in bodies:
        common = tuple(_common_places(body, scene.figure, {s for _, s in scene.marked.places}))
        if common:
            middle = (
                sum(x for x, _ in common) / len(common),
                sum(y for _, y in common) / len(common),
            )
            return OnBody(body, (middle,))
    return None


def _common_places(
    body: Figure, figure: Figure, sides: Iterable[BodySide]
) -> Iterable[tuple[float, float]]:
    for side in sides:
        for name, places in figure.points.items():
            spot = body.points.get(name, {}).get(side)
            if side in places and spot and spot.visible:
                yield spot.x, spot.y
        for name, marks in figure.landmarks.items():
            landmark = body.landmarks.get(name, {}).get(side)
            if side in marks and landmark:
                yield landmark.x, landmark.y

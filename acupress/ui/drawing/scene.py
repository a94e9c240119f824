"""What a diagram shows: a press on one drawing, framed for a size. Geometry only, no painting."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize

from acupress.core.figures import LIKE_THE_BODY, BodySide, FigureKind
from acupress.core.points import Laterality, Side
from acupress.ui.drawing.framing import (
    SHOWN_CM,
    WIDE_CM,
    Frame,
    Marked,
    frame,
    guide_origin,
    mark,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from acupress.core.figures import Figure, FigureTable, HandLayer
    from acupress.core.points import Point

VIEWS = ("body_back", "body_front")
"""The whole body as the atlas, its map and the crops show it."""
BODIES = (*VIEWS, "body_side")
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
class Beside:
    """Where the pressing hands stand beside a place, in pixels, and the whole body if it does."""

    hands: QRectF
    body: QRectF | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A press on a drawing, as it falls into a room of `size` at the top left of a widget.

    The room is all of the widget, but for what stands `beside` it.
    """

    point: Point
    side: Side
    marked: Marked
    framed: Frame
    size: QSize
    beside: Beside | None = None

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


def make_scene(
    figure: Figure,
    point: Point,
    side: Side,
    size: QSize,
    *,
    beside: Beside | None = None,
    least_cm: tuple[float, float] = (WIDE_CM, SHOWN_CM),
) -> Scene:
    """Frame a press on a drawing for a room of `size`; it shows at least so many cm of the body."""
    marked = mark(figure, point.spots, side)
    cun = point.measure.cun if point.measure else 0.0
    origins = (guide_origin(marked, index, cun) for index in range(len(marked.spots)))
    also = [origin for origin in origins if origin is not None]
    wide_cm, shown_cm = least_cm
    framed = frame(
        marked, size.width(), size.height(), shown_cm=shown_cm, wide_cm=wide_cm, also=also
    )
    return Scene(point, side, marked, framed, size, beside)


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


def whole_side(point: Point) -> Side:
    """Give the side on which all places of a point are: both, or the middle."""
    return Side.MIDLINE if point.laterality is Laterality.MIDLINE else Side.BOTH


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
    bodies.sort(key=lambda body: body.shows is not LIKE_THE_BODY.get(scene.figure.shows))
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
        sides = dict.fromkeys(s for _, s in mark(body, scene.point.spots, scene.side).places)
        shared = [common_places(body, scene.figure, (side,)) for side in sides]
        if any(shared):
            return OnBody(body, tuple(_middle(places) for places in shared if places))
    return None


def layer_of(scene: Scene) -> HandLayer | None:
    """Give the hand that may be laid over the drawing of a scene."""
    return scene.figure.hands.get(scene.point.picture.hands or "")


def is_of_other(scene: Scene) -> bool:
    """Whether the hands that press are those of another person."""
    layer = layer_of(scene)
    return layer is not None and layer.other


def dots_on_body(
    figures: FigureTable, point: Point
) -> Mapping[str, tuple[tuple[float, float], ...]]:
    """Give the places of a point on the `VIEWS` of the whole body, by name, in figure units.

    Where none of them shows it, the middle of what they share with its own drawing stands for it.
    """
    shown = {
        name: tuple(
            (place.x, place.y)
            for spot in point.spots
            for place in figures.views[name].points.get(spot, {}).values()
            if place.visible
        )
        for name in VIEWS
    }
    if any(shown.values()):
        return shown
    own = figures.views[point.picture.figure]
    for name in shown:
        common = [common_places(figures.views[name], own, {side}) for side in BodySide]
        shown[name] = tuple(_middle(places) for places in common if places)
    return shown


def common_places(
    body: Figure, figure: Figure, sides: Iterable[BodySide]
) -> list[tuple[float, float]]:
    """Give where a body shows what another drawing shows too, on the given sides."""
    places = []
    for side in sides:
        for name in figure.points:
            spot = body.points.get(name, {}).get(side)
            if spot and spot.visible:
                places.append((spot.x, spot.y))
        for name in figure.landmarks:
            landmark = body.landmarks.get(name, {}).get(side)
            if landmark:
                places.append((landmark.x, landmark.y))
    return places


def _middle(places: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)

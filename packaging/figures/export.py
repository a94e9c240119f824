"""What `figures.json` says of a figure: points, landmarks, B-cun, lines and zooms on the drawing.

Units are those of the SVG's viewBox.
"""

from typing import Any, NamedTuple

import numpy as np

from figures import points
from figures.arrays import Floats, norm
from figures.points import Point, Where, on
from figures.svgz import ENDING
from figures.views.ghosts import Hand
from figures.views.view import Figure

SEEN = 0.12  # cosine between skin and camera from which a point counts as visible
TRUE_LENGTH = 0.65  # share of a B-cun that must be seen, or it would mislead on the picture
ZOOM_AIR = 1.7  # times what a zoom has to show
LEAST_ZOOM = 0.34  # of the longer side

Entry = dict[str, Any]


class Shown(NamedTuple):
    """A point in the frame: which, where on the body, where on the drawing (2,), whether seen."""

    point: Point
    where: Where
    place: Floats
    visible: bool

    @property
    def name(self) -> str:
        """Give the name of the landmark."""
        return on(self.point.code, self.where)


def describe(figure: Figure) -> Entry:
    """Give the entry of a figure."""
    view, drawing = figure.view, figure.drawing
    entry: Entry = {
        "title": view.title,
        "kind": view.kind,
        "svg": f"{view.name}{ENDING}",
        "width": round(drawing.width),
        "height": round(drawing.height),
        "shows": view.shows,
        "sides": list(view.sides),
        "mirror_for_other_side": view.sides == "L",
        "units_per_cm": _rounded(drawing.scale * drawing.camera.ppm / 100, 2),
    }
    if view.kind != "points":
        return entry
    shown = _shown(figure)
    return {
        **entry,
        "focus": list(view.focus),
        "points": _by_code(
            (s, {"x": _rounded(s.place[0]), "y": _rounded(s.place[1]), "visible": s.visible})
            for s in shown
        ),
        "landmarks": _landmarks(figure),
        "cun": _by_code((s, _cun(figure, s)) for s in shown if s.point.stretch),
        "zoom": _by_code((s, _zoom(figure, s)) for s in shown),
        "lines": {line.name: _line(figure, line.find(figure.posed)) for line in view.lines},
    }


def describe_measures() -> Entry:
    """Give how each point is measured."""
    return {
        point.code: {"from": point.start, "cun": point.cun, "fingers": point.fingers}
        for point in points.POINTS
        if point.start
    }


def _rounded(value: float, digits: int = 1) -> float:
    return round(float(value), digits)


def _by_code(entries: Any) -> dict[str, Entry]:
    """Give entries by code and place, without empty ones."""
    by_code: dict[str, Entry] = {}
    for shown, entry in entries:
        if entry is not None:
            by_code.setdefault(shown.point.code, {})[shown.where] = entry
    return by_code


def _in_frame(figure: Figure, place: Floats) -> bool:
    x, y = place
    return bool(0 <= x <= figure.drawing.width and 0 <= y <= figure.drawing.height)


def _shown(figure: Figure) -> list[Shown]:
    """Give the points in the frame that are seen, or that the view is for."""
    drawing, view, shown = figure.drawing, figure.view, []
    for point in points.ALL:
        for where in point.where:
            if where != "M" and where not in view.sides:
                continue
            name = on(point.code, where)
            on_body = figure.posed.at(name)
            place = drawing.draw(on_body)[0]
            if not _in_frame(figure, place):
                continue
            seen = bool(drawing.visible(on_body)[0]) and _facing(figure, name) > SEEN
            if seen or point.code in view.focus:
                shown.append(Shown(point, where, place, seen))
    return shown


def _facing(figure: Figure, name: str) -> float:
    """Give how squarely the skin under a point faces the camera, -1 to 1."""
    face, _ = figure.posed.marks.anchors[name]
    a, b, c = figure.posed.scene.skin[figure.posed.marks.model.levels.first[face]]
    normal = np.cross(b - a, c - a)
    return float(-(normal @ figure.drawing.camera.forward) / max(norm(normal), 1e-12))


def _landmarks(figure: Figure) -> dict[str, Entry]:
    drawing, found = figure.drawing, dict[str, Entry]()
    for name in points.MID_LANDMARKS + points.PAIRED_LANDMARKS:
        wheres = ("M",) if name in points.MID_LANDMARKS else figure.view.sides
        for where in wheres:
            on_body = figure.posed.at(name if where == "M" else f"{name}.{where}")
            place = drawing.draw(on_body)[0]
            if _in_frame(figure, place) and bool(drawing.visible(on_body)[0]):
                entry = {"x": _rounded(place[0]), "y": _rounded(place[1])}
                found.setdefault(name, {})[where] = entry
    return found


def _cun(figure: Figure, shown: Shown) -> Entry | None:
    """Give one local B-cun on the drawing, or None where it is seen too obliquely."""
    drawing, marks, scene = figure.drawing, figure.posed.marks, figure.posed.scene
    length = marks.cun[shown.point.stretch]
    step = shown.point.direction(marks, shown.where) * length
    if shown.point.towards == "side":
        # trunk and nape, which no point view turns: straight across, not round the body
        start = figure.posed.at(shown.name)
        ends = np.array([start, start + step])
    else:
        rest = marks.places[shown.name]
        before = shown.point.towards == "away"
        ways = (rest - step, rest) if before else (rest, rest + step)
        on_skin = np.array([marks.skin.closest(place) for place in ways])
        ends = marks.posed_many(scene.skin, on_skin)
    begin, end = drawing.draw(ends)
    across = end - begin
    drawn = norm(across)
    if drawn / (length * drawing.camera.ppm * drawing.scale) <= TRUE_LENGTH:
        return None
    dx, dy = across / drawn
    return {"length": _rounded(drawn), "dx": _rounded(dx, 3), "dy": _rounded(dy, 3)}


def _line(figure: Figure, line: Floats) -> list[list[float]]:
    """Give a line on the drawing, thinned, without what lies outside."""
    places = figure.drawing.draw(line)
    places = places[np.array([_in_frame(figure, place) for place in places])]
    step = max(1, len(places) // 24)
    return [[_rounded(x), _rounded(y)] for x, y in np.vstack([places[::step], places[-1:]])]


def _zoom(figure: Figure, shown: Shown) -> list[float]:
    """Give x, y, width, height of a rectangle with the point, its start, and some air."""
    drawing = figure.drawing
    places = np.array([shown.place, *_start(figure, shown)])
    centre = 0.5 * (places.min(0) + places.max(0))
    span = max(
        np.ptp(places[:, 0]) * ZOOM_AIR,
        np.ptp(places[:, 1]) * ZOOM_AIR,
        LEAST_ZOOM * max(drawing.width, drawing.height),
    )
    width, height = min(span, drawing.width), min(span, drawing.height)
    x = min(max(centre[0] - width / 2, 0), drawing.width - width)
    y = min(max(centre[1] - height / 2, 0), drawing.height - height)
    return [_rounded(value) for value in (x, y, width, height)]


def _start(figure: Figure, shown: Shown) -> list[Floats]:
    """Give where on the drawing a point is measured from, if that is in the frame."""
    start, known = shown.point.start, figure.posed.marks.places
    name = f"{start}.{shown.where}" if f"{start}.{shown.where}" in known else start
    if name not in known:
        return []
    place: Floats = figure.drawing.draw(figure.posed.at(name))[0]
    return [place] if _in_frame(figure, place) else []


def describe_hand(hand: Hand) -> Entry:
    """Say where the layer of a pressing hand lies on the drawing of its view.

    One unit of the layer is `scale` of the drawing, on which it begins at `x`, `y`; `tip` is where
    it presses. Of `both` hands the left one is drawn.
    """
    x, y = hand.origin
    tip = {axis: _rounded(value) for axis, value in zip("xy", hand.tip, strict=True)}
    return {
        "svg": f"{hand.ghost.name}{ENDING}",
        "x": _rounded(x),
        "y": _rounded(y),
        "scale": round(hand.scale, 4),
        "both": hand.both,
        "point": hand.ghost.point,
        "tip": tip,
        **({"other": True} if hand.other else {}),
    }

"""Whether the drawings show each point where the standard has it.

Three things are measured on every drawing made for a point: the marker lies inside the body,
left and right mirror each other, and the distance from the landmark, in the figure's own cun, is
that of the definition. The last is asked of the drawing that the point names as its own: there
perspective may add `SLACK_CUN` to the five per cent; elsewhere foreshortening hides it.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from acupress.content.bodies import table_of
from acupress.content.lint.outlines import Shape, body_shapes
from acupress.core.figures import BodySide, FigureKind, Seen
from acupress.core.problems import WHOLE, Fault
from acupress.file_reading import read_drawing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.content.reading import Reader
    from acupress.core.appearance import Palettes
    from acupress.core.figures import Figure, FigureTable, PointSpot, Spot
    from acupress.core.library import Library
    from acupress.core.points import Point

BODY_ROLES = ("skin-", "cloth-", "hair-")
MIRROR_UNITS = 12.0
"""How far, in figure units of a drawing some 1400 high, left and right may differ."""
SLACK_SHARE = 0.05
SLACK_CUN = 0.16
"""About 4 mm, a quarter of the fingertip that the marker stands for."""
FRONTAL = (Seen.FRONT, Seen.BACK)


def lint_geometry(reader: Reader, points: Mapping[str, Point], library: Library) -> None:
    """Note every marker that lies outside the body, on the wrong side, or at the wrong distance."""
    fills = _body_colours(library.appearance.palettes)
    for body, figures in library.bodies.items():
        table = table_of(body)
        for name, figure in figures.views.items():
            if figure.kind is FigureKind.POINTS:
                _lint_figure(reader, table, name, figure, fills)
        for file, point in points.items():
            _lint_distance(reader, table, file, point, figures)


def _body_colours(palettes: Palettes) -> frozenset[str]:
    return frozenset(
        colour.lower() for role, colour in palettes.source.items() if role.startswith(BODY_ROLES)
    )


def _lint_figure(
    reader: Reader, table: str, name: str, figure: Figure, fills: frozenset[str]
) -> None:
    drawing = f"{table.rpartition('/')[0]}/{figure.svg}"
    try:
        svg = read_drawing(reader.folder / drawing)
    except (OSError, ValueError):
        reader.note(drawing, WHOLE, Fault.DAMAGED_MEDIUM, medium="drawing")
        return
    try:
        shapes = body_shapes(svg, fills)
    except ValueError as error:
        reader.note(drawing, WHOLE, Fault.ODD_PATH, command=error)
        return
    for spot in figure.focus:
        places = figure.points.get(spot, {})
        if not places:
            reader.note(table, f"views.{name}.focus", Fault.UNPLACED, name=spot)
        for side, place in places.items():
            key = f"views.{name}.points.{spot}.{side.value}"
            if place.visible and not _inside(shapes, place):
                reader.note(table, key, Fault.OUTSIDE_BODY)
        if figure.shows in FRONTAL:
            _lint_mirror(reader, table, f"views.{name}.points.{spot}", figure, places)


def _inside(shapes: tuple[Shape, ...], place: Spot) -> bool:
    return any(shape.covers(place.x, place.y) for shape in shapes)


def _lint_mirror(
    reader: Reader, table: str, key: str, figure: Figure, places: Mapping[BodySide, PointSpot]
) -> None:
    left, right = places.get(BodySide.L), places.get(BodySide.R)
    if left is None or right is None or not (left.visible and right.visible):
        return
    apart = abs(left.x + right.x - figure.width), abs(left.y - right.y)
    if max(apart) > MIRROR_UNITS:
        reader.note(table, key, Fault.NOT_MIRRORED)
    if (left.x > right.x) != (figure.shows is Seen.FRONT):
        reader.note(table, key, Fault.EXCHANGED)


def _lint_distance(
    reader: Reader, table: str, file: str, point: Point, figures: FigureTable
) -> None:
    if point.measure is None:
        return
    name = point.picture.figure
    for spot in point.spots:
        guide = figures.measure.get(spot)
        if guide is None:
            continue
        if guide.cun != point.measure.cun:
            told, drawn = point.measure.cun, guide.cun
            reader.note(file, "measure.cun", Fault.OTHER_MEASURE, told=told, drawn=drawn)
        for side, found in _distances(figures.views[name], spot, guide.from_).items():
            off = min(abs(distance - guide.cun) for distance in found)
            if guide.cun and off > SLACK_SHARE * guide.cun + SLACK_CUN:
                key = f"views.{name}.points.{spot}.{side.value}"
                far = f"{found[0]:.2f}"
                reader.note(table, key, Fault.OTHER_DISTANCE, found_cun=far, cun=guide.cun)


def _distances(figure: Figure, spot: str, landmark: str) -> Mapping[BodySide, tuple[float, float]]:
    """Give the distance in local cun of each place from its landmark.

    First along the line on which the standard measures, then straight: a point beside the line,
    such as one in front of and below a bone, is as far as the straight line says.
    """
    starts = figure.landmarks.get(landmark) or figure.points.get(landmark) or {}
    found = {}
    for side, cun in figure.cun.get(spot, {}).items():
        start, place = starts.get(side) or starts.get(BodySide.M), figure.points[spot][side]
        if start is not None and place.visible:
            across, down = place.x - start.x, place.y - start.y
            along = (across * cun.dx + down * cun.dy) / cun.length
            found[side] = along, hypot(across, down) / cun.length
    return found

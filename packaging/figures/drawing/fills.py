"""The flat shapes of a drawing: silhouette, clothes, hair, brows, lips, nails."""

from typing import Any

import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import Polygon
from skimage import measure

from figures.arrays import Floats
from figures.drawing.buffers import Buffers
from figures.drawing.look import Region
from figures.drawing.paths import closed_path
from figures.drawing.smoothing import resample, smooth_but_corners
from figures.palettes import SOURCE

Shape = Any  # a shapely geometry or None; shapely has no types

TINTED = ("lips", "nail")  # regions that only tint what is under them
TINT = ".22"
EDGED = ("cloth", "nail")  # regions that get a line around them


def silhouette(buffers: Buffers) -> Shape:
    """Give the outline of the body, drawing units."""
    soft = ndi.gaussian_filter(buffers.mask.astype(float), 1.0)
    return _shape(buffers, soft, 0.5, 400)


def fill(
    buffers: Buffers, body: Shape, regions: tuple[Region, ...]
) -> tuple[list[tuple[str, str]], list[tuple[str, Shape]]]:
    """Give role and path of every fill, and the regions by role that get a line around them."""
    paths, edged = _filled("skin", body), []
    for region in regions:
        shape = _region(buffers, region)
        if shape is None:
            continue
        shape = shape.intersection(body.buffer(0.4))
        drawn = _filled(region.role, shape)
        paths += drawn
        if drawn and region.role in EDGED:
            edged.append((region.role, shape))
    return paths, edged


def rings(shape: Shape) -> list[tuple[Any, float]]:
    """Give every ring of a geometry with the area of the polygon that it belongs to."""
    if shape is None or shape.is_empty:
        return []
    parts = [shape] if isinstance(shape, Polygon) else getattr(shape, "geoms", [])
    return [
        (ring, part.area)
        for part in parts
        if isinstance(part, Polygon)
        for ring in (part.exterior, *part.interiors)
    ]


def _filled(role: str, shape: Shape) -> list[tuple[str, str]]:
    """Give the path over a shape, if there is any."""
    outline = _path(shape, 0.35, 2.0)
    colour = SOURCE["brow"] if role == "brow" else SOURCE[f"{role}-0"]
    clear = f' fill-opacity="{TINT}"' if role in TINTED else ""
    return [(role, f'<path d="{outline}" fill="{colour}"{clear}/>')] if outline else []


def _region(buffers: Buffers, region: Region) -> Shape:
    value = buffers.values[region.attribute] - region.threshold
    inside = np.where(buffers.mask, value, -0.02) > 0
    return _shape(buffers, ndi.gaussian_filter(inside.astype(float), 1.2), 0.5, 40)


def _outline(line: Floats, pixels: int) -> Floats:
    """Give an edge of so many pixels, smoothed but for its corners."""
    return smooth_but_corners(line, 1.6, max(1.6 * 1.01, min(14.0, pixels / 12)), 0.8)


def _shape(buffers: Buffers, values: Floats, level: float, least: float) -> Shape:
    """Give where values (h, w) are over a level: polygons of at least so many square pixels.

    Rings inside rings are holes (even-odd).
    """
    padded = np.pad(values, 2, constant_values=values.min() - 1)
    polygons = []
    for contour in measure.find_contours(padded, level):
        line = contour[:, ::-1] - 2 + 0.5
        if len(line) < 8 or not np.allclose(line[0], line[-1]):
            continue
        ring = _outline(resample(line[:-1], 1.5, closed=True), len(line)) * buffers.scale
        if len(ring) < 5:
            continue
        polygon = Polygon(ring).buffer(0)
        if polygon.area >= least * buffers.scale * buffers.scale:
            polygons.append(polygon)
    shape = None
    for polygon in sorted(polygons, key=lambda p: -p.area):
        shape = polygon if shape is None else shape.symmetric_difference(polygon)
    return shape


def _path(shape: Shape, tolerance: float, least: float) -> str:
    """Give the path of a shape without polygons and holes under so many square units."""
    return "".join(
        closed_path(resample(np.array(ring.coords)[:-1], 0.8, closed=True), tolerance)
        for ring, area in rings(shape)
        if area >= least and Polygon(ring).area >= least
    )

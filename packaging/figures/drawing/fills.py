"""The flat shapes of a drawing: silhouette, clothes, hair, nails, and the bands of tone on them."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import Polygon
from skimage import measure

from figures.arrays import Floats
from figures.drawing.buffers import Buffers
from figures.drawing.look import BANDS, Region
from figures.drawing.paths import closed_path
from figures.drawing.smoothing import resample, smooth, smooth_but_corners
from figures.palettes import SOURCE

Shape = Any  # a shapely geometry or None; shapely has no types

LEAST_BAND = 60  # square pixels of the smallest band
EDGED = ("cloth", "hair", "nail")  # regions that get a line around them


def silhouette(buffers: Buffers) -> Shape:
    """Give the outline of the body, drawing units."""
    soft = ndi.gaussian_filter(buffers.mask.astype(float), 1.0)
    return _shape(buffers, soft, 0.5, 400, _outline)


def fill(
    buffers: Buffers, body: Shape, regions: tuple[Region, ...]
) -> tuple[list[str], list[tuple[str, Shape]]]:
    """Give the paths of all fills, and the regions by role that get a line around them."""
    toned = buffers.blur(buffers.values["tone"].astype(float), 1.2) * buffers.mask
    # the tone goes on past the silhouette, so that the bands reach its edge
    nearest = ndi.distance_transform_edt(~buffers.mask, return_distances=False, return_indices=True)
    darkness = -toned[tuple(nearest)]
    paths, edged = _bands(buffers, "skin", body, darkness), []
    for region in regions:
        shape = _region(buffers, region)
        if shape is None:
            continue
        shape = shape.intersection(body.buffer(0.4))
        bands = _bands(buffers, region.role, shape, darkness)
        paths += bands
        if bands and region.role in EDGED:
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


def _levels(role: str) -> tuple[float, ...]:
    if role == "brow":
        return ()
    return BANDS[::2] if role in ("lips", "nail") else BANDS


def _bands(buffers: Buffers, role: str, shape: Shape, darkness: Floats) -> list[str]:
    """Give the lightest colour over the whole shape, then darker and darker bands on it."""
    outline = _path(shape, 0.25, 2.0)
    if not outline:
        return []
    lightest = SOURCE["brow"] if role == "brow" else SOURCE[f"{role}-0"]
    paths = [f'<path d="{outline}" fill="{lightest}"/>']
    for i, tone in enumerate(_levels(role)):
        band = _shape(buffers, darkness, -tone, LEAST_BAND, _band_outline)
        if band is None:
            continue
        path = _path(band.intersection(shape), 0.35, 6.0)
        if path:
            paths.append(f'<path d="{path}" fill="{SOURCE[f"{role}-{i + 1}"]}"/>')
    return paths


def _region(buffers: Buffers, region: Region) -> Shape:
    value = buffers.values[region.attribute] - region.threshold
    inside = np.where(buffers.mask, value, -0.02) > 0
    return _shape(buffers, ndi.gaussian_filter(inside.astype(float), 1.2), 0.5, 40, _outline)


def _outline(line: Floats, pixels: int) -> Floats:
    """Give an edge of so many pixels, smoothed but for its corners."""
    return smooth_but_corners(line, 1.6, max(1.6 * 1.01, min(14.0, pixels / 12)), 0.8)


def _band_outline(line: Floats, _pixels: int) -> Floats:
    return smooth(line, 2.5, closed=True)


def _shape(
    buffers: Buffers,
    values: Floats,
    level: float,
    least: float,
    outline: Callable[[Floats, int], Floats],
) -> Shape:
    """Give where values (h, w) are over a level: polygons of at least so many square pixels.

    Rings inside rings are holes (even-odd).
    """
    padded = np.pad(values, 2, constant_values=values.min() - 1)
    polygons = []
    for contour in measure.find_contours(padded, level):
        line = contour[:, ::-1] - 2 + 0.5
        if len(line) < 8 or not np.allclose(line[0], line[-1]):
            continue
        ring = outline(resample(line[:-1], 1.5, closed=True), len(line)) * buffers.scale
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

"""The lines of a drawing: creases, fine strokes, inner contours, edges of clothes, the outline."""

from typing import Any

import numpy as np
from scipy import ndimage as ndi
from shapely.ops import linemerge

from figures.arrays import Bools, Floats
from figures.chains import runs
from figures.drawing.buffers import Buffers
from figures.drawing.fills import Shape, rings
from figures.drawing.paths import open_path, taper_path
from figures.drawing.ridges import ridges
from figures.drawing.smoothing import blurred, length, resample, smooth
from figures.palettes import SOURCE

EDGE_WIDTH = {"cloth": 1.3, "nail": 0.6}
DEEP = 0.004  # metres of depth beside which a crease is a contour
SHORTEST_CREASE = 14  # pixels

Stroke = tuple[Floats, float]
"""A polyline (n, 3) on the posed skin, and its width in drawing units."""


def region_edges(buffers: Buffers, body: Shape, role: str, shape: Shape) -> list[str]:
    """Draw the edge of a region where it is not the outline of the body."""
    colour = SOURCE["cloth-line"] if role == "cloth" else SOURCE["line"]
    inner = shape.boundary.difference(body.boundary.buffer(1.6))
    lines = _line_strings(inner)
    if len(lines) > 1:
        lines = _line_strings(linemerge(lines))
    return [
        f'<path d="{open_path(smooth(resample(np.array(line.coords), 1.0), 1.5), 0.25)}"'
        f' fill="none" stroke="{colour}" stroke-width="{EDGE_WIDTH[role]}"'
        f' stroke-linecap="round"/>'
        for line in lines
        if line.length >= 6
    ]


def _line_strings(shape: Any) -> list[Any]:
    parts = [shape] if shape.geom_type == "LineString" else list(getattr(shape, "geoms", []))
    return [part for part in parts if part.geom_type == "LineString"]


def creases(buffers: Buffers) -> list[str]:
    """Draw folds: where the skin turns sharply inwards, away from jumps of depth."""
    look, ppm = buffers.look, buffers.camera.ppm
    high, low = look.crease
    sigma = look.crease_mm * 1e-3 * ppm
    hollow, mask = _hollowness(buffers, sigma)
    paths = []
    for line in ridges(np.where(mask, hollow, 0), sigma * 0.5, mask, look.crease, SHORTEST_CREASE):
        even = resample(line, 1.5)
        if length(even) * buffers.scale < look.crease_min:
            continue
        strength = blurred(even[:, 2], 5)
        n = len(even)
        at, end = np.arange(n), n / 2.2
        taper = (np.clip((at + 1) / end, 0, 1) * np.clip((n - at) / end, 0, 1)) ** 0.6
        strong = np.clip(0.35 + (strength - low) / (2.2 * high - low), 0, 1.1)
        width = look.crease_width * strong * taper
        place = smooth(even[:, :2], 5.0) * buffers.scale
        stroke = resample(np.column_stack([place, width]), 1.2)
        if len(stroke) >= 5:
            paths.append(taper_path(stroke[:, :2], np.maximum(stroke[:, 2], 0.1), 0.25))
    return filled(paths, ' fill-opacity=".8"')


def _hollowness(buffers: Buffers, sigma: float) -> tuple[Floats, Bools]:
    """Give how sharply the skin turns inwards (h, w), 1/m, and where that may be a crease."""
    look, normals = buffers.look, buffers.normals
    deep = ndi.binary_dilation(buffers.jump > DEEP, iterations=max(2, int(sigma * 1.3)))
    nx = buffers.blur(normals[..., 0], sigma * 0.6)
    ny = buffers.blur(-normals[..., 1], sigma * 0.6)
    nz = buffers.blur(normals[..., 2], sigma * 0.6)
    hollow = -(np.gradient(nx, axis=1) + np.gradient(ny, axis=0)) * buffers.camera.ppm
    hollow *= np.clip(nz * 1.6, 0, 1)
    mask: Bools = buffers.mask & ~deep & (nz > 0.25)
    for name in look.no_crease:
        inside = (buffers.values[name] > -0.001) & buffers.mask
        mask &= ~ndi.binary_dilation(inside, iterations=3)
    return hollow, mask


def strokes(buffers: Buffers, wanted: list[Stroke]) -> list[str]:
    """Draw fine tapered lines on the skin: creases that the mesh does not have."""
    paths = []
    for line, width in wanted:
        for run in runs(buffers.visible(line, 0.006), buffers.draw(line), closed=False):
            if len(run) < 4:
                continue
            even = smooth(resample(run, 1.2), 3)
            u = np.linspace(0, 1, len(even))
            taper = np.clip(np.minimum(u, 1 - u) * 4, 0.08, 1) ** 0.8
            paths.append(taper_path(even, width * taper, 0.2))
    return filled(paths, ' fill-opacity=".8"')


def outline(buffers: Buffers, body: Shape) -> str:
    """Draw the outline of the body, heavier below than where light falls; open at the frame."""
    paths = []
    for ring, _ in rings(body):
        line = resample(np.array(ring.coords)[:-1], 1.2, closed=True)
        stroke = np.column_stack([line, buffers.look.line_width * _heaviness(line)])
        for run in runs(buffers.in_frame(line), stroke, closed=True):
            if len(run) > 4:
                paths.append(taper_path(run[:, :2], run[:, 2], 0.3))
    return f'<path d="{"".join(paths)}" fill="{SOURCE["outline"]}"/>'


def _heaviness(line: Floats) -> Floats:
    """Give how heavy a closed outline (n, 2) is at each place, 0.55 at its top to 1.1 below."""
    way = np.roll(line, -3, 0) - np.roll(line, 3, 0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    area = line[:, 0] @ np.roll(line[:, 1], -1) - line[:, 1] @ np.roll(line[:, 0], -1)
    downwards = -way[:, 0] * np.sign(area)
    heavy: Floats = 0.55 + 0.55 * (0.5 + 0.5 * downwards) ** 1.2
    return blurred(heavy, 14, "wrap")


def filled(paths: list[str], extra: str = "") -> list[str]:
    """Give one path in the colour of lines, or none."""
    if not paths:
        return []
    return [f'<path d="{"".join(paths)}" fill="{SOURCE["line"]}"{extra}/>']

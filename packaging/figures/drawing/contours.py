"""Inner contours: where the body turns out of sight in front of itself."""

import numpy as np
from scipy import ndimage as ndi

from figures.arrays import Bools, Floats
from figures.body.model import Scene
from figures.chains import chain, runs
from figures.drawing.buffers import Buffers
from figures.drawing.lines import filled
from figures.drawing.paths import taper_path
from figures.drawing.smoothing import blurred, length, resample, smooth

SHORTEST = 7.0  # drawing units
BESIDE = (1.6, 2.6, 3.6, 5, 6.5)  # pixels outside a contour at which the depth behind it is read
FAR = 9.0  # metres: the depth of the background


def inner_contours(buffers: Buffers) -> list[str]:
    """Draw the contours inside the outline, heavier the deeper the gap behind them."""
    camera = buffers.camera
    chains, places, normals = mesh_contours(buffers.scene, -camera.forward)
    spots = camera.project(places)
    outwards = np.stack([normals @ camera.right, -(normals @ camera.up)], 1)
    outwards /= np.maximum(np.linalg.norm(outwards, axis=1, keepdims=True), 1e-9)
    seen = _seen(buffers, spots)
    gap = np.where(seen, _gap(buffers, spots, outwards), 0)
    paths = []
    for path, closed in chains:
        p = np.array(path)
        if len(p) < 4:
            continue
        behind = _background(buffers, spots[p, :2] + outwards[p] * 3.5)
        behind |= _background(buffers, spots[p, :2] + outwards[p] * 2)
        weight, on = _weights(buffers, gap[p], seen[p], behind, closed=closed)
        paths += _strokes(buffers, runs(on, np.column_stack([spots[p, :2], weight]), closed=closed))
    return filled(paths)


def mesh_contours(
    scene: Scene, to_camera: Floats
) -> tuple[list[tuple[list[int], bool]], Floats, Floats]:
    """Give the lines on the mesh where its normals turn away from the camera.

    They are chains of numbers, each with "is closed", into places (n, 3) and normals (n, 3).
    """
    vertices, faces, normals = scene.vertices, scene.faces, scene.normals
    facing = normals @ to_camera
    front = (facing > 0)[faces]
    mixed = front.any(1) & ~front.all(1)
    crossed, front = faces[mixed], front[mixed]
    corners = ((0, 1), (1, 2), (2, 0))
    changes = np.stack([front[:, i] != front[:, j] for i, j in corners], 1)
    count = len(vertices)
    keys = np.stack(
        [
            np.minimum(crossed[:, i], crossed[:, j]).astype(np.int64) * count
            + np.maximum(crossed[:, i], crossed[:, j])
            for i, j in corners
        ],
        1,
    )
    rows = np.arange(len(keys))
    enters, leaves = keys[rows, changes.argmax(1)], keys[rows, 2 - changes[:, ::-1].argmax(1)]
    edges, node = np.unique(np.r_[enters, leaves], return_inverse=True)
    i, j = edges // count, edges % count
    share = (facing[i] / (facing[i] - facing[j]))[:, None]
    return (
        chain(len(edges), node[: len(enters)], node[len(enters) :]),
        vertices[i] * (1 - share) + vertices[j] * share,
        normals[i] * (1 - share) + normals[j] * share,
    )


def _at(buffers: Buffers, picture: Floats, spots: Floats) -> Floats:
    """Give the values of a picture (h, w) at pixels (n, 2), the nearest for those outside."""
    x = np.clip(np.floor(spots[:, 0]).astype(int), 0, buffers.camera.width - 1)
    y = np.clip(np.floor(spots[:, 1]).astype(int), 0, buffers.camera.height - 1)
    values: Floats = picture[y, x]
    return values


def _background(buffers: Buffers, spots: Floats) -> Bools:
    return _at(buffers, buffers.mask.astype(float), spots) < 0.5


def _seen(buffers: Buffers, spots: Floats) -> Bools:
    camera, x, y = buffers.camera, spots[:, 0], spots[:, 1]
    deepest = ndi.maximum_filter(np.where(buffers.mask, buffers.depth, FAR), 3)
    in_front = spots[:, 2] <= _at(buffers, deepest, spots) + min(0.0015, buffers.look.gap[1] * 0.3)
    seen: Bools = in_front & ((x > 1) & (x < camera.width - 2) & (y > 1) & (y < camera.height - 2))
    return seen


def _gap(buffers: Buffers, spots: Floats, outwards: Floats) -> Floats:
    """Give the metres of depth behind a contour: of those beside it the second least, or most."""
    depth = np.where(buffers.mask, buffers.depth, FAR)
    beside = [_at(buffers, depth, spots[:, :2] + outwards * pixels) for pixels in BESIDE]
    chosen: Floats = np.sort(np.stack(beside), 0)[-2 if buffers.look.slit else 1]
    return chosen - spots[:, 2]


def _weights(
    buffers: Buffers, gap: Floats, seen: Bools, behind: Bools, *, closed: bool
) -> tuple[Floats, Bools]:
    """Give how heavy a contour is, 0 to 1, and where it is drawn; short breaks close."""
    look = buffers.look
    weight = np.clip((gap - look.gap[0]) / (look.gap[1] - look.gap[0]), 0, 1) ** 0.6
    good = _closed_over(seen & ~behind, 7, 6, closed=closed)
    weight = np.where(good, np.maximum(weight, 0), 0)
    on = _closed_over(good & (weight > 0.02), look.bridge, look.bridge, closed=closed) & seen
    return weight, on


def _closed_over(wanted: Bools, breaks: int, pad: int, *, closed: bool) -> Bools:
    """Close breaks of up to so many places."""
    padded = np.pad(wanted, pad, mode="wrap" if closed else "edge")
    whole: Bools = ndi.binary_closing(padded, np.ones(breaks))[pad:-pad]
    return whole


def _strokes(buffers: Buffers, lines: list[Floats]) -> list[str]:
    """Draw tapered strokes along lines (n, 3): x and y in pixels, and weight."""
    paths = []
    for line in lines:
        if len(line) < 4:
            continue
        even = resample(line, 1.5)
        if length(even) * buffers.scale < SHORTEST:
            continue
        place = smooth(even[:, :2], 3.0) * buffers.scale
        n = len(even)
        at, end = np.arange(n), min(28, n / 2.2)
        begin = np.clip((at + 1.5) / end, 0, 1) ** 0.7
        finish = np.clip((n - at + 0.5) / end, 0, 1) ** 0.7
        heavy = np.clip(0.35 + 0.75 * blurred(even[:, 2], 6), 0, 1.05)
        width = buffers.look.inner_width * heavy * begin * finish
        stroke = resample(np.column_stack([place, width]), 0.9)
        path = taper_path(stroke[:, :2], np.maximum(stroke[:, 2], 0.12), 0.3)
        if path:
            paths.append(path)
    return paths

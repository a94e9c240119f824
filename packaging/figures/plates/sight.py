"""What a plate is made of: the scene on the plate's pixels, with normals at three scales."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from scipy import ndimage as ndi

from figures.arrays import Bools, Reals
from figures.body.mesh import smooth
from figures.body.model import Scene
from figures.drawing.camera import Camera, rasterise
from figures.drawing.look import Look

ATTRIBUTES = ("ao", "cloth", "hair", "lips", "brow", "fingernails", "toenails")
NEAR_EDGE = 0.004  # metres of depth between pixels that lie on different things


class Shape(NamedTuple):
    """The shape of a scene per vertex (v2, ...): normals fine, broad, broader, and hollows (m)."""

    fine: Reals
    broad: Reals
    broader: Reals
    hollow: Reals


class Sight:
    """A scene on the pixels of a plate; all arrays are (h, w, ...) and single.

    `mask` where the body is, `depth` metres, `fine`, `broad`, `broader` normals to the right, up
    and towards the camera, `hollow` metres under the surroundings, `values` the attributes by
    name; `rest` the places (n, 3) of the mask's pixels on the rest body, row by row; `ppm` pixels
    per metre.
    """

    def __init__(self, scene: Scene, camera: Camera, look: Look, long: int) -> None:
        self.camera = _sized(camera, long)
        self.ppm = self.camera.ppm
        shape = _shape(scene, look.scales)
        columns: list[Reals] = [
            *shape[:3],
            scene.rest,
            shape.hollow[:, None],
            *(scene.attributes[name][:, None] for name in ATTRIBUTES),
        ]
        depth, seen, shown = rasterise(
            self.camera, scene.vertices, scene.faces, np.concatenate(columns, 1)
        )
        self.mask: Bools = seen >= 0
        self.depth = depth.astype(np.float32)
        self.fine, self.broad, self.broader = (
            self._turned(shown[..., i : i + 3]) for i in (0, 3, 6)
        )
        self.rest: Reals = shown[..., 9:12][self.mask]
        self.hollow: Reals = shown[..., 12]
        self.values = {name: shown[..., 13 + i] for i, name in enumerate(ATTRIBUTES)}
        self._weights: dict[float, Reals] = {}

    def spread(self, values: Reals) -> Reals:
        """Lay values of the mask's pixels (n,) out on the plate, 0 elsewhere."""
        whole: Reals = np.zeros(self.mask.shape, np.float32)
        whole[self.mask] = values
        return whole

    def share(self, sigma: float) -> Reals:
        """Give how much of the pixels around, over `sigma` pixels, is body."""
        if sigma not in self._weights:
            self._weights[sigma] = blurred(self.mask.astype(np.float32), sigma)
        return self._weights[sigma]

    def blur(self, values: Reals, sigma: float) -> Reals:
        """Blur inside the mask alone, over `sigma` pixels; values outside must be 0."""
        blur: Reals = blurred(values, sigma) / np.maximum(self.share(sigma), 1e-3)
        return blur

    def slope(self, heights: Reals) -> tuple[Reals, Reals]:
        """Give how heights (metres) rise to the right and down, never across an edge of depth."""
        slopes = []
        for axis in (1, 0):
            step = np.diff(heights, axis=axis)
            step[np.abs(np.diff(self.depth, axis=axis)) > NEAR_EDGE] = 0
            before, after = [(0, 0), (0, 0)], [(0, 0), (0, 0)]
            before[axis], after[axis] = (0, 1), (1, 0)
            slopes.append((np.pad(step, before) + np.pad(step, after)) * np.float32(self.ppm / 2))
        return slopes[0], slopes[1]

    def _turned(self, normals: Reals) -> Reals:
        camera = self.camera
        axes = np.stack([camera.right, camera.up, -camera.forward], 1).astype(np.float32)
        return units(normals @ axes)


def units(vectors: Reals) -> Reals:
    """Give vectors (..., 3) of length 1."""
    length = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))[..., None]
    result: Reals = vectors / np.maximum(length, np.float32(1e-9))
    return result


def blurred(values: Reals, sigma: float) -> Reals:
    """Blur (h, w) over `sigma` pixels, at a reduced size where that is wide."""
    factor = max(1, int(sigma // 2.5))
    if factor == 1:
        near: Reals = ndi.gaussian_filter(values, sigma, truncate=3)
        return near
    height, width = (-(-side // factor) for side in values.shape)
    pad = [(0, height * factor - values.shape[0]), (0, width * factor - values.shape[1])]
    small = np.pad(values, pad, mode="edge").reshape(height, factor, width, factor).mean((1, 3))
    return enlarged(ndi.gaussian_filter(small, sigma / factor, truncate=3), factor, values.shape)


def enlarged(small: Reals, factor: int, shape: tuple[int, ...]) -> Reals:
    """Enlarge a picture to (h, w), each of its pixels `factor` wide, in straight lines between."""
    for axis in (1, 0):
        at = (np.arange(shape[axis], dtype=np.float32) + 0.5) / factor - 0.5
        first = np.clip(at.astype(int), 0, max(small.shape[axis] - 2, 0))
        share = np.clip(at - first, 0, 1)[(slice(None), None) if axis == 0 else (None, slice(None))]
        second = np.minimum(first + 1, small.shape[axis] - 1)
        small = small.take(first, axis) * (1 - share) + small.take(second, axis) * share
    return small


def _sized(camera: Camera, long: int) -> Camera:
    """Give the camera for a plate that is `long` pixels along its longer side."""
    times = long / camera.longer
    width, height = round(camera.width * times), round(camera.height * times)
    return replace(camera, width=width, height=height, ppm=camera.ppm * times)


def _shape(scene: Scene, scales: tuple[int, int, int]) -> Shape:
    """Give the shape at so many steps of smoothing, kept with the scene."""
    if scales not in scene.shapes:
        smoother = scene.smoother.astype(np.float32)
        fine, broad, broader = scales
        first = smooth(scene.normals.astype(np.float32), smoother, fine)
        second = smooth(first, smoother, broad - fine)
        third = smooth(second, smoother, broader - broad)
        vertices = scene.vertices.astype(np.float32)
        around = smooth(vertices, smoother, max(4, fine * 2))
        depth = np.einsum("vi,vi->v", around - vertices, scene.normals.astype(np.float32))
        hollow = smooth(depth, smoother, 3)
        scene.shapes[scales] = Shape(units(first), units(second), units(third), hollow)
    shape: Shape = scene.shapes[scales]
    return shape

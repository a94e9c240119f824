"""What the camera sees, pixel by pixel, and the way from the body to the drawing."""

import numpy as np
from scipy import ndimage as ndi

from figures.arrays import Bools, Floats
from figures.body.model import Scene
from figures.drawing.camera import FAR, Camera, depth_of, rasterise
from figures.drawing.look import UNITS, Look

OUTSIDE = 10.0  # metres: the depth of the background where depths are compared

Front = tuple[Scene, float]
"""What may be in front of a scene, and the metres by which the scene may lie in it."""


class Buffers:
    """The scene on the pixels of a camera.

    `depth` (h, w) metres, `mask` where the body is, `normals` (h, w, 3) to the right, up and
    towards the camera, `jump` metres of depth to the next pixel, `values` the scene's attributes.
    `scale` turns pixels into drawing units, `width` and `height` are in those.
    """

    def __init__(
        self, scene: Scene, camera: Camera, look: Look, front: Front | None = None
    ) -> None:
        self.scene, self.camera, self.look = scene, camera, look
        self.scale = UNITS / camera.longer
        self.width, self.height = camera.width * self.scale, camera.height * self.scale
        attributes = scene.attributes
        columns = [scene.normals, *(values[:, None] for values in attributes.values())]
        self.depth, seen, shown = rasterise(
            camera, scene.vertices, scene.faces, np.concatenate(columns, 1)
        )
        self.mask: Bools = seen >= 0
        if front:
            self._hide(*front)
        self.values = {name: shown[..., 3 + i] for i, name in enumerate(attributes)}
        world = shown[..., :3].astype(float)
        turned = np.stack([world @ camera.right, world @ camera.up, -(world @ camera.forward)], -1)
        turned /= np.maximum(np.linalg.norm(turned, axis=-1, keepdims=True), 1e-9)
        self.normals: Floats = turned
        self.jump = _jumps(np.where(self.mask, self.depth, OUTSIDE))

    def _hide(self, front: Scene, sunk: float) -> None:
        """Take away what lies more than `sunk` metres behind another scene."""
        nearer = depth_of(self.camera, front.vertices, front.faces)
        self.mask &= self.depth - nearer < sunk
        self.depth = np.where(self.mask, self.depth, FAR)

    def blur(self, values: Floats, sigma: float) -> Floats:
        """Blur (h, w) inside the mask, over `sigma` pixels."""
        inside = self.mask.astype(float)
        total = ndi.gaussian_filter(values * inside, sigma)
        share = ndi.gaussian_filter(inside, sigma)
        return np.where(share > 1e-3, total / np.maximum(share, 1e-3), 0)

    def draw(self, places: Floats) -> Floats:
        """Give where places (n, 3) of the body fall on the drawing (n, 2), drawing units."""
        return self.camera.project(np.atleast_2d(places))[:, :2] * self.scale

    def in_frame(self, line: Floats) -> Bools:
        """Say of places (n, 2) on the drawing whether they lie inside, clear of the edge."""
        x, y, edge = line[:, 0], line[:, 1], 1.5
        inside: Bools = (x > edge) & (x < self.width - edge) & (y > edge) & (y < self.height - edge)
        return inside

    def visible(self, places: Floats, tolerance: float = 0.018) -> Bools:
        """Say of places (n, 3) whether they are seen: in the frame, nothing in front, drawn at all.

        The tolerance covers hair and relief, which lie above the plain skin that points are on.
        """
        seen = []
        for x, y, z in self.camera.project(np.atleast_2d(places)):
            i, j = int(np.floor(y)), int(np.floor(x))
            if not (0 <= i < self.camera.height and 0 <= j < self.camera.width):
                seen.append(False)
                continue
            around = self.depth[max(i - 2, 0) : i + 3, max(j - 2, 0) : j + 3]
            seen.append(bool((np.abs(around - z) < tolerance).any()))
        return np.array(seen)


def _jumps(depth: Floats) -> Floats:
    """Give the largest difference of each pixel's depth to the next in a row or column."""
    most = np.zeros(depth.shape)
    for axis in (0, 1):
        step = np.abs(np.diff(depth, axis=axis))
        for side in ((0, 1), (1, 0)):
            pad = [(0, 0), (0, 0)]
            pad[axis] = side
            most = np.maximum(most, np.pad(step, pad))
    return most

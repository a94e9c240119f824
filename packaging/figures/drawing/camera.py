"""The orthographic camera, and a small rasteriser."""

from dataclasses import dataclass

import numpy as np
from numba import njit

from figures.arrays import Floats, Ints, Place, Singles

FAR = 1e9  # depth where nothing is


@dataclass(frozen=True)
class Camera:
    """Looks along `forward`; `right`, `up` and it are at right angles, of length 1, in the world.

    The world place `centre` falls on the middle of the picture of `width` x `height` pixels, at
    `ppm` pixels per metre.
    """

    right: Floats
    up: Floats
    forward: Floats
    centre: Floats
    width: int
    height: int
    ppm: float

    @classmethod
    def turned(
        cls, azimuth: float, elevation: float, centre: Place, size: tuple[float, float], ppm: float
    ) -> "Camera":
        """Stand upright, `azimuth` degrees round the body and `elevation` above it; size in metres.

        Azimuth 0 sees the front, 90 the person's left side, 180 the back.
        """
        a, e = np.radians(azimuth), np.radians(elevation)
        forward = -np.array([np.sin(a) * np.cos(e), -np.cos(a) * np.cos(e), np.sin(e)])
        right = np.cross(forward, np.array([0, 0, 1.0]))
        right /= np.linalg.norm(right)
        return cls._framed(right, np.cross(right, forward), forward, centre, size, ppm)

    @classmethod
    def facing(
        cls, to_camera: Place, up: Place, centre: Place, size: tuple[float, float], ppm: float
    ) -> "Camera":
        """Look from a direction, with another one upwards on the picture; size in metres."""
        forward = -np.asarray(to_camera, float)
        forward /= np.linalg.norm(forward)
        upwards = np.asarray(up, float) - forward * (np.asarray(up, float) @ forward)
        upwards /= np.linalg.norm(upwards)
        return cls._framed(np.cross(forward, upwards), upwards, forward, centre, size, ppm)

    @classmethod
    def _framed(
        cls,
        right: Floats,
        up: Floats,
        forward: Floats,
        centre: Place,
        size: tuple[float, float],
        ppm: float,
    ) -> "Camera":
        width, height = (round(metres * ppm) for metres in size)
        return cls(right, up, forward, np.asarray(centre, float), width, height, ppm)

    @property
    def longer(self) -> int:
        """Give the pixels along the longer side."""
        return max(self.width, self.height)

    def project(self, places: Floats) -> Floats:
        """Give x and y in pixels and the depth in metres (n, 3) of places (n, 3)."""
        offset = np.asarray(places, float) - self.centre
        x = offset @ self.right * self.ppm + self.width / 2
        y = -(offset @ self.up) * self.ppm + self.height / 2
        return np.stack([x, y, offset @ self.forward], -1)


def rasterise(
    camera: Camera, vertices: Floats, faces: Ints, values: Floats
) -> tuple[Floats, Ints, Singles]:
    """Give per pixel the depth, the face (-1: none) and the values (h, w, k) of what is seen.

    `values` (v, k) are interpolated over each face and kept in single precision.
    """
    shape = (camera.height, camera.width)
    depth: Floats = np.full(shape, FAR)
    seen: Ints = np.full(shape, -1, np.int64)
    shown: Singles = np.zeros((*shape, values.shape[1]), np.float32)
    _fill(
        np.ascontiguousarray(camera.project(vertices)),
        np.ascontiguousarray(faces),
        np.ascontiguousarray(values.astype(np.float64)),
        (depth, seen, shown),
    )
    return depth, seen, shown


def depth_of(camera: Camera, vertices: Floats, faces: Ints) -> Floats:
    """Give per pixel the depth (h, w) of what is seen."""
    return rasterise(camera, vertices, faces, np.zeros((len(vertices), 0)))[0]


def _fill_faces(
    places: Floats, faces: Ints, values: Floats, out: tuple[Floats, Ints, Singles]
) -> None:
    """Draw every face into the depth buffer; numba compiles this."""
    depth, seen, shown = out
    height, width = depth.shape
    for face in range(faces.shape[0]):
        i0, i1, i2 = faces[face, 0], faces[face, 1], faces[face, 2]
        x0, y0, z0 = places[i0, 0], places[i0, 1], places[i0, 2]
        x1, y1, z1 = places[i1, 0], places[i1, 1], places[i1, 2]
        x2, y2, z2 = places[i2, 0], places[i2, 1], places[i2, 2]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if abs(area) < 1e-12:
            continue
        left = max(0, int(np.floor(min(x0, min(x1, x2)))))
        right = min(width - 1, int(np.ceil(max(x0, max(x1, x2)))))
        top = max(0, int(np.floor(min(y0, min(y1, y2)))))
        bottom = min(height - 1, int(np.ceil(max(y0, max(y1, y2)))))
        inverse = 1.0 / area
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                px = x + 0.5
                py = y + 0.5
                b1 = ((px - x0) * (y2 - y0) - (x2 - x0) * (py - y0)) * inverse
                b2 = ((x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)) * inverse
                b0 = 1 - b1 - b2
                if b0 < -1e-6 or b1 < -1e-6 or b2 < -1e-6:
                    continue
                z = b0 * z0 + b1 * z1 + b2 * z2
                if z < depth[y, x]:
                    depth[y, x] = z
                    seen[y, x] = face
                    for k in range(values.shape[1]):
                        shown[y, x, k] = (
                            b0 * values[i0, k] + b1 * values[i1, k] + b2 * values[i2, k]
                        )


_fill = njit(cache=True)(_fill_faces)

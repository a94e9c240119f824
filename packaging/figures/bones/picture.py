"""The bones as the camera of a view sees them: flat, with two darker tones, far ones first."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numba import njit
from scipy import ndimage as ndi
from skimage import measure

from figures.arrays import Bools, Floats
from figures.bones.shapes import Bone
from figures.drawing.camera import FAR, Camera
from figures.drawing.look import UNITS
from figures.drawing.paths import closed_path
from figures.drawing.smoothing import length, resample, smooth
from figures.palettes import SOURCE

MARGIN = 0.03  # of the longer side: drawn beyond the frame, so that no edge runs along it
LEAST_PPM = 2400.0  # pixels per metre under which a picture is drawn larger
LIGHT = np.array([0.0, 0.22, 0.97])  # from above and the camera: alike on both sides of the spine
TONES = (("bone-1", 0.74), ("bone-2", 0.56))  # brightness under which a darker tone begins
HIDDEN = 0.03  # share of a bone that must be seen for it to be drawn
BEFORE = 0.002  # metres by which a bone must lie before another to hide it
EDGE = 1.15  # width of an outline, drawing units


class Care(NamedTuple):
    """How carefully a shape is drawn, in drawing units.

    `least` the area and `thin` the area over the outline under which it is left out, `tolerance`
    by how much its path may stray.
    """

    least: float
    thin: float
    tolerance: float


OUTLINE, TONE = Care(8.0, 0.0, 1.25), Care(70.0, 2.2, 2.0)


class BonesPicture:
    """The bones of one view.

    `depths` has by name the top left pixel of each bone's box and its depth (h, w) there.
    """

    def __init__(self, camera: Camera, bones: list[Bone], moves: dict[str, Floats]) -> None:
        larger = max(1.0, LEAST_PPM / camera.ppm)
        margin = round(MARGIN * camera.longer * larger)
        self._fine = replace(
            camera,
            width=round(camera.width * larger) + 2 * margin,
            height=round(camera.height * larger) + 2 * margin,
            ppm=camera.ppm * larger,
        )
        self._margin, self._larger = margin, larger
        self.unit = UNITS / camera.longer / larger  # drawing units per pixel
        self._sizes = (camera.width * self.unit * larger, camera.height * self.unit * larger)
        balls = {bone.name: self._project(bone.posed(moves)) for bone in bones}
        self._bones = [bone for bone in bones if self._in_frame(balls[bone.name])]
        self.depths = {bone.name: self._depth(balls[bone.name]) for bone in self._bones}

    def draw(self, place: Floats) -> Floats:
        """Give where a place (3,) of the posed body falls on the drawing (2,), drawing units."""
        spot: Floats = (self._fine.project(place[None])[0, :2] - self._margin) * self.unit
        return spot

    def svg(self) -> str:
        """Give the file: only <path> elements."""
        width, height = (f"{size:.0f}" for size in self._sizes)
        paths = [path for bone in self._ordered() for path in self._paths(bone)]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}">' + "\n".join(paths) + "</svg>\n"
        )

    def _project(self, balls: Floats) -> Floats:
        places = self._fine.project(balls[:, :3])
        return np.column_stack([places, balls[:, 3]])

    def _in_frame(self, balls: Floats) -> bool:
        x, y = balls[:, 0], balls[:, 1]
        inside = (x > 0) & (x < self._fine.width) & (y > 0) & (y < self._fine.height)
        return bool(inside.any())

    def _depth(self, balls: Floats) -> tuple[int, int, Floats]:
        camera, reach = self._fine, balls[:, 3].max() * self._fine.ppm + 3
        left, top = (max(0, int(balls[:, k].min() - reach)) for k in (0, 1))
        right = min(camera.width, int(balls[:, 0].max() + reach))
        bottom = min(camera.height, int(balls[:, 1].max() + reach))
        depth = np.full((bottom - top, right - left), FAR)
        _fill(np.ascontiguousarray(balls - [left, top, 0, 0]), camera.ppm, depth)
        return left, top, depth

    def _ordered(self) -> list[Bone]:
        """Give the bones that are seen, the furthest first; what is hidden of them is cut off."""
        nearest = np.full((self._fine.height, self._fine.width), FAR)
        for bone in self._bones:
            if not bone.pit:
                window, depth = self._window(nearest, bone)
                np.minimum(window, depth, out=window)
        shown = []
        for bone in self._bones:
            window, depth = self._window(nearest, bone)
            here = int((depth < FAR).sum())
            depth[depth > window + BEFORE] = FAR
            if not bone.pit and (depth < FAR).sum() > HIDDEN * here:
                shown.append((False, -float(np.median(depth[depth < FAR])), bone))
            elif bone.pit and (depth < FAR).any():
                shown.append((True, 0.0, bone))
        return [bone for _, _, bone in sorted(shown, key=lambda row: row[:2])]

    def _window(self, picture: Floats, bone: Bone) -> tuple[Floats, Floats]:
        """Give the part of a picture where a bone is, and its depth there."""
        left, top, depth = self.depths[bone.name]
        return picture[top : top + depth.shape[0], left : left + depth.shape[1]], depth

    def _paths(self, bone: Bone) -> list[str]:
        left, top, depth = self.depths[bone.name]
        mask = depth < FAR
        outline = self._path(
            ndi.gaussian_filter(mask.astype(float), 1.0), 0.5, (left, top), OUTLINE
        )
        if not outline:
            return []
        if bone.pit:
            return [f'<path id="{bone.name}" d="{outline}" fill="{SOURCE["bone-2"]}"/>']
        edge = f'stroke="{SOURCE["bone-line"]}" stroke-width="{EDGE}" stroke-linejoin="round"'
        paths = [f'<path id="{bone.name}" d="{outline}" fill="{SOURCE["bone-0"]}" {edge}/>']
        light = _light(depth, mask, self._fine.ppm)
        for role, level in TONES:
            shade = np.where(mask, level - light, -0.3)
            band = self._path(shade, 0.0, (left, top), TONE)
            if band:
                paths.append(f'<path d="{band}" fill="{SOURCE[role]}"/>')
        return paths

    def _path(self, values: Floats, level: float, corner: tuple[int, int], care: Care) -> str:
        """Give the outlines of where values (h, w) are over a level, for the box at a corner."""
        padded = np.pad(values, 2, constant_values=values.min() - 1)
        start, path = np.array(corner) - self._margin - 1.5, ""
        for contour in measure.find_contours(padded, level):
            if len(contour) < 8 or not np.allclose(contour[0], contour[-1]):
                continue
            area = _area(contour)
            if area * self.unit**2 < care.least or area * self.unit < care.thin * length(contour):
                continue
            even = resample(contour[:-1, ::-1] + start, 1.2, closed=True)
            line = smooth(even, 2.2, closed=True) * self.unit
            path += closed_path(resample(line, 1.5, closed=True), care.tolerance)
        return path


def _light(depth: Floats, mask: Bools, ppm: float) -> Floats:
    """Give the brightness (h, w) of a bone, 0 to 1: how it faces the light, hollows darker."""
    metre = np.where(mask, depth, 0.0)

    def blur(sigma: float) -> Floats:
        total = ndi.gaussian_filter(metre, sigma * ppm)
        share = ndi.gaussian_filter(mask.astype(float), sigma * ppm)
        mean: Floats = total / np.maximum(share, 1e-6)
        return mean

    near, around = blur(0.0009), blur(0.0045)
    down, right = np.gradient(near * ppm)
    normals = np.stack([right, -down, np.ones(depth.shape)], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    lit = 0.5 + 0.5 * (normals @ (LIGHT / np.linalg.norm(LIGHT)))
    hollow = np.clip((near - around) / 0.004, -0.6, 1.2)
    light = np.where(mask, lit - 0.16 * hollow, 0.5)
    soft: Floats = ndi.gaussian_filter(light, 0.0013 * ppm)
    return soft


def _area(ring: Floats) -> float:
    x, y = ring[:, 1], ring[:, 0]
    return abs(float(x[:-1] @ y[1:] - x[1:] @ y[:-1])) / 2


def _fill_balls(balls: Floats, ppm: float, depth: Floats) -> None:
    """Draw balls (n, 4), x and y in pixels, z and radius in metres; numba compiles this."""
    height, width = depth.shape
    for k in range(balls.shape[0]):
        cx, cy, cz, radius = balls[k, 0], balls[k, 1], balls[k, 2], balls[k, 3]
        r = radius * ppm
        for y in range(max(0, int(cy - r)), min(height - 1, int(cy + r) + 1) + 1):
            for x in range(max(0, int(cx - r)), min(width - 1, int(cx + r) + 1) + 1):
                dx, dy = (x + 0.5 - cx) / ppm, (y + 0.5 - cy) / ppm
                rest = radius * radius - dx * dx - dy * dy
                if rest > 0:
                    z = cz - np.sqrt(rest)
                    depth[y, x] = min(z, depth[y, x])


_fill = njit(cache=True)(_fill_balls)

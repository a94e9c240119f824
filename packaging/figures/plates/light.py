"""Light: from above and from the camera, the same left and right, because the picture is a map."""

from typing import NamedTuple

import numpy as np

from figures.arrays import Floats, Reals, unit, vector
from figures.drawing.look import Look
from figures.plates.sight import Sight, units

TOP = unit(vector(0, 0.62, 0.72))
BOUNCE = unit(vector(0, -0.85, 0.35))
UP_SLOPE, SIDE_SLOPE = 0.16, 0.20
HOLLOW = 0.0012  # metres
CUT = 2.6  # how much steeper relief is drawn than it is where it turns aside
MIDDLE, REACH = 0.55, 0.42  # the tone of most skin, and how far light may stray from it
CONTRAST = 1.45
DEPTHS = ((0.004, 0.006, 0.30), (0.014, 0.020, 0.22))  # metres around, of depth, and how dark
RIDGES = ((0.003, 0.05), (0.011, 0.10))  # metres around, and how much a ridge stands out


class Surface(NamedTuple):
    """The small relief of a plate, all (h, w): heights in metres, cloth, nails and seams 0 to 1."""

    heights: Reals
    cloth: Reals
    nails: Reals
    seams: Reals


def shine_on(sight: Sight, surface: Surface, look: Look) -> Reals:
    """Give the light of skin and cloth (h, w), about 0 to 1."""
    right, down = sight.slope(surface.heights)
    square = np.clip(sight.fine[..., 2], 0.35, 1)
    normal = sight.fine.copy()
    normal[..., 0] -= right / square
    normal[..., 1] += down / square
    normal = units(normal)
    soft = units(0.55 * normal + 0.45 * sight.broad)  # light that went through the skin
    facing = np.clip(soft[..., 2], 0, 1)
    light = 0.30 * _wrapped(normal, TOP, 0.25) + 0.20 * _wrapped(soft, TOP, 0.45)
    light += 0.42 * facing**1.3 + 0.06 * _wrapped(soft, BOUNCE, 0.2)
    light += _mesh_relief(sight, look)
    light += _small_relief(sight, surface, right, down)
    light -= 0.24 * (1 - np.clip(sight.fine[..., 2], 0, 1)) ** 2.4
    open_ = np.clip(sight.values["ao"], 0, 1)
    light *= 1 - 0.62 * (1 - open_) ** 0.9 * (1 - 0.3 * surface.cloth)
    for around, depth, dark in DEPTHS:
        light -= dark * _behind(sight, around, depth)
    half = np.clip(normal @ unit(TOP + vector(0, 0, 1)).astype(np.float32), 0, 1)
    light += 0.055 * half**26 * (1 - surface.cloth)
    light += surface.nails * (0.03 + 0.10 * half**60) - surface.seams
    return _toned(light, sight, surface)


def _wrapped(normal: Reals, light: Floats, wrap: float) -> Reals:
    """Give light that reaches round a soft body."""
    lit: Reals = np.clip((normal @ light.astype(np.float32) + wrap) / (1 + wrap), 0, 1)
    return lit


def _mesh_relief(sight: Sight, look: Look) -> Reals:
    """Give the relief of the mesh: lit from above, its flanks dark, its hollows dark."""
    square = np.clip(sight.fine[..., 2] * 1.6, 0, 1)
    near, far = sight.fine - sight.broad, sight.broad - sight.broader
    light = look.detail[0] * 0.55 * UP_SLOPE * np.tanh(near[..., 1] / UP_SLOPE)
    light += look.detail[1] * 0.50 * SIDE_SLOPE * np.tanh(far[..., 1] / SIDE_SLOPE)
    light -= look.detail[0] * 0.30 * np.abs(near[..., 0]) + look.detail[1] * 0.22 * np.abs(
        far[..., 0]
    )
    relief: Reals = square * light - look.cavity * np.clip(sight.hollow / HOLLOW, -0.7, 1.6)
    return relief


def _small_relief(sight: Sight, surface: Surface, right: Reals, down: Reals) -> Reals:
    """Give what small relief adds: ridges light, hollows and steep flanks dark, on either side."""
    square = np.clip(sight.fine[..., 2], 0, 1) * (1 - 0.7 * surface.cloth)
    light = -0.42 * (1 - 1 / np.sqrt(1 + (CUT * right) ** 2 + 0.3 * (CUT * down) ** 2))
    for around, strength in RIDGES:
        mean = sight.blur(surface.heights, around * sight.ppm)
        light -= strength * np.tanh((mean - surface.heights) / 0.0022)
    relief: Reals = light * square * sight.mask
    return relief


def _behind(sight: Sight, around: float, most: float) -> Reals:
    """Give how far (0 to 1) each pixel lies behind what is around it, so many metres at most."""
    sigma = around * sight.ppm
    depth = np.where(sight.mask, sight.depth, 0).astype(np.float32)
    behind = np.clip(depth - sight.blur(depth, sigma), 0, most) / most
    result: Reals = behind * np.clip(sight.share(sigma), 0, 1) * sight.mask
    return result


def _toned(light: Reals, sight: Sight, surface: Surface) -> Reals:
    """Give tones: most skin the same on every plate, the ends drawn in softly."""
    skin = sight.mask & (surface.cloth < 0.5)
    typical = np.percentile(light[skin if skin.any() else sight.mask][::7], 50)
    tone: Reals = np.float32(MIDDLE) + REACH * np.tanh(CONTRAST * (light - typical) / REACH)
    return tone

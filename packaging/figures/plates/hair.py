"""Hair and brows of strands: how dense they are, and the light on them.

Strands run from a whorl down the head, or from the hairline to the bun where hair is tied back.
"""

import numpy as np

from figures.arrays import Bools, Floats, Reals, unit, vector
from figures.body import bun
from figures.body.clothes import smoothstep
from figures.landmarks.landmarks import Landmarks
from figures.plates.noise import noise
from figures.plates.sight import Sight, units

WHORL = unit(vector(0.10, 0.42, 0.90))  # from the middle of the head, a little beside the midline
NEAR = 0.014  # metres outside the hair to which strands reach
LEAST = 50  # pixels of hair worth drawing
TOP_LIGHT = unit(vector(0, 0.70, 0.66))


class Scalp:
    """The pixels of hair, and where on the head they are.

    `here` (h, w); per pixel of it `turn` round the whorl and `tilt` away from it, radians, `out`
    (n, 3) the way from the middle of the head, `inside` metres inside the hair.
    """

    def __init__(self, sight: Sight, marks: Landmarks) -> None:
        self.sight = sight
        self.here: Bools = sight.mask & (sight.values["hair"] > -NEAR)
        of_mask = self.here[sight.mask]
        rest = sight.rest[of_mask]
        scale, joint = marks.scale, marks.model.head("head")
        middle = joint + vector(0, 0.012, 0.060) * scale
        self.whorl = unit(vector(*bun.WAY)) if marks.model.is_woman else WHORL
        side = unit(np.cross(self.whorl, vector(0, -1, 0)))
        self.out = units((rest - middle).astype(np.float32))
        self.tilt: Reals = np.arccos(np.clip(self.out @ self.whorl, -1, 1))
        self.turn: Reals = np.arctan2(self.out @ side, self.out @ np.cross(self.whorl, side))
        self.round: Reals = np.clip(np.sin(self.tilt), 0.12, 1)
        inside = sight.values["hair"][self.here] / scale
        self.inside = inside - (1 - marks.female) * _corners((rest - joint) / scale)
        self.low = smoothstep(0.02, -0.05, (rest[:, 2] - joint[2]) / scale)

    @property
    def empty(self) -> bool:
        """Whether there is no hair worth drawing."""
        return int(self.here.sum()) < LEAST

    def strands(self, fine: float, along: float, kind: float) -> Reals:
        """Give noise drawn out along the strands: `fine` across, `along` them."""
        return noise(self.turn * fine * self.round, self.tilt * along, kind)

    def density(self) -> Reals:
        """Give how dense the hair is (h, w), 0 to 1, with an edge of strands that thins out."""
        edge = 0.0030 * self.strands(95, 5, 3.0) + 0.0020 * self.strands(240, 9, 9.0)
        inside = self.inside + edge
        thick = 0.5 + 0.5 * smoothstep(0.0, 0.014, inside)
        faded = 0.12 + 0.88 * smoothstep(0.0, 0.026, inside + 0.4 * edge)
        within = thick * (1 - self.low) + faded * self.low
        return self._spread(smoothstep(-0.0045, 0.0035, inside) * within)

    def light(self) -> Reals:
        """Give the light on the hair (h, w), 0 to 1: a ring of shine, locks, single strands."""
        sight, here = self.sight, self.here
        warp = 0.35 * noise(self.turn * 3, self.tilt * 3, 1.0)
        locks = noise((self.turn + 0.10 * warp) * 22 * self.round, self.tilt * 2.2, 5.0)
        middle = noise((self.turn + 0.06 * warp) * 70 * self.round, self.tilt * 3.5, 15.0)
        single = self.strands(210, 5, 25.0)
        camera = sight.camera
        axes = np.stack([camera.right, camera.up, -camera.forward], 1)
        along = units(self.out * (self.out @ self.whorl)[:, None] - self.whorl) @ axes
        normal = units(0.7 * sight.broad[here] + 0.3 * sight.fine[here])
        off = along - normal * np.einsum("ni,ni->n", along, normal)[:, None]
        strand = units(off + normal * (0.10 * locks + 0.12 * middle)[:, None])
        lit = np.clip(normal @ TOP_LIGHT + 0.3, 0, 1)
        shine = _across(strand, unit(TOP_LIGHT + vector(0, 0, 1))) ** 26
        plain = _across(strand, TOP_LIGHT) * np.clip((normal @ TOP_LIGHT + 0.45) / 1.45, 0, 1)
        light = 0.17 + 0.36 * plain + 0.28 * shine * (0.65 + 0.35 * middle) * lit
        light += 0.055 * locks + 0.075 * middle + 0.06 * single
        light *= 0.55 + 0.45 * np.clip(sight.values["ao"][here], 0, 1)
        light -= 0.14 * (1 - np.clip(normal[:, 2], 0, 1)) ** 2
        return self._spread(np.clip(light, 0.02, 1))

    def _spread(self, values: Floats | Reals) -> Reals:
        whole: Reals = np.zeros(self.here.shape, np.float32)
        whole[self.here] = values
        return whole


def _across(strand: Reals, light: Floats) -> Reals:
    """Give how squarely light falls on a strand."""
    squarely: Reals = np.sqrt(np.clip(1 - (strand @ light) ** 2, 0, 1))
    return squarely


def _corners(places: Reals) -> Reals:
    """Give the metres by which a man's hair is set back at the corners of the brow."""
    x, y, z = np.abs(places[:, 0]), places[:, 1], places[:, 2]
    corner = np.exp(-0.5 * (((x - 0.044) / 0.018) ** 2 + ((z - 0.100) / 0.028) ** 2))
    back: Reals = 0.030 * corner * smoothstep(-0.035, -0.070, y)
    return back


def brows(sight: Sight, marks: Landmarks) -> Reals:
    """Give how dense the brows are (h, w): single hairs, more level the further out."""
    field = sight.values["brow"][sight.mask] / marks.scale
    near = field > -0.004
    dense = np.zeros_like(field)
    if near.sum() >= LEAST // 2:
        places = sight.rest[near] / marks.scale
        aside, up = np.abs(places[:, 0]), places[:, 2]
        out = smoothstep(0.016, 0.050, aside)
        hairs = (1 - out) * _hairs(aside, up, 1.7) + out * _hairs(aside, up, 0.35)
        body = smoothstep(-0.0022, 0.0016, field[near] + 0.0009 * hairs)
        thin = 0.85 - 0.35 * out
        dense[near] = np.clip(body * thin * (0.62 + 0.42 * hairs), 0, 0.9)
    return sight.spread(dense)


def _hairs(aside: Reals, up: Reals, lean: float) -> Reals:
    """Give noise drawn out along hairs that rise by `lean` for each metre outwards."""
    length = np.hypot(lean, 1)
    across, along = (aside * lean - up) / length, (aside + up * lean) / length
    across = across + 0.0003 * noise(aside * 150, up * 150, 3.0)
    hairs: Reals = noise(across * 1500, along * 150, 4.0)
    return hairs + 0.5 * noise(across * 2900, along * 240, 8.0)

"""A plate: the tone of a figure, the density of its hair, and its warmth."""

from typing import NamedTuple

import numpy as np
from scipy import ndimage as ndi

from figures.arrays import Bools, Reals
from figures.body.clothes import smoothstep
from figures.body.model import Scene
from figures.drawing.camera import Camera
from figures.drawing.look import Look
from figures.plates.cloth import lay_cloth
from figures.plates.hair import Scalp, brows
from figures.plates.heights import Relief
from figures.plates.light import Surface, shine_on
from figures.plates.sight import Sight, enlarged
from figures.plates.warmth import nail_share, warmth

OUTSIDE = 8  # pixels of one step in which the tone is carried past the outline
NAIL = 0.0005  # metres that a nail stands out
LIP = 0.0016
BROW = 0.22  # the tone of brows


class Plate(NamedTuple):
    """The layers (h, w), 0 to 1, carried past the outline; no hair is None."""

    tone: Reals
    hair: Reals | None
    warm: Reals


def make_plate(scene: Scene, camera: Camera, look: Look, relief: Relief, long: int) -> Plate:
    """Light a scene, or a part of one: only its faces are seen, and only they are lit.

    `long` is the number of pixels along the longer side.
    """
    marks = relief.marks
    sight = Sight(scene, camera, look, long)
    on_cloth: Reals = smoothstep(-0.001, 0.004, sight.values["cloth"]) * sight.mask
    nails, cloth, scalp = nail_share(sight), lay_cloth(sight, marks), Scalp(sight, marks)
    hair = np.zeros_like(on_cloth) if scalp.empty else scalp.density()
    bare = (1 - on_cloth) * (1 - hair)
    heights = (
        sight.spread(relief.raise_at(sight.rest, sight.ppm)) * look.relief * (1 - 0.75 * on_cloth)
    )
    heights = heights * (1 - hair) + (NAIL * nails + _lips(sight)) * marks.scale + cloth.heights
    light = shine_on(sight, Surface(heights, on_cloth, nails, cloth.seams), look)
    if not scalp.empty:
        light = light * (1 - hair) + scalp.light() * hair
    brow = brows(sight, marks)
    light = light - (light - BROW) * np.minimum(brow * 1.4, 1)
    strands = np.maximum(hair, brow)
    warm = warmth(sight, marks, bare, nails)
    return Plate(
        carried(np.clip(light, 0, 1), sight.mask),
        carried(strands, sight.mask) if strands.max() > 0.05 else None,
        carried(warm, sight.mask),
    )


def _lips(sight: Sight) -> Reals:
    """Give the fullness of the lips."""
    full: Reals = LIP * smoothstep(0.25, 1.0, sight.values["lips"]) * sight.mask
    return full


def carried(values: Reals, mask: Bools) -> Reals:
    """Carry values past the mask, so that no scaling shows an edge."""
    height, width = mask.shape
    rows, columns = -(-height // OUTSIDE), -(-width // OUTSIDE)
    pad = [(0, rows * OUTSIDE - height), (0, columns * OUTSIDE - width)]
    shape = (rows, OUTSIDE, columns, OUTSIDE)
    share = np.pad(mask.astype(np.float32), pad).reshape(shape).mean((1, 3))
    total = np.pad(values * mask, pad).reshape(shape).mean((1, 3))
    small = total / np.maximum(share, 1e-6)
    nearest = ndi.distance_transform_edt(share <= 0, return_distances=False, return_indices=True)
    small = ndi.gaussian_filter(small[tuple(nearest)].astype(np.float32), 0.8)
    whole: Reals = np.where(mask, values, enlarged(small, OUTSIDE, mask.shape))
    return whole

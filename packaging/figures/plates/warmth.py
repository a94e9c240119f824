"""Warmth: where blood shows through the skin, (h, w) 0 to 1."""

import numpy as np

from figures.arrays import Floats, Reals, vector
from figures.body.clothes import smoothstep
from figures.landmarks.landmarks import Landmarks, OneSide, both_sides
from figures.plates.heights import add_bump
from figures.plates.sight import Sight

Spot = tuple[Floats, float, float]
"""A place on the rest body, its radius in metres of a 1.86 m body, and how warm it is."""


def warmth(sight: Sight, marks: Landmarks, bare: Reals, nails: Reals) -> Reals:
    """Give the warmth of a plate; `bare` and `nails` (h, w) are 1 on plain skin and on nails."""
    warm: Reals = np.zeros(len(sight.rest), np.float32)
    low, high = sight.rest.min(0), sight.rest.max(0)
    for place, radius, height in _spots(marks):
        radii = np.full(3, radius * marks.scale)
        if (place + 3 * radii > low).all() and (place - 3 * radii < high).all():
            add_bump(sight.rest, place, radii, height, warm)
    lips = smoothstep(0.35, 0.85, sight.values["lips"])
    total: Reals = np.clip(sight.spread(warm) * bare + 0.8 * lips + 0.45 * nails, 0, 1)
    return total


def nail_share(sight: Sight) -> Reals:
    """Give where nails are (h, w), 0 to 1."""
    nails = np.maximum(sight.values["fingernails"], sight.values["toenails"])
    share: Reals = smoothstep(0.30, 0.62, nails) * sight.mask
    return share


def _spots(marks: Landmarks) -> list[Spot]:
    spots: list[Spot] = []
    for own in both_sides(marks):
        spots += [
            (own.joint(f"finger{i}-{j}"), 0.011, 0.28) for i in range(2, 6) for j in (1, 2, 3)
        ]
        spots += [(own.joint(f"toe{i}-2"), 0.014, 0.30) for i in range(2, 6)]
        spots += [(own["patella"], 0.035, 0.22), (own["heel"], 0.03, 0.30)]
        spots += [(own["olecranon"], 0.022, 0.25), *_face(own)]
    eyes = [own.joint("eye") for own in both_sides(marks)]
    nose = 0.5 * (eyes[0] + eyes[1]) + vector(0, -0.035, -0.046) * marks.scale
    return [*spots, (nose, 0.014, 0.36)]


def _face(own: OneSide) -> list[Spot]:
    eye, size = own.joint("eye"), own.marks.scale
    cheek = eye + vector(0.018 * own.sign, -0.012, -0.036) * size
    return [(cheek, 0.020, 0.34), (0.5 * (own["ear_top"] + own["ear_lobe"]), 0.020, 0.38)]

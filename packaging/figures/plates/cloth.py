"""Cloth: waistband, hems, seams and folds, from how far inside the cloth a place is."""

from typing import NamedTuple

import numpy as np

from figures.arrays import Reals
from figures.body.clothes import smoothstep
from figures.landmarks.landmarks import Landmarks
from figures.plates.noise import noise
from figures.plates.sight import Sight

BAND = 0.030  # metres of the elastic band at the waist
OVER_HIPS, UNDER_HIPS = 0.13, -0.02  # metres from the hip joints between which an edge has a band
HEMS = (0.014, 0.0175)  # metres of the two stitched lines at other edges
LEAST = 50  # pixels of cloth worth shaping


class Cloth(NamedTuple):
    """Heights of the cloth in metres and how much its seams darken, (h, w)."""

    heights: Reals
    seams: Reals


def lay_cloth(sight: Sight, marks: Landmarks) -> Cloth:
    """Give the relief of the clothes."""
    inside = sight.values["cloth"][sight.mask]
    worn = inside > 0
    heights, seams = np.zeros_like(inside), np.zeros_like(inside)
    if worn.sum() >= LEAST:
        scale = marks.scale
        places, depth = sight.rest[worn] / scale, inside[worn] / scale
        hips = (marks.model.head("upperleg01.L") / scale)[2]
        over = places[:, 2] - hips
        at_waist = (over > UNDER_HIPS) & (over < OVER_HIPS)
        turn = np.arctan2(places[:, 1], places[:, 0])
        heights[worn] = (_edges(depth, turn, at_waist) + _folds(places, depth, over)) * scale
        seams[worn] = _stitches(depth, turn, at_waist) + _middle_seam(places, depth, at_waist)
    return Cloth(sight.spread(heights), sight.spread(seams))


def _line(depth: Reals, at: float, width: float) -> Reals:
    line: Reals = np.exp(-0.5 * ((depth - at) / width) ** 2)
    return line


def _edges(depth: Reals, turn: Reals, at_waist: Reals) -> Reals:
    """Give the ribs of the band with the groove under it, and the thick hem elsewhere."""
    ribs = 0.00016 * np.sin(turn * 210) * smoothstep(0.001, 0.004, depth)
    band = ribs * (1 - smoothstep(BAND - 0.004, BAND, depth)) - 0.0009 * _line(depth, BAND, 0.0012)
    hem = 0.0007 * (1 - smoothstep(0.015, 0.018, depth))
    edges: Reals = np.where(at_waist, band, hem)
    return edges


def _stitches(depth: Reals, turn: Reals, at_waist: Reals) -> Reals:
    dashes = 0.5 + 0.5 * np.tanh(4 * np.sin(turn * 260))
    hem = sum(0.09 * _line(depth, at, 0.0006) * dashes for at in HEMS)
    stitches: Reals = np.where(at_waist, 0.10 * _line(depth, BAND, 0.0008), hem)
    return stitches


def _middle_seam(places: Reals, depth: Reals, at_waist: Reals) -> Reals:
    """Give the seam that runs down the middle, front and back."""
    below = smoothstep(BAND, BAND + 0.004, depth) * at_waist
    seam: Reals = 0.10 * np.exp(-0.5 * (places[:, 0] / 0.0007) ** 2) * below
    return seam


def _folds(places: Reals, depth: Reals, over: Reals) -> Reals:
    """Give folds: broad ones, pleats under the band, slanting ones beside the crotch."""
    x, y, z = np.abs(places[:, 0]), places[:, 1], places[:, 2]
    lean = noise(x * 9, z * 9, y * 9)
    around = np.arctan2(y, x)  # the same on both sides
    broad = noise(around * 5.5 + 0.5 * lean, over * 7, 2.0)
    pleats = noise(around * 26 + lean, over * 10, 7.0) * _line(depth, 0.045, 0.016)
    slant = noise(over * 30 + x * 26 + 0.8 * lean, x * 6, 11.0) * _line(over, -0.05, 0.05)
    folds: Reals = (
        0.0026 * broad * smoothstep(0.02, 0.08, depth)
        + 0.0009 * pleats
        + 0.0018 * slant * smoothstep(0.01, 0.04, depth)
    )
    return folds

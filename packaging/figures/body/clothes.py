"""Shorts, hair and brows as fields on the rest skin: metres, positive inside, edge at 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from figures.arrays import SIDES, Floats, Reals, Side, sign
from figures.body.mesh import smooth, vertex_normals
from figures.landmarks.proportions import GLUTEAL_FOLD

if TYPE_CHECKING:
    from figures.body.model import Model

# The hairline: height over the head's joint (second) by depth behind it (first).
HAIRLINE = np.array(
    [
        (-0.14, 0.118),
        (-0.115, 0.112),
        (-0.09, 0.100),
        (-0.070, 0.080),
        (-0.058, 0.058),
        (-0.048, 0.034),
        (-0.036, 0.030),
        (-0.02, 0.044),
        (0.0, 0.034),
        (0.02, -0.004),
        (0.04, -0.030),
        (0.06, -0.042),
        (0.09, -0.042),
    ]
)
SHORTS_TOP = 0.085  # above the hip joints
SHORTS_LEG = 0.36  # share of the thigh they reach down
FOLD_AIR, FOLD_RISE = 0.004, 0.24  # metres over the fold below the buttock at which short ones end
NOWHERE = -0.2  # far outside any cloth
CLOTH_THICK = 0.0035
HAIR_THICK = 0.007
STEPS = np.linspace(0, 1, 40)


@dataclass(frozen=True)
class Clothes:
    """What the figure wears: clothes or none, hair or none.

    Shorts begin `low` metres below their usual waist and, where they are `short`, end just above
    the fold below the buttock; a woman's top ends `high` above its usual hem. `sleeves` are long.
    """

    worn: bool = True
    low: float = 0.0
    short: bool = False
    high: float = 0.0
    hair: bool = True
    sleeves: bool = False


def smoothstep(low: float, high: float, values: Reals) -> Reals:
    """Rise smoothly from 0 at `low` to 1 at `high`."""
    t = np.clip((values - low) / (high - low), 0, 1)
    risen: Reals = t * t * (3 - 2 * t)
    return risen


def shorts_field(model: Model, clothes: Clothes) -> Floats:
    """Give how far inside the shorts each vertex (v1,) is."""
    skin = model.rest_skin
    top = model.head("upperleg01.L")[2] + SHORTS_TOP - clothes.low
    waist = top - 0.012 * np.exp(-((skin[:, 0] / 0.07) ** 2))  # dips gently in the middle
    below_waist = waist - skin[:, 2]
    above_hem = np.full(len(skin), 1.0)
    for side in SIDES:
        hip, knee = model.head("upperleg01." + side), model.head("lowerleg01." + side)
        thigh = knee - hip
        length = np.linalg.norm(thigh)
        thigh /= length
        along = ((skin - hip) @ thigh) / length
        here = skin[:, 0] * sign(side) > 0
        above_hem = np.where(here, (SHORTS_LEG - along) * length, above_hem)
    if clothes.short:
        fold = _fold_height(model) + FOLD_AIR + FOLD_RISE * np.abs(skin[:, 0])
        above_hem = np.minimum(above_hem, (skin[:, 2] - fold) / np.hypot(1, FOLD_RISE))
    field = np.minimum(below_waist, above_hem)
    field = np.where(model.arm > 0.3, NOWHERE, field)
    return np.where(model.head_share > 0.3, NOWHERE, field)


def _fold_height(model: Model) -> float:
    heights = model.rest_skin[np.unique(model.levels.first), 2]
    return float(heights.min() + GLUTEAL_FOLD * np.ptp(heights))


def hair_field(model: Model) -> Floats:
    """Give how far inside the hair each vertex (v1,) is."""
    x, y, z = (model.rest_skin - model.head("head")).T
    line = np.interp(y, HAIRLINE[:, 0], HAIRLINE[:, 1]) - 0.012 * np.clip(
        (np.abs(x) - 0.03) / 0.03, 0, 1
    ) * (y < -0.07)
    field = z - line
    field = np.where(model.head_share < 0.02, -0.1, field)
    field = np.where(model.eye > 0.1, -0.1, field)
    field = smooth(np.clip(field, -0.03, 0.05), model.levels.smooth_first, 5, 0.6)
    return field - np.clip(model.mask("ears") - 0.15, 0, 1) * 0.3


def brow_arc(model: Model, side: Side) -> tuple[Floats, Floats]:
    """Give x and z of the centre line of an eyebrow (40 places), inner end first."""
    eye = model.head("eye." + side)
    return (
        eye[0] + sign(side) * (-0.0175 + 0.043 * STEPS),
        eye[2]
        + 0.0165
        + 0.0105 * np.sin(np.pi * np.clip(STEPS * 0.80 + 0.08, 0, 1))
        - 0.0045 * STEPS,
    )


def brow_field(model: Model) -> Floats:
    """Give how far inside the eyebrows each vertex (v1,) is, seen from the front."""
    skin, field = model.rest_skin, np.full(len(model.rest_skin), -0.02)
    width = 0.0030 * np.clip(STEPS / 0.18, 0.55, 1) * np.clip((1 - STEPS) / 0.55, 0.12, 1)
    for side in SIDES:
        eye = model.head("eye." + side)
        xs, zs = brow_arc(model, side)
        distance = np.hypot(skin[:, 0][:, None] - xs[None], skin[:, 2][:, None] - zs[None])
        near = (
            (model.head_share > 0.5)
            & (skin[:, 1] < eye[1])
            & (np.abs(skin[:, 0] - eye[0]) < 0.05)
            & (np.abs(skin[:, 2] - eye[2]) < 0.05)
        )
        field = np.where(near, np.maximum(field, (width[None] - distance).max(1)), field)
    return field


def eye_zone(model: Model) -> Floats:
    """Give how far inside the region around the eyes, which gets no creases, each vertex is."""
    field = np.full(len(model.rest_skin), -0.05)
    for side in SIDES:
        offset = (model.rest_skin - model.head("eye." + side)) * [1, 0.6, 1.25]
        field = np.maximum(field, 0.030 - np.linalg.norm(offset, axis=1))
    return field


def put_on_cloth(model: Model, skin: Floats, cloth: Floats) -> Floats:
    """Give the posed vertices (v1, 3) with cloth stretched over them: hollows are bridged."""
    smoother, faces = model.levels.smooth_first, model.levels.first
    stretch = smoothstep(-0.002, 0.018, cloth)
    stretch[model.eye > 0] = 0
    taut = skin.copy()
    for step in range(60):
        pull = smoother @ taut - taut
        if step % 10 == 0:
            normals = vertex_normals(taut, faces)
        outwards = (pull * normals).sum(1, keepdims=True)
        taut = taut + np.where(outwards > 0, pull, 0.12 * pull) * stretch[:, None] * 0.8
    thick = CLOTH_THICK * smoothstep(-0.001, 0.006, cloth)
    dressed: Floats = taut + vertex_normals(taut, faces) * thick[:, None]
    inner = smoothstep(0.004, 0.02, cloth)
    for _ in range(12):
        dressed = dressed + (smoother @ dressed - dressed) * (inner * 0.6)[:, None]
    return dressed


def put_on_hair(model: Model, skin: Floats, hair: Floats) -> Floats:
    """Give the posed vertices (v1, 3) with the volume of the hair."""
    normals = smooth(vertex_normals(skin, model.levels.first), model.levels.smooth_first, 6)
    thick = HAIR_THICK * smoothstep(-0.001, 0.035, hair) + 0.0012 * smoothstep(-0.001, 0.003, hair)
    return skin + normals * thick[:, None]

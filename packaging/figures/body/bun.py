"""The bun of hair that is tied back: the skin of a round patch of the head, wrapped on a ball."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from figures.arrays import Floats, unit
from figures.body.clothes import smoothstep

if TYPE_CHECKING:
    from figures.body.model import Model

WAY = (0, 0.90, 0.44)  # from the middle of the head: high enough to leave the nape free
MIDDLE = (0, 0.0, 0.075)  # of the head, over its joint
PATCH = 0.040  # metres round the middle of the bun that become it
RADIUS = 0.031
TURN = 2.45  # radians of the ball that the patch covers, from its pole
SUNK = 0.35  # of the radius


def bun_of(model: Model) -> Floats:
    """Give how far each vertex of the rest skin moves (v1, 3)."""
    skin, way = model.rest_skin, unit(np.array(WAY, float))
    middle = model.head("head") + np.array(MIDDLE)
    offset = skin - middle
    along = offset @ way
    aside = offset - along[:, None] * way
    distance = np.linalg.norm(aside, axis=1)
    here = (distance < PATCH) & (along > 0) & (model.head_share > 0.5)
    moved = np.zeros_like(skin)
    if not here.any():
        return moved
    base = middle + way * along[here].max()
    centre = base + way * RADIUS * (1 - SUNK)
    share = distance[here] / PATCH
    turn = TURN * share
    out = aside[here] / np.maximum(distance[here], 1e-9)[:, None]
    ball = centre + RADIUS * (np.cos(turn)[:, None] * way + np.sin(turn)[:, None] * out)
    edge = smoothstep(0, 0.12, 1 - share)[:, None]
    moved[here] = (ball - skin[here]) * edge
    return moved

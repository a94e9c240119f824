"""The sleeves of somebody else who presses, as a field on the rest skin: metres, edge at 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from figures.arrays import SIDES, Floats, sign
from figures.body.clothes import NOWHERE

if TYPE_CHECKING:
    from figures.body.model import Model

CUFF = 0.30  # share of the forearm, from the wrist, that stays bare
ARM = 0.5  # share from which skin is the arm's


def sleeve_field(model: Model) -> Floats:
    """Give how far inside the sleeves each vertex (v1,) is."""
    skin, field = model.rest_skin, np.full(len(model.rest_skin), NOWHERE)
    for side in SIDES:
        wrist, elbow = model.head(f"wrist.{side}"), model.head(f"lowerarm01.{side}")
        way = elbow - wrist
        length = float(np.linalg.norm(way))
        inside = (skin - wrist) @ (way / length) - CUFF * length
        here = (model.arm > ARM) & (skin[:, 0] * sign(side) > 0)
        field = np.where(here, inside, field)
    return field

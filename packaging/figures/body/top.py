"""The top that women wear, as a field on the rest skin: metres, positive inside, edge at 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from figures.arrays import Floats
from figures.body.clothes import NOWHERE, smoothstep

if TYPE_CHECKING:
    from figures.body.model import Model

# Heights over the bust and shares of the way out to the shoulder joint, where women are 1.7 m tall.
HEM = -0.090
NECK_FRONT, NECK_BACK = 0.028, 0.062
SCOOP, SCOOP_HALF = 0.028, 0.30  # the neckline goes down in the middle, so that CV17 is on skin
ARMHOLE = 0.030
STRAP = (0.52, 0.70)  # out at the bust, and on the shoulder, where GB21 stays free beside it
STRAP_HALF = 0.017
ARM = 0.35  # share from which skin under the shoulder is the arm's
BLEND = 0.02


def top_field(model: Model, high: float) -> Floats:
    """Give how far inside the top each vertex (v1,) is, with its hem `high` metres higher."""
    skin, shoulder = model.rest_skin, model.head("upperarm01.L")
    bust = skin[model.mask("aureolae") > 0.4, 2].mean()
    out, over = np.abs(skin[:, 0]) / shoulder[0], skin[:, 2] - bust
    behind = smoothstep(-0.05, 0.03, skin[:, 1] - shoulder[1])
    scoop = SCOOP * np.exp(-((out / SCOOP_HALF) ** 2))
    front = NECK_FRONT - scoop
    neck = front + (NECK_BACK - front) * behind
    rising = np.clip(over / (shoulder[2] - bust), 0, 1)
    middle = STRAP[0] + (STRAP[1] - STRAP[0]) * rising
    strap = np.minimum(STRAP_HALF - np.abs(out - middle) * shoulder[0], over - high)
    edge = np.where(out < middle, neck, ARMHOLE)
    band = np.minimum(edge - over, over - HEM - high)
    field = _joined(band, strap)
    field = np.minimum(field, (ARM + rising**4 - model.arm) * 0.1)
    return np.where(model.head_share > 0.3, NOWHERE, field)


def _joined(one: Floats, other: Floats) -> Floats:
    """Give the union of two fields, its inner corners rounded."""
    near = np.clip(1 - np.abs(one - other) / BLEND, 0, 1)
    joined: Floats = np.maximum(one, other) + near**2 * BLEND / 4
    return joined

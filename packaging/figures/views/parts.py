"""Which part of a body a picture shows, so that no other limb is in front: dense vertices (v2,)."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from figures.arrays import Bools
from figures.body.model import FOREARM, Model

Part: TypeAlias = Callable[[Model], Bools]


def no_arms(model: Model) -> Bools:
    """Show all but the arms."""
    return model.dense(model.arm) < 0.5


def no_right_arm(model: Model) -> Bools:
    """Show all but the right arm."""
    return ~model.arm_of("R")


def left_leg(model: Model) -> Bools:
    """Show all but the arms and the right leg."""
    return np.maximum(model.dense(model.leg["R"]), model.dense(model.arm)) < 0.5


def left_limbs(model: Model) -> Bools:
    """Show all but the right arm and leg."""
    right_arm = model.dense(model.arm) * (model.rest_dense[:, 0] < 0)
    return np.maximum(model.dense(model.leg["R"]), right_arm) < 0.5


def left_arm_and_leg(model: Model) -> Bools:
    """Show the left arm and leg, so that nothing of who bends down hangs into the frame."""
    return model.arm_of("L") | (model.dense(model.leg["L"]) > 0.5)


def left_arm(model: Model) -> Bools:
    """Show the left arm alone."""
    return model.arm_of("L")


def left_arm_and_shoulder(model: Model) -> Bools:
    """Show the left arm with a little of the shoulder."""
    return model.arm_of("L", 0.3)


def left_sole(model: Model) -> Bools:
    """Show the left foot alone."""
    floor = float(model.rest_skin[np.unique(model.levels.first), 2].min())
    foot: Bools = (model.rest_dense[:, 2] < floor + 0.085) & model.on_side("L")
    return foot


def forearms(model: Model) -> Bools:
    """Show forearms and hands, so that no cut upper arm gets into the frame."""
    return model.dense(model.share(FOREARM)) > 0.5


def hand_at_ankle(model: Model) -> Bools:
    """Show the right forearm and both legs, the left ankle on the right thigh."""
    forearm = model.dense(model.share(FOREARM, "R"))
    legs = np.maximum(model.dense(model.leg["L"]), model.dense(model.leg["R"]))
    shown: Bools = np.maximum(forearm, legs) > 0.5
    return shown


def hand_at_left_leg(model: Model) -> Bools:
    """Show the right forearm and the left leg."""
    forearm = model.dense(model.share(FOREARM, "R"))
    shown: Bools = np.maximum(forearm, model.dense(model.leg["L"])) > 0.5
    return shown

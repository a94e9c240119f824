"""Sitting and lying."""

import numpy as np

from figures.arrays import SIDES, sign
from figures.body.baked import rotation
from figures.body.poser import Poser
from figures.poses.parts import (
    ASIDE,
    aim_leg,
    bend,
    feet_flat,
    foot_at_rest,
    relax_fingers,
)

UPWARDS = (0, 0, 1)
LEAN = (
    ("spine05", 14),
    ("spine04", 11),
    ("spine03", 9),
    ("spine02", 8),
    ("spine01", 6),
    ("neck01", 2),
    ("neck02", 2),
)


def sit(poser: Poser) -> None:
    """Sit upright on a chair, hands on the thighs."""
    _seated_legs(poser, spread=0.16)
    for side in SIDES:
        d = sign(side)
        poser.turn("clavicle." + side, rotation(ASIDE, d * 3))
        upper: list[float] = [d * 0.20, -0.26, -1]
        poser.aim("upperarm01." + side, "lowerarm01." + side, upper, twist=d * -14)
        lower: list[float] = [d * -0.02, -1, -0.60]
        poser.aim("lowerarm01." + side, "wrist." + side, lower, twist=d * -10)
        poser.turn_forearm(side, [-d, -0.1, 0.45])  # thumb side inwards: palms down
        poser.aim("wrist." + side, "finger3-1." + side, [d * 0.02, -1, -0.20])
        relax_fingers(poser, side, -10, spread=0.55)


def seated_lean(poser: Poser) -> None:
    """Sit leaning forwards."""
    _lean(poser, 1.0)


def leg_crossed(poser: Poser) -> None:
    """Sit with the left ankle resting on the right thigh, inner ankle up."""
    _lean(poser, 0.8)
    poser.release("foot.L", "lowerleg01.L", "upperleg01.L")
    aim_leg(poser, "L", [0.42, -0.85, 0.30], [-0.98, 0.12, -0.06])
    poser.aim("foot.L", "toe2-1.L", [-0.30, -0.93, 0.04])


def foot_on_stool(poser: Poser) -> None:
    """Sit leaning forwards, knees wide, the left foot up on a low stool."""
    _foot_up(poser, 1.5)


def down_to_foot(poser: Poser) -> None:
    """Lean further down, so that arms of any length reach the toes of the foot on the stool."""
    _foot_up(poser, 2.1)


def _foot_up(poser: Poser, lean: float) -> None:
    _lean(poser, lean)
    for side in SIDES:
        poser.release(*(f"{bone}.{side}" for bone in ("foot", "lowerleg01", "upperleg01")))
    aim_leg(poser, "L", [0.20, -0.90, 0.36], [0.0, -0.02, -1])
    aim_leg(poser, "R", [-0.60, -0.80, -0.06], [-0.10, -0.10, -1])
    feet_flat(poser)


def lie_back(poser: Poser) -> None:
    """Lie on the back with the knees up, hands at the belly's sides; the floor is at +y."""
    for side in SIDES:
        d = sign(side)
        aim_leg(poser, side, [d * 0.06, -0.86, -0.62], [d * 0.02, 0.93, -0.52])
        rest = foot_at_rest(poser, side)
        level = float(np.linalg.norm(rest[:2]))
        sole_down = [d * 0.08 * level, float(-rest[2]), -level]
        poser.aim("foot." + side, "toe2-1." + side, sole_down)
        poser.turn("clavicle." + side, rotation(ASIDE, d * 3))
        upper: list[float] = [d * 0.42, 0.10, -1]
        poser.aim("upperarm01." + side, "lowerarm01." + side, upper, twist=d * -10)
        poser.aim("lowerarm01." + side, "wrist." + side, [d * 0.10, 0.02, -1])
        poser.aim("wrist." + side, "finger3-1." + side, [d * 0.06, 0.0, -1])
        relax_fingers(poser, side, -10, spread=0.55)
    bend(poser, (("neck02", 5), ("head", 6)))


def lie_side(poser: Poser) -> None:
    """Lie on the right side, hips and knees bent, arms in front; the floor is at -x."""
    for side in SIDES:
        inwards = -0.12 if side == "L" else -0.02
        aim_leg(poser, side, [inwards, -0.72, -0.70], [-0.03, 0.72, -0.70])
        poser.aim("foot." + side, "toe2-1." + side, [0, -0.75, -0.66])
    poser.turn("clavicle.R", rotation(UPWARDS, -14))
    poser.turn("shoulder01.R", rotation(UPWARDS, -10))
    poser.aim("upperarm01.R", "lowerarm01.R", [-0.12, -1, 0.10])
    poser.aim("lowerarm01.R", "wrist.R", [-0.05, -0.55, 0.83])
    poser.aim("upperarm01.L", "lowerarm01.L", [-0.10, -0.75, -0.70])
    poser.aim("lowerarm01.L", "wrist.L", [-0.45, -0.88, 0.20])
    for side in SIDES:
        relax_fingers(poser, side, -14, spread=0.5)
    poser.turn("head", rotation(ASIDE, -8))


def lie_front(poser: Poser) -> None:
    """Lie face down, arms beside the body, the forehead on a pillow; the floor is at -y."""
    for side in SIDES:
        d = sign(side)
        aim_leg(poser, side, [d * 0.06, -0.09, -1], [d * 0.03, 0.02, -1])
        poser.aim("foot." + side, "toe2-1." + side, [d * 0.10, -0.34, -1])
        poser.aim("upperarm01." + side, "lowerarm01." + side, [d * 0.42, -0.06, -1])
        poser.aim("lowerarm01." + side, "wrist." + side, [d * 0.06, -0.03, -1])
        poser.aim("wrist." + side, "finger3-1." + side, [d * 0.04, 0.0, -1])
        relax_fingers(poser, side, -14, spread=0.5)
    bend(poser, (("neck01", -9), ("neck02", -5), ("head", 12)))


def _lean(poser: Poser, share: float) -> None:
    bend(poser, tuple((bone, degrees * share) for bone, degrees in LEAN))
    _seated_legs(poser, spread=0.13)


def _seated_legs(poser: Poser, spread: float) -> None:
    for side in SIDES:
        d = sign(side)
        aim_leg(poser, side, [d * spread, -1, -0.06], [d * 0.02, -0.10, -1])
    feet_flat(poser)

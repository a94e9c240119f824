"""Standing poses, and those of the arms alone."""

import numpy as np

from figures.arrays import SIDES, Floats, sign, vector
from figures.body.baked import rotation
from figures.body.poser import Poser
from figures.poses.parts import (
    FORWARD,
    aim_leg,
    arms_down,
    bend,
    feet_flat,
    legs_apart,
    relax_fingers,
)


def stand(poser: Poser) -> None:
    """Stand upright, arms hanging."""
    arms_down(poser)
    legs_apart(poser)


def stand_side(poser: Poser) -> None:
    """Stand to be seen from the side: arms a little forward, so that hip and back stay visible."""
    arms_down(poser, arm=7, elbow=40, forward=-0.34)
    legs_apart(poser)


def open_hand(poser: Poser) -> None:
    """Rest, fingers nearly straight."""
    for side in SIDES:
        relax_fingers(poser, side, -5, spread=0.62)


def knee_bent(poser: Poser) -> None:
    """Bend the knees: thighs forward and down, shins near vertical."""
    for side in SIDES:
        d = sign(side)
        aim_leg(poser, side, [d * 0.10, -0.62, -0.78], [d * 0.02, 0.02, -1])
    feet_flat(poser)


def elbow_bent(poser: Poser) -> None:
    """Bend the left elbow to a right angle, thumb up: the back of the forearm looks outwards."""
    arms_down(poser)
    poser.release("lowerarm02.L")
    poser.aim("upperarm01.L", "lowerarm01.L", [0.16, 0.06, -1])
    poser.aim("lowerarm01.L", "wrist.L", [0.10, -1, 0.05])
    fore = poser.turn_forearm("L", [0, 0, 1.0])
    poser.aim("wrist.L", "finger3-1.L", fore + vector(0, 0, 0.06))


def lean_on_wall(poser: Poser) -> None:
    """Lean the back on a wall, feet a step forward, knees soft."""
    for bone in ("spine05", "spine04"):
        poser.turn(bone, rotation(FORWARD, -2))
    arms_down(poser, arm=8, elbow=18, forward=-0.12)
    for side in SIDES:
        d = sign(side)
        aim_leg(poser, side, [d * 0.06, -0.34, -1], [d * 0.02, 0.02, -1])
    feet_flat(poser)


def head_forward(poser: Poser) -> None:
    """Stand with the head bent a little."""
    legs_apart(poser)
    bend(poser, (("neck02", 5), ("neck03", 5), ("head", 6)))


def forearm_across(poser: Poser) -> None:
    """Hold the left forearm in front of the body, thumb up."""
    _forearm_across(poser, np.array([0, -0.35, 1.0]))


def forearm_palm_up(poser: Poser) -> None:
    """Hold the left forearm in front of the body, palm up."""
    _forearm_across(poser, np.array([0.5, -0.2, 0.9]))


def forearm_palm_down(poser: Poser) -> None:
    """Hold the left forearm in front of the body, back of the hand up."""
    _forearm_across(poser, np.array([-0.7, 0.5, 0.35]))


def loose_fist(poser: Poser) -> None:
    """Hold a loose left fist in front of the body, palm side up."""
    forearm_palm_up(poser)
    relax_fingers(poser, "L", 80, spread=0.5)


def _forearm_across(poser: Poser, thumb: Floats) -> None:
    arms_down(poser, curl=-6)
    poser.release("lowerarm02.L")
    poser.aim("upperarm01.L", "lowerarm01.L", [0.30, -0.20, -1])
    poser.aim("lowerarm01.L", "wrist.L", [-0.62, -0.75, 0.12])
    fore = poser.turn_forearm("L", thumb)
    poser.aim("wrist.L", "finger3-1.L", fore + vector(0, 0, 0.04))

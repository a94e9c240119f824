"""What several poses share: hanging arms, legs, level feet, relaxed fingers."""

import numpy as np

from figures.arrays import SIDES, Floats, Side, sign, unit
from figures.body.baked import rotation
from figures.body.poser import Poser

FINGERS = "2345"  # index to little
FORWARD = np.array([1, 0, 0])  # the axis about which the body bends forwards
ASIDE = np.array([0, 1, 0])  # the axis about which a limb is lifted to its side


def bend(poser: Poser, bones: tuple[tuple[str, float], ...]) -> None:
    """Bend bones forwards."""
    for bone, degrees in bones:
        poser.turn(bone, rotation(FORWARD, degrees))


def relax_fingers(poser: Poser, side: Side, curl: float, spread: float) -> None:
    """Bring the fingers together (spread < 1), and curl them by degrees.

    At rest they are curled a little; less than nothing stretches them.
    """
    middle = unit(poser.direction(f"finger3-1.{side}", f"finger3-2.{side}"))
    across = unit(poser.head(f"finger5-1.{side}") - poser.head(f"finger2-1.{side}"))
    for f in FINGERS:
        root, next_ = f"finger{f}-1.{side}", f"finger{f}-2.{side}"
        own = unit(poser.direction(root, next_))
        poser.aim(root, next_, own * spread + middle * (1 - spread))
        for joint, share in (("-1", 0.6), ("-2", 1.0), ("-3", 0.7)):
            poser.turn(f"finger{f}{joint}.{side}", rotation(across, curl * share * sign(side)))


def arms_down(
    poser: Poser, arm: float = 13, elbow: float = 8, curl: float = -10, forward: float = 0.03
) -> None:
    """Let the arms hang: `arm` away from the body, `elbow` bent, `forward` of the hip."""
    for side in SIDES:
        d = sign(side)
        poser.turn("clavicle." + side, rotation(ASIDE, d * 3))
        poser.turn("shoulder01." + side, rotation(ASIDE, d * 4))
        a, fore = np.radians(arm), np.radians(arm - 2)
        upper: list[float] = [d * np.sin(a), forward, -np.cos(a)]
        poser.aim("upperarm01." + side, "lowerarm01." + side, upper, twist=d * -12)
        lower: list[float] = [d * np.sin(fore), -np.sin(np.radians(elbow)), -np.cos(fore)]
        poser.aim("lowerarm01." + side, "wrist." + side, lower, twist=d * -10)
        axis = poser.direction("lowerarm02." + side, "wrist." + side)
        poser.turn("lowerarm02." + side, rotation(axis, d * -20))
        hand: list[float] = [d * np.sin(np.radians(arm - 8)), -0.06, -1]
        poser.aim("wrist." + side, "finger3-1." + side, hand)
        relax_fingers(poser, side, curl, spread=0.55)


def legs_apart(poser: Poser) -> None:
    """Stand with the feet under the hips."""
    for side in SIDES:
        poser.turn("upperleg01." + side, rotation(ASIDE, sign(side) * 6.5))
        poser.turn("foot." + side, rotation(ASIDE, -sign(side) * 6.5))


def feet_flat(poser: Poser) -> None:
    """Put both soles level, toes a little outwards."""
    for side in SIDES:
        rest = foot_at_rest(poser, side)
        toes = unit(np.array([sign(side) * 0.12, -1, 0]))
        level = np.linalg.norm(rest[:2])
        target: list[float] = [toes[0] * level, toes[1] * level, rest[2]]
        poser.aim("foot." + side, "toe2-1." + side, target)


def foot_at_rest(poser: Poser, side: Side) -> Floats:
    """Give the vector (3,) from ankle to second toe at rest."""
    number = poser.body.number
    toe, ankle = number["toe2-1." + side], number["foot." + side]
    way: Floats = poser.rest_heads[toe] - poser.rest_heads[ankle]
    return way


def aim_leg(poser: Poser, side: Side, thigh: list[float], shin: list[float]) -> None:
    """Point thigh and shin of one leg."""
    poser.aim("upperleg01." + side, "lowerleg01." + side, thigh)
    poser.aim("lowerleg01." + side, "foot." + side, shin)

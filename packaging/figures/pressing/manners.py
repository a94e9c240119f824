"""How fingers are kept in several holds: limits, weights and bends, by the numbers of `arm.py`."""

from figures.pressing import arm

STRAIGHT_THUMB = {arm.THUMB_MIDDLE: (-0.2, 0.3), arm.THUMB_TIP: (-0.2, 0.3)}

INDEX_ALONE = {"3": (0.55, 0.8), "4": (0.65, 0.9), "5": (0.7, 0.95)}
"""Bends of the fingers that do not press."""

LOOSE_FIST = {arm.FINGERS: 0.005, arm.INDEX_KNUCKLE: 0.005, arm.LITTLE_KNUCKLE: 0.005}


def fist(least: float) -> dict[int, tuple[float, float]]:
    """Give the limits of a fist whose knuckles are bent by so much at least."""
    return {
        arm.INDEX_KNUCKLE: (least, 1.5),
        arm.LITTLE_KNUCKLE: (least, 1.5),
        arm.FINGERS: (1.45, 1.7),
        arm.THUMB_MIDDLE: (0.2, 0.9),
        arm.THUMB_TIP: (0.2, 0.9),
    }

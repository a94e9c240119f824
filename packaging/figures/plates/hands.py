"""Relief of hands: knuckles, wrinkles, tendons, veins, the creases of the palm."""

import numpy as np

from figures.arrays import Floats, unit
from figures.landmarks.landmarks import OneSide, both_sides
from figures.plates.heights import Relief

PALM = ("palm_heart", "palm_head", "palm_life")
VEINS = (
    ((3, 4, 0.15, 0.0), (3, 4, 0.35, 0.002), (3, 4, 0.55, -0.003), (3, 4, 0.8, 0.004)),
    ((4, 5, 0.18, 0.0), (4, 5, 0.38, 0.003), (3, 4, 0.55, -0.003)),
    ((2, 3, 0.16, 0.0), (2, 3, 0.42, -0.001), (2, 3, 0.72, 0.006), (2, 3, 1.0, 0.012)),
)
WRINKLES = ((-0.0040, -0.0021, -0.0003, 0.0015, 0.0034), (-0.0018, 0.0, 0.0017))
"""Metres along the finger from its middle joint and from its last one."""


def shape_hands(relief: Relief) -> None:
    """Add the relief of both hands and wrists."""
    for own in both_sides(relief.marks):
        for number in range(1, 6):
            _finger(relief, own, number)
        _back(relief, own)
        _palm(relief, own)


def _finger(relief: Relief, own: OneSide, number: int) -> None:
    """Add wrinkles over the joints of a finger, and creases on their other side."""
    size, (_, thumb, back) = own.marks.scale, own.marks.hands[own.side]
    joints = [own.joint(f"finger{number}-{i}") for i in (1, 2, 3)]
    tip = joints[2] + (joints[2] - joints[1]) * 0.9
    for at, (before, joint, after) in enumerate(
        ((joints[0], joints[1], joints[2]), (joints[1], joints[2], tip))
    ):
        if number == 1 and at == 0:
            continue
        along = unit(after - before)
        over = unit(back * 0.5 + thumb * 0.85) if number == 1 else back
        across = unit(np.cross(along, over))
        thick = (0.0085, 0.0072)[at] * size
        for k, step in enumerate(WRINKLES[at]):
            bent = 0.0007 * ((k % 3) - 1)
            half = 0.62 - 0.13 * (k % 2)
            line = [
                joint
                + along * ((step + bent * turn) * size)
                + _round(over, across, turn * half, thick)
                for turn in (-1.0, -0.5, 0.0, 0.5, 1.0)
            ]
            relief.ridge(line, 0.00060, -0.00050, 0.35)
        relief.bump(joint + over * thick, 0.0048, (0.0011, 0.0006)[at])
        palm = [
            joint - along * (0.001 * size) + _round(-over, across, turn, thick)
            for turn in (-0.8, 0.0, 0.8)
        ]
        relief.ridge(palm, 0.00085, -0.0008)


def _round(over: Floats, across: Floats, turn: float, thick: float) -> Floats:
    """Give the way from the bone of a finger to its skin, turned from its back by radians."""
    way: Floats = (over * np.cos(turn) + across * np.sin(turn)) * thick
    return way


def _back(relief: Relief, own: OneSide) -> None:
    """Add knuckles, tendons, the hollows between them, and a few veins."""
    fingers, thumb, back = own.marks.hands[own.side]
    wrist, size = own.joint("wrist"), own.marks.scale
    knuckles = {number: own.joint(f"finger{number}-1") for number in range(2, 6)}
    over = back * (0.012 * size)
    for number, knuckle in knuckles.items():
        tendon = [knuckle + (wrist - knuckle) * share + over for share in (0.05, 0.35, 0.8)]
        relief.ridge(tendon, 0.0027, 0.0017, 0.4)
        relief.bump(knuckle + over, 0.0062, 0.0022)
        if number < 5:
            between = 0.5 * (knuckle + knuckles[number + 1])
            relief.bump(between + over + fingers * (0.003 * size), 0.0055, -0.0022)
            hollow = [between * (1 - t) + wrist * t + over for t in (0.08, 0.36, 0.66)]
            relief.ridge(hollow, 0.0042, -0.0012, 0.4)
    for vein in VEINS:
        line = [
            (knuckles[a] + knuckles[b]) * 0.5 * (1 - t) + wrist * t + thumb * (x * size) + over
            for a, b, t, x in vein
        ]
        relief.ridge(line, 0.0014, 0.0006, 0.3)
    relief.bump(own["ulna_head"], 0.0082, 0.0030)
    snuff = own.joint("finger1-1") * 0.35 + wrist * 0.65 + back * (0.010 * size)
    relief.bump(snuff, 0.0075, -0.0022)


def _palm(relief: Relief, own: OneSide) -> None:
    """Add the lines of the palm, the creases of the wrist and the two cords above them."""
    marks, (fingers, thumb, _) = own.marks, own.marks.hands[own.side]
    for name in PALM:
        relief.ridge(marks.curves[f"{name}.{own.side}"], 0.0011, -0.0012, 0.2)
    crease, size = marks.curves[f"wrist_crease.{own.side}"], marks.scale
    relief.ridge(crease, 0.0010, -0.0011, 0.2)
    relief.ridge(crease[2:-2] + fingers * (0.0055 * size), 0.0009, -0.0007, 0.3)
    up = -marks.elbows[own.side].down
    for aside, height in ((0.0040, 0.0020), (-0.0050, 0.0018)):
        way = (0.006, 0.035, 0.075, 0.11)
        line = [own["wrist_palmar"] + (up * t + thumb * aside) * size for t in way]
        relief.ridge(line, 0.0026, height, 0.4)
    bend = marks.curves[f"elbow_crease.{own.side}"]
    relief.ridge(bend, 0.0015, -0.0012, 0.3)
    relief.bump(own["olecranon"], 0.0115, 0.0026)

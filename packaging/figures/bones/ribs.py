"""Ribs, breastbone and collar bones, in a cage scaled to the body and kept under its skin."""

import numpy as np
from scipy.interpolate import CubicSpline

from figures.arrays import Floats, vector
from figures.bones.shapes import Bone, joined, sheet, tube
from figures.bones.spine import SIZES, centre, step_at, tip
from figures.landmarks.landmarks import Landmarks, OneSide

HALF_WIDTH = 0.0735  # of stature: half the cage where it is widest, our estimate
WIDTHS = (0.44, 0.62, 0.75, 0.85, 0.92, 0.97, 1.0, 1.0, 0.985, 0.955, 0.90, 0.80)
# Millimetres under its root that a rib has fallen at its outermost, and at the end of its bone.
FALLS = (
    *((12, 30), (24, 58), (34, 84), (44, 104), (54, 124), (62, 146), (72, 168), (84, 178)),
    *((96, 180), (106, 172), (96, 118), (52, 54)),
)
# Degrees round the cage, 0 behind and 180 in front, at which the bone of a rib ends.
ENDS = (150, 148, 146, 144, 141, 138, 134, 129, 122, 114, 84, 50)


def rib_cage(marks: Landmarks, sides: tuple[OneSide, OneSide]) -> list[Bone]:
    """Give ribs, their cartilage, breastbone and collar bones."""
    bones = []
    for own in sides:
        for number in range(1, 13):
            bones += _rib(marks, own, number)
        bones.append(_collar_bone(marks, own))
    return [*bones, *_breastbone(marks)]


def half_width(marks: Landmarks) -> float:
    """Give half the width of the cage, metres: kept under the skin of the sides."""
    z = marks.levels["T10"]
    skin = float(marks.skin.out([0, 0, z], [1, 0, 0])[0])
    return min(HALF_WIDTH * marks.stature, skin - 0.012 * marks.scale)


def _round(marks: Landmarks, number: int, degrees: Floats) -> Floats:
    """Give x and y (n, 2) of the left side of the cage at a rib."""
    mm, wide = marks.mm, half_width(marks) * WIDTHS[number - 1]
    back = tip(marks, f"T{min(number + 1, 12)}")[1] - 13 * mm
    low = marks.places["xiphoid"]
    notch = marks.places["sternal_notch"]
    share = np.clip((number - 1) / 6, 0, 1.15)
    front = (notch[1] + (low[1] - notch[1]) * share) + 16 * mm
    middle, deep = (back + front) / 2, (back - front) / 2
    turn = np.radians(degrees)
    power = 0.82
    x = wide * np.abs(np.sin(turn)) ** power
    y = middle + deep * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** power
    return np.stack([x, y], 1)


def _rib(marks: Landmarks, own: OneSide, number: int) -> list[Bone]:
    level, mm = f"T{number}", marks.mm
    body, step = centre(marks, level), step_at(marks, level)
    side, out = own.sign, SIZES[level].aside * mm
    head = body + vector(side * 15 * mm, -6 * mm, 0.30 * step)
    neck = body + vector(side * (out * 0.86), 12 * mm, 0.27 * step)
    end = ENDS[number - 1]
    degrees = np.linspace(32 if number < 12 else 26, end, 9)
    plan = _round(marks, number, degrees)
    outermost, last = FALLS[number - 1]
    at_side = min(92.0, end)
    lowest = last if end <= at_side else outermost
    fall = CubicSpline([0, 14, at_side], [0, 2, lowest], bc_type="natural")
    falls = fall(np.minimum(degrees, at_side))
    over = np.clip((degrees - at_side) / max(end - at_side, 1), 0, 1)
    falls = falls + over * (last - lowest)
    line = np.column_stack([side * plan[:, 0], plan[:, 1], neck[2] - falls * mm * _short(marks)])
    knots = np.vstack([head, neck, line])
    slim = 0.86 if number in (1, 11, 12) else 1.0
    thick = np.array([4.4, 4.2, *np.linspace(5.0, 5.6, 9)]) * slim
    if number > 10:
        thick[-4:] = thick[-4:] * [0.95, 0.85, 0.68, 0.36]
    balls = _band(knots, thick * mm)
    rig = "spine01" if number < 6 else "spine02"
    behind = balls[:, 1] > _round(marks, number, np.array([96.0]))[0, 1]
    name = f"rib{number}.{own.side}"
    bones = [Bone(name, balls[behind], rig)]
    if (~behind).any() and end > 100:
        bones.append(Bone(f"{name}.front", balls[~behind], rig))
    if number <= 10:
        bones.append(_cartilage(marks, own, number, line))
    return bones


def _short(marks: Landmarks) -> float:
    """Give how long the trunk is against that of the body the falls are written for."""
    return marks.thoracic / (0.02814 * marks.scale)


def _band(knots: Floats, thick: Floats) -> Floats:
    """Give a rib: a band about twice as high as thick."""
    rise = thick[:, None] * [0, 0, 0.62]
    slim = thick * 0.62
    return joined(
        tube(knots + rise, list(slim)), tube(knots, list(slim)), tube(knots - rise, list(slim))
    )


def _cartilage(marks: Landmarks, own: OneSide, number: int, line: Floats) -> Bone:
    """Give the cartilage from the end of a rib to the breastbone, or to that of the rib above."""
    mm, start = marks.mm, line[-1]
    way = line[-1] - line[-2]
    if number <= 7:
        end = _at_breastbone(marks, own, number)
    else:
        end = _at_breastbone(marks, own, 7) + vector(
            own.sign * (number - 7) * 13 * mm, 6 * mm, -(number - 7) * 15 * mm
        )
    middle = start + way * 0.5 + (end - start) * 0.30
    thick = [4.4 * mm, 4.4 * mm, 3.8 * mm]
    return Bone(
        f"cartilage{number}.{own.side}",
        tube([start, middle, end], thick),
        "spine01" if number < 6 else "spine02",
    )


def _at_breastbone(marks: Landmarks, own: OneSide, number: int) -> Floats:
    """Give where the cartilage of a rib meets the breastbone."""
    mm = marks.mm
    notch, foot = marks.places["sternal_notch"], marks.places["xiphoid"]
    share = (0.09, 0.30, 0.47, 0.63, 0.78, 0.90, 0.99)[number - 1]
    out = (24, 19, 17, 18, 19, 18, 13)[number - 1]
    place = notch + (foot - notch) * share
    skin = marks.front(place[2])
    return skin + vector(own.sign * out * mm, 15 * mm, 0)


def _breastbone(marks: Landmarks) -> list[Bone]:
    mm = marks.mm
    notch, foot = marks.places["sternal_notch"], marks.places["xiphoid"]

    def across(share: float, half: float, deep: float = 12, over: float = 0) -> list[Floats]:
        z = notch[2] + (foot[2] - notch[2]) * share
        y = marks.front(z)[1] + deep * mm
        return [
            vector(x * half * mm, y + abs(x) * 2 * mm, z + abs(x) * over * mm)
            for x in (-1, -0.5, 0, 0.5, 1)
        ]

    handle = sheet(
        [across(0.035, 26, over=7), across(0.10, 27), across(0.20, 20), across(0.29, 15.5)],
        4.0 * mm,
    )
    blade = sheet(
        [across(0.325, 14), across(0.5, 15.5), across(0.7, 18), across(0.88, 18), across(0.97, 11)],
        4.0 * mm,
    )
    tail = tube(
        [across(1.02, 0)[2], across(1.10, 0, 15)[2], across(1.17, 0, 18)[2]],
        [4.6 * mm, 3.8 * mm, 2.4 * mm],
    )
    return [
        Bone("breastbone.tip", tail, "spine02"),
        Bone("breastbone", blade, "spine01"),
        Bone("breastbone.top", handle, "spine01"),
    ]


def _collar_bone(marks: Landmarks, own: OneSide) -> Bone:
    mm = marks.mm
    under = marks.collar_bone(own.side) + vector(0, 9, -3) * mm
    thick = [11.0, 7.2, 6.4, 6.8]
    return Bone(
        f"collar_bone.{own.side}", tube(under, [t * mm for t in thick]), f"clavicle.{own.side}"
    )

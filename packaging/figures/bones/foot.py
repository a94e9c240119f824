"""The bones of the foot between ankle, heel and toes."""

from itertools import pairwise

import numpy as np

from figures.arrays import Floats, norm, unit, vector
from figures.bones.shapes import Bone, egg, joined, tube
from figures.bones.tips import tip_of
from figures.landmarks.landmarks import OneSide

UP = np.array([0, 0, 1.0])


def foot_bones(own: OneSide) -> list[Bone]:
    """Give tarsals, metatarsals and toes of a foot."""
    foot = _Foot(own)
    return [*_tarsals(foot), *(bone for toe in range(1, 6) for bone in _ray(foot, toe))]


class _Foot:
    """One foot on the floor: its long axis, and places in shares of it."""

    def __init__(self, own: OneSide) -> None:
        self.own, self.mm = own, own.marks.mm
        self.ankle, self.floor = own.joint("foot"), own.marks.floor
        self.heel = own["heel"] * vector(1, 1, 0)
        tip = self.knuckle(2) * vector(1, 1, 0)
        self.front = unit(tip - self.heel)
        self.out = np.cross(self.front, UP)
        self.out = self.out if self.out[0] * own.sign > 0 else -self.out
        self.long = norm(tip - self.heel)

    def knuckle(self, toe: int) -> Floats:
        """Give the middle of the joint at the root of a toe."""
        joint = self.own.joint(f"toe{toe}-1")
        back = unit(self.ankle - joint) * vector(1, 1, 0)
        return joint + back * (5 if toe == 1 else 9) * self.mm

    def at(self, along: float, out: float, over: float) -> Floats:
        """Give a place: share of heel to second knuckle, mm outwards and over the floor."""
        place = self.heel + self.front * along * self.long + self.out * out * self.mm
        return place * vector(1, 1, 0) + UP * (self.floor + over * self.mm)

    def egg(self, place: Floats, along: float, out: float, over: float) -> Floats:
        """Give a block, half as long, wide and high as these millimetres."""
        axes = [self.front * along * self.mm, self.out * out * self.mm, UP * over * self.mm]
        return egg(place, sorted(axes, key=lambda axis: -norm(axis)))


def _tarsals(foot: _Foot) -> list[Bone]:
    own, mm = foot.own, foot.mm
    side, front = own.side, foot.front
    ankle, drop = foot.ankle, foot.ankle[2] - foot.floor

    def bone(name: str, *parts: Floats) -> Bone:
        return Bone(f"{name}.{side}", joined(*parts), f"foot.{side}")

    tall = drop / mm  # the ankle joint over the floor
    dome = ankle - UP * 6 * mm
    talus = [
        foot.egg(dome - UP * 4 * mm, 22, 16, 17),
        foot.egg(dome - UP * 15 * mm - front * 4 * mm, 18, 14, 11),
        tube(
            [
                dome + front * 14 * mm - UP * 4 * mm,
                dome + (front * 34 - foot.out * 7 - UP * 14) * mm,
            ],
            [13.0 * mm, 13.0 * mm],
        ),
        tube([dome - front * 14 * mm, dome - (front * 25 + UP * 8) * mm], [9.0 * mm, 5.0 * mm]),
    ]
    heel = [
        tube(
            [foot.at(0.035, 1, 24), foot.at(0.045, 1, 38), foot.at(0.085, 0, 46)],
            [14.0 * mm, 15.0 * mm, 12.0 * mm],
        ),
        tube(
            [
                foot.at(0.04, 1, 26),
                foot.at(0.12, 1, 26),
                foot.at(0.28, 5, 30),
                foot.at(0.40, 8, 30),
            ],
            [16.0 * mm, 15.0 * mm, 13.0 * mm, 12.5 * mm],
        ),
        tube([foot.at(0.09, 0, 45), foot.at(0.20, 4, 0.47 * tall)], [11.0 * mm, 13.0 * mm]),
        tube(
            [foot.at(0.24, -8, 0.48 * tall), foot.at(0.24, -14, 0.50 * tall)], [8.0 * mm, 6.0 * mm]
        ),
    ]
    boat = dome + (front * 48 - foot.out * 9 - UP * 21) * mm
    bones = [
        bone("heel_bone", *heel),
        bone("talus", *talus),
        bone("cuboid", foot.egg(foot.at(0.53, 15, 25), 18, 13, 12)),
        bone("navicular", foot.egg(boat, 8, 19, 14)),
    ]
    roots = {toe: _root(foot, toe) for toe in (1, 2, 3)}
    for name, toe, wide in (
        ("cuneiform3", 3, 7.5),
        ("cuneiform2", 2, 7.0),
        ("cuneiform1", 1, 10.0),
    ):
        inner = boat + front * 9 * mm + foot.out * {1: -11, 2: 0, 3: 10}[toe] * mm
        middle = inner * 0.5 + roots[toe] * 0.5
        half = norm((roots[toe] - inner) * vector(1, 1, 0)) / 2 / mm
        bones.append(bone(name, foot.egg(middle, max(half - 0.5, 7), wide, 13)))
    return bones


def _root(foot: _Foot, toe: int) -> Floats:
    """Give the middle of the near end of a metatarsal."""
    along = (0.58, 0.545, 0.555, 0.57, 0.585)[toe - 1] + 0.03
    out = (-17, -3, 8, 18, 27)[toe - 1]
    over = (32, 38, 34, 28, 21)[toe - 1]
    return foot.at(along, out, over)


def _ray(foot: _Foot, toe: int) -> list[Bone]:
    """Give the metatarsal and the bones of a toe."""
    own, mm, side = foot.own, foot.mm, foot.own.side
    big = toe == 1
    head, start = foot.knuckle(toe), _root(foot, toe)
    head = head * vector(1, 1, 0) + UP * (foot.floor + (21 if big else 18) * mm)
    thick = (10.5, 7.0, 9.6) if big else (8.0, 4.4, 6.6)
    way = head - start
    arch = start + way * 0.5 + UP * 3 * mm
    line = [
        start + unit(way) * 5 * mm,
        start + way * 0.18,
        arch,
        start + way * 0.84,
        head - unit(way) * 3 * mm,
    ]
    radii = [thick[0], thick[0] * 0.75, thick[1], thick[1] * 1.1, thick[2]]
    parts = [tube(line, [r * mm for r in radii])]
    if toe == 5:
        knob = start + (foot.out * 6 - foot.front * 8) * mm
        parts.append(tube([start, knob], [7.0 * mm, 4.5 * mm]))
    bones = [Bone(f"metatarsal{toe}.{side}", joined(*parts), f"foot.{side}")]
    joints = [head, *(own.joint(f"toe{toe}-{k}") for k in ((2,) if big else (2, 3)))]
    joints.append(tip_of(own, f"toe{toe}-{2 if big else 3}", 3.5 if big else 2.5))
    for k, (near, far) in enumerate(pairwise(joints)):
        rig = f"toe{toe}-1.{side}" if k == 0 else f"toe{toe}-{k + 1}.{side}"
        ends = (7.6, 5.4, 6.8) if big else (5.2, 3.4, 4.2)
        small = 1.0 if k == 0 else 0.84
        gap = unit(far - near) * mm
        reach = norm(far - near) / mm
        inset = min(0.28 * reach, ends[0] * 0.8)
        begin, end = near + gap * (inset + (4 if k == 0 else 1.5)), far - gap * inset
        balls = tube([begin, begin * 0.5 + end * 0.5, end], [e * small * mm for e in ends])
        bones.append(Bone(f"toe{toe}-{k + 1}.{side}", balls, rig))
    return bones

"""Thigh bone, kneecap, shin bone and calf bone (fibula), hung on the bumps about knee and ankle."""

import numpy as np

from figures.arrays import Floats, norm, unit, vector
from figures.bones.pelvis import TROCHANTER_ASIDE, socket
from figures.bones.shapes import Bone, egg, joined, sheet, tube
from figures.landmarks.landmarks import OneSide

THIGH, SHIN, FOOT = "upperleg01", "lowerleg01", "foot"
# Millimetres for 1.86 m from the axis of the leg: a larger leg has no larger bones. Our estimates.
FURTHEST = {"patella": 49, "tib_tub": 34, "fibula_head": 51, "lat_mall": 36, "med_mall": 27}
KNEECAP_SHARE = 0.38  # of the way from thigh to shin that it goes when the knee bends


class _Leg:
    """Millimetres from the knee joint of one side: outwards, forwards, down the lower leg."""

    def __init__(self, own: OneSide) -> None:
        self.own, self.mm, self.d = own, own.marks.mm, own.sign
        self.joint = own.joint(SHIN)
        self.down, self.out, self.front = own.marks.legs[own.side]

    def at(self, out: float, front: float, down: float) -> Floats:
        place: Floats = self.joint + self.mm * (
            out * self.out + front * self.front + down * self.down
        )
        return place

    def inside(self, name: str, deep: float) -> Floats:
        """Give the place under a landmark, towards the axis of the leg, but no bone too far out."""
        place = self.own[name]
        axis = self.joint + self.down * ((place - self.joint) @ self.down)
        reach = min(norm(place - axis) - deep * self.mm, FURTHEST[name] * self.mm)
        return axis + unit(place - axis) * reach


def leg_bones(own: OneSide) -> list[Bone]:
    """Give the long bones of a leg and the kneecap."""
    leg = _Leg(own)
    return [_thigh_bone(leg), _calf_bone(leg), _shin_bone(leg), kneecap(leg)]


def _bone(leg: _Leg, name: str, rig: str, *parts: Floats) -> Bone:
    return Bone(f"{name}.{leg.own.side}", joined(*parts), f"{rig}.{leg.own.side}")


def _thigh_bone(leg: _Leg) -> Bone:
    at, mm, own = leg.at, leg.mm, leg.own
    cup, top = socket(own), own["trochanter"] - vector(leg.d * 15 * mm, 0, 6 * mm)
    top[0] = leg.d * min(abs(top[0]), TROCHANTER_ASIDE * own.marks.scale)
    under = top - vector(-1 * leg.d, -4, 45) * mm
    shaft_top = under - vector(leg.d * 6, 0, 30) * mm
    shaft = tube(
        [
            shaft_top,
            shaft_top * 0.5 + at(0, 8, -60) * 0.5 + leg.front * 4 * mm,
            at(0, 4, -95),
            at(0, 0, -62),
        ],
        [15.5 * mm, 13.5 * mm, 14.5 * mm, 17.5 * mm],
    )
    neck = tube(
        [cup, cup * 0.4 + top * 0.6 - vector(0, 0, 14) * mm, top - vector(leg.d * 8, 0, 22) * mm],
        [16.0 * mm, 13.5 * mm, 18.0 * mm],
    )
    head = egg(cup, [vector(0, 0, 23.5) * mm, vector(0, 23.5, 0) * mm, vector(23, 0, 0) * mm])
    knob = tube(
        [
            top + vector(-leg.d * 6, 5, -4) * mm,
            top - vector(leg.d * 2, 0, 20) * mm,
            under,
            shaft_top,
        ],
        [8.5 * mm, 12.0 * mm, 15.0 * mm, 15.5 * mm],
    )
    small = tube(
        [under - vector(leg.d * 22, -8, 4) * mm, under - vector(leg.d * 12, -4, 16) * mm],
        [7.0 * mm, 8.0 * mm],
    )
    parts = (shaft, neck, head, knob, small, _knee_end(leg))
    bone = _bone(leg, "thigh_bone", THIGH, *parts)
    # the head stays in its socket, which lies nearer to the midline than the joint of the rig
    outwards = np.abs(bone.balls[:, 0]) - abs(cup[0])
    share = np.clip(1 - outwards / (abs(top[0]) - abs(cup[0])), 0, 1) * (
        bone.balls[:, 2] > under[2]
    )
    return Bone(bone.name, bone.balls, bone.rig, "root", share)


def _knee_end(leg: _Leg) -> Floats:
    """Give the lower end of the thigh bone: two rollers and the bumps beside them."""
    at, mm = leg.at, leg.mm
    flare = sheet(
        [
            [at(-33, -4, -16), at(-20, 0, -44), at(-3, 2, -84)],
            [at(0, 3, -16), at(0, 4, -44), at(0, 4, -84)],
            [at(33, -4, -16), at(20, 0, -44), at(3, 2, -84)],
        ],
        12.0 * mm,
    )
    condyles = [
        tube(
            [
                at(s * 24, 17, -6),
                at(s * 25, 8, 3),
                at(s * 25, -6, 4),
                at(s * 24, -19, 0),
                at(s * 23, -24, -9),
            ],
            [13.0 * mm, 17.0 * mm, 18.0 * mm, 17.0 * mm, 13.0 * mm],
        )
        for s in (1, -1)
    ]
    sides = [
        egg(at(s * 35, -2, -6), [leg.down * 14 * mm, leg.front * 12 * mm, leg.out * 8 * mm])
        for s in (1, -1)
    ]
    return joined(flare, *condyles, *sides)


def kneecap(leg: _Leg) -> Bone:
    """Give the kneecap: broad above, a blunt point below, from base to apex of the landmarks."""
    own, mm, knee = leg.own, leg.mm, leg.own.marks.knee
    middle = leg.inside("patella", 11)
    half = 0.5 * (knee.apex - knee.base) / mm
    outline = [
        middle + mm * (leg.out * x * half - leg.down * y * half + leg.front * z)
        for x, y, z in (
            *((0.0, 0.76, -2), (0.55, 0.70, -3), (0.92, 0.30, -4), (0.82, -0.22, -4)),
            *((0.42, -0.66, -3), (0.0, -0.86, -2), (-0.42, -0.66, -3), (-0.82, -0.22, -4)),
            *((-0.92, 0.30, -4), (-0.55, 0.70, -3), (0.0, 0.76, -2)),
        )
    ]
    rim = tube(outline, 4.2 * mm)
    face = egg(middle, [leg.out * 17.5 * mm, leg.down * 17 * mm, leg.front * 6.5 * mm])
    balls = joined(rim, face)
    half_way = np.full(len(balls), KNEECAP_SHARE)
    side = own.side
    return Bone(f"kneecap.{side}", balls, f"upperleg02.{side}", f"{SHIN}.{side}", half_way)


def _shin_bone(leg: _Leg) -> Bone:
    at, mm, own = leg.at, leg.mm, leg.own
    top = own.marks.knee.joint / mm + 7
    bump, ankle = leg.inside("tib_tub", 16), own.joint(FOOT)
    tuberosity = tube(
        [bump - leg.down * 10 * mm, bump, bump + leg.down * 26 * mm],
        [9.0 * mm, 11.5 * mm, 9.0 * mm],
    )
    inner = leg.inside("med_mall", 10)
    low = ankle - leg.down * 14 * mm + leg.front * 5 * mm
    mid = low * 0.62 + at(0, 6, top + 62) * 0.38
    shaft = tube(
        [
            at(0, 4, top + 40),
            at(0, 6, top + 62),
            mid,
            low - leg.down * 48 * mm,
            low - leg.down * 20 * mm,
        ],
        [14.0 * mm, 13.0 * mm, 11.5 * mm, 12.0 * mm, 15.5 * mm],
    )
    edge = tube(
        [
            bump + leg.down * 10 * mm,
            at(-1, 19, top + 95),
            mid + leg.front * 9 * mm,
            low - leg.down * 60 * mm + (inner - low) * 0.3 + leg.front * 5 * mm,
        ],
        [6.0 * mm, 4.0 * mm, 4.0 * mm, 6.0 * mm],
    )
    return _bone(
        leg, "shin_bone", SHIN, _plateau(leg), tuberosity, shaft, edge, _ankle_end(leg, low)
    )


def _plateau(leg: _Leg) -> Floats:
    """Give the upper end of the shin bone, flat under the knee joint."""
    at, mm = leg.at, leg.mm
    line = leg.own.marks.knee.joint / mm
    top = line + 7
    rims = [
        egg(at(s * 18, -3, top), [leg.out * 22 * mm, leg.front * 24 * mm, leg.down * 7.5 * mm])
        for s in (1, -1)
    ]
    flare = sheet(
        [
            [at(-33, -2, top + 4), at(-22, 0, top + 26), at(-2.5, 3, top + 62)],
            [at(0, 0, top + 4), at(0, 4, top + 26), at(1, 5, top + 62)],
            [at(33, -2, top + 4), at(21, 0, top + 24), at(2.5, 3, top + 62)],
        ],
        10.5 * mm,
    )
    spines = tube([at(-5, 0, line + 1), at(0, -1, line + 4), at(5, 0, line + 1)], 3.0 * mm)
    return joined(*rims, flare, spines)


def _ankle_end(leg: _Leg, low: Floats) -> Floats:
    """Give the lower end of the shin bone with the inner ankle bone; `low` is its middle."""
    mm, inner = leg.mm, leg.inside("med_mall", 10)
    away = unit(low - inner)
    end = sheet(
        [
            [low - leg.down * 26 * mm - leg.out * 13 * mm, low - leg.out * 16 * mm],
            [low - leg.down * 26 * mm, low],
            [low - leg.down * 26 * mm + leg.out * 11 * mm, low + leg.out * 14 * mm],
        ],
        12.0 * mm,
    )
    bone = tube(
        [
            inner - leg.down * 26 * mm + away * 9 * mm,
            inner,
            inner + leg.down * 11 * mm + away * 2 * mm,
        ],
        [12.0 * mm, 9.0 * mm, 6.0 * mm],
    )
    return joined(end, bone)


def _calf_bone(leg: _Leg) -> Bone:
    mm = leg.mm
    head, outer = leg.inside("fibula_head", 12), leg.inside("lat_mall", 9)
    drop = outer - leg.down * 40 * mm - leg.out * 3 * mm - leg.front * 3 * mm
    neck = head + leg.down * 26 * mm - leg.out * 5 * mm
    line = [
        head,
        neck,
        head * 0.5 + drop * 0.5 - (leg.out * 4 + leg.front * 5) * mm,
        drop,
        outer,
        outer + leg.down * 15 * mm,
    ]
    knob = tube(
        [
            head - leg.down * 9 * mm - leg.front * 3 * mm,
            head,
            head + leg.down * 12 * mm - leg.out * 3 * mm,
        ],
        [6.0 * mm, 10.5 * mm, 8.0 * mm],
    )
    return _bone(
        leg,
        "calf_bone",
        SHIN,
        knob,
        tube(line, [9.0 * mm, 6.2 * mm, 6.4 * mm, 6.6 * mm, 9.0 * mm, 6.0 * mm]),
    )

"""Small smooth relief for anatomy that the mesh lacks: ankle bones, kneecap, furrow of the spine.

Lengths are metres for a 1.86 m body and scale with stature: radius of a bump or half width of a
ridge, then its height (negative: a hollow).
"""

from collections.abc import Sequence

import numpy as np
from scipy.spatial import cKDTree

from figures.arrays import Floats, arc_lengths, interpolated, vector
from figures.landmarks.landmarks import Landmarks, OneSide, both_sides

STEPS = 60  # samples along a ridge
TORSO = (
    ("T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5"),
    ("T2", "T3", "T4", "T5", "T6", "T7", "T8"),
)


class Relief:
    """Heights along the normal, `heights` (v2,), that bumps and ridges are added to."""

    def __init__(self, skin: Floats, scale: float) -> None:
        self._skin, self._scale = skin, scale
        self.heights = np.zeros(len(skin))

    def bump(self, place: Floats, radius: float, height: float, steepness: int = 2) -> None:
        """Add a round bump; steepness 4 has a flat top."""
        distance = np.linalg.norm(self._skin - place, axis=1) / (radius * self._scale)
        self.heights += height * self._scale * np.exp(-0.5 * distance**steepness)

    def ridge(
        self,
        line: Floats | Sequence[Floats],
        radius: float,
        height: float,
        *,
        taper: bool = True,
    ) -> None:
        """Add a ridge along a polyline, running out at its ends."""
        line = np.asarray(line)
        along = arc_lengths(line)
        at = np.linspace(0, along[-1], STEPS)
        dense = interpolated(at, along, line)
        distance, nearest = cKDTree(dense).query(
            self._skin, distance_upper_bound=4 * radius * self._scale
        )
        near, weight = np.isfinite(distance), np.ones(STEPS)
        if taper:
            u = np.linspace(0, 1, STEPS)
            weight = np.clip(np.minimum(u, 1 - u) * 4, 0, 1) ** 0.7
        self.heights[near] += (
            height
            * self._scale
            * np.exp(-0.5 * (distance[near] / (radius * self._scale)) ** 2)
            * weight[nearest[near]]
        )


def sculpt(marks: Landmarks) -> Floats:
    """Give the relief of a body: height along the normal per dense rest vertex (v2,)."""
    relief = Relief(marks.model.rest_dense, marks.scale)
    _midline(relief, marks)
    for own in both_sides(marks):
        _back(relief, own)
        _collar_bone(relief, own)
        _ankle(relief, own)
        _knee(relief, own)
        _calf(relief, own)
        _foot(relief, own)
        _hand(relief, own)
    return relief.heights


def _midline(relief: Relief, marks: Landmarks) -> None:
    places = marks.places
    for names, width, depth in zip(TORSO, (0.010, 0.008), (-0.0042, -0.0012), strict=True):
        relief.ridge([places["mid_" + name] for name in names], width, depth)
    relief.bump(places["mid_C7"], 0.011, 0.0035)
    relief.bump(places["mid_T1"], 0.010, 0.002)
    navel = places["navel"]
    relief.bump(navel, 0.0065, -0.007)
    relief.bump(navel + vector(0, 0, 0.006), 0.010, -0.002)
    white_line = np.linspace(navel[2] + 0.02, places["xiphoid"][2] - 0.01, 12)
    relief.ridge([marks.front(z) for z in white_line], 0.006, -0.0016)
    relief.bump(places["sternal_notch"], 0.012, -0.004)


def _back(relief: Relief, own: OneSide) -> None:
    """Add the long muscle, the dimples and hip bone points, the spine and border of the blade."""
    marks, levels = own.marks, own.marks.levels

    def back(out: float, z: float) -> Floats:
        return marks.back(z, own.sign * out * marks.scale)

    relief.ridge(
        [back(0.034, levels[n]) for n in ("T11", "L1", "L2", "L3", "L4", "L5")], 0.017, 0.0045
    )
    relief.bump(own["psis"], 0.0095, -0.0050)
    relief.bump(own["asis"], 0.013, 0.0035)
    t2, t3, t5, t7 = (levels[n] for n in ("T2", "T3", "T5", "T7"))
    spine = [back(0.070, t3), back(0.100, t3 + 0.010), back(0.135, t2 + 0.008)]
    border = [back(0.072, t3), back(0.076, t5), back(0.092, t7)]
    relief.ridge(spine, 0.011, 0.0040)
    relief.ridge(border, 0.010, 0.0042)
    inwards = np.array([own.sign * 0.020 * marks.scale, 0, 0])
    relief.ridge([place - inwards for place in border], 0.010, -0.0018)
    relief.bump(back(0.095, t7), 0.016, 0.003)


def _collar_bone(relief: Relief, own: OneSide) -> None:
    bone = own.marks.collar_bone(own.side)
    relief.ridge(bone, 0.0075, 0.0045)
    over = np.array([0, 0.006, 0.016]) * own.marks.scale
    relief.ridge([place + over for place in bone[:3]], 0.011, -0.0035)


def _ankle(relief: Relief, own: OneSide) -> None:
    down, tendon, behind = own.marks.legs[own.side].down, own["achilles"], own["BL60"]
    relief.bump(own["lat_mall"], 0.0135, 0.0048)
    relief.bump(own["med_mall"], 0.014, 0.0042)
    relief.bump(behind, 0.0115, -0.0040)
    relief.bump(own["KI3"], 0.011, -0.0036)
    relief.ridge([tendon + down * 0.02, tendon, tendon - down * 0.06], 0.0075, 0.0022)
    relief.ridge([behind, behind - down * 0.03, behind - down * 0.07], 0.010, -0.0018)


def _knee(relief: Relief, own: OneSide) -> None:
    """Add the kneecap with the two "eyes" under it, the shin's edge with the furrow outside it."""
    marks, knee = own.marks, own.marks.knee
    down, lateral, front = marks.legs[own.side]
    relief.bump(own["patella"], 0.021, 0.0050, 4)
    for way in (1, -1):
        eye = marks.at_leg(
            own.side, knee.apex + 0.006 * marks.scale, front * 0.90 + way * lateral * 0.45
        )
        relief.bump(eye, 0.0105, -0.0040)
        over = marks.at_leg(
            own.side, knee.base - 0.024 * marks.scale, front * 0.90 + way * lateral * 0.55
        )
        relief.bump(over, 0.014, -0.0018)
    shin = own["tib_tub"]
    relief.bump(shin, 0.011, 0.0038)
    relief.ridge([own["patella_apex"], shin], 0.008, 0.0025, taper=False)
    relief.bump(own["fibula_head"], 0.0135, 0.0034)
    edge = [
        shin + down * 0.02,
        shin + down * 0.12 - lateral * 0.004,
        shin + down * 0.26 - lateral * 0.012,
    ]
    relief.ridge(edge, 0.0055, 0.0046)
    furrow = [
        shin + down * t + lateral * x for t, x in ((0.03, 0.014), (0.12, 0.010), (0.24, 0.002))
    ]
    relief.ridge(furrow, 0.006, -0.0026)


def _calf(relief: Relief, own: OneSide) -> None:
    """Add the knee pit between its tendons, and the two bellies of the calf."""
    marks = own.marks
    _, lateral, front = marks.legs[own.side]

    def at(below: float, degrees: float) -> Floats:
        angle = np.radians(degrees)
        return marks.at_leg(own.side, below, -front * np.cos(angle) + lateral * np.sin(angle))

    relief.bump(own["BL40"], 0.018, -0.0075)
    for way in (1, -1):
        tendon = [
            marks.at_leg(own.side, -over, -front * 0.78 + way * lateral * 0.62)
            for over in (0.085, 0.05, 0.01, -0.012)
        ]
        relief.ridge(tendon, 0.0075, 0.0035)
    relief.ridge(marks.curves[f"popliteal_crease.{own.side}"], 0.0035, -0.0018)
    relief.ridge([at(t, 0) for t in (0.05, 0.10, 0.15, 0.19)], 0.007, -0.0016)
    ends = ((0.20, -48), (0.222, -25), (0.205, -4), (0.198, 20), (0.19, 45))
    relief.ridge([at(t, a) for t, a in ends], 0.008, -0.0018)


def _foot(relief: Relief, own: OneSide) -> None:
    """Add the tendons to the toes, and the two behind the outer ankle."""
    marks, skin, outer = own.marks, own.marks.skin, own["lat_mall"]
    down, _, front = marks.legs[own.side]
    ankle = outer * 0.5 + own["med_mall"] * 0.5
    for i in range(1, 6):
        toe = own.joint(f"toe{i}-1")
        start = ankle + (toe - ankle) * 0.30
        hits = [
            skin.hit((start + (toe - start) * u) * vector(1, 1, 0) + vector(0, 0, 0.5), [0, 0, -1])
            for u in (0.1, 0.45, 0.8)
        ]
        top = [place for place in hits if place is not None]
        if len(top) == len(hits):
            relief.ridge(top, 0.0034, 0.0013 if i > 1 else 0.0018)
    behind = [
        skin.closest(outer - down * 0.05 - front * 0.012),
        skin.closest(outer - down * 0.015 - front * 0.016),
        skin.closest(outer + down * 0.012 - front * 0.006),
    ]
    relief.ridge(behind, 0.0045, 0.0030)


def _hand(relief: Relief, own: OneSide) -> None:
    """Add knuckles and tendons of the hand, the tendons at the wrist (PC6 between), the elbow."""
    out, wrist = own.marks.skin.out, own.joint("wrist")
    fingers, thumb, back = own.marks.hands[own.side]
    root = wrist * 0.72 + own.joint("finger3-1") * 0.28
    for finger in "2345":
        knuckle = own.joint(f"finger{finger}-1")
        relief.bump(out(knuckle, back), 0.0062, 0.0022)
        tendon = [out(knuckle * (1 - t) + root * t, back) for t in (0.08, 0.4, 0.8)]
        relief.ridge(tendon, 0.0026, 0.0026)
        relief.bump(out(own.joint(f"finger{finger}-2"), back), 0.0045, 0.0009)
    relief.bump(out(wrist - fingers * 0.012 - thumb * 0.018, back), 0.0075, 0.0035)
    up = -own.marks.elbows[own.side].down
    for aside, width, height in (
        (0.0035, 0.0026, 0.0034),
        (-0.0045, 0.0026, 0.0030),
        (-0.0005, 0.0024, -0.0020),
    ):
        line = [out(wrist + up * t + thumb * aside, -back) for t in (0.012, 0.04, 0.085)]
        relief.ridge(line, width, height)
    relief.bump(own["olecranon"], 0.013, 0.003)

"""Shoulder tip, elbow, wrist and hand, measured from the joint centres of the CC0 rig."""

import numpy as np
from scipy.interpolate import CubicSpline

from figures.arrays import Floats, across, norm, unit
from figures.body.surface import at_fraction
from figures.landmarks.landmarks import HandAxes, LimbAxes, OneSide

# Lines of the palm: along 0 (wrist) to 1 (knuckles), across -1 (little finger) to 1 (index finger).
PALM_LINES = {
    "palm_heart": ((0.78, -1.25), (0.80, -0.6), (0.86, 0.0), (0.98, 0.55)),
    "palm_head": ((0.80, 1.15), (0.72, 0.55), (0.62, -0.1), (0.50, -0.75)),
    "palm_life": ((0.80, 1.12), (0.66, 0.75), (0.42, 0.45), (0.12, 0.38)),
}


def mark_arm(own: OneSide) -> None:
    """Set all of one arm; axes first."""
    own["acromion"] = own.marks.shoulder_tip(own.side)
    _mark_axes(own)
    _mark_hand(own)
    _mark_palm(own)
    _mark_wrist(own)
    _mark_elbow(own)


def _mark_axes(own: OneSide) -> None:
    wrist, shoulder, elbow = own.joint("wrist"), own.joint("upperarm01"), own.joint("lowerarm01")
    fingers = (own.joint("finger3-1") - wrist) / np.linalg.norm(own.joint("finger3-1") - wrist)
    thumb = unit(across(own.joint("finger2-1") - own.joint("finger5-1"), fingers))
    back = np.cross(thumb, fingers)
    back = back if back @ np.array([own.sign, 0, 1.0]) > 0 else -back
    own.marks.hands[own.side] = HandAxes(fingers, thumb, back)
    own.marks.cun["arm"] = norm(wrist - elbow) / 12
    down = -unit(elbow - wrist)
    upper = elbow - shoulder
    bend = (wrist - elbow) - ((wrist - elbow) @ upper) * upper / (upper @ upper)
    front = unit(across(bend, down))
    lateral = unit(np.cross(front, down) * own.sign)
    own.marks.elbows[own.side] = LimbAxes(down, lateral, front)


def _mark_hand(own: OneSide) -> None:
    marks, out, wrist = own.marks, own.marks.skin.out, own.joint("wrist")
    _, thumb, back = marks.hands[own.side]
    f2, f3, f4, f5 = (own.joint(f"finger{i}-1") for i in range(2, 6))
    own["knuckle2"], own["knuckle3"], own["knuckle5"] = out(f2, back), out(f3, back), out(f5, back)
    own["mc2_base"] = out(wrist * 0.78 + f2 * 0.22 + thumb * 0.004, back)
    own["LI4"] = out(wrist * 0.42 + f2 * 0.58 + thumb * 0.012, back * 0.85 + thumb * 0.5)
    own["EX-UE7-1"] = out(wrist * 0.5 + f2 * 0.25 + f3 * 0.25, back)
    own["EX-UE7-2"] = out(wrist * 0.5 + f4 * 0.25 + f5 * 0.25, back)
    own["TE3"] = out((f4 + f5) / 2 * 0.84 + wrist * 0.16, back)
    own["SI3"] = out(f5 * 0.86 + wrist * 0.14, -thumb * 0.96 + back * 0.1)
    own["PC8"] = out((f2 + f3) / 2 * 0.84 + wrist * 0.16, -back)


def _mark_palm(own: OneSide) -> None:
    """Set the lines of the palm, as far as they are on it."""
    skin, wrist = own.marks.skin, own.joint("wrist")
    fingers, thumb, back = own.marks.hands[own.side]
    f2, f3, f5 = (own.joint(f"finger{i}-1") for i in (2, 3, 5))
    length = np.linalg.norm(f3 - wrist)
    half = 0.5 * abs((f2 - f5) @ thumb)
    middle = ((f2 + f5) / 2 - wrist) @ thumb
    for name, knots in PALM_LINES.items():
        spline = CubicSpline(np.linspace(0, 1, len(knots)), np.asarray(knots, float))
        hits = [
            skin.hit(wrist + fingers * along * length + thumb * (middle + half * aside), -back)
            for along, aside in spline(np.linspace(0, 1, 40))
        ]
        own.curve(name, np.array([place for place in hits if place is not None]))


def _mark_wrist(own: OneSide) -> None:
    marks, out, wrist = own.marks, own.marks.skin.out, own.joint("wrist")
    _, thumb, back = marks.hands[own.side]
    up, cun = -marks.elbows[own.side].down, marks.cun["arm"]
    own["wrist_dorsal"], own["wrist_palmar"] = out(wrist, back), out(wrist, -back)
    own["HT7"] = out(wrist - thumb * 0.0135 * marks.scale, -back * 0.96 - thumb * 0.18)
    own["TE5"] = out(wrist + up * 2 * cun, back)
    own["PC6"] = out(wrist + up * 2 * cun, -back)
    own["SI6"] = out(wrist + up * 1 * cun - thumb * 0.010 * marks.scale, back)
    own["ulna_head"] = out(wrist + up * 0.012 * marks.scale - thumb * 0.018 * marks.scale, back)
    turns = np.radians(np.linspace(-52, 52, 15))
    crease = [out(wrist, -back * np.cos(a) + thumb * np.sin(a)) for a in turns]
    own.curve("wrist_crease", np.array(crease))


def _mark_elbow(own: OneSide) -> None:
    out, elbow = own.marks.skin.out, own.joint("lowerarm01")
    _, lateral, front = own.marks.elbows[own.side]
    own["elbow_lat"] = out(elbow, lateral)
    own["LU5"] = out(elbow, front * 0.94 + lateral * 0.34)
    path = own.halfway("LI11", "LU5", "elbow_lat", front + lateral)
    crease: list[Floats] = [at_fraction(path, u) for u in np.linspace(0, 0.55, 25)]
    own.curve("elbow_crease", np.array(crease))
    own["olecranon"] = out(elbow, -front)

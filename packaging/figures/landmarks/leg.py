"""Knee, lower leg and thigh. The rest leg is oblique, so all is measured along its own axes."""

import numpy as np

from figures.arrays import Floats, norm, unit, vector
from figures.body.surface import at_length
from figures.landmarks import proportions
from figures.landmarks.landmarks import Knee, Landmarks, LimbAxes, OneSide

CREASE_BELOW_JOINT = 0.008
"""Metres below the knee joint's centre where the mesh folds: our estimate. WHO has the crease level
with the kneecap's apex; here it lies 0.5-1.1 B-cun higher."""

BESIDE_TENDON = 0.0125
"""Metres round the knee from the inner tendon to KI10, just outward of it: half a thumb's width,
however thick the knee is. Our estimate."""


def mark_axes(own: OneSide) -> None:
    """Set the axes of the lower leg, and the heights of the kneecap along it."""
    marks = own.marks
    knee, ankle = own.joint("lowerleg01"), own.joint("foot")
    down = (ankle - knee) / np.linalg.norm(ankle - knee)
    lateral = unit(np.array([own.sign, 0, 0.0]) - down * (down[0] * own.sign))
    front = np.cross(down, lateral)
    marks.legs[own.side] = LimbAxes(down, lateral, front if front[1] < 0 else -front)
    epicondyle = marks.ratio("femoral_epicondyle")
    centre = (epicondyle - marks.ratio("midpatella")) * marks.stature
    half = half_patella(marks)
    joint = (epicondyle - marks.ratio("tibiale")) * marks.stature
    marks.knee = Knee(centre, centre + half, centre - half, joint)


def half_patella(marks: Landmarks) -> float:
    """Give half the height of the kneecap, metres.

    38 mm at 1.756 m: 34-42 mm in four series, doi 10.1186/s42836-022-00117-8, table 10.
    """
    return 0.019 * marks.stature / 1.756


def mark_knee(own: OneSide) -> None:
    """Set the kneecap, the bones under it and the fold behind it."""
    marks, knee = own.marks, own.marks.knee
    _, lateral, front = marks.legs[own.side]
    crease = own.metres(CREASE_BELOW_JOINT)

    def at(below: float, direction: Floats) -> Floats:
        return marks.at_leg(own.side, below, direction)

    def rim(start: float, end: float) -> Floats:
        half = half_patella(marks)
        return np.array(
            [
                at(knee.centre - 1.12 * half * np.sin(a), front + lateral * 0.44 * np.cos(a))
                for a in np.radians(np.linspace(start, end, 21))
            ]
        )

    own["BL40"] = at(crease, -front)
    own.curve(
        "popliteal_crease",
        np.array(
            [
                at(
                    crease + 0.003 * abs(a) / 50,
                    -front * np.cos(np.radians(a)) + lateral * np.sin(np.radians(a)),
                )
                for a in np.linspace(-50, 50, 21)
            ]
        ),
    )
    own["patella"] = at(knee.centre, front)
    own["patella_apex"] = at(knee.apex, front)
    own["patella_base"] = at(knee.base, front)
    own["patella_base_lat"] = at(knee.base, front * 0.87 + lateral * 0.5)
    own["patella_base_med"] = at(knee.base, front * 0.87 - lateral * 0.5)
    own.curve("patella_low", rim(198, 342))
    own.curve("patella_top", rim(28, 152))
    own["tib_tub"] = at(knee.apex + own.metres(0.045), front)  # our estimate
    own["fibula_head"] = at(knee.joint + own.metres(0.015), lateral * 0.93 - front * 0.36)  # too
    own["LR8"] = at(crease - 0.004, -front * 0.42 - lateral * 0.91)
    tendon = own["tendon_med"] = at(crease, -front * 0.74 - lateral * 0.67)
    beside = own.metres(BESIDE_TENDON)
    own["KI10"] = marks.skin.walk(tendon, marks.legs[own.side].down, lateral, beside)[-1]
    over = -own.metres(0.030)  # where the cords stand out most
    own["cord_med"] = at(over, -front * 0.86 - lateral * 0.51)
    own["cord_lat"] = at(over, -front * 0.86 + lateral * 0.51)
    own["ST35"] = at(knee.apex + own.metres(0.004), front * 0.90 + lateral * 0.43)


def mark_ankle(own: OneSide) -> None:
    """Set the ankle bones, the tendon behind them, and the points between."""
    marks, d, ankle, skin = own.marks, own.sign, own.joint("foot"), own.marks.skin
    own["lat_mall"] = skin.out(ankle + vector(0, 0, -0.008 * marks.scale), [d * 0.97, 0.22, 0])
    own["med_mall"] = skin.out(ankle + vector(0, 0, own.metres(0.006)), [-d * 0.97, -0.1, 0])
    lateral, medial = own["lat_mall"], own["med_mall"]
    own["achilles"] = skin.out([ankle[0], ankle[1], lateral[2]], [0, 1, 0])
    own["achilles_med"] = skin.out([ankle[0], ankle[1], medial[2]], [0, 1, 0])
    own.curve("bl60", own.halfway("BL60", "lat_mall", "achilles", [d, 0.6, 0]))
    own.curve("ki3", own.halfway("KI3", "med_mall", "achilles_med", [-d, 0.6, 0]))
    own["ST41"] = skin.out(ankle + vector(0, 0, 0.004), [d * 0.08, -1, 0])
    below = lateral[2] - ankle[2] - own.metres(0.020)
    own["BL62"] = skin.out(ankle + vector(0, lateral[1] - ankle[1], below), [d, 0, -0.12])


def mark_lower_leg(own: OneSide) -> None:
    """Set the points between knee and ankle, in the B-cun of the outer and the inner side."""
    marks, knee = own.marks, own.marks.knee
    down, lateral, front = marks.legs[own.side]
    joint, crease = own.joint("lowerleg01"), own.metres(CREASE_BELOW_JOINT)
    ankle_out, ankle_in = own["lat_mall"], own["med_mall"]

    def at(below: float, direction: Floats) -> Floats:
        return marks.at_leg(own.side, below, direction)

    outer = marks.cun["leg_lat"] = abs(float((ankle_out - own["BL40"]) @ down)) / 16
    inner = marks.cun["leg_med"] = abs(float((ankle_in - own["patella_apex"]) @ down)) / 15
    to_outer, to_inner = float((ankle_out - joint) @ down), float((ankle_in - joint) @ down)
    own["BL56"], own["BL57"] = at(crease + 5 * outer, -front), at(crease + 8 * outer, -front)
    level = float((own["BL60"] - joint) @ down) - 7 * outer
    own["BL58"] = marks.skin.walk(at(level, -front), down, lateral, 1.0 * outer)[-1]
    path = _shin_path(own)
    own.curve("st36", path)
    own["ST36"] = at_length(path, 3 * outer)
    own["GB34"] = at(knee.joint + own.metres(0.015) + 0.78 * outer, lateral * 0.95 - front * 0.06)
    own["GB39"] = at(to_outer - 3 * outer, lateral * 0.98 + front * 0.14)
    own["SP6"] = at(to_inner - 3 * inner, -lateral * 0.92 - front * 0.28)
    own["SP9"] = at(knee.apex + 2 * inner, -lateral * 0.96 + front * 0.10)
    own["KI7"] = at(to_inner - 2 * inner, -lateral * 0.62 - front * 0.70)


def _fold(own: OneSide) -> Floats:
    """Give the fold below the buttock (21, 3), about BL36 as its middle, rising outwards."""
    x, _, z = own["BL36"]
    rise = own.metres(0.012)
    return np.array(
        [
            own.marks.back(z + rise * max(t, 0) ** 2, x * (1 + 0.5 * t))
            for t in np.linspace(-1, 1, 21)
        ]
    )


def _shin_path(own: OneSide) -> Floats:
    """Give the line (81, 3) from ST35 to ST41.

    Rays from the leg's axis turn steadily from one to the other: one cutting plane would leave the
    shin.
    """
    start, end, down = own["ST35"], own["ST41"], own.marks.legs[own.side].down
    joint = own.joint("lowerleg01")
    first, last = (start - joint) @ down, (end - joint) @ down
    out_first = start - (joint + down * first)
    out_last = end - (joint + down * last)
    out_first, out_last = unit(out_first), unit(out_last)
    between = [
        own.marks.skin.out(
            joint + down * (first + (last - first) * u), out_first * (1 - u) + out_last * u
        )
        for u in np.linspace(0, 1, 81)[1:-1]
    ]
    return np.array([start, *between, end])


def mark_thigh(own: OneSide) -> None:
    """Set the points of the thigh; the hanging arm's middle fingertip gives GB31."""
    marks = own.marks
    down, lateral, front = marks.legs[own.side]
    hip, joint = own.joint("upperleg01"), own.joint("lowerleg01")
    thigh = unit(joint - hip)
    cun = marks.cun["thigh"] = (marks.places["symphysis"][2] - own["patella_base"][2]) / 18
    over_knee = joint + down * marks.knee.base - thigh * 2 * cun
    own["ST34"] = marks.skin.out(over_knee, front * 0.80 + lateral * 0.60)
    own["SP10"] = marks.skin.out(over_knee, front * 0.78 - lateral * 0.62)
    own["BL36"] = marks.back(marks.height(proportions.GLUTEAL_FOLD), hip[0] * 1.03)
    own.curve("gluteal_fold", _fold(own))
    own.halfway("BL37", "BL36", "BL40", [0, 1, 0], 6 / 14)
    marks.cun["thigh_back"] = norm(own["BL40"] - own["BL36"]) / 14
    fingertip = marks.floor + (marks.ratio("wrist") - marks.ratio("hand_length")) * marks.stature
    share = (hip[2] - fingertip) / (hip[2] - joint[2])
    own["GB31"] = marks.skin.out(hip + (joint - hip) * share, lateral)

"""Relief of the trunk and the neck: what a hand can find there, laid on the landmarks."""

import numpy as np

from figures.arrays import Floats, vector
from figures.landmarks.landmarks import Landmarks, OneSide, both_sides
from figures.plates.heights import Relief

LOWER = ("T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
UPPER = ("C7", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8")
MUSCLE = ("T9", "T11", "T12", "L2", "L4", "L5", "S1")
FURROW = ("T7", "T9", "T11", "L1", "L2", "L3", "L4", "L5", "S1")


def shape_trunk(relief: Relief) -> None:
    """Add the relief of the trunk and the neck."""
    marks = relief.marks
    _spine(relief, marks)
    _front_middle(relief, marks)
    for own in both_sides(marks):
        _long_muscle(relief, own)
        _hip_bone(relief, own)
        _ribs_behind(relief, own)
        _shoulder_blade(relief, own)
        _nape(relief, own)
        _ribs_in_front(relief, own)
        _collar_bone(relief, own)


def _spine(relief: Relief, marks: Landmarks) -> None:
    """Add the furrow and the row of bumps in it."""
    places = marks.places
    relief.ridge([places["mid_" + name] for name in FURROW], 0.0085, -0.0030)
    for name in LOWER:
        height, tall = (0.0030, 1.7) if name[0] == "L" else (0.0020, 1.5)
        relief.bump(places["mid_" + name], 0.0052, height, (1, 4, tall))
    for name in UPPER:
        height = 0.0024 if name in ("C7", "T1") else 0.0012
        relief.bump(places["mid_" + name], 0.0055, height, (1, 4, 1.4))
    for name in ("S1", "S2", "S3"):
        relief.bump(places["mid_" + name], 0.006, 0.0012, (1, 4, 1.3))


def _on(own: OneSide, aside: float, level: str) -> Floats:
    """Give the back so many metres beside a vertebra."""
    middle = own.marks.places["mid_" + level]
    return vector(own.sign * own.metres(aside), middle[1], middle[2])


def _long_muscle(relief: Relief, own: OneSide) -> None:
    """Add the long back muscle as far as the dimple, and its outer edge."""
    inner = zip((0.031, 0.034, 0.036, 0.036, 0.034, 0.028, 0.021), MUSCLE, strict=True)
    relief.ridge([_on(own, aside, level) for aside, level in inner], 0.0145, 0.0040)
    outer = zip(
        (0.071, 0.069, 0.067, 0.065, 0.061, 0.054),
        ("T11", "T12", "L1", "L2", "L3", "L4"),
        strict=True,
    )
    relief.ridge([_on(own, aside, level) for aside, level in outer], 0.0105, -0.0021, 0.5)


def _hip_bone(relief: Relief, own: OneSide) -> None:
    """Add the dimple with a soft rim, the crest up and out from it, the sides of the sacrum."""
    out, dimple, crest = own.sign, own["psis"], own["iliac_crest"]
    size = own.marks.scale
    relief.bump(dimple, 0.0080, -0.0052, (1, 3, 1.1))
    relief.bump(dimple + vector(0.012 * out, 0, 0.010) * size, 0.012, 0.0012, (1, 3, 1))
    span = abs(crest[0]) - abs(dimple[0])

    def along(share: float, up: float) -> Floats:
        place = dimple + (crest - dimple) * share
        return vector(dimple[0] + out * span * share, place[1], dimple[2] + up * size)

    rise = (crest[2] - dimple[2]) / size
    top = [
        along(s, up * rise) for s, up in ((0.10, 0.16), (0.24, 0.46), (0.46, 0.80), (0.74, 0.98))
    ]
    relief.ridge([*top, crest], 0.0115, 0.0034, 0.25)
    above = vector(0, 0, own.metres(0.019))
    relief.ridge([place + above for place in (*top[1:], crest)], 0.0125, -0.0028, 0.35)
    relief.ridge([dimple, _on(own, 0.022, "S3"), _on(own, 0.006, "S5")], 0.006, -0.0016)


def _ribs_behind(relief: Relief, own: OneSide) -> None:
    """Add the edges of the two lowest ribs."""
    crest, levels = own["iliac_crest"], own.marks.levels
    flank = abs(crest[0])

    def at_flank(share: float, forward: float, z: float) -> Floats:
        return vector(own.sign * flank * share, crest[1] + own.metres(forward), z)

    low = own.metres(0.008)
    twelfth = [
        _on(own, 0.048, "T12"),
        _on(own, 0.086, "L1"),
        at_flank(0.84, 0.03, levels["L2"] + low),
    ]
    eleventh = [_on(own, 0.052, "T11"), _on(own, 0.098, "T12"), at_flank(0.96, 0.02, levels["L1"])]
    relief.ridge(twelfth, 0.0080, 0.0021, 0.4)
    relief.ridge(eleventh, 0.0080, 0.0019, 0.4)


def _shoulder_blade(relief: Relief, own: OneSide) -> None:
    """Add the inner border of the blade, the hollow beside it, its ridge and its lower tip."""
    border, levels, size = own["scapula_border"], own.marks.levels, own.marks.scale
    out = own.sign

    def at(beside: float, z: float, forward: float = 0.0) -> Floats:
        return vector(border[0] + out * beside * size, border[1] - forward * size, z)

    t2, t3, t5, t7 = (levels[name] for name in ("T2", "T3", "T5", "T7"))
    relief.ridge([at(-0.004, t3), at(0, t5), at(0.012, t7)], 0.0085, 0.0028, 0.45)
    relief.ridge([at(-0.022, t3), at(-0.020, t5), at(-0.006, t7 - 0.006)], 0.0115, -0.0017, 0.5)
    relief.ridge(
        [at(0, t3), at(0.032, t3 + 0.012), at(0.066, t2 + 0.006, 0.02)], 0.0095, 0.0022, 0.45
    )
    relief.ridge(
        [at(0.012, t7), at(0.026, t7 + 0.004), at(0.052, t7 + 0.045, 0.03)], 0.0095, 0.0017
    )


def _nape(relief: Relief, own: OneSide) -> None:
    """Add the two cords of the nape, the hollow under the skull, the ridge of the shoulder."""
    marks = own.marks
    hollow, seventh = own["GB20"], marks.places["mid_C7"]
    top = own["BL10"]
    low = vector(own.sign * own.metres(0.030), seventh[1], seventh[2] + own.metres(0.012))
    relief.ridge([top + vector(0, 0, own.metres(0.010)), 0.5 * (top + low), low], 0.0085, 0.0026)
    relief.bump(hollow, 0.0095, -0.0034, (1, 2, 1.2))
    middle = [marks.places["GV16"], 0.5 * (marks.places["GV16"] + seventh), seventh]
    if own.sign > 0:
        relief.ridge([place + vector(0, 0, own.metres(0.008)) for place in middle], 0.0060, -0.0020)
    relief.ridge(marks.curves[f"gb21.{own.side}"], 0.0135, 0.0026, 0.4)


def _front_middle(relief: Relief, marks: Landmarks) -> None:
    """Add the groove over the breastbone, the white line and the navel's rim."""
    low, navel, notch = (marks.places[name] for name in ("xiphoid", "navel", "sternal_notch"))
    relief.ridge([notch, 0.5 * (notch + low), low], 0.009, -0.0022)
    relief.ridge([low, 0.5 * (low + navel), navel + vector(0, 0, 0.015)], 0.007, -0.0020)
    relief.bump(notch, 0.0105, -0.0030, (1.1, 3, 1))
    relief.bump(navel, 0.0052, -0.0040, (1, 3, 1.25))
    relief.bump(navel + vector(0, 0, 0.008) * marks.scale, 0.0070, 0.0009, (1.5, 3, 0.7))


def _ribs_in_front(relief: Relief, own: OneSide) -> None:
    """Add the arch of the ribs and the edge of the straight belly muscle."""
    low, navel, out, size = (
        own.marks.places["xiphoid"],
        own.marks.places["navel"],
        own.sign,
        own.metres(1),
    )
    chest = abs(own["nipple"][0]) / 0.105 / size

    def from_tip(aside: float, back: float, down: float) -> Floats:
        place: Floats = low + vector(aside * out * chest, back, -down) * size
        return place

    arch = ((0.006, 0, 0.004), (0.046, 0.004, 0.050), (0.088, 0.03, 0.108), (0.112, 0.06, 0.148))
    relief.ridge([from_tip(*place) for place in arch], 0.0095, 0.0030, 0.35)
    under = ((0.004, 0, 0.020), (0.038, 0.004, 0.070), (0.076, 0.03, 0.130))
    relief.ridge([from_tip(*place) for place in under], 0.010, -0.0020, 0.35)
    edge = ((0.056, 0.005, 0.11), (0.060, 0.005, 0), (0.047, 0.01, -0.09))
    relief.ridge(
        [navel + vector(x * out * chest, y, z) * size for x, y, z in edge], 0.0105, -0.0020, 0.4
    )


def _collar_bone(relief: Relief, own: OneSide) -> None:
    """Add the cord of the neck that runs down to the breastbone."""
    notch = own.marks.places["sternal_notch"]
    inner = notch + vector(own.sign * 0.016, -0.004, 0.004) * own.marks.scale
    ear = own["mastoid"]
    way = [inner + (ear - inner) * share for share in (0.0, 0.3, 0.62, 0.9)]
    relief.ridge(way, 0.0082, 0.0034, 0.3)
    bone = np.asarray(own.marks.collar_bone(own.side))
    relief.ridge(bone[:3], 0.0062, 0.0018, 0.25)

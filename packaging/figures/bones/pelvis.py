"""Hip bones, sacrum and tail bone, hung on the hip tops, the dimples and the front corners."""

import numpy as np

from figures.arrays import Floats, vector
from figures.bones.shapes import Bone, egg, joined, sheet, tube
from figures.bones.spine import UNDER_SKIN
from figures.landmarks.landmarks import Landmarks, OneSide

# Metres for 1.86 m: a larger body has more over its bones, and not larger ones. Our estimates.
CREST_ASIDE = 0.112  # from the midline to the highest place of the crest
BEHIND, BEFORE = 0.092, 0.112  # from the hip socket to the dimple, and to the front corner
TROCHANTER_ASIDE = 0.167  # from the midline to the bone under the bump of the hip

SACRUM = (("S1", 53), ("S2", 47), ("S3", 37), ("S4", 28), ("S5", 17))  # mm to its edge


def pelvis(marks: Landmarks, sides: tuple[OneSide, OneSide]) -> list[Bone]:
    """Give the bones of the pelvis."""
    return [*(_hip_bone(own) for own in sides), *_sacrum(marks)]


def socket(own: OneSide) -> Floats:
    """Give the middle (3,) of the hip socket: at the height of the trochanter, 92 mm aside."""
    top = own["trochanter"]
    return vector(
        own.sign * 0.0905 * own.marks.scale,
        top[1] - 0.010 * own.marks.scale,
        top[2] + 0.006 * own.marks.scale,
    )


def crest_top(own: OneSide) -> Floats:
    """Give the highest place (3,) of the crest: level with L4."""
    skin, scale = own["iliac_crest"], own.marks.scale
    aside = own.sign * min(abs(skin[0]) * 0.77, CREST_ASIDE * scale)
    return vector(aside, skin[1] + 0.008 * own.marks.scale, own.marks.levels["L4"])


class _Hip:
    """Millimetres of one side: from the midline, behind the hip socket, over it."""

    def __init__(self, own: OneSide) -> None:
        self.own, self.mm, self.d = own, own.marks.mm, own.sign
        self.high, self.cup = crest_top(own), socket(own)
        across = abs(own["iliac_crest"][0]) / (0.1435 * own.marks.scale)
        self.wide = 1 + (min(across, 1.08) - 1) * 0.6

    def to(self, out: float, back: float, up: float) -> Floats:
        """Give a place (3,)."""
        out, back, up = self.d * out * self.wide * self.mm, back * self.mm, up * self.mm
        return vector(out, self.cup[1] + back, self.cup[2] + up)


def _hip_bone(own: OneSide) -> Bone:
    hip = _Hip(own)
    return Bone(
        f"hip_bone.{own.side}", joined(_wing(hip), _cup(hip), _seat(hip), _front(hip)), "root"
    )


def _wing(hip: _Hip) -> Floats:
    """Give the wing, from its crest down to the roof of the socket."""
    own, mm, d, high, to = hip.own, hip.mm, hip.d, hip.high, hip.to
    top = (high[2] - hip.cup[2]) / mm
    dimple = own["psis"] - vector(0, 6 * mm, 0)
    dimple[1] = min(dimple[1], hip.cup[1] + BEHIND * own.marks.scale)
    corner = own["asis"] + vector(-2 * d, 9, 0) * mm
    corner[1] = max(corner[1], hip.cup[1] - BEFORE * own.marks.scale)
    crest = [
        dimple,
        to(51, 74, top * 0.61),
        to(66, 58, top * 0.83),
        to(88, 38, top * 0.96),
        high,
        to(128, -28, top * 0.95),
        to(133, -62, top * 0.78),
        to(130, -88, top * 0.56),
        corner,
    ]
    belly = [
        dimple - vector(0, 4, 12) * mm,
        to(52, 62, top * 0.44),
        to(66, 46, top * 0.58),
        to(84, 27, top * 0.66),
        to(100, 6, top * 0.68),
        to(110, -22, top * 0.66),
        to(116, -52, top * 0.56),
        to(117, -78, top * 0.42),
        corner - vector(0, 2, 13) * mm,
    ]
    low = [
        dimple - vector(-3 * d, 12, 28) * mm,
        to(55, 48, 40),
        to(66, 34, 36),
        to(78, 18, 38),
        to(90, 2, 40),
        to(100, -16, 40),
        to(107, -36, 38),
        to(110, -58, 38),
        corner - vector(3 * d, -6, 34) * mm,
    ]
    plate = sheet([crest, belly, low], [4.2 * mm, 3.0 * mm, 5.5 * mm])
    rim = tube(
        crest,
        [6.0 * mm, 5.6 * mm, 5.4 * mm, 5.2 * mm, 5.2 * mm, 5.6 * mm, 6.4 * mm, 5.4 * mm, 6.0 * mm],
    )
    return joined(plate, rim)


def _cup(hip: _Hip) -> Floats:
    """Give the socket and what joins it to the wing, with the notch behind it."""
    mm, to = hip.mm, hip.to
    notch = tube(
        [to(54, 50, 40), to(66, 32, 30), to(72, 24, 12), to(62, 30, -8), to(52, 34, -20)],
        [5.0 * mm, 7.0 * mm, 9.0 * mm, 7.0 * mm, 3.5 * mm],
    )
    ring = [
        to(96 + 6 * np.cos(t), -4 - 27 * np.sin(t + 0.15), 27 * np.cos(t))
        for t in np.linspace(0, 2 * np.pi, 17)
    ]
    cup_rim = tube(ring, 6.0 * mm)
    cup_floor = egg(
        to(81, 2, 2), [vector(0, 0, 31) * mm, vector(0, 30, 0) * mm, vector(11, 0, 0) * mm]
    )
    neck = sheet(
        [
            [to(90, 2, 40), to(104, -22, 40), to(108, -56, 38)],
            [to(90, 16, 14), to(98, -10, 16), to(100, -34, 16)],
        ],
        8.0 * mm,
    )
    fill = egg(to(86, 0, 28), [vector(0, 24, 0) * mm, vector(0, 0, 20) * mm, vector(10, 0, 0) * mm])
    wall = egg(
        to(90, -24, 10), [vector(0, 0, 30) * mm, vector(21, 0, 0) * mm, vector(0, 10, 0) * mm]
    )
    return joined(notch, cup_rim, cup_floor, neck, fill, wall)


def _seat(hip: _Hip) -> Floats:
    """Give the sitting bone and its branch to the front."""
    mm, to = hip.mm, hip.to
    ischium = tube(
        [to(82, 14, -10), to(74, 28, -38), to(64, 30, -60), to(57, 16, -72)],
        [15.0 * mm, 11.0 * mm, 13.0 * mm, 10.5 * mm],
    )
    ramus = tube(
        [to(57, 14, -72), to(40, -22, -66), to(22, -62, -48), to(11, -88, -34)],
        [8.5 * mm, 5.5 * mm, 5.0 * mm, 7.0 * mm],
    )
    return joined(ischium, ramus)


def _front(hip: _Hip) -> Floats:
    """Give the pubic bone, hung on its upper edge, and its branch to the socket."""
    mm, d, to = hip.mm, hip.d, hip.to
    bone = hip.own.marks.places["symphysis"]
    front = max(bone[1] + 20 * mm, hip.cup[1] - BEFORE * hip.own.marks.scale)
    pubis = vector(d * 12 * mm, front, bone[2] - 12 * mm)
    upper = tube(
        [to(84, -22, 6), to(58, -62, 12), pubis + vector(d * 12, 2, 2) * mm, pubis],
        [12.0 * mm, 7.0 * mm, 8.0 * mm, 9.0 * mm],
    )
    body = tube(
        [pubis, pubis - vector(0, -4, 14) * mm, to(11, -88, -34)], [9.0 * mm, 8.5 * mm, 7.5 * mm]
    )
    return joined(upper, body)


def _sacrum(marks: Landmarks) -> list[Bone]:
    mm = marks.mm
    deep = {
        level: marks.places["mid_" + level] - vector(0, (UNDER_SKIN / 0.001 + 8) * mm, 0)
        for level, _ in SACRUM
    }

    def across(level: str, half: float, up: float = 0, back: float = 0) -> list[Floats]:
        place = deep[level] + vector(0, back * mm, up * mm)
        return [
            place
            + vector(
                x * half * mm, -(abs(x) ** 2) * half * 0.24 * mm, abs(x) ** 3 * 0.05 * half * mm
            )
            for x in (-1, -0.55, 0, 0.55, 1)
        ]

    base = across("S1", 53, 17, -7)
    lines = [base, *(across(level, half) for level, half in SACRUM), across("S5", 9, -9, 1)]
    plate = sheet(lines, [5.0 * mm, 6.0 * mm, 6.0 * mm, 5.5 * mm, 5.0 * mm, 4.5 * mm, 3.5 * mm])
    parts, crest = [plate], []
    for level, tall in (("S1", 9), ("S2", 9.5), ("S3", 7.5)):
        end = marks.places["mid_" + level] - vector(0, UNDER_SKIN / 0.001 * mm, 0)
        root = end - vector(0, 8 * mm, 0)
        crest.append(
            Bone(
                level,
                tube(
                    [end + vector(0, -4, tall) * mm, end, end + vector(0, -1, -tall * 0.75) * mm],
                    [2.4 * mm, 3.6 * mm, 3.2 * mm],
                ),
                "root",
            )
        )
        parts.append(
            tube([root + vector(0, 0, tall * mm), root - vector(0, 0, tall * mm)], 4.0 * mm)
        )
    for d in (1, -1):
        facet = deep["S1"] + vector(d * 21 * mm, 4 * mm, 14 * mm)
        parts.append(tube([facet, facet + vector(d * 2, -1, 11) * mm], [4.5 * mm, 3.6 * mm]))
        side = [
            deep[level] + vector(d * out * mm, 2 * mm, 4 * mm)
            for level, out in (("S1", 40), ("S2", 34), ("S3", 27), ("S4", 20))
        ]
        parts.append(tube(side, [4.5 * mm, 4.4 * mm, 4.0 * mm, 3.4 * mm]))
    bones = [Bone("sacrum", joined(*parts), "root"), *crest]
    for d, own_side in ((1, "L"), (-1, "R")):
        for k, (level, out) in enumerate((("S1", 25), ("S2", 21), ("S3", 17), ("S4", 13.5))):
            following = ("S2", "S3", "S4", "S5")[k]
            place = deep[level] * 0.55 + deep[following] * 0.45 + vector(d * out * mm, 20 * mm, 0)
            hole = tube(
                [place - vector(0.8 * d, 0, 1.6) * mm, place + vector(0.8 * d, 0, 1.6) * mm],
                (3.1 - 0.3 * k) * mm,
            )
            bones.append(Bone(f"hole{k + 1}.{own_side}", hole, "root", pit=True))
    bottom = deep["S5"]
    tail = [
        tube(
            [bottom + vector(0, 1, -14) * mm, bottom + vector(0, -3, -19) * mm],
            [7.0 * mm, 5.5 * mm],
        ),
        tube(
            [bottom + vector(0, -9, -27) * mm, bottom + vector(0, -13, -31) * mm],
            [4.6 * mm, 4.0 * mm],
        ),
        tube(
            [bottom + vector(0, -20, -37) * mm, bottom + vector(0, -24, -40) * mm],
            [3.4 * mm, 2.8 * mm],
        ),
    ]
    bones += [Bone(f"tail_bone{k + 1}", part, "root") for k, part in enumerate(tail)]
    return bones

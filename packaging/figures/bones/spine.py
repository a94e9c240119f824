"""The vertebrae from C5 down, hung on the bumps (spinous processes) that the points go by."""

from typing import NamedTuple

import numpy as np

from figures.arrays import Floats, vector
from figures.bones.shapes import Bone, joined, sheet, tube
from figures.landmarks.landmarks import Landmarks

UNDER_SKIN = 0.006  # metres of skin over the tip of a process


class Size(NamedTuple):
    """How a vertebra is built.

    `rise` steps by which its body lies above the tip of its process, which points down; `half` mm
    of half the body's width, `aside` mm from the midline to the end of a transverse process, both
    for 1.86 m: our estimates, in the proportions of an anatomy book.
    """

    rise: float
    half: float
    aside: float


SIZES = {
    "C2": Size(0.30, 12, 24),
    "C3": Size(0.25, 12, 25),
    "C4": Size(0.25, 12, 26),
    "C5": Size(0.25, 13, 27),
    "C6": Size(0.32, 14, 28),
    "C7": Size(0.40, 15, 34),
    "T1": Size(0.50, 15, 38),
    "T2": Size(0.62, 14, 35),
    "T3": Size(0.72, 14, 33),
    "T4": Size(0.82, 14, 32),
    "T5": Size(0.90, 14.5, 31.5),
    "T6": Size(0.93, 15, 31),
    "T7": Size(0.93, 15.5, 31),
    "T8": Size(0.92, 16, 30),
    "T9": Size(0.87, 17, 29),
    "T10": Size(0.77, 18, 27),
    "T11": Size(0.62, 19.5, 22),
    "T12": Size(0.46, 21, 20),
    "L1": Size(0.33, 22.5, 37),
    "L2": Size(0.30, 23.5, 42),
    "L3": Size(0.29, 24.5, 47),
    "L4": Size(0.27, 25.5, 43),
    "L5": Size(0.22, 26.5, 42),
}


def vertebrae(marks: Landmarks) -> list[Bone]:
    """Give the vertebrae, from the neck down."""
    return [bone for level in SIZES for bone in _vertebra(marks, level)]


def tip(marks: Landmarks, level: str) -> Floats:
    """Give the tip (3,) of a spinous process: under the skin at the level of its bump."""
    if level in marks.levels:
        return marks.places["mid_" + level] - vector(0, UNDER_SKIN * marks.scale, 0)
    steps = 7 - int(level[1])
    skin = marks.back(marks.levels["C7"] + steps * step_at(marks, level))
    return skin - vector(0, (0.010 + 0.005 * min(steps, 3)) * marks.scale, 0)


def step_at(marks: Landmarks, level: str) -> float:
    """Give the metres from one vertebra to the next."""
    if level[0] == "C" and level != "C7":
        return float(marks.places["GV16"][2] - marks.levels["C7"]) / 5.9
    return marks.lumbar if level[0] == "L" else marks.thoracic


def centre(marks: Landmarks, level: str) -> Floats:
    """Give the middle (3,) of the back of a vertebra's body."""
    end, mm = tip(marks, level), marks.mm
    reach = {"C": 34, "T": 44, "L": 46}[level[0]]
    return end + vector(0, -reach * mm, SIZES[level].rise * step_at(marks, level))


def wing_end(marks: Landmarks, level: str) -> Floats:
    """Give the end (3,) of the right transverse process of a lumbar vertebra."""
    mm, step = marks.mm, step_at(marks, level)
    return centre(marks, level) + vector(-SIZES[level].aside * mm, 17 * mm, 0.14 * step)


def _vertebra(marks: Landmarks, level: str) -> list[Bone]:
    """Give a vertebra in three parts, each drawn with an edge: body, arch and spinous process."""
    mm, step, size = marks.mm, step_at(marks, level), SIZES[level]
    body, end, rig = centre(marks, level), tip(marks, level), _rig(level)
    lumbar = level[0] == "L" or level == "T12"
    arch = [_half_arch(body, d, size, mm, step, lumbar=lumbar) for d in (1, -1)]
    return [
        Bone(f"{level}.body", _body(body, size.half * mm, 0.39 * step), rig),
        Bone(f"{level}.arch", joined(*arch), rig),
        Bone(level, _process(body, end, mm, lumbar=lumbar), rig),
    ]


def _half_arch(body: Floats, d: int, size: Size, mm: float, step: float, *, lumbar: bool) -> Floats:
    """Give one half of the arch behind the body: lamina, joints above and below, the wing."""
    half, aside = size.half * mm, size.aside * mm

    def at(out: float, back: float, over: float) -> Floats:
        return body + vector(d * out, back * mm, over * step)

    neck = at(0.66 * half, 14, 0.10)
    upper = [neck, at(0.5 * mm, 24, -0.05)]
    lower = [at(0.55 * half, 15, -0.26), at(0.5 * mm, 25, -0.33)]
    above = [at(0.70 * half, 13, 0.05), at(0.74 * half, 15, 0.52 if lumbar else 0.40)]
    below = [at(0.62 * half, 17, 0.0), at(0.56 * half, 21, -0.56 if lumbar else -0.42)]
    rise = 0.10 if lumbar else 0.20
    wing = np.array(
        [at(0.7 * half, 12, 0.08), at(0.6 * aside, 13, rise), at(aside - 3 * mm, 17, rise + 0.04)]
    )
    thick = np.array([4.4, 3.3, 3.4] if lumbar else [4.4, 3.6, 4.9]) * mm
    parts = [
        tube([at(0.62 * half, 0, 0.12), neck], 4.6 * mm),
        sheet([upper, lower], 3.0 * mm),
        tube(above, [4.4 * mm, 3.4 * mm]),
        tube(below, [4.2 * mm, 3.9 * mm]),
        tube(wing, list(thick)),
    ]
    if lumbar:
        parts.append(tube(wing + vector(0, 0, 2.4 * mm), list(thick * 0.9)))
    return joined(*parts)


def _body(back: Floats, half: float, tall: float) -> Floats:
    """Give a drum, waisted, its back at a place."""
    rings = []
    turns = np.linspace(0, 2 * np.pi, 40)
    for over in np.linspace(-1, 1, 13):
        edge = min(1.0, (1 - abs(over)) * 6 + 0.80)
        waist = half * (0.88 + 0.12 * over * over) * edge
        ring = np.stack(
            [
                waist * np.cos(turns) * 0.93,
                -0.72 * half + 0.66 * waist * np.sin(turns),
                np.full(len(turns), over * (tall - 0.0022)),
            ],
            1,
        )
        rings.append(np.column_stack([back + ring, np.full(len(turns), 0.0024)]))
    return np.vstack(rings)


def _process(body: Floats, end: Floats, mm: float, *, lumbar: bool) -> Floats:
    """Give the spinous process: a hatchet in the low back, a pointed roof tile higher up."""
    root = body + vector(0, 22 * mm, 0)
    if lumbar:
        rails = [
            [
                root + vector(0, 0, z0 * mm),
                (root + end) / 2 + vector(0, 0, z1 * mm),
                end + vector(0, -1.5 * mm, z2 * mm),
            ]
            for z0, z1, z2 in ((3, 4, 7.5), (-2, 0, 3), (-7, -4, -3), (-11, -8, -9))
        ]
        blade = sheet(rails, [2.4 * mm, 2.9 * mm, 3.2 * mm, 2.8 * mm])
        knob = tube(
            [end + vector(0, 0, 7 * mm), end, end + vector(0, 0, -9.5 * mm)],
            [2.5 * mm, 3.6 * mm, 4.1 * mm],
        )
        return joined(blade, knob)
    middle = (root + end) / 2 + vector(0, 3 * mm, 1 * mm)
    ridge = tube([root + vector(0, 0, 3 * mm), middle, end], [4.2 * mm, 3.2 * mm, 3.5 * mm])
    under = tube(
        [
            root - vector(0, 4 * mm, 5 * mm),
            middle - vector(0, 5 * mm, 3 * mm),
            end - vector(0, 3 * mm, 1 * mm),
        ],
        3.0 * mm,
    )
    return joined(ridge, under)


def _rig(level: str) -> str:
    if level[0] == "C":
        return "neck01"
    return {
        "L5": "spine05",
        "L4": "spine05",
        "L3": "spine04",
        "L2": "spine04",
        "L1": "spine03",
    }.get(level, "spine01" if level in ("T1", "T2", "T3", "T4", "T5") else "spine02")

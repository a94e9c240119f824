"""The shoulder blade, hung on its inner edge, its lower tip and the tip of the shoulder."""

from figures.arrays import Floats, vector
from figures.bones.shapes import Bone, joined, sheet, tube
from figures.landmarks.landmarks import OneSide

DEEP = 0.022  # metres under the skin of the back


def shoulder_blade(own: OneSide) -> Bone:
    """Give the shoulder blade; its spine runs from T3 at the inner edge to the shoulder's tip."""
    marks, mm, d = own.marks, own.marks.mm, own.sign
    edge = own["scapula_border"][0]
    high, low = marks.levels["T2"], marks.levels["T7"] - 8 * mm
    tip = own["acromion"] - vector(0, -3 * mm, 8 * mm)

    def at(out: float, z: float, deep: float = 0) -> Floats:
        """Give a place of the blade: mm outwards of its inner edge, under the skin there."""
        x = edge + d * out * mm
        skin = marks.back(z, x)
        return skin - vector(0, (DEEP + deep * mm), 0)

    mid = marks.levels["T3"]
    socket = at(78, mid + 10 * mm, 14)
    inner = [at(14, high + 6 * mm), at(3, mid), at(3, marks.levels["T5"]), at(14, low)]
    half = [at(38, high + 4 * mm, 4), at(34, mid, 5), at(28, marks.levels["T5"], 4), at(18, low, 0)]
    outer = [
        at(62, high - 6 * mm, 10),
        at(68, mid - 8 * mm, 12),
        at(44, marks.levels["T5"], 6),
        at(22, low, 0),
    ]
    plate = sheet([inner, half, outer], [2.6 * mm, 2.2 * mm, 3.6 * mm])
    rim = tube(
        [*inner, at(20, low - 6 * mm, 1), *outer[::-1][:-1], socket],
        [3.4 * mm] * 4 + [4.5 * mm] * 4 + [9.0 * mm],
    )
    top = tube([inner[0], half[0], outer[0], socket + vector(0, 0, 8) * mm], 3.0 * mm)
    neck = tube([outer[1], socket], [8.0 * mm, 12.0 * mm])
    spine = tube(
        [
            at(2, mid, -2),
            at(30, mid + 5 * mm, -8),
            at(62, mid + 18 * mm, -10),
            tip + vector(-d * 14, 8, 0) * mm,
            tip + vector(d * 2, -8, -1) * mm,
        ],
        [3.4 * mm, 4.2 * mm, 5.2 * mm, 8.0 * mm, 7.0 * mm],
    )
    return Bone(
        f"shoulder_blade.{own.side}", joined(plate, rim, top, neck, spine), f"shoulder01.{own.side}"
    )

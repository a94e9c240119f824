"""The bones of the hand between the wrist and the fingertips."""

from itertools import pairwise

from figures.arrays import Floats, norm, unit
from figures.bones.shapes import Bone, egg, tube
from figures.bones.tips import tip_of
from figures.landmarks.landmarks import OneSide

# Wrist bones: share of the way to the third knuckle, millimetres to the thumb side and to the back,
# and half lengths along, across and through.
CARPALS = (
    ("scaphoid", 0.105, 12.5, -1.0, 13.0, 8.5, 7.5),
    ("lunate", 0.080, -1.0, 1.0, 9.0, 9.0, 8.0),
    ("triquetral", 0.110, -14.5, 1.0, 9.0, 8.0, 7.0),
    ("pisiform", 0.115, -18.0, -9.0, 6.5, 6.0, 4.5),
    ("trapezium", 0.230, 21.5, -4.0, 8.5, 8.5, 7.0),
    ("trapezoid", 0.240, 10.5, 1.5, 8.0, 6.5, 7.0),
    ("capitate", 0.205, -1.5, 2.0, 14.0, 8.0, 8.5),
    ("hamate", 0.215, -15.0, 1.0, 11.5, 8.5, 8.0),
)
ROOT = 0.315  # of the way to a knuckle: where a metacarpal begins
ASIDE = {2: 11.5, 3: 0.5, 4: -9.0, 5: -18.0}  # mm to the thumb side at that place


def hand_bones(own: OneSide) -> list[Bone]:
    """Give wrist bones, metacarpals and fingers of a hand."""
    mm, wrist, side = own.marks.mm, own.joint("wrist"), own.side
    fingers, thumb, back = own.marks.hands[side]
    long = norm(own.joint("finger3-1") - wrist)
    rig = f"wrist.{side}"
    bones = []
    for name, along, aside, over, half, wide, deep in CARPALS:
        place = wrist + fingers * along * long + thumb * aside * mm + back * over * mm
        axes = sorted(
            [fingers * half * mm, thumb * wide * mm, back * deep * mm], key=lambda a: -norm(a)
        )
        bones.append(Bone(f"{name}.{side}", egg(place, axes), rig))
    for finger in (2, 3, 4, 5):
        root = wrist + fingers * ROOT * long + thumb * ASIDE[finger] * mm + back * 3 * mm
        bones += _ray(own, finger, root)
    trapezium = wrist + fingers * 0.295 * long + thumb * 25 * mm - back * 7 * mm
    return [*bones, *_thumb(own, trapezium)]


def _rod(
    own: OneSide, name: str, near: Floats, far: Floats, rig: str, ends: tuple[float, float, float]
) -> Bone:
    """Give a small long bone between two joints, waisted, with a gap at each."""
    mm = own.marks.mm
    way = unit(far - near)
    begin, end = near + way * ends[0] * mm, far - way * ends[2] * 0.62 * mm
    line = [
        begin,
        begin * 0.8 + end * 0.2,
        begin * 0.45 + end * 0.55,
        begin * 0.15 + end * 0.85,
        end,
    ]
    radii = [ends[0], ends[0] * 0.80, ends[1], ends[1] * 1.15, ends[2]]
    return Bone(f"{name}.{own.side}", tube(line, [r * mm for r in radii]), f"{rig}.{own.side}")


def _ray(own: OneSide, finger: int, root: Floats) -> list[Bone]:
    small = {2: 1.0, 3: 1.0, 4: 0.93, 5: 0.84}[finger]
    joints = [own.joint(f"finger{finger}-{k}") for k in (1, 2, 3)]
    tip = tip_of(own, f"finger{finger}-3", 4.5)
    mm = own.marks.mm
    _, _, back = own.marks.hands[own.side]
    head = joints[0] + back * 1.5 * mm
    bones = [
        _rod(
            own, f"metacarpal{finger}", root, head, "wrist", (7.0 * small, 4.3 * small, 7.2 * small)
        )
    ]
    for k, (near, far) in enumerate(pairwise([*joints, tip])):
        ends = ((6.6, 4.2, 5.2), (5.4, 3.5, 4.4), (4.6, 2.7, 3.4))[k]
        scaled = (ends[0] * small, ends[1] * small, ends[2] * small)
        bones.append(
            _rod(own, f"finger{finger}-{k + 1}", near, far, f"finger{finger}-{k + 1}", scaled)
        )
    return bones


def _thumb(own: OneSide, root: Floats) -> list[Bone]:
    joints = [own.joint(f"finger1-{k}") for k in (1, 2, 3)]
    tip = tip_of(own, "finger1-3", 5.0)
    return [
        _rod(own, "metacarpal1", root, joints[1], "finger1-1", (7.5, 5.2, 7.2)),
        _rod(own, "finger1-2", joints[1], joints[2], "finger1-2", (7.0, 4.8, 5.8)),
        _rod(own, "finger1-3", joints[2], tip, "finger1-3", (6.0, 3.6, 4.2)),
    ]

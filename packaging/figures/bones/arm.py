"""Upper arm bone, radius and ulna, hung on the point of the elbow, its bumps and the wrist."""

import numpy as np

from figures.arrays import Floats, norm, unit
from figures.bones.shapes import Bone, egg, joined, sheet, tube
from figures.landmarks.landmarks import OneSide


def arm_bones(own: OneSide) -> list[Bone]:
    """Give the long bones of an arm."""
    return [_upper_arm(own), *_forearm(own)]


def _upper_arm(own: OneSide) -> Bone:
    mm = own.marks.mm
    shoulder, elbow = own.joint("upperarm01"), own.joint("lowerarm01")
    _, lateral, front = own.marks.elbows[own.side]
    way = unit(elbow - shoulder)
    head = egg(shoulder - way * 13 * mm, [lateral * 24 * mm, front * 23 * mm, way * 23 * mm])
    shaft = tube(
        [
            shoulder - way * 4 * mm,
            shoulder + way * 60 * mm,
            (shoulder + elbow) / 2,
            elbow - way * 50 * mm,
        ],
        [20.0 * mm, 13.0 * mm, 11.5 * mm, 11.0 * mm],
    )
    low = sheet(
        [
            [elbow - way * 52 * mm - lateral * 6 * mm, elbow - way * 8 * mm - lateral * 27 * mm],
            [elbow - way * 52 * mm, elbow - way * 5 * mm],
            [elbow - way * 52 * mm + lateral * 6 * mm, elbow - way * 8 * mm + lateral * 24 * mm],
        ],
        7.5 * mm,
    )
    roll = tube(
        [elbow - lateral * 24 * mm, elbow - lateral * 8 * mm, elbow + lateral * 20 * mm],
        [10.5 * mm, 9.0 * mm, 10.5 * mm],
    )
    rig = f"upperarm01.{own.side}"
    balls = joined(head, shaft, low, roll)
    far = (balls[:, :3] - shoulder) @ way / float((elbow - shoulder) @ way)
    share = np.clip((far - 0.25) / 0.4, 0, 1)
    return Bone(f"upper_arm.{own.side}", balls, rig, f"upperarm02.{own.side}", share)


def _forearm(own: OneSide) -> list[Bone]:
    """Give ulna and radius; their far ends turn with the wrist, so that they cross."""
    mm, elbow, wrist = own.marks.mm, own.joint("lowerarm01"), own.joint("wrist")
    _, lateral, front = own.marks.elbows[own.side]
    _, thumb, back = own.marks.hands[own.side]
    down = unit(wrist - elbow)
    behind = own["olecranon"] - elbow
    point = elbow + unit(behind) * (norm(behind) - 9 * mm)
    outer = elbow + lateral * 17 * mm + down * 14 * mm
    end = wrist - thumb * 17 * mm - down * 7 * mm + back * 3 * mm
    inner = elbow - lateral * 9 * mm
    ulna = joined(
        tube(
            [
                point - down * 4 * mm,
                point + down * 14 * mm,
                inner + down * 34 * mm,
                (inner + end) / 2 + down * 12 * mm - front * 4 * mm,
                end - down * 24 * mm,
                end - down * 3 * mm,
            ],
            [9.5 * mm, 10.0 * mm, 9.0 * mm, 6.6 * mm, 5.2 * mm, 7.6 * mm],
        ),
        tube(
            [inner + down * 22 * mm, inner + down * 15 * mm + front * 12 * mm], [9.0 * mm, 6.5 * mm]
        ),
        tube([end - thumb * 2 * mm, end + down * 5 * mm - thumb * 4 * mm], [4.5 * mm, 2.8 * mm]),
    )
    broad = wrist + thumb * 7 * mm - down * 10 * mm
    radius = joined(
        tube(
            [
                outer - down * 3 * mm,
                outer + down * 6 * mm,
                outer + down * 20 * mm,
                (outer + broad) / 2 + lateral * 5 * mm,
                broad - down * 28 * mm,
                broad - down * 6 * mm,
            ],
            [10.6 * mm, 9.6 * mm, 6.6 * mm, 7.6 * mm, 9.0 * mm, 11.5 * mm],
        ),
        sheet(
            [
                [broad - down * 26 * mm - thumb * 5 * mm, broad + down * 1 * mm - thumb * 9 * mm],
                [broad - down * 26 * mm, broad + down * 3 * mm],
                [broad - down * 26 * mm + thumb * 4 * mm, broad + down * 2 * mm + thumb * 11 * mm],
            ],
            8.5 * mm,
        ),
        tube(
            [broad + thumb * 11 * mm, broad + thumb * 14 * mm + down * 11 * mm],
            [7.0 * mm, 4.0 * mm],
        ),
    )
    return [_twisted(own, "ulna", ulna), _twisted(own, "radius", radius)]


def _twisted(own: OneSide, name: str, balls: Floats) -> Bone:
    """Give a bone whose far end goes with the hand's end of the forearm."""
    elbow, wrist = own.joint("lowerarm01"), own.joint("wrist")
    along = (balls[:, :3] - elbow) @ (wrist - elbow) / float((wrist - elbow) @ (wrist - elbow))
    return Bone(
        f"{name}.{own.side}",
        balls,
        f"lowerarm01.{own.side}",
        f"lowerarm02.{own.side}",
        np.clip(along, 0, 1),
    )

"""Relief of ankles and feet."""

import numpy as np

from figures.arrays import Floats, unit, vector
from figures.landmarks.landmarks import OneSide, both_sides
from figures.plates.heights import Relief


def shape_feet(relief: Relief) -> None:
    """Add the relief of both feet."""
    for own in both_sides(relief.marks):
        _ankle(relief, own)
        _behind_ankle(relief, own)
        for number in range(1, 6):
            _toe(relief, own, number)
        _sole(relief, own)


def _ankle(relief: Relief, own: OneSide) -> None:
    """Add both ankle bones with the hollows that set them off, and the lower fibula."""
    down, lateral, front = own.marks.legs[own.side]
    outer, inner, size = own["lat_mall"], own["med_mall"], own.marks.scale
    for bone, height in ((outer, 0.0064), (inner, 0.0056)):
        relief.bump(bone, 0.0095, height, (1, 1.05, 1.25))
        relief.bump(bone + (down * 0.019 + front * 0.002) * size, 0.0085, -0.0030, (1, 1.5, 0.8))
        relief.bump(bone + (front * 0.021 - down * 0.002) * size, 0.0085, -0.0028, (1, 0.9, 1.4))
    shaft = ((-0.014, 0.0), (-0.05, -0.002), (-0.10, -0.005))
    relief.ridge([outer + (down * t + lateral * x) * size for t, x in shaft], 0.0080, 0.0022, 0.4)
    fold = own["ST41"]
    relief.ridge(
        [fold - lateral * (0.02 * size), fold, fold + lateral * (0.02 * size)], 0.0020, -0.0009
    )


def _behind_ankle(relief: Relief, own: OneSide) -> None:
    """Add the heel cord, the hollows beside it, and the tendon round the outer ankle bone."""
    down, _, front = own.marks.legs[own.side]
    cord, outer, size = own["achilles"], own["lat_mall"], own.marks.scale
    relief.ridge(
        [cord - down * (t * size) for t in (-0.028, 0.0, 0.05, 0.11)], 0.0060, 0.0022, 0.35
    )
    for hollow in (own["BL60"], own["KI3"]):
        way = [hollow - down * (t * size) for t in (-0.014, 0.0, 0.045, 0.09)]
        relief.ridge(way, 0.0072, -0.0034, 0.4)
    round_bone = (
        (-0.06, -0.016),
        (-0.012, -0.017),
        (0.014, -0.007),
        (0.026, 0.018),
        (0.032, 0.045),
    )
    relief.ridge(
        [outer + (down * t + front * f) * size for t, f in round_bone], 0.0034, 0.0019, 0.4
    )


def _toe(relief: Relief, own: OneSide, number: int) -> None:
    """Add the tendon to a toe, and the wrinkles over its joint."""
    size, ankle = own.marks.scale, own.joint("foot")
    root, joint = own.joint(f"toe{number}-1"), own.joint(f"toe{number}-2")
    start = ankle + (root - ankle) * 0.24 + vector(0, 0, 0.02) * size
    middle = start + (root - start) * 0.5 + vector(0, 0, 0.008) * size
    height = 0.0026 if number == 1 else 0.0018
    relief.ridge([start, middle, root + vector(0, 0, 0.012) * size], 0.0030, height, 0.35)
    way = unit(joint - root)
    across = unit(np.cross(way, vector(0, 0, 1)))
    half = 0.0075 if number == 1 else 0.0050
    top = joint + vector(0, 0, 0.012) * size
    for step in (-0.0032, -0.0012, 0.0010):
        line = [top + (way * step + across * (half * side)) * size for side in (-1, 0, 1)]
        relief.ridge(line, 0.00062, -0.00042)


def _sole(relief: Relief, own: OneSide) -> None:
    """Add the creases of the sole: under the ball of the foot, and along the arch."""
    heel, web, point = own["heel"], own["sole_web"], own["KI1"]
    along = unit(web - heel)
    across = unit(np.cross(along, vector(0, 0, 1)))
    size = own.marks.scale

    def at(aside: float, ahead: float) -> Floats:
        place: Floats = point + (across * aside + along * ahead) * size
        return place

    relief.bump(point, 0.0125, -0.0030, (1, 1.6, 3))
    relief.ridge(
        [at(-0.030, -0.004), at(-0.012, 0.002), at(0.006, -0.001), at(0.028, -0.012)],
        0.0016,
        -0.0008,
    )
    relief.ridge([at(0.008, -0.012), at(0.004, -0.040), at(0.006, -0.075)], 0.0020, -0.0008, 0.4)
    relief.ridge([at(-0.016, -0.016), at(-0.014, -0.040), at(-0.010, -0.068)], 0.0018, -0.0006, 0.4)

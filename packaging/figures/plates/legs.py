"""Relief of knees and lower legs."""

from figures.arrays import Floats
from figures.landmarks.landmarks import OneSide, both_sides
from figures.plates.heights import Relief


def shape_legs(relief: Relief) -> None:
    """Add the relief of both legs."""
    for own in both_sides(relief.marks):
        _buttock(relief, own)
        _knee_pit(relief, own)
        _calf(relief, own)
        _knee_cap(relief, own)
        _shin(relief, own)


def _buttock(relief: Relief, own: OneSide) -> None:
    """Add the fold between buttock and thigh."""
    fold = own.marks.curves[f"gluteal_fold.{own.side}"]
    relief.ridge(fold, 0.0022, -0.0042, 0.35)
    relief.ridge(fold, 0.0095, -0.0052, 0.4)


def _knee_pit(relief: Relief, own: OneSide) -> None:
    """Add the pit, the crease, and the two cords beside it, which run out far up the thigh."""
    down, lateral, _ = own.marks.legs[own.side]
    pit, size = own["BL40"], own.marks.scale
    for name, out in (("cord_lat", 1.0), ("cord_med", -1.0)):
        cord = own[name]
        way = (
            (-0.17, -0.026),
            (-0.10, -0.012),
            (-0.04, -0.002),
            (0.0, 0.0),
            (0.05, 0.004),
            (0.08, 0.002),
        )
        line = [cord + (down * t + lateral * (x * out)) * size for t, x in way]
        relief.ridge(line, 0.0058, 0.0046, 0.45)
        beside = [place - lateral * (0.0135 * out * size) for place in line[1:5]]
        relief.ridge(beside, 0.0075, -0.0022, 0.48)
    relief.bump(pit - down * (0.010 * size), 0.0165, -0.0056, (0.95, 2, 1.7))
    crease = own.marks.curves[f"popliteal_crease.{own.side}"]
    relief.ridge(crease, 0.0016, -0.0013)
    relief.ridge(crease[4:-4] + down * (0.006 * size), 0.0014, -0.0006)


def _calf(relief: Relief, own: OneSide) -> None:
    """Add the two bellies of the calf and the furrow between them."""
    down, lateral, _ = own.marks.legs[own.side]
    pit, cun = own["BL40"], own.marks.cun["leg_lat"]

    def at(count: float, aside: float) -> Floats:
        place: Floats = pit + down * (count * cun) + lateral * (aside * own.marks.scale)
        return place

    relief.ridge([at(1.2, 0.003), at(3, 0.002), at(5, 0), at(7.2, 0)], 0.0070, -0.0026, 0.4)
    for aside in (0.028, -0.030):
        relief.bump(at(4.0, aside), 0.0185, 0.0040, (1, 2, 2.8))
    belly = [at(7.0, -0.040), at(8.1, -0.022), at(7.6, -0.002), at(7.3, 0.016), at(6.6, 0.036)]
    relief.ridge(belly, 0.0085, -0.0018, 0.35)


def _knee_cap(relief: Relief, own: OneSide) -> None:
    """Add the rim of the kneecap, the cord under it and the hollows beside that."""
    marks = own.marks
    down, lateral, _ = marks.legs[own.side]
    cap, apex, shin = own["patella"], own["patella_apex"], own["tib_tub"]
    relief.ridge(marks.curves[f"patella_low.{own.side}"], 0.0046, -0.0026, 0.25)
    relief.ridge(marks.curves[f"patella_top.{own.side}"], 0.0056, -0.0021, 0.25)
    relief.bump(cap, 0.0165, 0.0044, (1, 2, 1.05))
    relief.ridge([apex, 0.5 * (apex + shin), shin], 0.0072, 0.0026)
    relief.bump(shin, 0.0095, 0.0024)
    for out in (1.0, -1.0):
        hollow = apex + (down * 0.006 + lateral * (0.020 * out)) * marks.scale
        relief.bump(hollow, 0.0085, -0.0030, (1, 2, 1.1))
        relief.bump(cap + lateral * (0.030 * out * marks.scale), 0.0090, -0.0030, (1, 2, 2.1))


def _shin(relief: Relief, own: OneSide) -> None:
    """Add the edge of the shin, the furrow outside it, and the head of the fibula."""
    down, lateral, _ = own.marks.legs[own.side]
    shin, size = own["tib_tub"], own.marks.scale

    def at(below: float, aside: float) -> Floats:
        place: Floats = shin + (down * below + lateral * aside) * size
        return place

    relief.ridge(
        [at(0.015, 0), at(0.12, -0.004), at(0.22, -0.010), at(0.29, -0.014)], 0.0042, 0.0026
    )
    relief.ridge([at(0.03, 0.013), at(0.12, 0.010), at(0.23, 0.003)], 0.0058, -0.0024, 0.4)
    relief.bump(own["fibula_head"], 0.0110, 0.0030)
    relief.bump(own["fibula_head"] + down * (0.020 * size), 0.0110, -0.0020, (1, 1, 1.3))
    to_ankle = [own["GB34"], own["GB39"]]
    ways = [to_ankle[0] + (to_ankle[1] - to_ankle[0]) * share for share in (0.12, 0.5, 0.9)]
    relief.ridge(ways, 0.0085, -0.0018, 0.45)

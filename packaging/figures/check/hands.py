"""Whether the hands of the pressing pictures press the points that they are made for."""

import numpy as np

from figures.arrays import norm
from figures.body.poser import Poser
from figures.check.report import MM, Report
from figures.landmarks.landmarks import Landmarks
from figures.poses.standing import loose_fist
from figures.pressing.arm import Arm
from figures.pressing.hold import Hold
from figures.pressing.holds import HOLDS, SHOULDER
from figures.pressing.solved import load, press
from figures.pressing.targets import At, Skin, Tip

MISS = 8  # mm, from the middle of a pad to its point
OVERLAP = 30  # mm, of soft parts
NAIL_UNDER = 5  # mm that a nail may lie nearer to the skin than its pad, where an edge presses


def check_hands(report: Report, marks: Landmarks) -> None:
    """Check how near to its point each pressing fingertip came, and what it goes through."""
    found = load(marks.model.variant)
    for hold in HOLDS:
        solution = found.get(hold.key)
        report.note(hold.name, "arm searched for (1 = yes)", float(solution is not None), 1, 0)
        if solution is None:
            continue
        report.note(hold.name, "deepest overlap, mm", solution["penetration_mm"], 0, OVERLAP)
        _check_press(report, hold, marks)
    _check_thumb(report, marks)
    _check_fist(report, marks)


def _check_press(report: Report, hold: Hold, marks: Landmarks) -> None:
    """Check on the posed body that what presses a point lies on it, pad down."""
    before, after = (Poser(marks.model.body, marks.model.rest_heads) for _ in range(2))
    hold.pose(before)
    press(hold, after, marks)
    skin = Skin(Arm(marks, hold.side, hold.curled), before.rotations, hold.stance)
    model = marks.model
    posed = skin.carry(model.body.pose(model.rest, model.rest_heads, after.rotations))
    for part in hold.parts:
        spot = getattr(part, "spot", None)
        if not isinstance(spot, At) or (part is not hold.parts[0] and not _is_pressing(part)):
            continue
        place = spot.find(skin)
        for target in part.targets(skin)[:1]:
            beside = norm(posed[target.vertices].mean(0) - target.place) * MM
            report.note(hold.name, f"pressing part beside {spot.name}, mm", beside, 0, MISS)
        if isinstance(part, Tip) and part.nail:
            tip = skin.arm.tips[part.finger]
            over = posed[tip.nail].mean(0) - posed[tip.pad].mean(0)
            up = float(np.dot(over, skin.normal(place))) * MM
            under = max(-up, 0)
            report.note(hold.name, f"nail under its pad at {spot.name}, mm", under, 0, NAIL_UNDER)


def _is_pressing(part: object) -> bool:
    """Say whether a part is a fingertip that presses, not one that only lies somewhere."""
    return isinstance(part, Tip) and bool(part.nail)


def _check_thumb(report: Report, marks: Landmarks) -> None:
    """Check that the thumb of the hand on the shoulder lies beside its fingers, off the throat."""
    poser = Poser(marks.model.body, marks.model.rest_heads)
    press(SHOULDER, poser, marks)
    beside = norm(poser.head("finger1-3.R") - poser.head("finger2-3.R")) * MM
    report.note(SHOULDER.name, "thumb beside the index finger, mm", beside, 30, 20)


def _check_fist(report: Report, marks: Landmarks) -> None:
    """Check that the fingers of the loose fist are bent towards its palm."""
    poser = Poser(marks.model.body, marks.model.rest_heads)
    loose_fist(poser)
    palm = -(poser.turned("wrist.L") @ marks.hands["L"].back)
    for finger in "2345":
        way = poser.head(f"finger{finger}-3.L") - poser.head(f"finger{finger}-1.L")
        towards = float(way @ palm) * MM
        report.note("loose fist", f"finger {finger} bent to the palm, mm", towards, 45, 25)

"""The midline, the proportions of the mesh, and the anchors."""

import numpy as np

from figures.arrays import Floats, norm
from figures.check.report import MM, Report
from figures.landmarks.landmarks import Landmarks

# What ANSUR II has, the landmark there, and how far the mesh may be from it.
HEIGHTS = (
    ("acromion", "acromion.L", 0.02),
    ("lateral_malleolus", "lat_mall.L", 0.006),
    ("midpatella", "patella.L", 0.012),
)


def check_midline(report: Report, marks: Landmarks) -> None:
    """Check the points of the midline."""
    places = marks.places

    def check(what: str, value: float, want: float, tolerance: float) -> None:
        report.note("at rest", what, float(value), want, tolerance)

    def drop(upper: str, lower: str) -> float:
        return float(places[upper][2] - places[lower][2])

    below = (drop("mid_L2", "GV4") + drop("mid_L4", "GV3")) / marks.lumbar
    check("GV4 below L2, GV3 below L4 (pitches)", below, 1, 0.05)
    c7 = drop("mid_C7", "GV14") / marks.thoracic
    check("GV14 below C7, thoracic pitches", c7, 0.5, 0.05)
    cun = drop("navel", "symphysis") / 5
    for point, want in (("CV6", 1.5), ("CV4", 3)):
        what = f"{point} below the navel, of 5 cun to the pubic bone"
        check(what, drop("navel", point) / cun, want, 0.02)
    sternum = drop("sternal_notch", "xiphoid") / 9
    above = drop("CV17", "xiphoid") / sternum
    check("CV17 above the breastbone's foot, of 9 cun to the notch", above, 1.8, 0.4)
    check(
        "CV17 height / stature against chest height (ANSUR II)",
        _share(marks, "CV17"),
        marks.ratio("chest"),
        0.03,
    )
    behind = (places["GV20"][1] - places["ear_top.L"][1]) / (
        places["GV16"][1] - places["EX-HN3"][1]
    )
    check("GV20 over the ears: share of head length behind the ear tops", behind, 0.12, 0.14)
    left, right = (norm(places["EX-HN3"] - places[f"brow_inner.{k}"]) for k in "LR")
    check("EX-HN3 on the midline between the brows, mm", (left - right) * MM, 0, 1)


def check_mesh(report: Report, marks: Landmarks) -> None:
    """Check the mesh against the survey, its anchors, and left against right."""
    for name, landmark, tolerance in HEIGHTS:
        what = f"{name} height / stature against ANSUR II"
        report.note("at rest", what, _share(marks, landmark), marks.ratio(name), tolerance)
    places, skin = marks.places, marks.model.rest_skin
    misses = [norm(marks.posed(skin, name) - places[name]) for name in marks.anchors]
    report.note("at rest", "worst anchor error in rest, mm", max(misses) * MM, 0, 0.1)
    mirror = np.array([-1, 1, 1])
    differences: list[Floats] = [
        places[name[:-1] + "L"] * mirror - places[name]
        for name in marks.anchors
        if name.endswith(".R")
    ]
    worst = max(norm(difference) for difference in differences)
    report.note("at rest", "worst left/right difference, mm", worst * MM, 0, 2.5)


def _share(marks: Landmarks, name: str) -> float:
    """Give the height of a landmark as a share of stature."""
    return float((marks.places[name][2] - marks.floor) / marks.stature)

"""Measures every point: `python -m figures.check [--out DIR] [--body BODY ...] [--quiet]`.

Of every body, or of those after --body: in 3D at rest, what its hands press and, with --out, in 2D
every view of it in DIR.
Exit status 1 if anything is outside its tolerance.
"""

import argparse
import sys
from pathlib import Path

from figures.bodies import BODIES
from figures.body.model import Model
from figures.check import arm, leg, midline, trunk
from figures.check.bones import check_bones
from figures.check.hands import check_hands
from figures.check.others import check_others
from figures.check.pictures import check_pictures
from figures.check.plates import check_plates
from figures.check.report import Report, Ruler
from figures.landmarks.landmarks import Landmarks, both_sides
from figures.landmarks.marking import mark_body
from figures.landmarks.proportions import FEMALE_SHARE

SIDED = (
    trunk.check_back,
    trunk.check_upper_back,
    trunk.check_hip,
    leg.check_back,
    leg.check_outer,
    leg.check_knee,
    leg.check_inner,
    leg.check_foot,
    arm.check_forearm,
    arm.check_hand,
    trunk.check_neck,
    trunk.check_chest,
)


def main() -> int:
    """Check, say how many assertions there were, and give the exit status."""
    parser = argparse.ArgumentParser(prog="figures.check", description=__doc__)
    parser.add_argument("--out", type=Path, help="the folder that the bodies were drawn into")
    parser.add_argument("--quiet", action="store_true", help="print failures only")
    parser.add_argument("--body", nargs="*", choices=FEMALE_SHARE, default=[*FEMALE_SHARE])
    asked = parser.parse_args()
    report = Report(quiet=asked.quiet)
    for body in asked.body:
        report.body = body
        marks = mark_body(Model(body))
        _check_points(report, marks)
        if body in BODIES:
            check_hands(report, marks)
            check_others(report, marks)
        if body in BODIES and asked.out:
            _check_drawn(report, asked.out / body)
    print(f"{report.count} assertions, {report.bad} outside tolerance")
    return 1 if report.bad else 0


def _check_points(report: Report, marks: Landmarks) -> None:
    for own in both_sides(marks):
        ruler = Ruler(report, own)
        for check in SIDED:
            check(ruler)
    midline.check_midline(report, marks)
    midline.check_mesh(report, marks)


def _check_drawn(report: Report, folder: Path) -> None:
    drawn = folder.is_dir()
    report.note("all views", "drawn (1 = yes)", float(drawn), 1, 0)
    if drawn:
        for check in (check_pictures, check_plates, check_bones):
            check(report, folder)


if __name__ == "__main__":
    sys.exit(main())

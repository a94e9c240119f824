"""Whether the drawn bones lie where the hand feels them, from the files alone.

The landmarks that the points are measured from were found on the skin; here they are held against
the outlines in the SVG files of the bones.
"""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union

from figures.arrays import Floats
from figures.check.paths import read_rings
from figures.check.report import Report
from figures.svgz import read_svg

PATH = re.compile(r'<path id="([^"]+)" d="([^"]+)"')

# View, landmark, bone, and how far outside its outline the landmark may lie, cm: it is on the skin.
FELT = (
    ("neck_back", "mid_C7", "C7", 0.3),
    ("low_back", "psis", "hip_bone.L", 0.8),
    ("abdomen", "asis", "hip_bone.L", 0.6),
    ("hip_side", "trochanter", "thigh_bone.L", 1.0),
    ("knee_front", "patella", "kneecap.L", 0.0),
    ("shin_outer", "fibula_head", "calf_bone.L", 0.8),
    ("shin_outer", "tib_tub", "shin_bone.L", 1.2),
    ("ankle_outer", "lat_mall", "calf_bone.L", 0.2),
    ("ankle_inner", "med_mall", "shin_bone.L", 0.2),
    ("forearm_outer", "olecranon", "ulna.L", 1.0),
    ("forearm_outer", "ulna_head", "ulna.L", 0.6),
    ("hand_back", "knuckle2", "metacarpal2.L", 0.5),
    ("hand_back", "knuckle3", "metacarpal3.L", 0.5),
    ("hand_back", "knuckle5", "metacarpal5.L", 0.5),
)
PROCESSES = {"L2": "BL23", "L3": "BL24", "L4": "BL25", "L5": "BL26"}
"""Level, and the point that lies at the lower border of its process."""
HOLLOWS = {"GV4": ("L2", "L3"), "GV3": ("L4", "L5")}
MOST_KB = 125
"""Kilobytes that the bones of one body may take."""
MORE_OVER = {"larger-woman": 1.5, "larger-man": 1.5}
"""How many times as far the skin lies from the bone as on the man."""
UNSEEN = {"larger-woman": ("olecranon",)}
"""What the picture of a body does not show of its landmarks, as it is turned away."""

Shapes = dict[str, Any]  # shapely has no types
Entry = dict[str, Any]


def check_bones(report: Report, folder: Path) -> None:
    """Check the bones of one body: the folder with its `figures.json`."""
    views: dict[str, Entry] = json.loads((folder / "figures.json").read_text())["views"]
    files = {n: folder / v["bones"]["svg"] for n, v in views.items() if "bones" in v}
    size = sum(file.stat().st_size for file in files.values()) / 1024
    report.note(folder.name, "bones of this body, KB over the most", max(size - MOST_KB, 0), 0, 0)
    drawn = {name: read_shapes(read_svg(file)) for name, file in files.items()}
    for name, landmark, bone, slack in FELT:
        if landmark not in UNSEEN.get(folder.name, ()):
            slack *= MORE_OVER.get(folder.name, 1)
            check_felt(report, name, views[name], drawn[name], (landmark, bone, slack))
    check_spine(report, views["low_back"], drawn["low_back"])
    check_kneecap(report, views["knee_front"], drawn["knee_front"]["kneecap.L"])


def read_shapes(svg: str) -> Shapes:
    """Give the outline of every bone in a file, drawing units."""
    return {
        name: unary_union([Polygon(_ends(*ring)).buffer(0) for ring in read_rings(path)])
        for name, path in PATH.findall(svg)
    }


def _ends(start: Floats, cubics: Floats) -> Floats:
    """Give the ends (n, 2) of the cubics of a ring."""
    ends: Floats = start + np.vstack([[0, 0], np.cumsum(cubics[:, 2], 0)])
    return ends


def check_felt(
    report: Report, name: str, view: Entry, shapes: Shapes, felt: tuple[str, str, float]
) -> None:
    """Check that a bump is drawn under the skin where it is felt."""
    landmark, bone, slack = felt
    sides = view["landmarks"].get(landmark, {})
    spot = sides.get("L") or sides.get("M")
    seen = bool(spot) and bone in shapes
    report.note(name, f"{landmark} and {bone} are drawn (1 = yes)", float(seen), 1, 0)
    if seen:
        outside = shapes[bone].distance(Point(spot["x"], spot["y"])) / view["units_per_cm"]
        report.note(name, f"{landmark} outside the drawn {bone}, cm", outside, 0, slack)


def check_spine(report: Report, view: Entry, shapes: Shapes) -> None:
    """Check the processes against the points beside and between them, and the crests against L4."""
    units, points = view["units_per_cm"], view["points"]
    middle = view["landmarks"]["mid_L4"]["M"]["x"]
    for level, code in PROCESSES.items():
        left, upper, right, lower = shapes[level].bounds
        off = (points[code]["L"]["y"] - lower) / units
        report.note("low_back", f"{code} at the lower border of the drawn {level}, cm", off, 0, 0.4)
        aside = ((left + right) / 2 - middle) / units
        report.note("low_back", f"{level} beside the midline, cm", aside, 0, 0.2)
        level_y = view["landmarks"][f"mid_{level}"]["M"]["y"]
        off = (level_y - (upper + lower) / 2) / units
        report.note("low_back", f"bump of {level} in the middle of its process, cm", off, 0, 0.4)
    for code, (above, below) in HOLLOWS.items():
        y = points[code]["M"]["y"]
        between = shapes[above].bounds[3] <= y <= shapes[below].bounds[1]
        what = f"{code} in the hollow between {above} and {below} (1 = yes)"
        report.note("low_back", what, float(between), 1, 0)
    level_y = view["landmarks"]["mid_L4"]["M"]["y"]
    for side in "LR":
        over = (level_y - shapes[f"hip_bone.{side}"].bounds[1]) / units
        report.note("low_back", f"hip top {side} over L4, cm", over, 0.3, 0.6)


def check_kneecap(report: Report, view: Entry, kneecap: Any) -> None:
    """Check that the kneecap is drawn in the middle of the one that the skin shows."""
    spot = view["landmarks"]["patella"]["L"]
    left, upper, right, lower = kneecap.bounds
    for axis, off in (
        ("x", (left + right) / 2 - spot["x"]),
        ("y", (upper + lower) / 2 - spot["y"]),
    ):
        what = f"middle of the kneecap beside its landmark, {axis}, cm"
        report.note("knee_front", what, off / view["units_per_cm"], 0, 0.7)

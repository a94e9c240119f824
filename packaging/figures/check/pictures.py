"""Every point of every view, from figures.json and the SVG files alone. Drawing units."""

import json
import re
from math import hypot
from pathlib import Path
from typing import Any

from figures import points
from figures.check.report import Report
from figures.palettes import SOURCE
from figures.svgz import read_svg

LYING = ("hip_lying", "hip_lying_back")  # views in which up on the picture is not up on the body
ASKEW = (*LYING, "knee_front")  # of what the picture is not meant for, trunk or shin
BENT = ("GV20", "BL58")  # measured over the crown; off the line
UNSHOWN = ("BL26", "BL32", "BL53", "BL54")  # in views of others, and nobody's focus
LEAST_CUN = 6  # drawing units of a B-cun that can be measured by
OFF_START_CM = 0.5  # how far beside its landmark a guide may begin
OFF_START_SHARE = 0.05  # of its length, where that is more
STRAIGHT = ("CV4", "CV6", "GB39", "SP6", "KI7", "BL37")  # from a dot to a dot
HIGHER = (
    *(("BL13", "BL14"), ("BL14", "BL15"), ("BL15", "BL16"), ("BL16", "BL17"), ("BL17", "BL18")),
    ("BL23", "BL24"),
    ("BL24", "BL25"),
    ("GV4", "GV3"),
    ("CV6", "CV4"),
    ("BL36", "BL37"),
    ("BL56", "BL57"),
    ("GB20", "BL10"),
)
BY_OTHER = (
    *("GB21", "BL13", "BL14", "BL15", "BL16", "BL17", "BL18"),
    *("BL23", "BL24", "BL25", "BL52", "BL57"),
)  # points that somebody else may press
HEIGHT = re.compile(r'viewBox="0 0 \d+ (\d+)"')
MIRRORED = 6  # drawing units
LAID = 2  # drawing units beside its point at which a hand may press

Entry = dict[str, Any]


def check_pictures(report: Report, folder: Path) -> None:
    """Check all views in the folder of a body."""
    views: dict[str, Entry] = json.loads((folder / "figures.json").read_text("utf-8"))["views"]
    seen: set[str] = set()
    for name, view in views.items():
        _check_svg(report, name, read_svg(folder / view["svg"]))
        if view["kind"] == "points":
            seen |= _check_focus(report, name, view)
            _check_points(report, name, view)
        _check_hands(report, name, view, folder)
    _check_navel(report, views["abdomen"])
    _check_knee_pit(report, views["knee_back"])
    _check_fold(report, views["leg_back"])
    _check_wrist_bump(report, views["forearm_outer"])
    _check_hip_line(report, views["hip_lying_back"])
    wanted = [point.code for point in points.ALL if point.code not in UNSHOWN]
    missing = [code for code in wanted if code not in seen]
    what = f"points that no view is meant for {missing}"
    report.note("all views", what, len(missing), 0, 0)


def _check_svg(report: Report, name: str, svg: str) -> None:
    strange = set(re.findall("#[0-9A-Fa-f]{3,6}", svg)) - set(SOURCE.values())
    report.note(name, "colours that are not source colours", len(strange), 0, 0)
    others = re.findall(r"<(?!path|g id|svg|/)", svg)
    report.note(name, "elements other than path and group", len(others), 0, 0)


def _check_hands(report: Report, name: str, view: Entry, folder: Path) -> None:
    """Check that each hand laid over a view presses its point there, and that it is drawn."""
    for hands, layer in view.get("hands", {}).items():
        svg = read_svg(folder / layer["svg"])
        _check_svg(report, f"{name}, {hands}", svg)
        spots = view["points"][layer["point"]]
        spot = spots.get("L") or spots["M"]
        off = hypot(spot["x"] - layer["tip"]["x"], spot["y"] - layer["tip"]["y"])
        report.note(name, f"{hands} beside {layer['point']}, units", off, 0, LAID)
        if layer.get("other"):
            _check_arm_goes_on(report, name, view, layer, svg)


def _check_arm_goes_on(report: Report, name: str, view: Entry, layer: Entry, svg: str) -> None:
    """Check that another's arm still comes from under the picture at its highest point."""
    heights = [view["points"][code]["L"]["y"] for code in view["focus"] if code in BY_OTHER]
    tall = float(HEIGHT.findall(svg)[0])
    end = layer["y"] + tall * layer["scale"] - (layer["tip"]["y"] - min(heights))
    short = max(0.0, view["height"] - end)
    report.note(name, f"{layer['svg']} ends over the edge, units", short, 0, 0)


def _check_focus(report: Report, name: str, view: Entry) -> set[str]:
    """Check that a view shows what it is for; give the codes seen."""
    seen = set()
    for code in view["focus"]:
        visible = any(spot["visible"] for spot in view["points"].get(code, {}).values())
        report.note(name, f"{code} is in the frame and visible", float(visible), 1, 0)
        if visible:
            seen.add(code)
    return seen


def _check_points(report: Report, name: str, view: Entry) -> None:
    for code, spots in view["points"].items():
        for where, spot in spots.items():
            _check_frame(report, name, view, f"{code}.{where}", spot)
            _check_cun(report, name, view, code, where)
        if set(spots) == {"L", "R"} and view["shows"] in ("back", "front"):
            _check_mirrored(report, name, view, code)
    for upper, lower in () if name in LYING else HIGHER:
        above, below = view["points"].get(upper, {}), view["points"].get(lower, {})
        for where in set(above) & set(below):
            higher = above[where]["y"] < below[where]["y"]
            what = f"{upper}.{where} higher than {lower} (1 = yes)"
            report.note(name, what, float(higher), 1, 0)


def _check_frame(report: Report, name: str, view: Entry, point: str, spot: Entry) -> None:
    code, where = point.rsplit(".", 1)
    inside = 0 <= spot["x"] <= view["width"] and 0 <= spot["y"] <= view["height"]
    report.note(name, f"{point} inside the frame", float(inside), 1, 0)
    x, y, width, height = view["zoom"][code][where]
    zoomed = x <= spot["x"] <= x + width and y <= spot["y"] <= y + height
    report.note(name, f"{point} inside its zoom", float(zoomed), 1, 0)


def _check_cun(report: Report, name: str, view: Entry, code: str, where: str) -> None:
    """Check the distance of a point from its start along the local direction of measuring."""
    point, spot = points.BY_CODE[code], view["points"][code][where]
    sources = {**view["landmarks"], **view["points"]}.get(point.start, {})
    source = sources.get(where) or sources.get("M")
    cun = view["cun"].get(code, {}).get(where)
    if not (source and cun and point.cun) or code in BENT or cun["length"] <= LEAST_CUN:
        return
    if name in ASKEW and code not in view["focus"]:
        return
    x, y = spot["x"] - source["x"], spot["y"] - source["y"]
    measured = (x * cun["dx"] + y * cun["dy"]) / cun["length"]
    what = f"{code}.{where} from {point.start} on the picture, B-cun"
    report.note(name, what, measured, point.cun, max(0.4, 0.16 * point.cun))
    if code in STRAIGHT and code in view["focus"]:
        guide = point.cun * cun["length"]
        off = hypot(x - guide * cun["dx"], y - guide * cun["dy"]) / view["units_per_cm"]
        what = f"guide of {code}.{where} begins beside {point.start}, cm"
        long = OFF_START_SHARE * guide / view["units_per_cm"]
        report.note(name, what, off, 0, max(OFF_START_CM, long))


def _check_navel(report: Report, view: Entry) -> None:
    """Check that the navel is drawn round the place from which the belly is measured."""
    drawn, start = view["lines"].get("navel"), view["landmarks"]["navel"]["M"]
    report.note("abdomen", "the navel is drawn (1 = yes)", float(bool(drawn)), 1, 0)
    for axis, values in zip("xy", zip(*drawn or (), strict=True), strict=False):
        off = ((min(values) + max(values)) / 2 - start[axis]) / view["units_per_cm"]
        report.note("abdomen", f"middle of the navel beside its dot, {axis}, cm", off, 0, 0.2)


def _check_knee_pit(report: Report, view: Entry) -> None:
    """Check that BL40 lies in the middle of the drawn crease, between both cords."""
    units, x = view["units_per_cm"], view["points"]["BL40"]["L"]["x"]
    crease = [place[0] for place in view["lines"]["popliteal_crease"]]
    beside = (x - (min(crease) + max(crease)) / 2) / units
    report.note("knee_back", "BL40 beside the middle of the drawn crease, cm", beside, 0, 0.5)
    cords = [view["landmarks"].get(name, {}).get("L") for name in ("cord_med", "cord_lat")]
    report.note("knee_back", "cords seen", sum(cord is not None for cord in cords), 2, 0)
    nearer = sum(cord["x"] - x for cord in cords if cord) / units
    report.note("knee_back", "BL40 nearer to one cord, cm", nearer, 0, 0.8)


def _check_fold(report: Report, view: Entry) -> None:
    """Check that BL36 lies in the middle of the drawn fold below the buttock."""
    units = view["units_per_cm"]
    for side, spot in view["points"]["BL36"].items():
        drawn = view["lines"].get(f"gluteal_fold.{side}")
        report.note("leg_back", f"fold of {side} is drawn (1 = yes)", float(bool(drawn)), 1, 0)
        if drawn:
            x = sum(place[0] for place in (drawn[0], drawn[-1])) / 2
            beside = (spot["x"] - x) / units
            report.note(
                "leg_back", f"BL36.{side} beside the middle of the fold, cm", beside, 0, 0.5
            )
            over = min(hypot(spot["x"] - x, spot["y"] - y) for x, y in drawn) / units
            report.note("leg_back", f"BL36.{side} from the drawn fold, cm", over, 0, 0.3)


def _check_hip_line(report: Report, view: Entry) -> None:
    """Check that GB30 lies at a third of its line also to the eye, with both ends seen."""
    bump = view["landmarks"].get("trochanter", {}).get("L")
    hollow = view["landmarks"].get("sacral_hiatus", {}).get("M")
    report.note("hip_lying_back", "ends of the line seen", sum(map(bool, (bump, hollow))), 2, 0)
    if bump and hollow:
        point = view["points"]["GB30"]["L"]
        way = hypot(hollow["x"] - bump["x"], hollow["y"] - bump["y"])
        share = hypot(point["x"] - bump["x"], point["y"] - bump["y"]) / way
        report.note("hip_lying_back", "GB30 on its line, share from the bump", share, 1 / 3, 0.06)


def _check_wrist_bump(report: Report, view: Entry) -> None:
    """Check that the bump by which SI6 is found is seen, and not under its marker."""
    bump, point = view["landmarks"].get("ulna_head", {}).get("L"), view["points"]["SI6"]["L"]
    report.note("forearm_outer", "bump of the wrist seen (1 = yes)", float(bool(bump)), 1, 0)
    if bump:
        cun = view["cun"]["SI6"]["L"]["length"]
        way = hypot(bump["x"] - point["x"], bump["y"] - point["y"]) / cun
        report.note("forearm_outer", "SI6 from the bump of the wrist, B-cun", way, 0.62, 0.15)


def _check_mirrored(report: Report, name: str, view: Entry, code: str) -> None:
    left, right = view["points"][code]["L"], view["points"][code]["R"]
    if not (left["visible"] and right["visible"]):
        return
    middle = left["x"] + right["x"] - view["width"]
    report.note(name, f"{code} left and right mirror each other, units", middle, 0, MIRRORED)
    level = left["y"] - right["y"]
    report.note(name, f"{code} left and right at one height, units", level, 0, MIRRORED)
    proper = (left["x"] > right["x"]) == (view["shows"] == "front")
    report.note(name, f"{code} left side on the correct side (1 = yes)", float(proper), 1, 0)

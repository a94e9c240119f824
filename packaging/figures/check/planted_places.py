"""Errors of places: each moves something in what `figures.json` says, or in a drawing, of a body.

Lengths are those by which a finger would press beside its point: some millimetres on the body.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from figures.svgz import read_svg, write_svg

Views = dict[str, dict[str, Any]]
Plant = Callable[[Views, Path], None]

MOVE = re.compile(r"M(-?[\d.]+) ?(-?[\d.]+)")


def _moved(view: str, code: str, right_cm: float = 0, down_cm: float = 0) -> Plant:
    """Move the markers of a point on one side, with its zoom."""

    def plant(views: Views, _folder: Path) -> None:
        spots, units = views[view]["points"][code], views[view]["units_per_cm"]
        spot = spots.get("L") or spots["M"]
        spot["x"] += right_cm * units
        spot["y"] += down_cm * units

    return plant


def _cun_too_low(view: str, code: str, share: float) -> Plant:
    """Move a point by a share of a B-cun along its own way of measuring."""

    def plant(views: Views, _folder: Path) -> None:
        cun, spot = views[view]["cun"][code]["L"], views[view]["points"][code]["L"]
        spot["x"] += share * cun["length"] * cun["dx"]
        spot["y"] += share * cun["length"] * cun["dy"]

    return plant


def _measured_backwards(views: Views, _folder: Path) -> None:
    """Let the guide of SP6 begin at the wrong end of its way."""
    cun = views["shin_inner"]["cun"]["SP6"]["L"]
    cun["dx"], cun["dy"] = -cun["dx"], -cun["dy"]


def _guide_beside(views: Views, _folder: Path) -> None:
    """Let the guide of BL37 begin beside the fold, two fingers off."""
    views["leg_back"]["points"]["BL36"]["L"]["x"] += 3 * views["leg_back"]["units_per_cm"]


def _sides_changed(views: Views, _folder: Path) -> None:
    spots = views["low_back"]["points"]["BL23"]
    spots["L"], spots["R"] = spots["R"], spots["L"]


def _half_way(views: Views, _folder: Path) -> None:
    """Put GB30 half way between its landmarks in place of a third."""
    view = views["hip_lying_back"]
    bump, hollow = view["landmarks"]["trochanter"]["L"], view["landmarks"]["sacral_hiatus"]["M"]
    for axis in "xy":
        view["points"]["GB30"]["L"][axis] = (bump[axis] + hollow[axis]) / 2


def _on_the_bump(views: Views, _folder: Path) -> None:
    view = views["forearm_outer"]
    view["points"]["SI6"]["L"].update(view["landmarks"]["ulna_head"]["L"])


def _line_moved(view: str, line: str, right_cm: float, down_cm: float) -> Plant:
    def plant(views: Views, _folder: Path) -> None:
        units = views[view]["units_per_cm"]
        for place in views[view]["lines"][line]:
            place[0] += right_cm * units
            place[1] += down_cm * units

    return plant


def _hand_beside(views: Views, _folder: Path) -> None:
    """Let a laid hand press a quarter of a centimetre beside its point."""
    view = views["hand_back"]
    view["hands"]["press_hand"]["tip"]["x"] += 0.25 * view["units_per_cm"]


def _other_beside(views: Views, _folder: Path) -> None:
    """Let the thumb of somebody else press 3 mm beside its point."""
    view = views["upper_back"]
    view["hands"]["other_upper_back"]["tip"]["x"] += 0.3 * view["units_per_cm"]


def _other_ends(views: Views, _folder: Path) -> None:
    """Let the arm of somebody else end in the picture, where it is moved furthest."""
    view = views["upper_back"]
    view["hands"]["other_upper_back"]["y"] -= 4 * view["units_per_cm"]


def _nobodys_view(views: Views, _folder: Path) -> None:
    for view in views.values():
        view["focus"] = [code for code in view.get("focus", []) if code != "PC6"]


def _bone_moved(view: str, bone: str, right_cm: float, down_cm: float) -> Plant:
    """Move a drawn bone, whose lines go on from where they begin."""

    def plant(views: Views, folder: Path) -> None:
        units, file = views[view]["units_per_cm"], folder / views[view]["bones"]["svg"]

        def move(found: re.Match[str]) -> str:
            x, y = float(found[1]) + right_cm * units, float(found[2]) + down_cm * units
            return f"M{x:.1f} {y:.1f}"

        def path(found: re.Match[str]) -> str:
            return MOVE.sub(move, found[0])

        write_svg(file, re.sub(rf'<path id="{re.escape(bone)}"[^>]*>', path, read_svg(file)))

    return plant


def _strange_colour(views: Views, folder: Path) -> None:
    file = folder / views["palm"]["svg"]
    write_svg(file, read_svg(file).replace("</svg>", '<path d="" fill="#123456"/></svg>'))


PLACES: dict[str, Plant] = {
    "BL23 3 mm beside the other side's": _moved("low_back", "BL23", right_cm=0.3),
    "GB20 3 mm higher than the other side's": _moved("neck_back", "GB20", down_cm=-0.3),
    "BL40 7 mm beside the middle of its crease": _moved("knee_back", "BL40", right_cm=0.7),
    "BL36 4 mm under its fold": _moved("leg_back", "BL36", down_cm=0.4),
    "SP6 half a thumb-width too low": _cun_too_low("shin_inner", "SP6", -0.6),
    "ST36 half a thumb-width too low": _cun_too_low("shin_outer", "ST36", 0.6),
    "PC6 half a thumb-width too high": _cun_too_low("palm", "PC6", 0.6),
    "BL23 outside the frame": _moved("low_back", "BL23", right_cm=60),
    "left and right exchanged": _sides_changed,
    "a guide from the wrong end": _measured_backwards,
    "a guide from beside its landmark": _guide_beside,
    "GB30 half way on its line": _half_way,
    "SI6 on the bump of the wrist": _on_the_bump,
    "the navel 3 mm beside its dot": _line_moved("abdomen", "navel", 0.3, 0),
    "the fold of the buttock 5 mm too high": _line_moved("leg_back", "gluteal_fold.L", 0, -0.5),
    "a laid hand beside its point": _hand_beside,
    "another's hand beside its point": _other_beside,
    "another's arm that ends in the picture": _other_ends,
    "a point that no view is meant for": _nobodys_view,
    "kneecap 4 cm too low": _bone_moved("knee_front", "kneecap.L", 0, 4),
    "calf bone 3 cm off the ankle": _bone_moved("ankle_outer", "calf_bone.L", 3, 0),
    "hip bone 3 cm too low": _bone_moved("low_back", "hip_bone.L", 0, 3),
    "a bone of the hand 2 cm off its knuckle": _bone_moved("hand_back", "metacarpal3.L", 2, 0),
    "a colour that is in no palette": _strange_colour,
}

"""Spine, back, belly, chest and hip."""

import numpy as np

from figures.arrays import Floats
from figures.landmarks import proportions
from figures.landmarks.landmarks import Landmarks, OneSide, both_sides

UP = (0, 0, 1)  # the normal of a level cut

# Point, level, B-cun from the midline round the back, at the lower border of the process.
BESIDE_SPINE = (
    ("BL13", "T3", 1.5),
    ("BL14", "T4", 1.5),
    ("BL15", "T5", 1.5),
    ("BL16", "T6", 1.5),
    ("BL17", "T7", 1.5),
    ("BL18", "T9", 1.5),
    ("BL23", "L2", 1.5),
    ("BL52", "L2", 3),
    ("BL24", "L3", 1.5),
    ("BL25", "L4", 1.5),
    ("BL26", "L5", 1.5),
    ("EX-B7", "L4", 3.5),
)
# Straight across, as the skin dips into the cleft here.
BESIDE_SACRUM = (("BL53", "S2", 3), ("BL54", "S4", 3))
NAVEL = (0.0105, 0.0120)  # half its width and height, metres for 1.86 m: our estimate


def mark_spine(marks: Landmarks) -> None:
    """Set the levels, the middle of the back at each of them, and the points between."""
    places, c7, l4 = marks.places, marks.height("cervicale"), marks.height("iliocristale")
    step = marks.lumbar = proportions.LUMBAR_STEP * marks.stature
    levels = marks.levels
    levels.update({f"L{5 - i}": l4 + (i - 1) * step for i in range(5)})
    levels["T12"] = l4 + 3.94 * step
    thoracic = marks.thoracic = (c7 - levels["T12"]) / 12
    levels.update({f"T{i}": c7 - thoracic * i for i in range(1, 12)})
    levels["C7"] = c7
    levels.update({n: l4 - steps * step for n, steps in proportions.SACRAL_STEPS.items()})
    for name, z in levels.items():
        places["mid_" + name] = marks.back(z)
    places["sacral_hiatus"] = places["mid_S5"]
    hollow = proportions.PROCESS_HOLLOW
    places["GV4"] = marks.back(levels["L2"] - hollow * step)
    places["GV3"] = marks.back(levels["L4"] - hollow * step)
    places["GV14"] = marks.back(c7 - hollow * thoracic)
    marks.cun["back"] = proportions.SCAPULA * marks.stature / proportions.SCAPULA_CUN


def mark_back(own: OneSide) -> None:
    """Set what lies beside the spine on one side."""
    marks = own.marks
    places, levels, cun, sideways = marks.places, marks.levels, marks.cun["back"], [own.sign, 0, 0]

    def round_back(start: Floats, length: float) -> Floats:
        return marks.skin.walk(start, UP, sideways, length)

    for name, level, count in BESIDE_SPINE:
        step = marks.thoracic if level.startswith("T") else marks.lumbar
        low = marks.back(levels[level] - proportions.PROCESS_EDGE * step)
        own[name] = round_back(low, count * cun)[-1]
    for name, level, count in BESIDE_SACRUM:
        own[name] = marks.back(levels[level], own.sign * count * cun)
    dimple = own["psis"] = round_back(places["mid_S2"], proportions.DIMPLE_CUN * cun)[-1]
    radius = 0.0085
    own.curve(
        "dimple",
        np.array(
            [
                marks.back(
                    dimple[2] + radius * marks.scale * np.sin(a),
                    dimple[0] + radius * marks.scale * np.cos(a),
                )
                for a in np.radians(np.linspace(205, 335, 13))
            ]
        ),
    )
    own["BL32"], _ = marks.skin.between(places["mid_S2"], dimple, 0.5, [0, 1, 0])
    own["scapula_border"] = round_back(places["mid_T5"], proportions.SCAPULA_CUN * cun)[-1]
    tip = abs(own["scapula_border"][0]) + own.metres(proportions.SCAPULA_TIP)
    own["scapula_tip"] = marks.back(levels["T7"], own.sign * tip)
    for level in ("T7", "L2", "L4", "S2"):
        own.curve(f"level_{level}", round_back(places["mid_" + level], own.metres(0.165)))


def mark_front(marks: Landmarks) -> None:
    """Set the midline of belly and chest."""
    places = marks.places
    navel = places["navel"] = marks.front(marks.height("omphalion"))
    across, over = NAVEL[0] * marks.scale, NAVEL[1] * marks.scale
    marks.curves["navel"] = np.array(
        [
            marks.front(navel[2] + over * np.sin(turn), across * np.cos(turn))
            for turn in np.linspace(-0.4 * np.pi, 1.4 * np.pi, 41)
        ]
    )
    crotch = marks.ratio("crotch") + proportions.SYMPHYSIS_OVER_CROTCH
    places["symphysis"] = marks.front(marks.height(crotch))
    notch = marks.height("suprasternale")
    places["sternal_notch"] = marks.front(notch)
    places["xiphoid"] = marks.front(notch - marks.mean(*proportions.STERNUM) * marks.stature)
    cun = marks.cun["abdomen"] = (places["navel"][2] - places["symphysis"][2]) / 5
    for name, count in (("CV6", 1.5), ("CV4", 3)):
        places[name] = marks.front(places["navel"][2] - count * cun)


def mark_chest(marks: Landmarks) -> None:
    """Set nipples (the middle of the mesh's areolae), collar bones and the points of the chest."""
    model, places = marks.model, marks.places
    areola = model.mask("aureolae")
    for own in both_sides(marks):
        here = (areola > 0.4) & (model.rest_skin[:, 0] * own.sign > 0)
        own["nipple"] = marks.skin.closest(model.rest_skin[here].mean(0))
    cun = marks.cun["chest"] = abs(places["nipple.L"][0]) / 4
    low, high = places["xiphoid"][2], places["sternal_notch"][2]
    places["CV17"] = marks.front(low + proportions.FOURTH_SPACE * (high - low))
    for own in both_sides(marks):
        bone, out = marks.collar_bone(own.side), 2 * cun
        z = np.interp(out, bone[:, 0] * own.sign, bone[:, 2])
        own["KI27"] = marks.front(z - own.metres(0.0135), own.sign * out)
        own["clavicle"] = marks.front(z, own.sign * out)


def mark_hip(own: OneSide) -> None:
    """Set the bones and points of one hip."""
    marks, d = own.marks, own.sign
    own["iliac_crest"] = marks.skin.ray([d, 0.01, marks.levels["L4"]], [-d, 0, 0])
    own["asis"] = marks.front(marks.height(proportions.ASIS_HEIGHT), own.sign * 0.122 * marks.scale)
    own["trochanter"] = marks.skin.ray([d, 0.004, marks.height("trochanterion")], [-d, 0, 0])
    own["GB30"], path = marks.skin.between(
        own["trochanter"], marks.places["sacral_hiatus"], 1 / 3, [d * 0.6, 1, 0]
    )
    own.curve("gb30", path)
    own.curve("gb29", own.halfway("GB29", "asis", "trochanter", [d, -0.45, 0]))

"""Which points there are, how a person measures them, and which way their B-cun run.

Codes are those of WHO 2008, extra points are EX-... . Rows stand by region, as in `figures.json`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from figures.arrays import Floats, Side, unit
from figures.landmarks.landmarks import Landmarks

Where = Literal["L", "R", "M"]
"""A side of the body, or its midline."""

Towards = Literal["side", "away", "up", "back", "distal", "proximal", "elbow"]


@dataclass(frozen=True)
class Point:
    """A point: its code, and how it is measured if it is.

    `start` the landmark or point measured from, `cun` B-cun from there (0: another rule), `fingers`
    the same with the user's own hand or in words; `stretch` the part of the body that gives the
    local B-cun, `towards` the direction of measuring: "away" goes straight from the very start.
    """

    code: str
    start: str = ""
    cun: float = 0
    fingers: str = ""
    stretch: str = ""
    towards: Towards = "side"

    @property
    def midline(self) -> bool:
        """Say whether the point lies on the midline."""
        return self.code.startswith(("GV", "CV")) or self.code == "EX-HN3"

    @property
    def where(self) -> tuple[Where, ...]:
        """Give where the point is: on the midline or on both sides."""
        return ("M",) if self.midline else ("L", "R")

    def direction(self, marks: Landmarks, where: Where) -> Floats:
        """Give the direction of measuring (3,) on the rest body."""
        side: Side = "R" if where == "R" else "L"
        match self.towards:
            case "side":
                return np.array([-1.0 if side == "R" else 1.0, 0, 0])
            case "away":
                start = self.start if self.midline else on(self.start, where)
                return unit(marks.places[on(self.code, where)] - marks.places[start])
            case "up":
                return np.array([0, 0, 1.0])
            case "back":
                return np.array([0, 1.0, 0])
            case "distal":
                return marks.legs[side].down
            case "proximal":
                return -marks.legs[side].down
            case "elbow":
                return -marks.elbows[side].down


def on(code: str, where: Where) -> str:
    """Give the name of a point or landmark at a side, or on the midline."""
    return code if where == "M" else f"{code}.{where}"


def _in_order(point: Point) -> tuple[bool, int, str, int, str]:
    """Order the midline first (back, extra, front), then the paired; by meridian and number."""
    meridian, number = point.code[:2], point.code[2:]
    front = {"GV": 0, "EX": 1, "CV": 2}[meridian] if point.midline else 0
    return (not point.midline, front, meridian, int(number) if number.isdigit() else 0, number)


POINTS = (
    # back
    Point("BL13", "mid_T3", 1.5, "index+middle", "back", "side"),
    Point("BL14", "mid_T4", 1.5, "index+middle", "back", "side"),
    Point("BL15", "mid_T5", 1.5, "index+middle", "back", "side"),
    Point("BL16", "mid_T6", 1.5, "index+middle", "back", "side"),
    Point("BL17", "mid_T7", 1.5, "index+middle", "back", "side"),
    Point("BL18", "mid_T9", 1.5, "index+middle", "back", "side"),
    Point("BL23", "GV4", 1.5, "index+middle", "back", "side"),
    Point("BL24", "mid_L3", 1.5, "index+middle", "back", "side"),
    Point("BL25", "GV3", 1.5, "index+middle", "back", "side"),
    Point("BL26", "mid_L5", 1.5, "index+middle", "back", "side"),
    Point("BL52", "GV4", 3, "four fingers", "back", "side"),
    Point("EX-B7", "GV3", 3.5, "four fingers + half a thumb", "back", "side"),
    Point("BL53", "mid_S2", 3, "four fingers", "back", "side"),
    Point("BL54", "mid_S4", 3, "four fingers", "back", "side"),
    # belly and chest
    Point("CV6", "navel", 1.5, "index+middle", "abdomen", "away"),
    Point("CV4", "navel", 3, "four fingers", "abdomen", "away"),
    Point("KI27", "sternal_notch", 2, "thumb x 2", "chest", "side"),
    # leg
    Point("ST36", "ST35", 3, "four fingers", "leg_lat", "distal"),
    Point("GB39", "lat_mall", 3, "four fingers", "leg_lat", "away"),
    Point("SP6", "med_mall", 3, "four fingers", "leg_med", "away"),
    Point("KI7", "KI3", 2, "thumb x 2", "leg_med", "away"),
    Point("SP9", "patella_apex", 2, "", "leg_med", "distal"),
    Point("ST34", "patella_base_lat", 2, "thumb x 2", "thigh", "up"),
    Point("SP10", "patella_base_med", 2, "thumb x 2", "thigh", "up"),
    Point("BL56", "BL40", 5, "", "leg_lat", "distal"),
    Point("BL57", "BL40", 8, "", "leg_lat", "distal"),
    Point("BL58", "BL60", 7, "", "leg_lat", "proximal"),
    Point("BL37", "BL36", 6, "", "thigh_back", "away"),
    # arm
    Point("PC6", "wrist_palmar", 2, "thumb x 2", "arm", "elbow"),
    Point("TE5", "wrist_dorsal", 2, "thumb x 2", "arm", "elbow"),
    Point("SI6", "wrist_dorsal", 1, "thumb", "arm", "elbow"),
    Point("GB34", "fibula_head", 1, "thumb", "leg_lat", "distal"),
    # head
    Point("BL10", "GV16", 1.3, "", "mastoid", "side"),
    Point("GV20", "hairline_front", 5, "", "head", "back"),
    # found between landmarks
    Point("GB21", "mid_C7", 0, "half way to the shoulder tip"),
    Point("GB29", "asis", 0, "half way to the hip bump"),
    Point("GB30", "trochanter", 0, "one third of the way to the sacral hiatus"),
    Point("LI4", "mc2_base", 0, "middle of the index hand bone"),
    Point("BL60", "lat_mall", 0, "half way to the Achilles tendon"),
    Point("KI3", "med_mall", 0, "half way to the Achilles tendon"),
    Point("BL62", "lat_mall", 0, "straight below"),
    Point("KI1", "sole_web", 0, "one third of the way to the heel"),
    Point("EX-HN3", "brow_inner", 0, "midway between the brows"),
    Point("CV17", "xiphoid", 0, "1.6 of the 9 B-cun of the breastbone above"),
    Point("BL32", "psis", 0, "half way to the spine", "back", "side"),
    # found by feel
    *(
        Point(code)
        for code in (
            *("GV3", "GV4", "GV14", "BL36", "BL40", "EX-Anmian", "EX-UE7-1", "EX-UE7-2", "GB20"),
            *("GB31", "GB41", "HT7", "KI10", "LI11", "LR3", "LR8", "PC8", "SI3", "ST35", "ST44"),
            "TE3",
        )
    ),
)
ALL = tuple(sorted(POINTS, key=_in_order))
"""All points in the order in which the drawings list them."""

BY_CODE = {point.code: point for point in POINTS}

MID_LANDMARKS = (
    "navel",
    "symphysis",
    "xiphoid",
    "sternal_notch",
    "mid_C7",
    *("mid_T3", "mid_T4", "mid_T5", "mid_T6", "mid_T7", "mid_T9"),
    "mid_L2",
    "mid_L3",
    "mid_L4",
    "mid_L5",
    "mid_S2",
    "mid_S4",
    "sacral_hiatus",
    "hairline_front",
    "hairline_back",
    "GV16",
)
PAIRED_LANDMARKS = (
    "psis",
    "iliac_crest",
    "asis",
    "trochanter",
    "patella",
    "patella_apex",
    "patella_base",
    "patella_base_lat",
    "patella_base_med",
    "fibula_head",
    "tib_tub",
    "lat_mall",
    "med_mall",
    "achilles",
    "acromion",
    "clavicle",
    "nipple",
    "wrist_palmar",
    "wrist_dorsal",
    "mc2_base",
    "knuckle2",
    "knuckle3",
    "knuckle5",
    "ulna_head",
    "elbow_lat",
    "olecranon",
    "ear_top",
    "ear_lobe",
    "mastoid",
    "brow_inner",
    "web12",
    "web23",
    "web45",
    "heel",
    "sole_web",
    "scapula_border",
    "scapula_tip",
    "tendon_med",
    "cord_med",
    "cord_lat",
)

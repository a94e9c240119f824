"""Leg and foot of one side."""

import numpy as np

from figures.arrays import norm
from figures.check.report import MM, Ruler


def check_back(ruler: Ruler) -> None:
    """Check the points of the back of the leg."""
    check, lateral = ruler.check, ruler.lateral
    cun = abs(ruler.down_leg("BL40", "lat_mall")) / 16
    for start, end, want, tolerance in (
        ("BL40", "BL56", 5, 0.1),
        ("BL40", "BL57", 8, 0.15),
        ("BL58", "BL60", 7, 0.15),
    ):
        way = ruler.down_leg(start, end) / cun
        check(start, f"to {end} along the leg, lateral leg cun", way, want, tolerance)
    half = ruler.down_leg("BL40", "BL57") / ruler.down_leg("BL40", "lat_mall")
    check("BL57", "half way BL40 to outer ankle tip", half, 0.5, 0.02)
    out = ruler.along("BL57", "BL58", lateral) / cun
    check("BL58", "outward of BL57, leg cun", out, 1, 0.35)
    check("BL58", "below BL57, leg cun", ruler.down_leg("BL57", "BL58") / cun, 1, 0.45)
    share = ruler.between("BL36", "BL37") / ruler.between("BL36", "BL40")
    check("BL37", "share of BL36 to BL40", share, 6 / 14, 0.02)
    level = ruler.down_leg("BL40", "patella_apex") / cun
    check("BL40", "and patella apex about level, leg cun", level, 0, 1.2)
    across = ruler.along("BL40", "KI10", -lateral) / ruler.along("BL40", "LR8", -lateral)
    check("KI10", "between BL40 and LR8 (share across)", across, 0.5, 0.2)
    tendon = ruler.along("tendon_med", "KI10", lateral) * MM
    check("KI10", "just outward of the medial tendon, mm", tendon, 8, 7)


def check_outer(ruler: Ruler) -> None:
    """Check the points of the outer side, down to the ankle."""
    check, at = ruler.check, ruler.at
    cun = abs(ruler.down_leg("BL40", "lat_mall")) / 16
    below = ruler.down_leg("ST35", "ST36") / cun
    check("ST36", "below ST35 along the leg, leg cun", below, 3, 0.12)
    out = ruler.along("tib_tub", "ST36", ruler.lateral) / cun
    check("ST36", "outward of the shin line (tuberosity to ST41), leg cun", out, 0.8, 0.6)
    offset = at("GB34") - at("fibula_head")
    distance = norm(offset) / cun
    check("GB34", "distance to the fibula head, leg cun (our convention)", distance, 1, 0.25)
    lower_front = bool(offset @ ruler.down > 0 and offset @ ruler.front > 0)
    ruler.holds("GB34", "below and in front of it", lower_front)
    over = ruler.down_leg("GB39", "lat_mall") / cun
    check("GB39", "above the outer ankle tip, leg cun", over, 3, 0.1)
    half = ruler.share("BL60", "lat_mall", "achilles")
    check("BL60", "half way ankle tip to tendon (chords)", half, 0.5, 0.06)
    fore = (at("BL62")[1] - at("lat_mall")[1]) * MM
    check("BL62", "straight below the outer ankle tip: fore-aft, mm", fore, 0, 4)
    check("BL62", "below it, mm", ruler.drop("lat_mall", "BL62") * MM, 20, 8)


def check_knee(ruler: Ruler) -> None:
    """Check the points about the kneecap."""
    check, lateral = ruler.check, ruler.lateral
    cun = abs(ruler.drop("symphysis", "patella_base")) / 18
    for point in ("ST34", "SP10"):
        over = ruler.drop(point, "patella_base") / cun
        check(point, "above the patella base, thigh cun", over, 2, 0.25)
    apart = (
        ruler.along("patella", "ST34", lateral) > 0.015
        and ruler.along("patella", "SP10", -lateral) > 0.015
    )
    ruler.holds("ST34", "outer, SP10 inner side", apart)
    level = ruler.down_leg("patella_apex", "ST35") * MM
    check("ST35", "at the patella apex level, mm", level, 4, 6)


def check_inner(ruler: Ruler) -> None:
    """Check the points of the inner side."""
    cun = abs(ruler.down_leg("patella_apex", "med_mall")) / 15
    for point, want, tolerance in (("SP6", 3, 0.1), ("KI7", 2, 0.15), ("SP9", 13, 0.25)):
        over = ruler.down_leg(point, "med_mall") / cun
        ruler.check(point, "above the inner ankle tip, medial leg cun", over, want, tolerance)
    half = ruler.share("KI3", "med_mall", "achilles_med")
    ruler.check("KI3", "half way ankle tip to tendon (chords)", half, 0.5, 0.07)
    ruler.holds("KI7", "behind SP6", ruler.along("SP6", "KI7", ruler.front) < 0)


def check_foot(ruler: Ruler) -> None:
    """Check the points of the foot, seen from above."""
    heel = ruler.at("heel")[:2]
    length = ruler.at("sole_web")[:2] - heel
    for point, what, want, tolerance in (
        ("KI1", "share of the sole from the heel", 2 / 3, 0.06),
        ("LR3", "share of the foot from heel to web", 0.70, 0.08),
        ("GB41", "share of the foot from heel to web", 0.64, 0.10),
    ):
        share = length @ (ruler.at(point)[:2] - heel) / (length**2).sum()
        ruler.check(point, what, share, want, tolerance)
    forward = (ruler.at("web12") - ruler.at("web23"))[1] * MM
    ruler.check("web12", "level with the web 2-3 along the foot, mm", float(forward), 0, 10)
    ruler.holds("web45", "in front of GB41", ruler.at("web45")[1] < ruler.at("GB41")[1])
    behind = np.linalg.norm((ruler.at("ST44") - ruler.at("web23"))[:2]) * MM
    ruler.check("ST44", "behind the web 2-3, seen from above, mm", float(behind), 7, 4)

"""Back, hip, neck and chest of one side."""

from itertools import pairwise

from figures.check.report import MM, Ruler

BESIDE_SPINE = (
    *((code, 1.5, 0.08) for code in ("BL13", "BL14", "BL15", "BL16", "BL17", "BL18")),
    ("BL23", 1.5, 0.08),
    ("BL24", 1.5, 0.08),
    ("BL25", 1.5, 0.08),
    ("BL26", 1.5, 0.08),
    ("BL52", 3, 0.15),
    ("EX-B7", 3.5, 0.22),
    ("BL53", 3, 0.2),
    ("BL54", 3, 0.2),
)
UPPER = (("BL13", "T3"), ("BL14", "T4"), ("BL15", "T5"), ("BL16", "T6"), ("BL17", "T7"))
ONE_BELOW = (("BL23", "BL24"), ("BL24", "BL25"), ("BL25", "BL26"))


def check_back(ruler: Ruler) -> None:
    """Check the points beside the spine."""
    check, cun, pitch = ruler.check, ruler.marks.cun["back"], ruler.marks.lumbar
    for point, want, tolerance in BESIDE_SPINE:
        sideways = ruler.aside(point) / cun
        check(point, "sideways from the midline, back cun", sideways, want, tolerance)
    border = ruler.aside("scapula_border")
    line = ruler.aside("BL52") / border
    check("BL52", "at the line of the inner scapular border (x ratio)", line, 1, 0.08)
    check("BL23", "half way to that line (x ratio)", ruler.aside("BL23") / border, 0.5, 0.05)
    for upper, lower in ONE_BELOW:
        below = ruler.drop(upper, lower) / pitch
        check(lower, f"one vertebra below {upper}, pitches", below, 1, 0.05)
    check("BL52", "level with BL23, mm", ruler.drop("BL52", "BL23") * MM, 0, 2)
    under = ruler.drop("mid_L2", "BL23") / pitch
    check("BL23", "between L2 and the hollow under it (share of a pitch)", under, 0.3, 0.21)
    over = ruler.drop("BL25", "GV3") / pitch
    check("BL25", "level with GV3 within half a pitch", over, 0.1, 0.25)
    mean = (ruler.aside("BL53") + ruler.aside("BL54")) / 2 / ruler.aside("BL52")
    check("BL53", "and BL54 in line with BL52 (mean x ratio)", mean, 1, 0.06)
    half = ruler.between("BL32", "psis") / ruler.between("mid_S2", "psis")
    check("BL32", "half way dimple to spine (straight)", half, 0.5, 0.06)


def check_upper_back(ruler: Ruler) -> None:
    """Check the points beside the upper spine, by heights of C7, L4 and the shoulder blade.

    C7 is palpated, L4 too: their difference in stature is ANSUR's. From T12, which lies midway
    between the tip of the blade and the hip bone's crest (WHO p. 11), to C7 there are 12 steps.
    """
    check = ruler.check
    c7, crest, tip = (ruler.height(name) for name in ("mid_C7", "mid_L4", "scapula_tip"))
    pitch = (c7 - 0.5 * (tip + crest)) / 12
    for point, level in (*UPPER, ("BL18", "T9")):
        below = (c7 - ruler.height(point)) / pitch
        want = int(level[1:])
        check(point, f"under C7, steps ({level} and a part of one)", below, want + 0.3, 0.3)
    for (upper, _), (lower, _) in pairwise(UPPER):
        drop = ruler.drop(upper, lower) / ruler.marks.thoracic
        check(lower, f"one vertebra below {upper}, steps", drop, 1, 0.05)
    check("BL18", "two vertebrae below BL17, steps", ruler.drop("BL17", "BL18") / pitch, 2, 0.12)
    under = ruler.drop("scapula_tip", "BL17") / pitch
    check("BL17", "level with the tip of the shoulder blade, steps below", under, 0.3, 0.2)
    border = ruler.aside("scapula_border")
    for point, _ in UPPER:
        share = ruler.aside(point) / border
        check(point, "half way to the shoulder blade (x ratio)", share, 0.5, 0.05)


def check_hip(ruler: Ruler) -> None:
    """Check the points of the hip."""
    check = ruler.check
    share = ruler.share("GB30", "trochanter", "sacral_hiatus")
    check("GB30", "share of the way trochanter to sacral hiatus (chords)", share, 1 / 3, 0.05)
    ratio = ruler.ratio("GB29", "asis", "trochanter")
    check("GB29", "distance ratio to ASIS and trochanter", ratio, 1, 0.12)
    outside = ruler.aside("GB31") > abs(ruler.own.joint("upperleg01")[0]) + 0.02
    check("GB31", "on the outer side (x against hip joint, mm over 0)", float(outside), 1, 0)
    thigh = 19 * ruler.drop("GB31", "BL40") / ruler.drop("trochanter", "BL40")
    check("GB31", "above the knee crease, of 19 cun trochanter to crease", thigh, 7, 1.6)


def check_neck(ruler: Ruler) -> None:
    """Check the points of neck and shoulder."""
    check = ruler.check
    ratio = ruler.ratio("GB21", "mid_C7", "acromion")
    check("GB21", "C7 / shoulder tip distance ratio", ratio, 1, 0.1)
    check("GB20", "level with GV16, mm", ruler.drop("GB20", "GV16") * MM, 0, 3)
    share = ruler.aside("GB20") / ruler.aside("mastoid")
    check("GB20", "sideways, share of the way to the mastoid", share, 0.5, 0.05)
    sideways = 4.5 * ruler.aside("BL10") / ruler.aside("mastoid")
    check("BL10", "sideways, mastoid cun (4.5 to the mastoid)", sideways, 1.3, 0.1)
    ruler.holds("BL10", "lower than GB20", ruler.drop("GB20", "BL10") > 0)
    ratio = ruler.ratio("EX-Anmian", "TE17", "GB20")
    check("EX-Anmian", "distance ratio TE17 / GB20", ratio, 1, 0.15)


def check_chest(ruler: Ruler) -> None:
    """Check the point under the collar bone."""
    places = ruler.marks.places
    width = places["nipple.L"][0] - places["nipple.R"][0]
    sideways = 8 * ruler.aside("KI27") / width
    ruler.check("KI27", "sideways, of 8 cun nipple to nipple", sideways, 2, 0.05)
    below = ruler.drop("clavicle", "KI27") * MM
    ruler.check("KI27", "below the collar bone, mm", below, 13, 5)

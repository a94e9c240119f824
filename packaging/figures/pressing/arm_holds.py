"""How each pressing picture of one hand on the other arm holds the hands: one row each."""

from figures.poses.standing import forearm_palm_down, loose_fist
from figures.pressing.hold import Hold
from figures.pressing.manners import INDEX_ALONE
from figures.pressing.targets import At, Forearm, Joint, Space, Tip, elbow_from, knuckle, thumb

GROOVES = Hold(
    "press_grooves",
    forearm_palm_down,
    "R",
    (
        Tip("2", At("EX-UE7-1.L"), 40, 0.001, 10),
        Tip("3", At("EX-UE7-2.L"), 40, 0.001, 10),
        knuckle("2", Space((-0.052, -0.030, 0.046), "EX-UE7-1.L"), 8),
        Joint("wrist", Space((-0.128, -0.095, 0.074), "EX-UE7-1.L"), 6),
        elbow_from("acromion.R", (-0.14, -0.20, -0.24), 1.0),
    ),
    curled={"4": (0.55, 0.7), "5": (0.65, 0.8)},
    shoulder=(-0.2, -0.4, -0.3),
    starts=20,
)
KNUCKLES = Hold(
    "press_knuckles",
    forearm_palm_down,
    "R",
    (
        Tip("2", At("TE3.L"), 40, 0.001, 10),
        knuckle("2", Space((-0.052, 0.016, 0.056), "TE3.L"), 6),
        Joint("wrist", Space((-0.125, 0.040, 0.085), "TE3.L"), 4),
        elbow_from("acromion.R", (-0.14, -0.12, -0.26), 1.0),
    ),
    curled=INDEX_ALONE,
    near="press_grooves.R",
)
FOREARM = Hold(
    "press_forearm",
    forearm_palm_down,
    "R",
    (
        thumb(At("TE5.L"), 40, 12),
        Tip("3", Forearm(0.050, -0.010, inner=True), 12),
        Tip("2", Forearm(0.030, -0.008, inner=True), 8),
        Tip("4", Forearm(0.068, -0.012, inner=True), 6),
        elbow_from("acromion.R", (-0.14, -0.12, -0.26), 0.8),
    ),
    shoulder=(-0.2, -0.4, -0.3),
    starts=20,
)
HAND_EDGE = Hold(
    "press_hand_edge",
    loose_fist,
    "R",
    (
        thumb(At("SI3.L"), 40, 10),
        Tip("3", At("EX-UE7-1.L"), 10),
        knuckle("3", At("EX-UE7-2.L", 0.030), 5),
        Joint("wrist", Space((-0.090, 0.055, -0.055), "SI3.L"), 8),
        elbow_from("acromion.R", (-0.07, 0.02, -0.30), 1.0),
    ),
    shoulder=(-0.2, -0.4, -0.3),
    starts=14,
)

ARM_HOLDS = (GROOVES, KNUCKLES, FOREARM, HAND_EDGE)

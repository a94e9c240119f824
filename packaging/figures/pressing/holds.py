"""How each pressing picture holds the hands: one row each."""

from figures.poses.parts import legs_apart
from figures.poses.resting import leg_crossed, seated_lean
from figures.poses.standing import forearm_across, forearm_palm_up, head_forward, stand
from figures.pressing.arm_holds import ARM_HOLDS
from figures.pressing.hold import Hold
from figures.pressing.leg_holds import LEG_HOLDS
from figures.pressing.manners import LOOSE_FIST, STRAIGHT_THUMB, fist
from figures.pressing.other_holds import OTHER_HOLDS
from figures.pressing.targets import (
    At,
    Forearm,
    Hand,
    Head,
    Joint,
    Leg,
    Nail,
    Round,
    Space,
    Tip,
    elbow,
    knuckle,
    thumb,
)
from figures.pressing.trunk_holds import TRUNK_HOLDS

WAIST = Hold(
    "press_waist",
    legs_apart,
    "L",
    (
        thumb(At("BL23.L")),
        knuckle("2", Round("mid_L2", 0.150, -0.018, 0.020), 8),
        knuckle("5", Round("mid_L2", 0.155, -0.072, 0.022), 6),
        Tip("3", Round("mid_L2", 0.235, -0.057), 10),
        Tip("5", Round("mid_L2", 0.215, -0.097), 5),
        Tip("2", Round("mid_L2", 0.232, -0.034), 5),
        elbow([0.33, 0.26, 0.36], 0.5),
    ),
    both=True,
    shoulder=(0.6, 0.5, 0),
    starts=20,
)
FISTS = Hold(
    "press_fists",
    legs_apart,
    "L",
    (
        Joint("finger2-2", Round("mid_L2", 0.030, -0.012, 0.002), 20, 5, 0.010),
        Joint("finger4-2", Round("mid_L4", 0.034, 0.012, 0.002), 16, 5, 0.010),
        Joint("finger2-1", Round("mid_L2", 0.070, -0.010, 0.004), 16, 5, 0.012),
        Joint("finger4-1", Round("mid_L4", 0.070, 0.012, 0.004), 14, 5, 0.012),
        Joint("wrist", Round("mid_L3", 0.150, -0.012, 0.030), 6),
        elbow([0.40, 0.20, 0.40], 0.6),
    ),
    both=True,
    shoulder=(0.6, 0.5, 0),
    starts=20,
    bounds=fist(1.25),
    loose=LOOSE_FIST,
)
SKULL = Hold(
    "press_skull",
    head_forward,
    "L",
    (
        thumb(At("GB20.L", 0.006)),
        Tip("3", Head((0.95, 0.12, 0.62), 0.006), 16),
        Tip("2", Head((0.95, -0.12, 0.55), 0.006), 10),
        Tip("4", Head((0.88, 0.34, 0.52), 0.006), 10),
        Tip("5", Head((0.75, 0.60, 0.30), 0.006), 8),
        knuckle("3", Head((1, 0.25, -0.05), 0.026), 8),
        elbow([0.44, -0.08, 0.74], 0.8),
    ),
    both=True,
    shoulder=(-0.5, -1.2, 0),
    starts=30,
)
SHOULDER = Hold(
    "press_shoulder",
    stand,
    "R",
    (
        Tip("3", At("GB21.L"), 40),
        Tip("2", At("GB21.L", shift=(-0.018, 0.004, 0)), 14),
        Tip("4", At("GB21.L", shift=(0.018, 0.002, 0)), 14),
        Tip("1", At("GB21.L", 0.014, (-0.030, -0.020, 0)), 12, 0.0),
        knuckle("3", At("GB21.L", 0.026, (0.0, -0.085, -0.02)), 10),
        Joint("wrist", At("GB21.L", 0.055, (-0.03, -0.10, -0.12)), 4),
        elbow([-0.10, -0.36, 0.50], 1.5),
    ),
    shoulder=(-0.6, 0, -0.8),
    starts=30,
)
BROW = Hold(
    "press_brow",
    stand,
    "R",
    (
        Tip("2", At("EX-HN3"), 40, 0.001, 10, 0.011),
        knuckle("2", Space((-0.030, -0.066, -0.060), "EX-HN3"), 14),
        Joint("wrist", Space((-0.070, -0.095, -0.140), "EX-HN3"), 8),
        elbow([-0.30, -0.20, 0.52], 1.5),
    ),
    curled={"3": (0.75, 1.1), "4": (0.85, 1.2), "5": (0.9, 1.2)},
    shoulder=(-0.6, 0, -0.4),
    starts=30,
)
BELLY = Hold(
    "press_belly",
    legs_apart,
    "L",
    (
        Tip("3", Round("CV6", 0.010, 0.0, 0.003), 24),
        Tip("2", Round("CV6", 0.014, 0.019, 0.003), 10),
        Tip("4", Round("CV6", 0.016, -0.018, 0.003), 10),
        knuckle("3", Round("CV6", 0.100, 0.004, 0.017), 16),
        knuckle("5", Round("CV6", 0.100, -0.034, 0.016), 8),
        knuckle("2", Round("CV6", 0.098, 0.024, 0.018), 8),
        Joint("wrist", Round("CV6", 0.178, 0.010, 0.026), 10),
        elbow([0.36, -0.02, 0.36], 1.0),
    ),
    both=True,
    shoulder=(0, 0.4, 0.3),
    starts=30,
    bounds=STRAIGHT_THUMB,
)
HAND = Hold(
    "press_hand",
    forearm_across,
    "R",
    (
        thumb(At("LI4.L"), 40, 12),
        Tip("2", Hand(0.66, 0.010), 18),
        Tip("3", Hand(0.52, 0.004), 12),
        Tip("4", Hand(0.40, -0.002), 5),
    ),
    shoulder=(-0.2, -0.4, -0.3),
    starts=40,
)
INNER_WRIST = Hold(
    "press_wrist",
    forearm_palm_up,
    "R",
    (
        thumb(At("PC6.L"), 40, 12),
        Tip("3", Forearm(0.050, 0.004), 12),
        Tip("2", Forearm(0.030, 0.006), 8),
        Tip("4", Forearm(0.068, 0.002), 6),
    ),
    shoulder=(-0.2, -0.4, -0.3),
    starts=40,
)
WRIST_EDGE = Hold(
    "press_wrist_edge",
    forearm_palm_up,
    "R",
    (
        thumb(At("HT7.L"), 40, 12),
        Tip("3", Forearm(0.020, 0.004), 12),
        Tip("2", Forearm(0.000, 0.006), 8),
        Tip("4", Forearm(0.038, 0.002), 6),
    ),
    near="press_wrist.R",
)
SHIN = Hold(
    "press_shin",
    seated_lean,
    "L",
    (
        thumb(At("ST36.L")),
        Tip("3", Leg(0.155, 22), 10),
        Tip("2", Leg(0.125, 18), 6),
        Tip("5", Leg(0.185, 40), 4),
        knuckle("2", Leg(0.060, 96, 0.020), 7),
        knuckle("5", Leg(0.120, 72, 0.022), 4),
        elbow([0.42, -0.12, 0.30], 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=40,
)
KNEE_PIT = Hold(
    "press_knee_pit",
    seated_lean,
    "L",
    (
        Tip("1", Leg(0.050, 152, 0.002), 12, 0.0),
        Nail("1", Leg(0.050, 152, 0.014), 5),
        Tip("3", Leg(0.014, 8), 30),
        Tip("2", Leg(-0.008, 12), 12),
        Tip("4", Leg(0.034, 10), 12),
        knuckle("2", Leg(0.004, 94, 0.022), 9),
        knuckle("5", Leg(0.052, 78, 0.022), 6),
        elbow([0.42, -0.12, 0.34], 0.6),
    ),
    near="press_shin.L",
)
ANKLE = Hold(
    "press_ankle",
    leg_crossed,
    "R",
    (
        thumb(At("KI3.L"), 100, 55),
        Tip("2", At("BL60.L"), 20),
        Tip("3", At("BL60.L", shift=(0, 0, 0.024), snap=False), 8),
        Joint("wrist", Space((0.11, 0.01, 0.09), "KI3.L"), 8),
    ),
    shoulder=(-0.2, -0.2, -0.3),
    starts=50,
)

HOLDS = (
    WAIST,
    FISTS,
    SKULL,
    SHOULDER,
    BROW,
    BELLY,
    HAND,
    INNER_WRIST,
    WRIST_EDGE,
    SHIN,
    KNEE_PIT,
    ANKLE,
    *TRUNK_HOLDS,
    *ARM_HOLDS,
    *LEG_HOLDS,
    *OTHER_HOLDS,
)

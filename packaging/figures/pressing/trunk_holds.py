"""How each pressing picture of trunk and head holds the hands: one row each."""

from figures.poses.resting import sit
from figures.poses.standing import stand
from figures.pressing.hold import Hold
from figures.pressing.manners import LOOSE_FIST, STRAIGHT_THUMB, fist
from figures.pressing.targets import At, Joint, Round, Space, Tip, elbow_from, knuckle, thumb


def _on_the_dip(name: str, point: str, near: str = "") -> Hold:
    """Reach round the waist with the left hand, two fingertips on a dip of the spine."""
    return Hold(
        name,
        stand,
        "L",
        (
            Tip("3", At(point), 40, 0.001, 10),
            Tip("2", At(point, shift=(0.004, 0, -0.017)), 18),
            Tip("4", Round(point, 0.012, 0.018, 0.004), 8),
            Tip("1", Round(point, 0.185, -0.060, 0.004), 6),
            knuckle("3", Round(point, 0.098, 0.006, 0.022), 10),
            knuckle("5", Round(point, 0.094, 0.042, 0.022), 5),
            Joint("wrist", Round(point, 0.170, 0.020, 0.034), 6),
            elbow_from("acromion.L", (0.14, 0.20, -0.25), 0.8),
        ),
        shoulder=(0.6, 0.5, 0),
        starts=16,
        near=near,
        bounds=STRAIGHT_THUMB,
    )


BREASTBONE = Hold(
    "press_breastbone",
    stand,
    "R",
    (
        Tip("3", At("CV17"), 40, 0.001, 8),
        Tip("2", At("CV17", shift=(0, 0, 0.018)), 18),
        Tip("4", At("CV17", shift=(-0.004, 0, -0.018)), 18),
        knuckle("3", Round("CV17", -0.090, -0.012, 0.032), 12),
        Joint("wrist", Round("CV17", -0.160, -0.045, 0.045), 6),
        elbow_from("acromion.R", (-0.06, -0.10, -0.30), 1.0),
    ),
    shoulder=(-0.4, 0, -0.5),
    starts=16,
    bounds=STRAIGHT_THUMB,
)
COLLAR = Hold(
    "press_collar",
    stand,
    "L",
    (
        Tip("3", At("KI27.L"), 40, 0.001, 8),
        Tip("2", At("KI27.L", shift=(0.017, 0, 0.001)), 16),
        Tip("4", At("KI27.L", shift=(-0.016, 0, -0.006)), 14),
        knuckle("3", At("KI27.L", 0.035, (0.030, 0, -0.075)), 10),
        Joint("wrist", At("KI27.L", 0.050, (0.060, 0, -0.150)), 6),
        elbow_from("acromion.L", (0.08, -0.10, -0.30), 1.0),
    ),
    both=True,
    shoulder=(-0.4, 0, 0.3),
    starts=16,
    bounds=STRAIGHT_THUMB,
)
BEHIND_EAR = Hold(
    "press_behind_ear",
    stand,
    "L",
    (
        Tip("3", At("EX-Anmian.L"), 40, 0.001, 8),
        Tip("2", At("EX-Anmian.L", shift=(0, -0.003, -0.016)), 14),
        Tip("4", At("EX-Anmian.L", shift=(0, 0.002, 0.017)), 12),
        knuckle("3", Space((0.045, -0.080, 0.005), "EX-Anmian.L"), 8),
        Joint("wrist", Space((0.075, -0.155, -0.010), "EX-Anmian.L"), 4),
        elbow_from("acromion.L", (0.10, -0.24, -0.06), 1.2),
    ),
    both=True,
    shoulder=(-0.6, -0.8, 0),
    starts=16,
    bounds=STRAIGHT_THUMB,
)
CROWN = Hold(
    "press_crown",
    stand,
    "R",
    (
        Tip("3", At("GV20"), 40, 0.001, 8),
        Tip("2", At("GV20", shift=(-0.004, 0.018, 0)), 16),
        Tip("4", At("GV20", shift=(-0.004, -0.018, 0)), 16),
        knuckle("3", At("GV20", 0.034, (-0.075, -0.010, -0.030)), 10),
        elbow_from("acromion.R", (-0.20, -0.14, 0.12), 1.2),
    ),
    shoulder=(-0.6, 1.2, 0),
    starts=16,
    bounds=STRAIGHT_THUMB,
)
HIP = Hold(
    "press_hip",
    stand,
    "L",
    (
        thumb(At("GB29.L")),
        Tip("3", At("trochanter.L", shift=(-0.03, 0.085, 0.020)), 10),
        Tip("2", At("trochanter.L", shift=(-0.03, 0.075, -0.002)), 6),
        Tip("5", At("trochanter.L", shift=(-0.03, 0.085, 0.062)), 4),
        knuckle("2", At("trochanter.L", 0.022, (0.01, 0.020, 0.075)), 7),
        elbow_from("acromion.L", (0.22, 0.10, -0.22), 0.8),
    ),
    shoulder=(0.4, 0.4, 0),
    starts=16,
)
THIGH = Hold(
    "press_thigh",
    sit,
    "L",
    (
        Joint("finger3-2", At("GB31.L", 0.002), 30, 5, 0.010),
        Joint("finger2-2", At("GB31.L", 0.002, (0, -0.008, -0.018)), 16, 5, 0.010),
        Joint("finger3-1", Space((0.036, 0.010, 0.022), "GB31.L"), 12, 5, 0.012),
        Joint("wrist", Space((0.090, 0.045, 0.080), "GB31.L"), 6),
        elbow_from("acromion.L", (0.18, 0.10, -0.24), 0.8),
    ),
    shoulder=(0, 0.4, 0),
    starts=16,
    bounds=fist(1.1),
    loose=LOOSE_FIST,
)
HANGING = Hold(
    "hanging_arm",
    stand,
    "L",
    (
        Tip("3", At("GB31.L", shift=(0, 0, 0.016)), 40, 0.002, 8),
        knuckle("3", At("GB31.L", 0.020, (0, -0.004, 0.115)), 12),
        Joint("wrist", At("GB31.L", 0.045, (0, -0.006, 0.200)), 6),
        elbow_from("acromion.L", (0.10, 0.02, -0.32), 1.5),
    ),
    shoulder=(0, 0.7, 0),
    starts=20,
    bounds=STRAIGHT_THUMB,
)

TRUNK_HOLDS = (
    BREASTBONE,
    COLLAR,
    BEHIND_EAR,
    CROWN,
    SPINE := _on_the_dip("press_spine", "GV4"),
    SPINE_LOW := _on_the_dip("press_spine_low", "GV3", "press_spine.L"),
    HIP,
    THIGH,
    HANGING,
)

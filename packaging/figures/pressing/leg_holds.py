"""How each pressing picture of a leg holds the hand, seated: one row each."""

from figures.poses.resting import down_to_foot, foot_on_stool, seated_lean
from figures.pressing.hold import Hold
from figures.pressing.manners import INDEX_ALONE
from figures.pressing.targets import At, Joint, Leg, Space, Tip, elbow_from, knuckle, thumb


def _fingertip_on_foot(name: str, point: str, near: str = "") -> Hold:
    """Press on the top of the foot with the index finger, the foot on a stool."""
    return Hold(
        name,
        down_to_foot,
        "L",
        (
            Tip("2", At(point), 40, 0.001, 18),
            knuckle("2", Space((0.020, 0.060, 0.075), point), 14),
            Joint("wrist", Space((0.050, 0.110, 0.140), point), 8),
            elbow_from("acromion.L", (0.14, -0.06, -0.24), 0.8),
        ),
        curled=INDEX_ALONE,
        shoulder=(-0.4, 0, 0),
        starts=20,
        near=near,
    )


KNEE_OUTER = Hold(
    "press_knee_outer",
    seated_lean,
    "L",
    (
        thumb(At("GB34.L")),
        Tip("3", Leg(0.115, -10), 10),
        Tip("2", Leg(0.085, -12), 6),
        Tip("5", Leg(0.145, 10), 4),
        knuckle("2", Leg(0.020, 66, 0.020), 7),
        knuckle("5", Leg(0.080, 42, 0.022), 4),
        elbow_from("acromion.L", (0.20, 0.10, -0.20), 0.6),
    ),
    near="press_shin.L",
)
KNEE_INNER = Hold(
    "press_knee_inner",
    seated_lean,
    "L",
    (
        thumb(At("SP9.L")),
        Tip("3", Leg(0.135, 105), 10),
        Tip("2", Leg(0.105, 112), 6),
        knuckle("2", Leg(0.055, 168, 0.024), 7),
        knuckle("5", Leg(0.085, 110, 0.024), 5),
        elbow_from("acromion.L", (0.18, -0.06, -0.24), 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=20,
)
THIGH_INNER = Hold(
    "press_thigh_inner",
    seated_lean,
    "L",
    (
        thumb(At("SP10.L")),
        Tip("3", At("ST34.L", shift=(0.025, 0.050, 0.010)), 10),
        Tip("2", At("ST34.L", shift=(0.020, 0.030, -0.012)), 6),
        Tip("5", At("ST34.L", shift=(0.025, 0.060, 0.045)), 4),
        knuckle("2", At("patella_base.L", 0.026, (0.012, 0, 0.070)), 7),
        elbow_from("acromion.L", (0.20, 0.10, -0.22), 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=20,
)
THIGH_OUTER = Hold(
    "press_thigh_outer",
    seated_lean,
    "L",
    (
        thumb(At("ST34.L")),
        Tip("3", At("BL40.L", shift=(0, 0, 0.060)), 10),
        Tip("2", At("BL40.L", shift=(0.01, 0, 0.035)), 6),
        knuckle("2", At("ST34.L", 0.024, (0.02, 0.065, 0.035)), 7),
        elbow_from("acromion.L", (0.22, 0.10, -0.22), 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=20,
)
SHIN_INNER = Hold(
    "press_shin_inner",
    foot_on_stool,
    "R",
    (
        thumb(At("SP6.L")),
        Tip("3", At("GB39.L", shift=(0, 0.035, 0.0)), 8),
        Tip("2", At("GB39.L", shift=(0, 0.035, -0.025)), 5),
        knuckle("2", At("SP6.L", 0.026, (0, 0.050, 0.060)), 7),
        elbow_from("acromion.R", (-0.02, -0.10, -0.26), 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=20,
)
ANKLE_OUTER = Hold(
    "press_ankle_outer",
    foot_on_stool,
    "L",
    (
        thumb(At("GB39.L")),
        Tip("3", At("SP6.L", shift=(0, 0.035, 0.0)), 8),
        Tip("2", At("SP6.L", shift=(0, 0.035, -0.025)), 5),
        knuckle("2", At("GB39.L", 0.026, (0, 0.060, 0.060)), 7),
        elbow_from("acromion.L", (0.14, 0.0, -0.24), 0.6),
    ),
    shoulder=(-0.4, 0, 0),
    starts=20,
)

LEG_HOLDS = (
    KNEE_OUTER,
    KNEE_INNER,
    THIGH_INNER,
    THIGH_OUTER,
    SHIN_INNER,
    ANKLE_OUTER,
    FOOT := _fingertip_on_foot("press_foot", "LR3.L"),
    TOES := _fingertip_on_foot("press_toes", "ST44.L", "press_foot.L"),
    FOOT_OUTER := _fingertip_on_foot("press_foot_outer", "GB41.L", "press_foot.L"),
)

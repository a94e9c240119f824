"""The pictures of hands that press arm, hand, leg or foot, for points of one limb: one row each."""

from figures.pressing import arm_holds, leg_holds
from figures.pressing.hold import Hold
from figures.views import parts
from figures.views.frames import OnHand, Round, Spot, at
from figures.views.hands import HAND_ON_FOOT, on_arm, on_leg
from figures.views.limbs import PALM_LINES
from figures.views.looks import NO_HEAD
from figures.views.view import View

ROUND_WRIST = Spot((("wrist_dorsal.L", 0.75), ("knuckle3.L", 0.25)))


def _on_foot(title: str, hold: Hold, point: str) -> View:
    """Give the picture of a fingertip on the top of the left foot."""
    return View(
        hold.name,
        "pressing",
        title,
        "front-above",
        hold,
        Round(24, at(point, offset=(0.01, 0.02, 0.05)), (0.34, 0.38), 3400, above=30),
        HAND_ON_FOOT,
        sides="L",
        regions=NO_HEAD,
        part=parts.left_arm_and_leg,
    )


PRESSING_LEG_VIEWS = (
    on_leg(
        "Thumb on the outer side below the knee, seated",
        leg_holds.KNEE_OUTER,
        Round(62, at("GB34.L", offset=(0, 0.045, 0.01)), (0.48, 0.48), 2600, above=6),
    ),
    on_leg(
        "Thumb on the inner side below the knee, seated",
        leg_holds.KNEE_INNER,
        Round(-40, at("SP9.L", offset=(0.02, 0.02, 0.0)), (0.48, 0.48), 2600, above=10),
        "inner",
    ),
    on_leg(
        "Thumb above the knee, inner side, seated",
        leg_holds.THIGH_INNER,
        Round(-14, at("SP10.L", offset=(0.05, -0.01, -0.04)), (0.38, 0.40), 2600, above=34),
        "front-above",
    ),
    on_leg(
        "Thumb above the knee, outer side, seated",
        leg_holds.THIGH_OUTER,
        Round(56, at("ST34.L", offset=(0.02, 0.04, -0.02)), (0.48, 0.48), 2600, above=26),
    ),
    on_leg(
        "Thumb on the outer side above the ankle, foot on a stool",
        leg_holds.ANKLE_OUTER,
        Round(62, at("GB39.L", offset=(-0.01, 0.0, -0.01)), (0.36, 0.34), 2900, above=10),
        part=parts.left_arm_and_leg,
    ),
    on_leg(
        "Thumb on the inner side above the ankle, foot on a stool",
        leg_holds.SHIN_INNER,
        Round(-40, at("SP6.L", offset=(0.02, 0.0, 0.01)), (0.36, 0.36), 2900, above=14),
        "inner",
        parts.hand_at_left_leg,
    ),
    _on_foot("Fingertip between the first two bones of the foot", leg_holds.FOOT, "LR3.L"),
    _on_foot("Fingertip behind the web of the second toe", leg_holds.TOES, "ST44.L"),
    _on_foot("Fingertip on the outer side of the foot", leg_holds.FOOT_OUTER, "GB41.L"),
)
PRESSING_ARM_VIEWS = (
    on_arm(
        "Fingertip behind the last two knuckles",
        arm_holds.KNUCKLES,
        OnHand(at("TE3.L"), palm=False, roll=30, size=(0.38, 0.36), ppm=3000),
    ),
    on_arm(
        "Two fingertips in the grooves of the other hand",
        arm_holds.GROOVES,
        OnHand(at("EX-UE7-1.L"), palm=False, roll=30, size=(0.38, 0.36), ppm=3000, tilt=0.3),
    ),
    on_arm(
        "Thumb on the back of the forearm",
        arm_holds.FOREARM,
        OnHand(ROUND_WRIST, palm=False, roll=30, size=(0.33, 0.34), ppm=3100),
    ),
    on_arm(
        "Thumb on the edge of a loose fist",
        arm_holds.HAND_EDGE,
        Round(-80, at("SI3.L", offset=(0, 0.02, 0.0)), (0.36, 0.32), 3100, above=12),
        "palm",
        PALM_LINES,
    ),
)

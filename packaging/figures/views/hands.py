"""The pictures of hands that press, and of a ball at a wall: one row each."""

from dataclasses import replace

from figures.body.clothes import Clothes
from figures.drawing.look import Look
from figures.poses.standing import lean_on_wall
from figures.pressing import holds
from figures.pressing.hold import Hold
from figures.views import parts
from figures.views.frames import Between, Facing, Frame, OnHand, Round, Spot, at, fixed
from figures.views.limbs import PALM_LINES
from figures.views.looks import FACE, FINGERNAILS, HAND, LIMB, NO_HEAD, SMALL, TRUNK, WHOLE
from figures.views.parts import Part
from figures.views.surroundings import BesideWall, behind_ball
from figures.views.view import Seen, View

HANDS_ON_BODY: Look = replace(WHOLE, crease=(18, 11), crease_min=60, gap=(0.0008, 0.007))
TWO_HANDS = replace(HAND, gap=(0.0006, 0.005))
HAND_ON_LEG = replace(LIMB, crease=(24, 15))
HAND_ON_FOOT = replace(SMALL, gap=(0.0008, 0.007))
PALM_AND_WRIST = (("wrist_crease.L", 1.8), *PALM_LINES)
OVER_WRIST = OnHand(
    Spot((("wrist_palmar.L", 0.8), ("knuckle3.L", 0.2))),
    palm=True,
    roll=-8,
    size=(0.215, 0.36),
    ppm=2900,
)


def on_arm(
    title: str,
    hold: Hold,
    frame: Frame,
    shows: Seen = "hand-back",
    strokes: tuple[tuple[str, float], ...] = (),
) -> View:
    """Give the picture of the right hand on the left hand or forearm."""
    return View(
        hold.name,
        "pressing",
        title,
        shows,
        hold,
        frame,
        TWO_HANDS,
        sides="L",
        regions=(FINGERNAILS,),
        part=parts.forearms,
        strokes=strokes,
    )


def on_leg(
    title: str, hold: Hold, frame: Round, shows: Seen = "side", part: Part = parts.left_limbs
) -> View:
    """Give the picture of a hand on the left leg, as a rule the left one."""
    return View(
        hold.name,
        "pressing",
        title,
        shows,
        hold,
        frame,
        HAND_ON_LEG,
        sides="L",
        regions=NO_HEAD,
        part=part,
    )


PRESSING_VIEWS = (
    View(
        "press_waist",
        "pressing",
        "Thumbs on the low back, hands on the waist",
        "back",
        holds.WAIST,
        Round(138, fixed(0.02, 0, 0.47), (0.98, 1.26), 1500, above=8),
        replace(WHOLE, crease=(18, 11), crease_min=40, gap=(0.001, 0.009)),
        clothes=Clothes(low=0.02),
    ),
    View(
        "press_fists",
        "pressing",
        "Fists on the low back",
        "back",
        holds.FISTS,
        Round(160, fixed(0, 0, 0.265), (0.96, 0.58), 1700, above=6),
        HANDS_ON_BODY,
        regions=NO_HEAD,
        clothes=Clothes(low=0.04),
    ),
    View(
        "press_skull",
        "pressing",
        "Thumbs under the skull, hands holding the head",
        "back",
        holds.SKULL,
        Round(180, at("GV16", "z", (0, 0, -0.005)), (0.86, 0.50), 2000),
        HANDS_ON_BODY,
    ),
    View(
        "press_shoulder",
        "pressing",
        "Opposite hand on the shoulder muscle",
        "front",
        holds.SHOULDER,
        Round(14, at("GB21.L", "z", (0.02, 0, -0.02)), (0.74, 0.72), 2000, above=6),
        HANDS_ON_BODY,
        sides="L",
    ),
    View(
        "press_brow",
        "pressing",
        "Fingertip between the brows",
        "front",
        holds.BROW,
        Round(-16, at("EX-HN3", "z", (-0.06, 0, -0.10)), (0.56, 0.58), 2500, above=2),
        FACE,
    ),
    View(
        "press_belly",
        "pressing",
        "Flat hands on the lower belly",
        "front",
        holds.BELLY,
        Round(0, at("CV6", "z", (0, 0, 0.09)), (0.72, 0.48), 2100),
        replace(TRUNK, crease=(22, 14), gap=(0.0006, 0.006)),
        regions=NO_HEAD,
        clothes=Clothes(low=0.05),
    ),
    on_arm(
        "Thumb on the back of the other hand",
        holds.HAND,
        OnHand(at("LI4.L"), palm=False, roll=30, size=(0.40, 0.36), ppm=3000, tilt=0.25),
    ),
    on_arm("Thumb on the inner wrist", holds.INNER_WRIST, OVER_WRIST, "palm", PALM_AND_WRIST),
    on_arm(
        "Thumb at the little-finger end of the wrist crease",
        holds.WRIST_EDGE,
        OVER_WRIST,
        "palm",
        PALM_AND_WRIST,
    ),
    on_leg(
        "Thumb on the outer shin, seated",
        holds.SHIN,
        Round(42, at("ST36.L", offset=(0, 0.045, -0.01)), (0.50, 0.52), 2500, above=6),
    ),
    on_leg(
        "Fingers behind the knee, seated",
        holds.KNEE_PIT,
        Round(98, at("BL40.L", offset=(0, -0.01, -0.03)), (0.46, 0.42), 2900, above=2),
    ),
    View(
        "press_ankle",
        "pressing",
        "Thumb and finger on both sides of the Achilles tendon",
        "inner",
        holds.ANKLE,
        Facing(
            (Between("lat_mall.L", "med_mall.L", normed=True),),
            (Between("med_mall.L", "SP6.L"),),
            Spot((("KI3.L", 1),), ways=(Between("heel.L", "web12.L", 0.26),)),
            (0.38, 0.36),
            3500,
        ),
        HAND_ON_FOOT,
        sides="L",
        regions=NO_HEAD,
        part=parts.hand_at_ankle,
    ),
    View(
        "press_ball_wall",
        "pressing",
        "Ball between low back and wall",
        "side",
        lean_on_wall,
        BesideWall(0.16, 0.47, (0.62, 1.26), 1500, ball=True),
        WHOLE,
        sides="L",
        behind=behind_ball,
    ),
)

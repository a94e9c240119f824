"""The pictures of hands that press trunk, hip or head, beyond those of `hands.py`: one row each."""

from dataclasses import replace

from figures.body.clothes import Clothes
from figures.pressing import trunk_holds
from figures.pressing.hold import Hold
from figures.views import parts
from figures.views.frames import Round, at
from figures.views.hands import HANDS_ON_BODY
from figures.views.looks import FACE, NO_HEAD
from figures.views.view import View

ONE_SIDE = replace(HANDS_ON_BODY, crease=(24, 15))


def _on_back(title: str, hold: Hold, point: str) -> View:
    """Give the picture of two fingertips on the spine."""
    return View(
        hold.name,
        "pressing",
        title,
        "back",
        hold,
        Round(172, at(point, "z", (0.07, 0, 0.05)), (0.72, 0.58), 2000, above=4),
        HANDS_ON_BODY,
        regions=NO_HEAD,
        clothes=Clothes(low=0.04),
    )


def _on_hip(title: str, hold: Hold, frame: Round) -> View:
    """Give the picture of the left hand on hip or thigh."""
    return View(
        hold.name,
        "pressing",
        title,
        "side",
        hold,
        frame,
        ONE_SIDE,
        sides="L",
        regions=NO_HEAD,
        part=parts.no_right_arm,
    )


PRESSING_TRUNK_VIEWS = (
    View(
        "press_breastbone",
        "pressing",
        "Fingertips resting on the breastbone",
        "front",
        trunk_holds.BREASTBONE,
        Round(0, at("CV17", "z", (-0.03, 0, 0.03)), (0.66, 0.56), 2100, above=2),
        HANDS_ON_BODY,
    ),
    View(
        "press_collar",
        "pressing",
        "Fingertips of both hands below the collar bones",
        "front",
        trunk_holds.COLLAR,
        Round(0, at("KI27.L", "z", (0, 0, -0.03)), (0.72, 0.56), 2100, above=2),
        HANDS_ON_BODY,
    ),
    _on_back("Two fingertips on the spine at the waist", trunk_holds.SPINE, "GV4"),
    _on_back("Two fingertips on the spine at the hips", trunk_holds.SPINE_LOW, "GV3"),
    View(
        "press_crown",
        "pressing",
        "Fingertips resting on the crown of the head",
        "front",
        trunk_holds.CROWN,
        Round(-8, at("GV20", "z", (-0.08, 0, -0.07)), (0.58, 0.52), 2400, above=30),
        FACE,
    ),
    View(
        "press_behind_ear",
        "pressing",
        "Fingertips behind the ears",
        "side-behind",
        trunk_holds.BEHIND_EAR,
        Round(122, at("EX-Anmian.L", offset=(0, -0.02, 0.0)), (0.50, 0.50), 2600),
        HANDS_ON_BODY,
    ),
    _on_hip(
        "Thumb on the side of the hip",
        trunk_holds.HIP,
        Round(72, at("GB29.L", offset=(0, 0.01, 0.03)), (0.50, 0.60), 2300),
    ),
    _on_hip(
        "Fist on the outer side of the thigh, seated",
        trunk_holds.THIGH,
        Round(62, at("GB31.L", offset=(0, 0.02, 0.07)), (0.60, 0.52), 2300, above=14),
    ),
)

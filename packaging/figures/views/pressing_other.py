"""The pictures of somebody else who presses: one row each."""

from typing import Any

from figures.body.clothes import Clothes
from figures.pressing import other_holds
from figures.pressing.hold import Hold
from figures.views import parts
from figures.views.frames import Round, Spot, at
from figures.views.hands import HAND_ON_LEG, HANDS_ON_BODY
from figures.views.looks import ALL_REGIONS, NO_HEAD
from figures.views.view import View

PIXELS = 780
"""Along the longer side of a plate: two arms more are drawn than in other pictures."""


def _by_other(title: str, hold: Hold, spot: Spot, **changed: Any) -> View:
    """Give the picture of both hands, seen from behind and above."""
    row: dict[str, Any] = {
        "frame": Round(166, spot, (0.62, 0.54), 1900, above=22),
        "look": HANDS_ON_BODY,
        "regions": NO_HEAD,
        "clothes": Clothes(low=0.066, high=0.2),
        "pixels": PIXELS,
        **changed,
    }
    return View(hold.name, "pressing", title, "back", hold, **row)


PRESSING_OTHER_VIEWS = (
    _by_other(
        "Thumbs of somebody else on both shoulders",
        other_holds.SHOULDERS,
        at("mid_C7", "yz", (0, 0, -0.03)),
        regions=ALL_REGIONS,
        clothes=Clothes(),
    ),
    _by_other(
        "Thumbs of somebody else beside the upper spine",
        other_holds.UPPER_BACK,
        at("mid_T6", "yz", (0, 0, -0.02)),
    ),
    _by_other(
        "Thumbs of somebody else on the low back",
        other_holds.LOW_BACK,
        at("mid_L3", "yz", (0, 0, -0.02)),
        frame=Round(166, at("mid_L3", "yz", (0, 0, -0.03)), (0.50, 0.44), 2300, above=22),
        part=parts.no_arms,
    ),
    _by_other(
        "Thumbs of somebody else on both calves",
        other_holds.CALVES,
        at("BL57.L", "yz", (0, 0, 0.02)),
        look=HAND_ON_LEG,
    ),
)

"""How somebody else presses: one row each. Both arms of another body, which comes from behind."""

from figures.poses.standing import stand
from figures.pressing.hold import Hold
from figures.pressing.stance import Stance
from figures.pressing.targets import At, Joint, Round, Tip, elbow_from, knuckle, thumb

FIRMLY = (60, 20)
"""Weights of a thumb's pad and nail: the other hand has nothing else to hold on by."""
OPPOSED = {11: (0.2, 1.1), 12: (-1.1, 1.1), 13: (0.2, 1.1)}
"""Limits of a thumb that turns its pad to where the palm looks."""
TURNED = dict.fromkeys(OPPOSED, 0.03)


def _over(point: str) -> Stance:
    """Be over somebody who lies face down, or behind and below who sits."""
    return Stance(point, 0.38, -0.46, 50)


def _on_back(name: str, point: str, middle: str, near: str, wide: float = 1) -> Hold:
    """Press beside the spine with both thumbs, the fingers flat on the back, so `wide` apart."""

    def on(left: float, up: float, over: float = 0.0) -> Round:
        return Round(middle, left * wide, up, over)

    return Hold(
        name,
        stand,
        "L",
        (
            thumb(At(f"{point}.L"), *FIRMLY),
            Tip("2", on(0.128, 0.060), 6),
            Tip("3", on(0.158, 0.044), 8),
            Tip("5", on(0.182, -0.020), 6),
            knuckle("2", on(0.098, -0.024, 0.036), 7),
            knuckle("5", on(0.136, -0.072, 0.024), 5),
            Joint("wrist", on(0.080, -0.112, 0.054), 6),
            elbow_from(f"{point}.L", (0.12, 0.20, -0.35), 1.0),
        ),
        both=True,
        near=near,
        bounds=OPPOSED,
        loose=TURNED,
        stance=_over(point),
    )


SHOULDERS = Hold(
    "other_shoulders",
    stand,
    "L",
    (
        thumb(At("GB21.L"), *FIRMLY),
        Tip("2", At("GB21.L", shift=(0.045, -0.070, -0.010)), 7),
        Tip("3", At("GB21.L", shift=(0.070, -0.065, -0.015)), 8),
        Tip("5", At("GB21.L", shift=(0.110, -0.040, -0.030)), 6),
        knuckle("2", At("GB21.L", 0.030, (0.050, 0.020, 0.000)), 7),
        knuckle("5", At("GB21.L", 0.024, (0.095, 0.035, -0.030)), 5),
        Joint("wrist", At("GB21.L", 0.050, (0.050, 0.070, -0.095)), 6),
        elbow_from("GB21.L", (0.12, 0.22, -0.34), 1.0),
    ),
    both=True,
    near="other_upper_back.L",
    bounds=OPPOSED,
    loose=TURNED,
    stance=_over("GB21"),
)
CALVES = Hold(
    "other_calves",
    stand,
    "L",
    (
        thumb(At("BL57.L"), *FIRMLY),
        Tip("2", At("BL57.L", shift=(0.060, -0.030, 0.055)), 7),
        Tip("3", At("BL57.L", shift=(0.060, -0.050, 0.025)), 8),
        Tip("5", At("BL57.L", shift=(0.060, -0.050, -0.030)), 6),
        knuckle("2", At("BL57.L", 0.026, (0.045, 0.030, -0.015)), 7),
        knuckle("5", At("BL57.L", 0.024, (0.060, 0.010, -0.060)), 5),
        Joint("wrist", At("BL57.L", 0.045, (0.030, 0.020, -0.105)), 6),
        elbow_from("BL57.L", (0.10, 0.20, -0.35), 1.0),
    ),
    both=True,
    shoulder=(-0.4, 0, 0),
    starts=24,
    bounds=OPPOSED,
    loose=TURNED,
    stance=_over("BL57"),
)

OTHER_HOLDS = (
    CALVES,
    UPPER_BACK := _on_back("other_upper_back", "BL16", "mid_T6", "other_calves.L"),
    LOW_BACK := _on_back("other_low_back", "BL24", "mid_L3", "other_upper_back.L", 0.92),
    SHOULDERS,
)

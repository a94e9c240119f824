"""Where somebody else is who presses: another body like the one that is pressed."""

from dataclasses import dataclass

import numpy as np

from figures.arrays import SIDES, Floats
from figures.body.baked import rotation
from figures.body.placed import Placed
from figures.landmarks.landmarks import Landmarks


@dataclass(frozen=True)
class Stance:
    """The shoulders of somebody behind the one who is pressed, both looking the same way.

    Their middle is `behind` and `above` the middle of a point of both sides, in metres of a body
    of 1.86 m; they lean back by `degrees`, as one does who kneels over somebody lying face down.
    """

    point: str
    behind: float
    above: float
    degrees: float

    def find(self, marks: Landmarks, skin: Floats) -> Placed:
        """Give where that body is, with the skin (v1, 3) of the one that is pressed."""
        over = np.mean([marks.posed(skin, f"{self.point}.{side}") for side in SIDES], 0)
        offset = np.array([0, self.behind, self.above]) * marks.scale
        joints = np.mean([marks.model.head(f"upperarm01.{side}") for side in SIDES], 0)
        turn = rotation((1, 0, 0), -self.degrees)
        return Placed(turn, over + offset - turn @ joints)

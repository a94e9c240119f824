"""All landmarks and points of one body, kept as anchors on the rest skin so that they follow poses.

Metres; +x the person's left, -y the front, +z up.
"""

from typing import NamedTuple

import numpy as np

from figures.arrays import SIDES, Floats, Ints, Place, Side, sign, vector
from figures.body.model import Model
from figures.body.surface import Surface
from figures.landmarks import proportions


class LimbAxes(NamedTuple):
    """Three directions (3,) at right angles in a resting arm or leg.

    `down` away from the trunk, `lateral` to the outer side, `front` to the front of a leg and to
    the bending side of an elbow.
    """

    down: Floats
    lateral: Floats
    front: Floats


class HandAxes(NamedTuple):
    """Three directions (3,) at right angles in a resting hand: fingers, thumb side, its back."""

    fingers: Floats
    thumb: Floats
    back: Floats


class Knee(NamedTuple):
    """Metres below the knee joint's centre: middle, apex and base of the kneecap, joint line."""

    centre: float
    apex: float
    base: float
    joint: float


class Landmarks:
    """Places and lines on the rest skin of one variant.

    `places` name -> (3,) and `curves` name -> (n, 3); those of a side end in ".L" or ".R".
    `cun` stretch of the body -> metres in one B-cun there. `levels` vertebra -> height.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.skin = Surface(model.rest_skin, model.levels.first)
        heights = model.rest_skin[np.unique(model.levels.first), 2]
        self.floor = float(heights.min())
        self.stature = float(heights.max()) - self.floor
        self.scale = self.stature / proportions.STATURE
        self.female = proportions.FEMALE_SHARE[model.variant]
        self.places: dict[str, Floats] = {}
        self.curves: dict[str, Floats] = {}
        self.cun: dict[str, float] = {}
        self.levels: dict[str, float] = {}
        self.lumbar = self.thoracic = 0.0
        self.legs: dict[Side, LimbAxes] = {}
        self.hands: dict[Side, HandAxes] = {}
        self.elbows: dict[Side, LimbAxes] = {}
        self.knee = Knee(0, 0, 0, 0)
        self.anchors: dict[str, tuple[int, Floats]] = {}
        self._curve_anchors: dict[str, tuple[Ints, Floats]] = {}

    @property
    def mm(self) -> float:
        """Give what a millimetre of a body of 1.86 m is on this one, metres."""
        return 0.001 * self.scale

    def mean(self, men: float, women: float) -> float:
        """Give a measure for this body, between the means of men and women."""
        return men * (1 - self.female) + women * self.female

    def ratio(self, name: str) -> float:
        """Give a height of ANSUR as a share of stature."""
        return self.mean(*proportions.ANSUR[name])

    def height(self, ratio: str | float) -> float:
        """Give the z of a share of stature, or of a height of ANSUR by its name."""
        share = self.ratio(ratio) if isinstance(ratio, str) else ratio
        return self.floor + share * self.stature

    def back(self, z: float, x: float = 0) -> Floats:
        """Give the skin of the back at a height, x metres to the left of the midline."""
        return self.skin.ray([x, 1, z], [0, -1, 0])

    def front(self, z: float, x: float = 0) -> Floats:
        """Give the skin of the front at a height, x metres to the left of the midline."""
        return self.skin.ray([x, -1, z], [0, 1, 0])

    def collar_bone(self, side: Side) -> Floats:
        """Give the centre line (4, 3) of a collar bone, inner end to shoulder."""
        notch = self.places["sternal_notch"][2]

        def at(out: float, over: float) -> Floats:
            return self.front(notch + over * self.scale, sign(side) * out * self.scale)

        tip = self.shoulder_tip(side)
        return np.array(
            [at(0.022, 0.001), at(0.060, 0.009), at(0.100, 0.024), tip + vector(0, -0.012, -0.004)]
        )

    def shoulder_tip(self, side: Side) -> Floats:
        """Give the skin above the shoulder joint."""
        joint = self.model.head("upperarm01." + side)
        return self.skin.ray(joint * vector(0.96, 1, 1) + vector(0, 0.008, 0.3), [0, 0, -1])

    def at_leg(self, side: Side, below: float, direction: Floats) -> Floats:
        """Give the skin of a leg: metres below the knee joint along it, in a direction."""
        knee = self.model.head("lowerleg01." + side)
        return self.skin.out(knee + self.legs[side].down * below, direction)

    def anchor(self) -> None:
        """Keep every place and curve as faces and weights; call when all are there."""
        faces, weights = self.skin.anchors(np.array(list(self.places.values())))
        self.anchors = {n: (int(i), w) for n, i, w in zip(self.places, faces, weights, strict=True)}
        self._curve_anchors = {n: self.skin.anchors(c) for n, c in self.curves.items()}

    def posed(self, skin: Floats, name: str) -> Floats:
        """Give a place (3,) on a posed skin (v1, 3)."""
        face, weights = self.anchors[name]
        place: Floats = (skin[self.model.levels.first[face]] * weights[:, None]).sum(0)
        return place

    def posed_curve(self, skin: Floats, name: str) -> Floats:
        """Give a curve (n, 3) on a posed skin."""
        return self._carried(skin, *self._curve_anchors[name])

    def posed_many(self, skin: Floats, rest: Floats) -> Floats:
        """Give where places (n, 3) of the rest skin are on a posed skin."""
        return self._carried(skin, *self.skin.anchors(rest))

    def _carried(self, skin: Floats, faces: Ints, weights: Floats) -> Floats:
        places: Floats = (skin[self.model.levels.first[faces]] * weights[:, :, None]).sum(1)
        return places


class OneSide:
    """The places of one side of a body, by their names without the side."""

    def __init__(self, marks: Landmarks, side: Side) -> None:
        self.marks, self.side, self.sign = marks, side, sign(side)

    def __getitem__(self, name: str) -> Floats:
        return self.marks.places[f"{name}.{self.side}"]

    def __setitem__(self, name: str, place: Floats) -> None:
        self.marks.places[f"{name}.{self.side}"] = place

    def curve(self, name: str, line: Floats) -> None:
        """Keep a curve (n, 3) of this side."""
        self.marks.curves[f"{name}.{self.side}"] = line

    def joint(self, bone: str) -> Floats:
        """Give the rest head of a bone of this side."""
        return self.marks.model.head(f"{bone}.{self.side}")

    def metres(self, length: float) -> float:
        """Give a length written for a body of 1.86 m."""
        return length * self.marks.scale

    def halfway(self, name: str, start: str, end: str, out: Place, share: float = 0.5) -> Floats:
        """Set a place on the skin path between two others of this side, and give the path."""
        self[name], path = self.marks.skin.between(self[start], self[end], share, out)
        return path


def both_sides(marks: Landmarks) -> tuple[OneSide, OneSide]:
    """Give the left and the right side."""
    return OneSide(marks, SIDES[0]), OneSide(marks, SIDES[1])

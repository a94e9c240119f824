"""One arm as 21 joint parameters, in radians.

The parameters that reach a hold are searched once (`solving.py`) and kept in `solved/BODY.json`.
"""

from collections.abc import Mapping
from math import cos, sin, sqrt
from typing import NamedTuple

import numpy as np

from figures.arrays import Floats, Ints, Side, norm, unit
from figures.landmarks.landmarks import Landmarks

GIRDLE, SHOULDER = slice(0, 3), slice(3, 6)
ELBOW, FOREARM = 6, 7
WRIST, THUMB = slice(8, 11), slice(11, 14)
THUMB_MIDDLE, THUMB_TIP = 14, 15
TOGETHER = 16  # of the fingers
INDEX_KNUCKLE, LITTLE_KNUCKLE = 17, 18  # bends; those between lie between
FINGERS = 19  # bend of all middle joints
UPPER_ARM = 20  # turn about itself
COUNT = 21

LIMB_VERTICES = 13380  # those after are eyes and the inside of the mouth
MIRROR = np.diag([-1.0, 1, 1])


class Fingertip(NamedTuple):
    """Three vertex numbers each: in the middle of the pad, and of the nail."""

    pad: Ints
    nail: Ints


class Arm:
    """The joints of one resting arm and how parameters turn them.

    `curled` adds (knuckle, middle joint) bends to fingers "2" to "5".
    """

    def __init__(
        self, marks: Landmarks, side: Side, curled: Mapping[str, tuple[float, float]]
    ) -> None:
        self.marks, self.side, self.curled = marks, side, curled
        self.model = model = marks.model
        body = model.body
        self.strongest = body.bone_ids[np.arange(len(body.weights)), body.weights.argmax(1)]
        self.used = np.zeros(len(model.rest), bool)
        self.used[body.quads] = True
        self.used[LIMB_VERTICES:] = False
        self.tips = {finger: self._fingertip(finger) for finger in "12345"}
        upper = self._joint("lowerarm01") - self._joint("upperarm01")
        lower = self._joint("wrist") - self._joint("lowerarm01")
        self._hinge, self._fore, self._upper = (
            unit(np.cross(upper, lower)),
            unit(lower),
            unit(upper),
        )
        self._fingers = [
            unit(self._joint(f"finger{f}-2") - self._joint(f"finger{f}-1")) for f in "2345"
        ]
        self._flex = unit(np.cross(self._fingers[1], -marks.hands[side].back))
        thumb = unit(self._joint("finger1-3") - self._joint("finger1-2"))
        tip = self.tips["1"]
        self._thumb_flex = unit(
            np.cross(thumb, model.rest[tip.pad].mean(0) - model.rest[tip.nail].mean(0))
        )

    def _joint(self, bone: str) -> Floats:
        return self.model.head(f"{bone}.{self.side}")

    def vertices(self, *bones: str) -> Ints:
        """Give the numbers of the vertices that these bones of the arm move most."""
        numbers = [self.model.body.number[f"{bone}.{self.side}"] for bone in bones]
        return np.where(np.isin(self.strongest, numbers) & self.used)[0]

    def _fingertip(self, finger: str) -> Fingertip:
        rest, vertices = self.model.rest, self.vertices(f"finger{finger}-3")
        joint, before = self._joint(f"finger{finger}-3"), self._joint(f"finger{finger}-2")
        along = (joint - before) / np.linalg.norm(joint - before)
        reach = (rest[vertices] - joint) @ along
        nails = self.model.body.mask("fingernails")
        nail = rest[vertices[nails[vertices] > 0.5]].mean(0)
        middle = joint + along * (reach.max() * 0.62)
        inwards = middle - nail
        inwards -= along * (inwards @ along)
        inwards /= np.linalg.norm(inwards)

        def nearest(place: Floats) -> Ints:
            return vertices[np.argsort(np.linalg.norm(rest[vertices] - place, axis=1))[:3]]

        return Fingertip(nearest(middle + inwards * 0.007), nearest(nail))

    def near(self, bone: str, count: int, towards_back: float = 0.0) -> Ints:
        """Give the vertices nearest a joint, or metres from it towards the back of the hand."""
        place = self._joint(bone) + self.marks.hands[self.side].back * towards_back
        distance = np.linalg.norm(self.model.rest - place, axis=1)
        distance[~self.used] = 9
        return np.argsort(distance)[:count]

    def turn(self, parameters: Floats, rotations: Mapping[str, Floats]) -> dict[str, Floats]:
        """Give rotations of a pose with those of this arm as the parameters (21,) have them."""
        x, own = parameters, {}
        own["clavicle"] = own["shoulder01"] = _about(x[GIRDLE] * 0.35)
        own["upperarm01"] = _about(x[SHOULDER])
        own["upperarm02"] = _about(self._upper * x[UPPER_ARM])
        own["lowerarm01"] = _about(self._hinge * x[ELBOW]) @ _about(self._fore * (x[FOREARM] * 0.4))
        own["lowerarm02"] = _about(self._fore * (x[FOREARM] * 0.6))
        own["wrist"] = _about(x[WRIST])
        own["finger1-1"] = _about(x[THUMB])
        own["finger1-2"] = _about(self._thumb_flex * x[THUMB_MIDDLE])
        own["finger1-3"] = _about(self._thumb_flex * x[THUMB_TIP])
        for i, finger in enumerate("2345"):
            knuckle = x[INDEX_KNUCKLE] + (x[LITTLE_KNUCKLE] - x[INDEX_KNUCKLE]) * i / 3
            more, further = self.curled.get(finger, (0, 0))
            bend = x[FINGERS] + further
            own[f"finger{finger}-1"] = _about(self._flex * (knuckle + more)) @ self._together(
                i, x[TOGETHER]
            )
            own[f"finger{finger}-2"] = _about(self._flex * bend)
            own[f"finger{finger}-3"] = _about(self._flex * (bend * 0.6))
        return {**rotations, **{f"{bone}.{self.side}": turn for bone, turn in own.items()}}

    def _together(self, finger: int, share: float) -> Floats:
        """Give the turn of a finger towards the middle one, by a share of the whole way."""
        axis = np.cross(self._fingers[finger], self._fingers[1])
        sine = norm(axis)
        if sine <= 1e-6:
            return np.eye(3)
        return _about(axis / sine * (np.arcsin(min(sine, 1)) * share))


def mirrored(rotations: Mapping[str, Floats]) -> dict[str, Floats]:
    """Give the rotations with those of the left side copied to the right."""
    both = dict(rotations)
    for bone, turn in rotations.items():
        if bone.endswith(".L"):
            both[bone[:-1] + "R"] = MIRROR @ turn @ MIRROR
    return both


def _about(vector: Floats) -> Floats:
    """Give the rotation (3, 3) by a vector; Rodrigues, as the search asks for millions of them."""
    x, y, z = vector.tolist()
    angle = sqrt(x * x + y * y + z * z)
    if angle < 1e-12:
        return np.eye(3)
    x, y, z = x / angle, y / angle, z / angle
    c, s = cos(angle), sin(angle)
    d = 1 - c
    return np.array(
        [
            [c + x * x * d, x * y * d - z * s, x * z * d + y * s],
            [y * x * d + z * s, c + y * y * d, y * z * d - x * s],
            [z * x * d - y * s, z * y * d + x * s, c + z * z * d],
        ]
    )

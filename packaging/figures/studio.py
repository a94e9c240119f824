"""The studio: one body with its landmarks, and the scenes posed so far."""

from dataclasses import dataclass

import numpy as np

from figures.arrays import Floats
from figures.bodies import FIRST
from figures.body.clothes import Clothes
from figures.body.model import Model, Scene
from figures.body.poser import Poser
from figures.body.together import shade_together
from figures.landmarks.landmarks import Landmarks
from figures.landmarks.marking import mark_body
from figures.landmarks.relief import sculpt
from figures.poses import Pose
from figures.pressing.contact import press_in, press_other
from figures.pressing.hold import Hold
from figures.pressing.solved import press

SLEEVES = Clothes(hair=False, sleeves=True)
"""What somebody else wears who presses: only arms are drawn."""


@dataclass(frozen=True)
class Posed:
    """A posed body, where its landmarks are now, and the other body that presses it."""

    scene: Scene
    marks: Landmarks
    other: Scene | None = None

    def at(self, name: str) -> Floats:
        """Give the place (3,) of a point or landmark, or of the head of a bone."""
        if name in self.marks.anchors:
            return self.marks.posed(self.scene.skin, name)
        place: Floats = self.scene.heads[self.marks.model.body.number[name]]
        return place

    def curve(self, name: str) -> Floats:
        """Give a curve (n, 3) of the landmarks."""
        return self.marks.posed_curve(self.scene.skin, name)

    def bounds(self) -> tuple[Floats, Floats]:
        """Give the least and the most x, y and z of the skin."""
        skin = self.scene.skin[np.unique(self.marks.model.levels.first)]
        return skin.min(0), skin.max(0)


class Studio:
    """Poses and dresses a body; a scene is built once for each pose and dress."""

    def __init__(self, variant: str = FIRST) -> None:
        self.model = Model(variant)
        self.marks = mark_body(self.model)
        self.model.relief = sculpt(self.marks)
        self._posed: dict[tuple[Pose | Hold, Clothes], Posed] = {}

    def pose(self, pose: Pose | Hold, clothes: Clothes) -> Posed:
        """Give the body in a pose or a hold."""
        key = (pose, clothes)
        if key not in self._posed:
            self._posed[key] = self._pose(pose, clothes)
        return self._posed[key]

    def _pose(self, pose: Pose | Hold, clothes: Clothes) -> Posed:
        poser = self._poser()
        if not isinstance(pose, Hold):
            pose(poser)
            return Posed(self.model.build(poser, clothes), self.marks)
        if pose.stance is None:
            press(pose, poser, self.marks)
            return Posed(press_in(self.model.build(poser, clothes), pose, self.marks), self.marks)
        pose.pose(poser)
        scene, presser = self.model.build(poser, clothes), self._poser()
        press(pose, presser, self.marks)
        other = self.model.build(presser, SLEEVES).moved(pose.stance.find(self.marks, scene.skin))
        scene, other = shade_together(self.model, scene, other, self.model.arm > 0.5)
        scene, other = press_other(scene, other, pose, self.marks)
        return Posed(scene, self.marks, other.part(self.model.dense(self.model.arm) > 0.5))

    def _poser(self) -> Poser:
        return Poser(self.model.body, self.model.rest_heads)

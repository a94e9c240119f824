"""The studio: one body with its landmarks, and the scenes posed so far."""

from dataclasses import dataclass

import numpy as np

from figures.arrays import Floats
from figures.bodies import FIRST
from figures.body.clothes import Clothes
from figures.body.model import Model, Scene
from figures.body.poser import Poser
from figures.landmarks.landmarks import Landmarks
from figures.landmarks.marking import mark_body
from figures.landmarks.relief import sculpt
from figures.poses import Pose
from figures.pressing.contact import press_in
from figures.pressing.hold import Hold
from figures.pressing.solved import press


@dataclass(frozen=True)
class Posed:
    """A posed body and where its landmarks are now."""

    scene: Scene
    marks: Landmarks

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
        self._scenes: dict[tuple[Pose | Hold, Clothes], Scene] = {}

    def pose(self, pose: Pose | Hold, clothes: Clothes) -> Posed:
        """Give the body in a pose or a hold."""
        key = (pose, clothes)
        if key not in self._scenes:
            poser = Poser(self.model.body, self.model.rest_heads)
            if isinstance(pose, Hold):
                press(pose, poser, self.marks)
            else:
                pose(poser)
            scene = self.model.build(poser, clothes)
            if isinstance(pose, Hold):
                scene = press_in(scene, pose, self.marks)
            self._scenes[key] = scene
        return Posed(self._scenes[key], self.marks)

"""Whether the hands of somebody else press their points, beside the spine, and from where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from scipy.spatial import cKDTree

from figures.arrays import Floats, norm
from figures.body.mesh import vertex_normals
from figures.body.model import Scene
from figures.body.poser import Poser
from figures.check.report import MM, Report
from figures.drawing.camera import Camera
from figures.landmarks.landmarks import Landmarks
from figures.pressing.arm import Arm
from figures.pressing.hold import Hold
from figures.pressing.other_holds import OTHER_HOLDS
from figures.pressing.solved import load, press
from figures.pressing.targets import pressable
from figures.studio import Posed
from figures.views.ghosts import GHOSTS, lower
from figures.views.table import VIEWS

BESIDE = 4  # mm from the middle of a thumb's pad to its point
DEEP = 16  # mm that a hand may lie in the skin: soft parts of both
DEEP_MOVED = 32  # mm where it is moved to another point of its view, over other curves of the back
SPINE = 10  # mm from the midline, where no part of a hand may be
FAR = 0.03  # metres from the skin beyond which nothing lies in it
CUT = (0.4, 0.6)  # the shares of an arm between which it is cut off
ON_SPINE = ("other_upper_back", "other_low_back")
SERVED = {
    "other_upper_back": ("BL13", "BL14", "BL15", "BL17", "BL18"),
    "other_low_back": ("BL23", "BL25", "BL52"),
}


@dataclass(frozen=True)
class Other:
    """Somebody else's left arm in a hold: both skins (v1, 3), and the arm's own vertices."""

    hold: Hold
    marks: Landmarks
    posed: Posed
    arm: Floats

    @property
    def point(self) -> str:
        """Give the point that is pressed."""
        return self.hold.stance.point if self.hold.stance else ""

    @property
    def pad(self) -> Floats:
        """Give the middle (3,) of the thumb's pad."""
        tip = Arm(self.marks, "L", self.hold.curled).tips["1"]
        middle: Floats = self.arm[tip.pad].mean(0)
        return middle

    @property
    def places(self) -> Floats:
        """Give the vertices (n, 3) of the arm."""
        model = self.marks.model
        own = pressable(model) & (model.arm > CUT[1]) & (model.rest_skin[:, 0] > 0)
        return self.arm[own]


def find_others(marks: Landmarks) -> Iterator[Other]:
    """Pose both bodies of every hold that was searched for."""
    found = load(marks.model.variant)
    for hold in OTHER_HOLDS:
        if hold.key in found and hold.stance:
            pressed, pressing = (Poser(marks.model.body, marks.model.rest_heads) for _ in "12")
            hold.pose(pressed)
            press(hold, pressing, marks)
            posed = Posed(_undressed(marks, pressed), marks)
            placed = hold.stance.find(marks, posed.scene.skin)
            yield Other(hold, marks, posed, placed.carry(marks.model.pose(pressing.rotations)))


def _undressed(marks: Landmarks, poser: Poser) -> Scene:
    """Give a scene of skin and bones alone, for which no light is to be found."""
    model = marks.model
    skin, none = model.pose(poser.rotations), np.zeros((0, 3))
    faces = model.levels.first
    return Scene(
        none, faces, {}, None, none, skin, poser.heads(), poser.moves(), vertex_normals(skin, faces)
    )


def check_others(report: Report, marks: Landmarks) -> None:
    """Check every hold of somebody else."""
    for other in find_others(marks):
        for check in (check_pad, check_depth, check_spine, check_ends):
            check(report, other)
        for code in SERVED.get(other.hold.name, ()):
            way = other.posed.at(f"{code}.L") - other.posed.at(f"{other.point}.L")
            moved = replace(other, arm=other.arm + way)
            _note_depth(report, moved, f"moved to {code}", DEEP_MOVED)
            check_spine(report, moved)


def check_pad(report: Report, other: Other) -> None:
    """Check that the thumb's pad lies on its point."""
    beside = norm(other.pad - other.posed.at(f"{other.point}.L")) * MM
    report.note(other.hold.name, f"pad beside {other.point}, mm", beside, 0, BESIDE)


def check_depth(report: Report, other: Other) -> None:
    """Check that the hand lies on the body, not in it."""
    _note_depth(report, other, f"at {other.point}", DEEP)


def _note_depth(report: Report, other: Other, where: str, most: float) -> None:
    keep = pressable(other.marks.model)
    skin, normals = other.posed.scene.skin[keep], other.posed.scene.normals[keep]
    away, nearest = cKDTree(skin).query(other.places)
    over = ((other.places - skin[nearest]) * normals[nearest]).sum(1)
    deep = float(np.where(away < FAR, np.clip(-over, 0, None), 0).max()) * MM
    report.note(other.hold.name, f"hand in the body {where}, mm", deep, 0, most)


def check_spine(report: Report, other: Other) -> None:
    """Check that no part of a hand beside the spine lies on it."""
    if other.hold.name in ON_SPINE:
        within = max(0.0, SPINE - float(other.places[:, 0].min()) * MM)
        report.note(other.hold.name, "hand on the spine, mm", within, 0, 0)


def check_ends(report: Report, other: Other) -> None:
    """Check that the arm ends in no picture of it: it goes on under the frame, or out of it."""
    model = other.marks.model
    ring = (model.arm > CUT[0]) & (model.arm < CUT[1]) & (model.rest_skin[:, 0] > 0)
    ends = other.arm[ring & pressable(model)]
    view = VIEWS[other.hold.name]
    _note_end(report, other, "its own picture", view.frame.camera(other.posed), ends)
    for ghost in GHOSTS:
        if ghost.hands == other.hold.name:
            camera = VIEWS[ghost.view].frame.camera(other.posed)
            moved = lower(camera) if other.hold.name in SERVED else camera
            _note_end(report, other, ghost.view, moved, ends)


def _note_end(report: Report, other: Other, where: str, camera: Camera, ends: Floats) -> None:
    x, y, _ = camera.project(ends).T
    seen = (x > 0) & (x < camera.width) & (y > 0) & (y < camera.height)
    report.note(other.hold.name, f"places where the arm ends in {where}", float(seen.sum()), 0, 0)

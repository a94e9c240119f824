"""The pressing hand in the picture of a point: one row each, and how it is drawn.

The hand of a hold is carried into the pose of the point view with the skin that it presses, and
seen by the camera of that view. It is a layer of its own, cut where the body is in front.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy import ndimage as ndi

from figures.arrays import Bools, Floats, Reals
from figures.body.mesh import vertex_normals
from figures.body.model import Scene
from figures.drawing.camera import Camera, depth_of
from figures.drawing.drawing import Drawing
from figures.drawing.look import UNITS
from figures.plates.heights import Relief
from figures.plates.plate import Plate, make_plate
from figures.pressing.hold import Hold
from figures.studio import Posed, Studio
from figures.views import parts
from figures.views.looks import CLOTH, FINGERNAILS
from figures.views.table import VIEWS
from figures.views.view import View


@dataclass(frozen=True)
class Ghost:
    """The hand of a pressing picture in a point view, and the point that it presses.

    Other points of the view that are held in the same way have the hand moved to them; `upper` is
    whether the upper arm is drawn, too, where the elbow is in the picture, as that of another
    person always is. None is laid where it would lie beside the point, as fists do, hide what is
    measured, or end inside the picture.
    """

    view: str
    hands: str
    point: str
    upper: bool = False

    @property
    def name(self) -> str:
        """Give the name of its files."""
        return f"{self.view}.hand.{self.hands}"


GHOSTS = (
    Ghost("low_back", "press_waist", "BL23"),
    Ghost("low_back", "press_spine", "GV4"),
    Ghost("low_back", "press_spine_low", "GV3"),
    Ghost("chest", "press_breastbone", "CV17"),
    Ghost("chest", "press_collar", "KI27"),
    Ghost("neck_back", "press_skull", "GB20"),
    Ghost("neck_back", "press_shoulder", "GB21"),
    Ghost("face", "press_brow", "EX-HN3"),
    Ghost("crown", "press_crown", "GV20"),
    Ghost("head_side", "press_behind_ear", "EX-Anmian"),
    Ghost("abdomen", "press_belly", "CV6"),
    Ghost("hip_side", "press_hip", "GB29"),
    Ghost("hand_back", "press_hand", "LI4"),
    Ghost("hand_back", "press_knuckles", "TE3"),
    Ghost("hand_back", "press_grooves", "EX-UE7-1"),
    Ghost("forearm_outer", "press_forearm", "TE5"),
    Ghost("knee_front", "press_thigh_inner", "SP10"),
    Ghost("knee_front", "press_thigh_outer", "ST34"),
    Ghost("shin_outer", "press_shin", "ST36"),
    Ghost("shin_outer", "press_knee_outer", "GB34"),
    Ghost("shin_outer", "press_ankle_outer", "GB39", upper=True),
    Ghost("knee_back", "press_knee_pit", "BL40"),
    Ghost("ankle_inner", "press_ankle", "KI3"),
    Ghost("ankle_outer", "press_ankle", "BL60"),
    Ghost("foot_top", "press_foot", "LR3", upper=True),
    Ghost("foot_top", "press_toes", "ST44", upper=True),
    Ghost("foot_top", "press_foot_outer", "GB41", upper=True),
    Ghost("neck_back", "other_shoulders", "GB21"),
    Ghost("upper_back", "other_upper_back", "BL16"),
    Ghost("low_back", "other_low_back", "BL24"),
    Ghost("leg_back", "other_calves", "BL57"),
)

SHOWN = (CLOTH, FINGERNAILS)

AROUND = 0.035
"""Metres around a point of the skin with which the hand is carried, less and less further out."""
SUNK = 0.006
"""Metres by which a hand may lie in the skin and still be seen."""
CLOSE = 0.012
"""Metres over the skin at which a hand throws a third of the shadow that it throws on it."""
SHADOWS = ((0.003, 0.75), (0.010, 0.55))
"""Metres over which the shadow of a hand is soft, and how dark it is."""
SMALLER = 4
"""Pixels of the camera that one of the shadow stands for."""
BELOW = 0.10
"""Metres below a view for which the arm of another person goes on, which is moved with its hand."""
REACH = 1.5
"""Width of the layer over a single limb, as a part of the height: a window may show so much."""
PIXELS = 900
"""Pixels along the longer side of its plate: it is seen through."""


@dataclass(frozen=True)
class Hand:
    """A ghost as it is drawn: body and hand in one mesh, seen by the camera of the point view.

    `place` is where the hold presses.
    """

    ghost: Ghost
    view: View
    view_camera: Camera
    camera: Camera
    body: Scene
    arm: Scene
    both: bool
    other: bool
    place: Floats

    def plate(self, relief: Relief) -> Plate:
        """Give the light on it."""
        return make_plate(self.arm, self.camera, VIEWS[self.ghost.hands].look, relief, PIXELS)

    @property
    def origin(self) -> Floats:
        """Give where on the drawing of the view the layer begins (2,)."""
        corner = self.camera.centre + self.camera.right * (-self.camera.width / 2 / self.camera.ppm)
        corner = corner + self.camera.up * (self.camera.height / 2 / self.camera.ppm)
        return self.view_camera.project(corner)[:2] * UNITS / self.view_camera.longer

    @property
    def scale(self) -> float:
        """Give how many units of the drawing of the view one of the layer is."""
        return self.camera.longer / self.view_camera.longer

    @cached_property
    def drawing(self) -> Drawing:
        """Give the hand alone, without what the body hides."""
        look = replace(VIEWS[self.ghost.hands].look, line_width=self.view.look.line_width)
        return Drawing(self.arm, self.camera, look, SHOWN, [], front=(self.body, SUNK))

    @property
    def tip(self) -> Floats:
        """Give where the point of the hold falls on the drawing of the view (2,)."""
        place: Floats = self.origin + self.drawing.draw(self.place)[0] * self.scale
        return place

    def shadow(self) -> Reals:
        """Give how dark the hand makes the skin (h, w), 0 to 1, fewer pixels than the camera's."""
        under, over = (_depth(self.camera, scene) for scene in (self.body, self.arm))
        seen = (under < 1) & (over < 1) & (over - under < SUNK)
        dark = np.where(seen, np.exp(-np.clip(under - over, 0, None) / CLOSE), 0).astype(np.float32)
        soft = np.zeros_like(dark)
        for metres, most in SHADOWS:
            soft = np.maximum(soft, ndi.gaussian_filter(dark, metres * self.camera.ppm) * most)
        soft *= ndi.gaussian_filter((under < 1).astype(np.float32), 1.5)
        high, wide = (side // SMALLER * SMALLER for side in soft.shape)
        shape = (high // SMALLER, SMALLER, wide // SMALLER, SMALLER)
        small: Reals = soft[:high, :wide].reshape(shape).mean((1, 3))
        return small


def pose_hand(ghost: Ghost, studio: Studio) -> Hand:
    """Carry the hand of a hold into a point view; ValueError if its picture is not of a hold."""
    view, pressing = VIEWS[ghost.view], VIEWS[ghost.hands]
    hold = pressing.pose
    if not isinstance(hold, Hold):
        msg = f"{ghost.hands} is no hold"
        raise ValueError(msg)
    here, there = studio.pose(view.pose, view.clothes), studio.pose(hold, pressing.clothes)
    if there.other:
        return _of_other(ghost, here, there.other, studio)
    arm = studio.model.arm_of(hold.side)
    name = f"{ghost.point}.L" if f"{ghost.point}.L" in studio.marks.places else ghost.point
    others = studio.model.dense(studio.model.arm) < 0.5 if hold.both else ~arm
    turn = _turn(here, there, name, others)
    start, end = there.at(name), here.at(name)
    vertices = np.where(
        arm[:, None], (there.scene.vertices - start) @ turn.T + end, here.scene.vertices
    )
    attributes = {
        key: np.where(arm, there.scene.attributes[key], values)
        for key, values in here.scene.attributes.items()
    }
    whole = replace(
        here.scene,
        vertices=vertices,
        attributes=attributes,
        normals=vertex_normals(vertices, here.scene.faces),
        shapes={},
    )
    camera = view.frame.camera(here)
    shown = ~arm if view.part is None else ~arm & view.part(studio.model)
    return Hand(
        ghost,
        view,
        camera,
        _wider(camera) if view.sides == "L" else camera,
        whole.part(shown),
        whole.part(arm if ghost.upper else arm & parts.forearms(studio.model)),
        hold.both,
        other=False,
        place=end,
    )


def _of_other(ghost: Ghost, here: Posed, other: Scene, studio: Studio) -> Hand:
    """Lay the left hand of another person over a view in the pose in which it was pressed."""
    view = VIEWS[ghost.view]
    camera = view.frame.camera(here)
    shown = here.scene if view.part is None else here.scene.part(view.part(studio.model))
    arm, place = other.part(studio.model.arm_of("L")), here.at(f"{ghost.point}.L")
    return Hand(ghost, view, camera, lower(camera), shown, arm, both=True, other=True, place=place)


def lower(camera: Camera) -> Camera:
    """Give the camera of a view with more below, where the arm of another person goes on."""
    more = round(BELOW * camera.ppm)
    centre = camera.centre - camera.up * (more / 2 / camera.ppm)
    return replace(camera, height=camera.height + more, centre=centre)


def _wider(camera: Camera) -> Camera:
    """Give the camera with ground at both sides, over which the arm goes on."""
    more = max(0, round((camera.height * REACH - camera.width) / 2))
    return replace(camera, width=camera.width + 2 * more)


def _turn(here: Posed, there: Posed, name: str, skin: Bools) -> Floats:
    """Give the turn (3, 3) about a point that best takes the skin around to where it is here."""
    used = np.zeros(len(skin), bool)
    used[np.unique(here.scene.faces)] = True
    marks = here.marks
    away = np.linalg.norm(marks.model.rest_dense - marks.places[name], axis=1)
    near = used & skin & (away < 3 * AROUND)
    new, old = (
        here.scene.vertices[near] - here.at(name),
        there.scene.vertices[near] - there.at(name),
    )
    weights = np.exp(-0.5 * (away[near] / AROUND) ** 2)[:, None]
    left, _, right = np.linalg.svd((new * weights).T @ old)
    turn: Floats = left @ np.diag([1, 1, np.sign(np.linalg.det(left @ right))]) @ right
    return turn


def _depth(camera: Camera, scene: Scene) -> Reals:
    return depth_of(camera, scene.vertices, scene.faces).astype(np.float32)

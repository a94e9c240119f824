"""Where parts of the hand should be: rows of data, found on the skin of a posed body. Metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from scipy.spatial import cKDTree

from figures.arrays import Bools, Floats, Ints, Place, Side, sign, vector
from figures.body.mesh import vertex_normals
from figures.body.model import Model
from figures.pressing.arm import Arm
from figures.pressing.stance import Stance

ARM = 0.02
"""The share of an arm from which a vertex is no longer what that arm presses."""


class Target(NamedTuple):
    """The mean of some vertices should be at a place (3,); the weight says how much it matters."""

    vertices: Ints
    place: Floats
    weight: float


def pressable(model: Model) -> Bools:
    """Say of every vertex (v1,) whether a hand can press it."""
    used = np.zeros(len(model.rest_skin), bool)
    used[np.unique(model.levels.first)] = True
    skin: Bools = used & (model.eye < 0.01)
    return skin


def beside_arm(model: Model, side: Side) -> Bools:
    """Say of every vertex (v1,) whether the arm of a side can press it: skin, but not its own."""
    own = (model.arm > ARM) & (model.rest_skin[:, 0] * sign(side) > 0)
    return pressable(model) & ~own


class Skin:
    """The skin of a posed body without the arm that presses, and that arm.

    With a stance the arm is of another body, which has it, and nothing is left out of the skin.
    """

    def __init__(
        self, arm: Arm, rotations: dict[str, Floats], stance: Stance | None = None
    ) -> None:
        self.arm, self.marks = arm, arm.marks
        model = arm.model
        self.posed = model.pose(rotations)
        self._placed = stance.find(arm.marks, self.posed) if stance else None
        keep = pressable(model) if stance else beside_arm(model, arm.side)
        self.places = self.posed[keep]
        self.normals = vertex_normals(self.posed, model.levels.first)[keep]
        self.tree = cKDTree(self.places)

    def carry(self, places: Floats) -> Floats:
        """Give where places (n, 3) of whoever presses are."""
        return self._placed.carry(places) if self._placed else places

    def normal(self, place: Floats) -> Floats:
        """Give the normal (3,) of the skin nearest to a place."""
        normal: Floats = self.normals[self.tree.query(place)[1]]
        return normal

    def on(self, rest: Floats, over: float = 0.0) -> Floats:
        """Give where a place of the rest skin is now, or metres over it."""
        place: Floats = self.marks.posed_many(self.posed, np.atleast_2d(rest))[0]
        return place + self.normal(place) * over


class Spot(Protocol):
    """A place given by the body."""

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        ...


@dataclass(frozen=True)
class At:
    """A point or landmark, moved at rest by `shift` and back to the skin, `over` the skin."""

    name: str
    over: float = 0.0
    shift: tuple[float, float, float] | None = None
    snap: bool = True

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        rest = skin.marks.places[self.name]
        if self.shift is not None:
            rest = rest + list(self.shift)
            rest = skin.marks.skin.closest(rest) if self.snap else rest
        return skin.on(rest, self.over)


@dataclass(frozen=True)
class Round:
    """Metres to the left round the trunk from a midline landmark, `up` from it, `over` the skin."""

    name: str
    left: float
    up: float = 0.0
    over: float = 0.0

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        surface = skin.marks.skin
        start = surface.closest(skin.marks.places[self.name] + vector(0, 0, self.up))
        way = [np.sign(self.left), 0, 0]
        return skin.on(surface.walk(start, [0, 0, 1], way, abs(self.left))[-1], self.over)


@dataclass(frozen=True)
class Leg:
    """Metres below the left knee, at an angle: 0 back, 90 outer side, 180 front."""

    below: float
    degrees: float
    over: float = 0.0

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        _, lateral, front = skin.marks.legs["L"]
        angle = np.radians(self.degrees)
        out = -front * np.cos(angle) + lateral * np.sin(angle)
        return skin.on(skin.marks.at_leg("L", self.below, out), self.over)


@dataclass(frozen=True)
class Head:
    """On the skull, seen in a direction from its middle."""

    direction: tuple[float, float, float]
    over: float

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        middle = skin.marks.model.head("head") + vector(0, 0, 0.03)
        return skin.on(skin.marks.skin.out(middle, self.direction), self.over)


@dataclass(frozen=True)
class Hand:
    """On the left hand: a share of the way from the wrist to the index knuckle, palm side."""

    share: float
    thumbwards: float
    over: float = 0.0

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        model, (_, thumb, back) = skin.marks.model, skin.marks.hands["L"]
        wrist, knuckle = model.head("wrist.L"), model.head("finger2-1.L")
        inside = wrist * (1 - self.share) + knuckle * self.share + thumb * self.thumbwards
        return skin.on(skin.marks.skin.out(inside, -back), self.over)


@dataclass(frozen=True)
class Forearm:
    """On the left forearm, on its back or inner side: metres above the wrist."""

    above: float
    thumbwards: float
    over: float = 0.0
    inner: bool = False

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        model, (_, thumb, back) = skin.marks.model, skin.marks.hands["L"]
        wrist, elbow = model.head("wrist.L"), model.head("lowerarm01.L")
        up = (elbow - wrist) / np.linalg.norm(elbow - wrist)
        inside = wrist + up * self.above + thumb * self.thumbwards
        return skin.on(skin.marks.skin.out(inside, -back if self.inner else back), self.over)


@dataclass(frozen=True)
class Space:
    """A place in the air: in the world, or seen from a landmark on the posed skin."""

    offset: tuple[float, float, float]
    name: str = ""

    def find(self, skin: Skin) -> Floats:
        """Give the place (3,)."""
        if not self.name:
            return np.asarray(self.offset, float)
        return skin.on(skin.marks.places[self.name]) + list(self.offset)


class Part(Protocol):
    """A part of the pressing hand that has a place to be."""

    def targets(self, skin: Skin) -> Sequence[Target]:
        """Give what the search should bring where."""
        ...


@dataclass(frozen=True)
class Tip:
    """The pad of a finger ("1" thumb to "5") `over` the skin; with `nail` also its nail, above."""

    finger: str
    spot: Spot
    weight: float
    over: float = 0.003
    nail: float = 0.0
    nail_over: float = 0.0125

    def targets(self, skin: Skin) -> Sequence[Target]:
        """Give what the search should bring where."""
        place, tip = self.spot.find(skin), skin.arm.tips[self.finger]
        normal = skin.normal(place)
        wanted = [Target(tip.pad, place + normal * self.over, self.weight)]
        if self.nail:
            wanted.append(Target(tip.nail, place + normal * self.nail_over, self.nail))
        return wanted


@dataclass(frozen=True)
class Nail:
    """The nail of a finger at a spot."""

    finger: str
    spot: Spot
    weight: float

    def targets(self, skin: Skin) -> Sequence[Target]:
        """Give what the search should bring where."""
        return [Target(skin.arm.tips[self.finger].nail, self.spot.find(skin), self.weight)]


def thumb(spot: Spot, weight: float = 40, nail: float = 14) -> Tip:
    """Press with the thumb's pad, nail away from the skin."""
    return Tip("1", spot, weight, 0.001, nail)


@dataclass(frozen=True)
class Joint:
    """The skin around a joint; `back` metres from it towards the back of the hand."""

    bone: str
    spot: Spot
    weight: float
    vertices: int = 10
    back: float = 0.0

    def targets(self, skin: Skin) -> Sequence[Target]:
        """Give what the search should bring where."""
        ids = skin.arm.near(self.bone, self.vertices, self.back)
        return [Target(ids, self.spot.find(skin), self.weight)]


def knuckle(finger: str, spot: Spot, weight: float) -> Joint:
    """Bring a knuckle somewhere."""
    return Joint(f"finger{finger}-1", spot, weight, 6)


def elbow(place: Place, weight: float) -> Joint:
    """Bring the elbow to a place in the world."""
    x, y, z = place
    return Joint("lowerarm01", Space((x, y, z)), weight)


def elbow_from(name: str, offset: Place, weight: float) -> Joint:
    """Bring the elbow to a place seen from a landmark."""
    x, y, z = offset
    return Joint("lowerarm01", Space((x, y, z), name), weight)

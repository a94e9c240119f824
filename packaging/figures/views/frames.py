"""Where the camera stands, told by landmarks. Metres in the world of the posed body.

A `Way` is a direction, a `Spot` a place, a frame gives the camera.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from figures.arrays import Floats, across, unit
from figures.drawing.camera import Camera
from figures.studio import Posed

Triple = tuple[float, float, float]


class Frame(Protocol):
    """Gives the camera of a picture."""

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""
        ...


class Way(Protocol):
    """A direction told by the body."""

    def find(self, posed: Posed) -> Floats:
        """Give the vector (3,)."""
        ...


@dataclass(frozen=True)
class Fixed:
    """The same vector always."""

    vector: Triple

    def find(self, posed: Posed) -> Floats:
        """Give the vector (3,)."""
        return np.asarray(self.vector, float)


@dataclass(frozen=True)
class Between:
    """A share of the way between two landmarks, or if `normed` a way of that length."""

    start: str
    end: str
    share: float = 1
    normed: bool = False

    def find(self, posed: Posed) -> Floats:
        """Give the vector (3,)."""
        way = posed.at(self.end) - posed.at(self.start)
        return (unit(way) if self.normed else way) * self.share


@dataclass(frozen=True)
class RestHand:
    """Along the axes of the resting left hand: to the fingers, the thumb side, its back."""

    fingers: float = 0
    thumb: float = 0
    back: float = 0

    def find(self, posed: Posed) -> Floats:
        """Give the vector (3,)."""
        axes = posed.marks.hands["L"]
        return axes.fingers * self.fingers + axes.thumb * self.thumb + axes.back * self.back


@dataclass(frozen=True)
class Spot:
    """The weighted mean of landmarks, without the axes not kept, moved by an offset and by ways."""

    landmarks: tuple[tuple[str, float], ...] = ()
    keep: str = "xyz"
    offset: Triple = (0, 0, 0)
    ways: tuple[Way, ...] = ()

    def find(self, posed: Posed) -> Floats:
        """Give the place (3,)."""
        place: Floats = np.zeros(3)
        for name, weight in self.landmarks:
            place = place + weight * posed.at(name)
        place = place * [axis in self.keep for axis in "xyz"] + list(self.offset)
        for way in self.ways:
            place = place + way.find(posed)
        return place


def at(landmark: str, keep: str = "xyz", offset: Triple = (0, 0, 0)) -> Spot:
    """Give the spot at one landmark."""
    return Spot(((landmark, 1),), keep, offset)


def fixed(x: float, y: float, z: float) -> Spot:
    """Give a spot in the world."""
    return Spot(offset=(x, y, z))


@dataclass(frozen=True)
class Round:
    """Round the body: 0 sees its front, 90 its left side, 180 its back; `above` from over it."""

    azimuth: float
    spot: Spot
    size: tuple[float, float]
    ppm: float
    above: float = 0

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""
        return Camera.turned(self.azimuth, self.above, self.spot.find(posed), self.size, self.ppm)


@dataclass(frozen=True)
class Facing:
    """From a direction, with another one up on the picture; both are sums of ways."""

    to_camera: tuple[Way, ...]
    up: tuple[Way, ...]
    spot: Spot
    size: tuple[float, float]
    ppm: float

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""
        return Camera.facing(
            _total(self.to_camera, posed),
            _total(self.up, posed),
            self.spot.find(posed),
            self.size,
            self.ppm,
        )


@dataclass(frozen=True)
class OnHand:
    """Straight at the back or palm of the posed left hand.

    `roll` degrees turn the fingers away from straight up; `tilt` lets the camera see more of the
    thumb side.
    """

    spot: Spot
    palm: bool
    roll: float
    size: tuple[float, float]
    ppm: float
    tilt: float = 0

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""

        def place(name: str) -> Floats:
            return posed.at(f"{name}.L")

        fingers = unit(place("knuckle3") - place("wrist_dorsal"))
        thumb = unit(across(place("knuckle2") - place("knuckle5"), fingers))
        back = place("wrist_dorsal") - place("wrist_palmar")
        back = unit(back - (fingers * (back @ fingers) + thumb * (back @ thumb)))
        to_camera = (-back if self.palm else back) + self.tilt * thumb
        turn = np.radians(self.roll)
        up = fingers * np.cos(turn) + thumb * np.sin(turn)
        return Camera.facing(to_camera, up, self.spot.find(posed), self.size, self.ppm)


def _total(ways: tuple[Way, ...], posed: Posed) -> Floats:
    total = ways[0].find(posed)
    for way in ways[1:]:
        total = total + way.find(posed)
    return total

"""What a body leans, sits or lies on: where it is, the camera that shows it, and how it looks."""

from dataclasses import dataclass

import numpy as np

from figures.drawing.camera import Camera
from figures.drawing.drawing import Drawing
from figures.studio import Posed
from figures.views.frames import Triple
from figures.views.props import ball, box, chair

BALL = 0.034  # radius
PRESSED = 0.006  # how far the back presses into the ball
SUNK = 0.012  # how far a lying back sinks into the mat
MARGIN = 0.10  # of a mat around the body


def behind_chair(drawing: Drawing, posed: Posed) -> str:
    """Draw a chair under a sitting body."""
    hips = 0.5 * (posed.at("upperleg01.L") + posed.at("upperleg01.R"))
    return chair(drawing, hips, posed.bounds()[0][2])


def _wall(posed: Posed) -> float:
    """Give the y of a wall just behind the body."""
    return float(posed.bounds()[1][1]) + 0.008


def behind_wall(drawing: Drawing, posed: Posed) -> str:
    """Draw a wall behind a leaning body, and the floor."""
    wall, floor = _wall(posed), posed.bounds()[0][2]
    return box(drawing, (0, 0.01), (wall, wall + 0.60), (floor, 2), "prop-0", 0) + box(
        drawing, (0, 0.01), (-2, 2), (floor - 0.5, floor), "prop-1", 0
    )


def _wall_behind_ball(posed: Posed) -> float:
    """Give the y of a wall behind a ball at the low back."""
    return float(posed.at("BL25.L")[1]) + 2 * BALL - PRESSED


def behind_ball(drawing: Drawing, posed: Posed) -> str:
    """Draw a wall and a ball between it and the low back."""
    wall, place, floor = _wall_behind_ball(posed), posed.at("BL25.L"), posed.marks.floor
    centre = [0, place[1] + BALL - 0.004, place[2]]
    return box(drawing, (0, 0.01), (wall, wall + 0.30), (floor - 1, 2), "prop-0", 0) + ball(
        drawing, centre, BALL
    )


def behind_back(drawing: Drawing, posed: Posed) -> str:
    """Draw a mat and a pillow under a body on its back."""
    low, high = posed.bounds()
    ground = high[1] - SUNK
    feet, head = low[2] - MARGIN, high[2] + MARGIN
    return box(drawing, (-0.34, 0.34), (ground, ground + 0.025), (feet, head), "prop-1", 10) + box(
        drawing, (-0.17, 0.17), (ground - 0.045, ground), (head - 0.36, head - 0.07), "prop-0", 12
    )


def behind_front(drawing: Drawing, posed: Posed) -> str:
    """Draw a mat and a flat pillow under the forehead of a body on its front."""
    low, high = posed.bounds()
    ground, feet, head = low[1] + SUNK, low[2] - MARGIN, high[2] + MARGIN
    return box(drawing, (-0.34, 0.34), (ground - 0.025, ground), (feet, head), "prop-1", 10) + box(
        drawing, (-0.18, 0.18), (ground, ground + 0.035), (head - 0.33, head - 0.03), "prop-0", 12
    )


def behind_side(drawing: Drawing, posed: Posed) -> str:
    """Draw a mat and a pillow under a body on its right side."""
    low, high = posed.bounds()
    ground = low[0]
    front, back = low[1] - MARGIN, high[1] + MARGIN
    feet, head = low[2] - MARGIN, high[2] + MARGIN
    return box(drawing, (ground - 0.03, ground), (front, back), (feet, head), "prop-1", 10) + box(
        drawing, (ground, ground + 0.10), (-0.20, 0.12), (head - 0.40, head - 0.08), "prop-0", 14
    )


@dataclass(frozen=True)
class BesideWall:
    """From the left side; the picture's middle is `before` metres in front of the wall."""

    before: float
    height: float
    size: tuple[float, float]
    ppm: float
    ball: bool = False

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""
        wall = _wall_behind_ball(posed) if self.ball else _wall(posed)
        return Camera.turned(90, 0, (0, wall - self.before, self.height), self.size, self.ppm)


@dataclass(frozen=True)
class Lying:
    """From a direction, at the middle of a lying body.

    With `over_floor`, so many metres over a floor at +y instead, on the midline.
    """

    to_camera: Triple
    up: Triple
    size: tuple[float, float]
    ppm: float
    over_floor: float | None = None

    def camera(self, posed: Posed) -> Camera:
        """Give the camera."""
        low, high = posed.bounds()
        centre = 0.5 * (low + high)
        if self.over_floor is not None:
            centre = np.array([0, high[1] - SUNK - self.over_floor, centre[2]])
        return Camera.facing(self.to_camera, self.up, centre, self.size, self.ppm)

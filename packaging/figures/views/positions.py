"""The pictures of how to sit, stand and lie: one row each."""

from dataclasses import replace

from figures.poses.resting import lie_back, lie_front, lie_side, sit
from figures.poses.standing import lean_on_wall
from figures.views.frames import Round, fixed
from figures.views.looks import WHOLE
from figures.views.surroundings import (
    BesideWall,
    Lying,
    behind_back,
    behind_chair,
    behind_front,
    behind_side,
    behind_wall,
)
from figures.views.view import View

POSITION_VIEWS = (
    View(
        "sit_chair",
        "position",
        "Sitting on a chair",
        "front",
        sit,
        Round(52, fixed(0, -0.19, 0.25), (1.24, 1.72), 1100, above=7),
        replace(WHOLE, crease=(26, 16)),
        behind=behind_chair,
    ),
    View(
        "stand_wall",
        "position",
        "Standing with the back to a wall",
        "side",
        lean_on_wall,
        BesideWall(0.22, 0.135, (0.90, 2.0), 1000),
        WHOLE,
        sides="L",
        behind=behind_wall,
    ),
    View(
        "lie_back",
        "position",
        "Lying on the back, knees bent",
        "side",
        lie_back,
        Lying((1, -0.20, -0.10), (0, -1, 0), (1.75, 0.84), 900, over_floor=0.22),
        WHOLE,
        behind=behind_back,
    ),
    View(
        "lie_side",
        "position",
        "Lying on the side, knees bent",
        "front-above",
        lie_side,
        Lying((0.42, -1, 0.0), (1, 0, 0), (1.86, 0.84), 900),
        WHOLE,
        behind=behind_side,
    ),
    View(
        "lie_front",
        "position",
        "Lying face down",
        "side",
        lie_front,
        Lying((1, 0.20, 0.0), (0, 1, 0), (2.25, 0.80), 780),
        WHOLE,
        behind=behind_front,
    ),
)

"""The found arm parameters, kept in `solved.json`, and the pose of a hold."""

import json
from pathlib import Path
from typing import TypedDict

import numpy as np

from figures.body.poser import Poser
from figures.landmarks.landmarks import Landmarks
from figures.pressing.arm import Arm, mirrored
from figures.pressing.holds import Hold

SOLVED_FILE = Path(__file__).parent.parent / "solved.json"


class Solution(TypedDict):
    """What the search found: 21 parameters, the miss of each target, the deepest overlap."""

    x: list[float]
    miss_mm: list[float]
    penetration_mm: float


def load() -> dict[str, Solution]:
    """Give all solutions by the key of their hold."""
    solutions: dict[str, Solution] = json.loads(SOLVED_FILE.read_text(encoding="utf-8"))
    return solutions


def save(key: str, solution: Solution) -> None:
    """Keep a solution; the file is read anew, as several holds may be searched at once."""
    solutions = dict(sorted({**load(), key: solution}.items()))
    SOLVED_FILE.write_text(json.dumps(solutions, indent=0) + "\n", encoding="utf-8")


def press(hold: Hold, poser: Poser, marks: Landmarks) -> None:
    """Bring a body into a hold; KeyError if it was never searched for."""
    hold.pose(poser)
    arm = Arm(marks, hold.side, hold.curled)
    poser.rotations = arm.turn(np.array(load()[hold.key]["x"]), poser.rotations)
    if hold.both:
        poser.rotations = mirrored(poser.rotations)

"""The found arm parameters, kept for each body in a file of `solved`, and the pose of a hold."""

import json
from pathlib import Path
from typing import NotRequired, TypedDict

import numpy as np

from figures.bodies import FIRST
from figures.body.poser import Poser
from figures.landmarks.landmarks import Landmarks
from figures.pressing.arm import Arm, mirrored
from figures.pressing.hold import Hold

SOLVED = Path(__file__).parent.parent / "solved"


class Solution(TypedDict):
    """What the search found: 21 parameters, the miss of each target, the deepest overlap.

    `begun_with` is the sum of the parameters of the first body that the search for another began
    with: where those are others by now, it is to be done again.
    """

    x: list[float]
    miss_mm: list[float]
    penetration_mm: float
    begun_with: NotRequired[float]


def load(body: str) -> dict[str, Solution]:
    """Give all solutions for a body by the key of their hold; none where there is no file."""
    file = _file(body)
    if not file.exists():
        return {}
    solutions: dict[str, Solution] = json.loads(file.read_text(encoding="utf-8"))
    return solutions


def save(body: str, key: str, solution: Solution) -> None:
    """Keep a solution; the file is read anew, as several holds may be searched at once."""
    solutions = dict(sorted({**load(body), key: solution}.items()))
    _file(body).write_text(json.dumps(solutions, indent=0) + "\n", encoding="utf-8")


def begins_with(body: str, hold: Hold) -> Solution | None:
    """Give what the search for a body begins with: the same hold of the first, if not that one."""
    return None if body == FIRST else load(FIRST).get(hold.key)


def is_found(body: str, hold: Hold) -> bool:
    """Whether a hold was searched for, and began with what it would begin with today."""
    found, begun = load(body).get(hold.key), begins_with(body, hold)
    if found is None:
        return False
    return begun is None or found.get("begun_with") == mark_of(begun)


def mark_of(solution: Solution) -> float:
    """Give by what a solution is known again."""
    return round(sum(solution["x"]), 5)


def _file(body: str) -> Path:
    return SOLVED / f"{body}.json"


def press(hold: Hold, poser: Poser, marks: Landmarks) -> None:
    """Bring whoever presses into a hold; KeyError if it was never searched for."""
    if hold.stance is None:
        hold.pose(poser)
    arm = Arm(marks, hold.side, hold.curled)
    poser.rotations = arm.turn(np.array(load(marks.model.variant)[hold.key]["x"]), poser.rotations)
    if hold.both:
        poser.rotations = mirrored(poser.rotations)

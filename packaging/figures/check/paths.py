"""Reading back the paths of M, c and z that `drawing/paths.py` writes."""

import re

import numpy as np

from figures.arrays import Floats

NUMBER = re.compile(r"-?\d+(?:\.\d+)?|-?\.\d+")


def read_rings(path: str) -> list[tuple[Floats, Floats]]:
    """Give for each ring where it begins (2,) and its relative cubics (n, 3, 2)."""
    rings = []
    for ring in path.split("M")[1:]:
        start, _, steps = ring.rstrip("z").partition("c")
        rings.append((_numbers(start), _numbers(steps).reshape(-1, 3, 2)))
    return rings


def _numbers(text: str) -> Floats:
    return np.array(NUMBER.findall(text), float)

"""Names for the arrays and sides that travel through the generator.

Unless a docstring says otherwise, lengths are metres and a place is (x, y, z) on the body: +x the
person's left, -y the front, +z up. (n, 3) is n places, a triangle is three vertex numbers.
"""

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Singles: TypeAlias = npt.NDArray[np.float32]
Reals: TypeAlias = npt.NDArray[np.floating[Any]]
"""Numbers of either precision: what a plate is made of is single where there is much of it."""
Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]
Place: TypeAlias = "Floats | Sequence[float]"
Side: TypeAlias = Literal["L", "R"]

SIDES: tuple[Side, Side] = ("L", "R")


def sign(side: Side) -> int:
    """Give the sign of x on a side: +1 on the person's left, -1 on the right."""
    return 1 if side == "L" else -1


def other(side: Side) -> Side:
    """Give the opposite side."""
    return "R" if side == "L" else "L"


def vector(x: float, y: float, z: float) -> Floats:
    """Give a vector (3,)."""
    return np.array([x, y, z], float)


def norm(way: Floats) -> float:
    """Give the length of a vector."""
    return float(np.linalg.norm(way))


def unit(way: Floats) -> Floats:
    """Give the vector of length 1 in the same direction."""
    return way / norm(way)


def across(way: Floats, axis: Floats) -> Floats:
    """Give what is left of a vector without its part along an axis of length 1."""
    rest: Floats = way - axis * (way @ axis)
    return rest


def arc_lengths(line: Floats) -> Floats:
    """Give the length along a polyline (n, d) at each of its places, from 0."""
    lengths: Floats = np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
    return lengths


def interpolated(at: Floats, along: Floats, line: Floats) -> Floats:
    """Give the places (m, d) of a polyline (n, d) at lengths (m,); it has those along it (n,)."""
    places: Floats = np.stack([np.interp(at, along, column) for column in line.T], 1)
    return places

"""Fitting cubic Bezier curves to polylines, after Schneider (Graphics Gems, 1990).

A line is (n, 2); a curve is its four control places (4, 2).
"""

import numpy as np

from figures.arrays import Floats, arc_lengths, norm

DEEPEST = 40  # times a line is halved at most
RIGHT = np.array([1.0, 0])


def fit(
    line: Floats,
    tolerance: float,
    start: Floats | None = None,
    end: Floats | None = None,
    depth: int = 0,
) -> list[Floats]:
    """Give curves that stay within a tolerance of a line.

    `start` and `end` are the directions into the line at its two ends; without them, its own.
    """
    line = np.asarray(line, float)
    start = _tangent(line, 0, min(3, len(line) - 1)) if start is None else start
    end = _tangent(line, len(line) - 1, max(len(line) - 4, 0)) if end is None else end
    if len(line) <= 3:
        third = np.linalg.norm(line[-1] - line[0]) / 3
        return [np.array([line[0], line[0] + start * third, line[-1] + end * third, line[-1]])]
    along = arc_lengths(line)
    if along[-1] == 0:
        return []
    curve, worst, good = _fit_one(line, along / along[-1], start, end, tolerance)
    if good or depth > DEEPEST:
        return [curve]
    cut = min(max(worst, 1), len(line) - 2)
    middle = _direction(line[max(cut - 2, 0)] - line[min(cut + 2, len(line) - 1)])
    return fit(line[: cut + 1], tolerance, start, middle, depth + 1) + fit(
        line[cut:], tolerance, -middle, end, depth + 1
    )


def _fit_one(
    line: Floats, at: Floats, start: Floats, end: Floats, tolerance: float
) -> tuple[Floats, int, bool]:
    """Give the best single curve, the place furthest from it, and whether it is near enough."""
    for _ in range(4):
        curve = _least_squares(line, at, start, end)
        error = ((_places(curve, at) - line) ** 2).sum(1)
        worst = int(error.argmax())
        if error[worst] < tolerance * tolerance:
            return curve, worst, True
        if error[worst] > 16 * tolerance * tolerance:
            break
        better = _reparametrised(curve, line, at)
        if np.any(np.diff(better) < 0):
            break
        at = better
    return curve, worst, False


def _least_squares(line: Floats, at: Floats, start: Floats, end: Floats) -> Floats:
    """Give the curve with these end directions that is nearest to the line at `at` (n,)."""
    b0 = (1 - at) ** 3
    b1 = 3 * at * (1 - at) ** 2
    b2 = 3 * at * at * (1 - at)
    b3 = at**3
    a1 = start[None] * b1[:, None]
    a2 = end[None] * b2[:, None]
    c00 = (a1 * a1).sum()
    c01 = (a1 * a2).sum()
    c11 = (a2 * a2).sum()
    rest = line - (line[0] * (b0 + b1)[:, None] + line[-1] * (b2 + b3)[:, None])
    x0 = (a1 * rest).sum()
    x1 = (a2 * rest).sum()
    determinant = c00 * c11 - c01 * c01
    chord = norm(line[-1] - line[0])
    first = second = 0.0
    if abs(determinant) > 1e-12:
        first = (x0 * c11 - x1 * c01) / determinant
        second = (c00 * x1 - c01 * x0) / determinant
    shortest, longest = 1e-6 * chord, 3 * chord + 1e-9
    if not (shortest <= first <= longest and shortest <= second <= longest):
        first = second = chord / 3
    return np.array([line[0], line[0] + start * first, line[-1] + end * second, line[-1]])


def _reparametrised(curve: Floats, line: Floats, at: Floats) -> Floats:
    """Give the parameters moved by one Newton step towards the nearest places of the curve."""
    q1 = 3 * (curve[1:] - curve[:-1])
    q2 = 2 * (q1[1:] - q1[:-1])
    t = at[:, None]
    s = 1 - t
    d1 = s * s * q1[0] + 2 * s * t * q1[1] + t * t * q1[2]
    d2 = s * q2[0] + t * q2[1]
    off = _places(curve, at) - line
    slope = (d1 * d1).sum(1) + (off * d2).sum(1)
    slope[np.abs(slope) < 1e-12] = 1e-12
    better: Floats = np.clip(at - (off * d1).sum(1) / slope, 0, 1)
    return better


def _places(curve: Floats, at: Floats) -> Floats:
    t = at[:, None]
    s = 1 - t
    places: Floats = (
        s**3 * curve[0] + 3 * s * s * t * curve[1] + 3 * s * t * t * curve[2] + t**3 * curve[3]
    )
    return places


def _tangent(line: Floats, here: int, there: int) -> Floats:
    return _direction(line[there] - line[here])


def _direction(way: Floats) -> Floats:
    length = norm(way)
    return way / length if length > 0 else RIGHT

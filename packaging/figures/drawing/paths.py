"""Polylines (n, 2) in drawing units -> the `d` of an SVG path: relative cubics, one decimal."""

from itertools import pairwise

import numpy as np

from figures.arrays import Floats
from figures.drawing.bezier import fit

CORNER = 50  # degrees from which a corner stays sharp
REACH = 3  # places on both sides over which a corner is measured


def closed_path(line: Floats, tolerance: float) -> str:
    """Give the path of a closed line, cut at its corners so that they stay sharp."""
    line = np.asarray(line, float)
    n = len(line)
    if n < 6:
        return ""
    before = line - np.roll(line, REACH, 0)
    after = np.roll(line, -REACH, 0) - line
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.degrees(np.abs(np.arctan2(cross, (before * after).sum(1))))
    corners = [
        i
        for i in range(n)
        if turn[i] > CORNER and turn[i] == turn[np.arange(i - 5, i + 6) % n].max()
    ]
    if not corners:
        return _smooth_loop(np.roll(line, -int(turn.argmin()), 0), tolerance)
    line = np.roll(line, -corners[0], 0)
    around = np.vstack([line, line[:1]])
    curves: list[Floats] = []
    for i, j in pairwise([*(c - corners[0] for c in corners), n]):
        if j > i:
            curves += fit(around[i : j + 1], tolerance)
    return _path(curves, closed=True)


def _smooth_loop(line: Floats, tolerance: float) -> str:
    """Give a loop without corners, begun where it is flattest and with one direction there."""
    tangent = line[2] - line[-2]
    tangent = tangent / max(np.linalg.norm(tangent), 1e-9)
    return _path(fit(np.vstack([line, line[:1]]), tolerance, tangent, -tangent), closed=True)


def open_path(line: Floats, tolerance: float) -> str:
    """Give the path of an open line."""
    return _path(fit(line, tolerance))


def taper_path(line: Floats, width: Floats, tolerance: float) -> str:
    """Give the outline of a stroke whose full width (n,) varies."""
    line, width = np.asarray(line, float), np.asarray(width, float)
    if len(line) < 4:
        return ""
    tangent = np.gradient(line, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    aside = np.stack([-tangent[:, 1], tangent[:, 0]], 1)
    there = fit(line + aside * width[:, None] / 2, tolerance)
    back = fit((line - aside * width[:, None] / 2)[::-1], tolerance)
    p, q = there[-1][3], back[0][0]
    end = np.array([p, p + (q - p) / 3, p + (q - p) * 2 / 3, q])
    return _path([*there, end, *back], closed=True)


def _path(curves: list[Floats], *, closed: bool = False) -> str:
    if not curves:
        return ""
    here = _rounded(curves[0][0])
    steps = []
    for curve in curves:
        steps.append(" ".join(_number(v) for p in curve[1:] for v in _rounded(p) - here))
        here = _rounded(curve[3])
    start = _rounded(curves[0][0])
    path = f"M{_number(start[0])} {_number(start[1])}c" + " ".join(steps)
    return path.replace(" -", "-") + ("z" if closed else "")


def _rounded(place: Floats) -> Floats:
    return np.round(np.asarray(place) * 10) / 10


def _number(value: float) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text in ("-0", "") else text

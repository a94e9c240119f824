"""Smoothing and even spacing of polylines (n, d). Closed lines do not repeat their first place."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

from figures.arrays import Floats, arc_lengths, interpolated


def smooth(line: Floats, sigma: float, *, closed: bool = False) -> Floats:
    """Blur a line over `sigma` places; open ends stay where they are."""
    line = np.asarray(line, float)
    if sigma <= 0 or len(line) < 4:
        return line
    if closed:
        return blurred(line, sigma, "wrap")
    n = min(len(line) - 1, int(4 * sigma) + 1)
    before = 2 * line[0] - line[n:0:-1]
    after = 2 * line[-1] - line[-2 : -n - 2 : -1]
    return blurred(np.concatenate([before, line, after]), sigma, "reflect")[n : n + len(line)]


def smooth_but_corners(line: Floats, fine: float, broad: float, limit: float) -> Floats:
    """Smooth a closed line strongly where that moves it by less than `limit`, else finely."""
    near, far = smooth(line, fine, closed=True), smooth(line, broad, closed=True)
    moved = np.linalg.norm(near - far, axis=1)
    corner = np.clip((moved - 0.6 * limit) / (1.4 * limit), 0, 1)
    corner = np.maximum(corner, blurred(corner, broad * 0.5, "wrap"))
    corner = blurred(corner, fine * 2, "wrap")[:, None]
    return far * (1 - corner) + near * corner


def resample(line: Floats, step: float, *, closed: bool = False) -> Floats:
    """Space a line evenly, measured over its first two columns; further columns go along."""
    line = np.asarray(line, float)
    if closed:
        line = np.vstack([line, line[:1]])
    along = arc_lengths(line[:, :2])
    if along[-1] < 1e-9:
        return line[:1]
    keep = np.r_[True, np.diff(along) > 1e-12]
    line, along = line[keep], along[keep]
    count = max(2, round(along[-1] / step) + 1)
    at = np.linspace(0, along[-1], count)
    even = interpolated(at, along, line)
    return even[:-1] if closed else even


def length(line: Floats) -> float:
    """Give the length of a line over its first two columns."""
    return float(np.linalg.norm(np.diff(line[:, :2], axis=0), axis=1).sum())


def blurred(values: Floats, sigma: float, mode: str = "nearest") -> Floats:
    """Blur along the first axis."""
    result: Floats = gaussian_filter1d(values, sigma, axis=0, mode=mode)
    return result

"""Ridges of a picture (h, w): bright lines, thinned to single pixels, traced and joined."""

from itertools import combinations, product
from typing import Any, NamedTuple

import numpy as np
from scipy import ndimage as ndi
from skimage import morphology

from figures.arrays import Bools, Floats, norm

NEIGHBOURS = ((-1, 0), (0, -1), (0, 1), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1))
REACH = 12  # places over which the direction of an end is measured
MOST_GAP = 12  # pixels between ends that are joined
FACING = 0.6  # cosine from which two ends face each other


def ridges(
    picture: Floats, sigma: float, mask: Bools, limits: tuple[float, float], shortest: int
) -> list[Floats]:
    """Give ridges (n, 3) at the scale of `sigma` pixels: x, y and strength.

    A ridge is somewhere over the first limit and everywhere over the second.
    """
    high, low = limits
    blurred = ndi.gaussian_filter(picture, sigma)
    on = _on_ridge(blurred) & mask & (blurred > low)
    on = ndi.binary_dilation(on, iterations=1) & mask & (blurred > low)
    parts, count = ndi.label(on, np.ones((3, 3)))
    if count == 0:
        return []
    strongest = ndi.maximum(blurred, parts, np.arange(1, count + 1))
    skeleton = morphology.skeletonize(np.r_[False, strongest > high][parts])
    lines = []
    for path in _trace(skeleton):
        if len(path) < shortest:
            continue
        y, x = path[:, 0], path[:, 1]
        strength = ndi.map_coordinates(blurred, [y, x], order=1)
        lines.append(np.stack([x + 0.5, y + 0.5, strength], 1))
    return _joined(lines)


def _on_ridge(picture: Floats) -> Bools:
    """Say where a pixel holds the crest of a ridge (h, w), from the second derivatives."""
    gy, gx = np.gradient(picture)
    gyy, _ = np.gradient(gy)
    gxy, gxx = np.gradient(gx)
    curvature = (gxx + gyy) / 2 - np.sqrt(((gxx - gyy) / 2) ** 2 + gxy**2)
    across = 0.5 * np.arctan2(2 * gxy, gxx - gyy) + np.pi / 2
    nx, ny = np.cos(across), np.sin(across)
    bend = gxx * nx * nx + 2 * gxy * nx * ny + gyy * ny * ny
    bend[bend > -1e-12] = -1e-12
    away = -(gx * nx + gy * ny) / bend
    crest: Bools = (np.abs(away * nx) <= 0.6) & (np.abs(away * ny) <= 0.6) & (curvature < 0)
    return crest


def _trace(skeleton: Bools) -> list[Floats]:
    """Follow a skeleton of single pixels: paths (n, 2) of y and x, between its forks and ends."""
    pixels = np.argwhere(skeleton)
    joined = _neighbours(skeleton, pixels)
    degree = np.array([len(near) for near in joined])
    used: set[tuple[int, int]] = set()

    def follow(first: int, second: int) -> list[int]:
        path = [first, second]
        used.add((min(path), max(path)))
        while degree[path[-1]] == 2:
            onwards = [near for near in joined[path[-1]] if near != path[-2]]
            if not onwards:
                break
            edge = (min(path[-1], onwards[0]), max(path[-1], onwards[0]))
            if edge in used:
                break
            used.add(edge)
            path.append(onwards[0])
        return path

    starts = [*np.where(degree != 2)[0].tolist(), *np.where(degree == 2)[0].tolist()]
    paths = [follow(i, j) for i in starts for j in joined[i] if (min(i, j), max(i, j)) not in used]
    return [pixels[path].astype(float) for path in paths]


def _neighbours(skeleton: Bools, pixels: Any) -> list[list[int]]:
    """Give the numbers of each pixel's neighbours; diagonal ones only without a straight way."""
    height, width = skeleton.shape
    number = -np.ones(skeleton.shape, int)
    number[tuple(pixels.T)] = np.arange(len(pixels))
    joined = []
    for y, x in pixels:
        near = []
        for dy, dx in NEIGHBOURS:
            j, i = y + dy, x + dx
            if not (0 <= j < height and 0 <= i < width and skeleton[j, i]):
                continue
            if dy and dx and (skeleton[y, i] or skeleton[j, x]):
                continue
            near.append(int(number[j, i]))
        joined.append(near)
    return joined


class _Join(NamedTuple):
    """Two lines, and which end of each to join (0 or -1); the smallest cost is best."""

    cost: float
    first: int
    second: int
    first_end: int
    second_end: int


def _joined(lines: list[Floats]) -> list[Floats]:
    """Join lines whose ends face each other, the best pair first."""
    while joins := _joins(lines):
        best = min(joins, key=lambda join: join.cost)
        first, second = lines[best.first], lines[best.second]
        one = np.vstack(
            [
                first if best.first_end else first[::-1],
                second[::-1] if best.second_end else second,
            ]
        )
        rest = [line for k, line in enumerate(lines) if k not in (best.first, best.second)]
        lines = [*rest, one]
    return lines


def _joins(lines: list[Floats]) -> list[_Join]:
    """Give the pairs of ends that fit each other."""
    joins = []
    for i, j in combinations(range(len(lines)), 2):
        for a, b in product((0, -1), repeat=2):
            cost = _cost(lines[i], a, lines[j], b)
            if cost is not None:
                joins.append(_Join(cost, i, j, a, b))
    return joins


def _cost(first: Floats, first_end: int, second: Floats, second_end: int) -> float | None:
    """Give how badly two ends fit: their gap, less the more they face each other; None: not."""
    gap = np.hypot(*(first[first_end, :2] - second[second_end, :2]))
    if gap > MOST_GAP:
        return None
    one, two = _heading(first, first_end), _heading(second, second_end)
    facing = -(one @ two) / max(norm(one) * norm(two), 1e-9)
    return None if facing < FACING else float(gap - 10 * facing)


def _heading(line: Floats, end: int) -> Floats:
    """Give the direction (2,) in which a line leaves at one of its ends."""
    reach = min(REACH, len(line))
    inner = line[-reach] if end else line[reach - 1]
    heading: Floats = line[end, :2] - inner[:2]
    return heading

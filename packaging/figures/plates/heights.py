"""Small relief on the rest skin: bumps, ridges and grooves, kept as data of one body.

Lengths are metres of a 1.86 m body and scale with stature: the radius of a bump or half the width
of a ridge, then its height (negative: a hollow).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import trimesh
from numba import njit
from scipy import ndimage as ndi
from scipy.interpolate import PchipInterpolator

from figures.arrays import Floats, Place, Reals, arc_lengths, interpolated
from figures.body.clothes import smoothstep
from figures.landmarks.landmarks import Landmarks

REACH = 4.2  # radii beyond which nothing is raised
LAID = 28  # places of a line that are laid on the skin
EVEN = 1.5  # of them over which it is evened out: the mesh would leave a comb
MOST = 140  # places of a line along which its ridge is heaped up
FINEST = 0.9  # pixels: what is narrower is drawn as wide as this, and lower
WHOLE = np.sqrt(2 * np.pi)


class Ridge(NamedTuple):
    """A line (n, 3) along which bumps of a radius are heaped up, each weighing some metres (n,)."""

    line: Floats
    weights: Reals
    radius: float
    height: float


@dataclass
class Relief:
    """The relief of one body: ridges, and places (3,) with their radii and heights."""

    marks: Landmarks
    _ridges: list[Ridge] = field(default_factory=list)
    _bumps: list[tuple[Floats, Floats, float]] = field(default_factory=list)

    def bump(self, place: Place, radius: float, height: float, stretch: Place = (1, 1, 1)) -> None:
        """Add a bump, `stretch` times as wide along each axis."""
        scale = self.marks.scale
        radii = radius * scale * np.asarray(stretch, float)
        self._bumps.append((self._on_skin(np.atleast_2d(place))[0], radii, height * scale))

    def ridge(
        self, line: Sequence[Place] | Floats, radius: float, height: float, ends: float = 0.3
    ) -> None:
        """Add a ridge through places, running out over a share `ends` of it at either end."""
        knots, scale = np.asarray(line, float), self.marks.scale
        knots = knots[np.r_[True, np.diff(arc_lengths(knots)) > 0]]  # each place once
        along = arc_lengths(knots)
        spaced = PchipInterpolator(along, knots)(np.linspace(0, along[-1], LAID))
        smooth = ndi.gaussian_filter1d(self._on_skin(spaced), EVEN, axis=0, mode="nearest")
        count = int(np.clip(along[-1] / (radius * scale), 6, MOST)) + 1
        places = resampled(smooth, count)
        u = np.linspace(0, 1, count)
        shares = smoothstep(0, ends, np.minimum(u, 1 - u))
        step = arc_lengths(places)[-1] / (count - 1)
        self._ridges.append(Ridge(places, shares * step, radius * scale, height * scale))

    def raise_at(self, places: Reals, ppm: float) -> Reals:
        """Give the heights (n,) in metres at rest places (n, 3), seen at `ppm` pixels a metre."""
        heights: Reals = np.zeros(len(places), np.float32)
        if not len(places):
            return heights
        low, high = places.min(0), places.max(0)
        for ridge in self._ridges:
            radius = max(ridge.radius, FINEST / ppm)
            reach = REACH * radius
            if (ridge.line.max(0) + reach > low).all() and (ridge.line.min(0) - reach < high).all():
                height = ridge.height * ridge.radius / radius
                weights = ridge.weights * (height / (radius * WHOLE))
                _add_ridge(places, ridge.line, weights, radius, heights)
        for place, radii, height in self._bumps:
            if (place + REACH * radii > low).all() and (place - REACH * radii < high).all():
                add_bump(places, place, radii, height, heights)
        return heights

    def _on_skin(self, places: Floats) -> Floats:
        """Lay places on the skin: between landmarks they float or lie in the flesh."""
        nearest: Floats = trimesh.proximity.closest_point(self.marks.skin.mesh, places)[0]
        return nearest


def resampled(line: Floats, count: int) -> Floats:
    """Give so many evenly spaced places of a polyline."""
    along = arc_lengths(line)
    return interpolated(np.linspace(0, along[-1], count), along, line)


def _raise_ridge(
    places: Reals, line: Floats, weights: Reals, radius: float, heights: Reals
) -> None:
    """Heap up bumps along a polyline, which has no seam anywhere; numba compiles this."""
    reach = REACH * radius
    x0, y0, z0 = line[:, 0].min() - reach, line[:, 1].min() - reach, line[:, 2].min() - reach
    x1, y1, z1 = line[:, 0].max() + reach, line[:, 1].max() + reach, line[:, 2].max() + reach
    steep = 0.5 / (radius * radius)
    for n in range(places.shape[0]):
        x, y, z = places[n, 0], places[n, 1], places[n, 2]
        if x < x0 or x > x1 or y < y0 or y > y1 or z < z0 or z > z1:
            continue
        total = 0.0
        for i in range(line.shape[0]):
            far = (x - line[i, 0]) ** 2 + (y - line[i, 1]) ** 2 + (z - line[i, 2]) ** 2
            if far < reach * reach:
                total += weights[i] * np.exp(-far * steep)
        heights[n] += total


def _raise_bump(places: Reals, place: Floats, radii: Floats, height: float, heights: Reals) -> None:
    """Raise places by their distance to one; numba compiles this."""
    for n in range(places.shape[0]):
        a = (places[n, 0] - place[0]) / radii[0]
        if abs(a) > REACH:
            continue
        b = (places[n, 1] - place[1]) / radii[1]
        c = (places[n, 2] - place[2]) / radii[2]
        far = a * a + b * b + c * c
        if far < 17.6:
            heights[n] += height * np.exp(-0.5 * far)


_add_ridge = njit(cache=True)(_raise_ridge)
add_bump = njit(cache=True)(_raise_bump)

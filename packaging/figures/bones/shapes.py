"""What a bone is made of: balls along lines and over sheets, on the rest body. Metres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline, PchipInterpolator

from figures.arrays import Floats, Place, arc_lengths, interpolated

DENSE = 0.30  # of a radius: how far apart the balls are
LEAST_STEP = 0.0005


@dataclass(frozen=True)
class Bone:
    """One bone: `balls` (n, 4) are x, y, z and radius on the rest body.

    They move with the bone `rig` of the skeleton that poses the body and, by their `share` (n,),
    with its bone `end`. `pit` is a hole in a bone: drawn dark, without an edge.
    """

    name: str
    balls: Floats
    rig: str
    end: str = ""
    share: Floats | None = None
    pit: bool = False

    def posed(self, moves: dict[str, Floats]) -> Floats:
        """Give the balls (n, 4) where the bones of the skeleton have moved (4, 4) them."""
        places = np.column_stack([self.balls[:, :3], np.ones(len(self.balls))])
        moved = places @ moves[self.rig].T
        if self.end and self.share is not None:
            moved += (places @ moves[self.end].T - moved) * self.share[:, None]
        return np.column_stack([moved[:, :3], self.balls[:, 3]])


def tube(line: Iterable[Place], radii: float | Sequence[float]) -> Floats:
    """Give the balls of a rod along a smooth line through places, thick as its radii there."""
    knots = np.asarray(list(line), float)
    thick = np.full(len(knots), float(radii)) if isinstance(radii, float) else np.asarray(radii)
    along = arc_lengths(knots)
    step = max(float(thick.min()) * DENSE, LEAST_STEP)
    at = np.linspace(0, along[-1], max(3, int(along[-1] / step) + 1))
    centres = CubicSpline(along, knots)(at) if len(knots) > 2 else interpolated(at, along, knots)
    return np.column_stack([centres, PchipInterpolator(along, thick)(at)])


def sheet(rails: Sequence[Iterable[Place]], radius: float | Sequence[float]) -> Floats:
    """Give the balls of a plate spanned over lines of as many places each, half as thick as radius.

    A sequence gives the radius on each line.
    """
    lines = np.asarray([list(rail) for rail in rails], float)
    thick = np.full(len(lines), float(radius)) if isinstance(radius, float) else np.asarray(radius)
    step = max(float(thick.min()) * DENSE * 1.6, LEAST_STEP)
    longest = max(arc_lengths(line)[-1] for line in lines)
    dense = [_evenly(line, max(3, int(longest / step) + 1)) for line in lines]
    across = np.stack(dense, 1)
    widest = max(arc_lengths(row)[-1] for row in across)
    count = max(3, int(widest / step) + 1)
    u, v = np.linspace(0, 1, len(lines)), np.linspace(0, 1, count)
    way = CubicSpline(u, across, axis=1) if len(lines) > 2 else PchipInterpolator(u, across, axis=1)
    radii = np.broadcast_to(PchipInterpolator(u, thick)(v), (len(across), count))
    return np.column_stack([way(v).reshape(-1, 3), radii.ravel()])


def ball(place: Place, radius: float) -> Floats:
    """Give one ball."""
    return np.array([[*place, radius]], float)


def egg(place: Place, halves: Sequence[Floats]) -> Floats:
    """Give an ellipsoid: its half axes (3 of (3,)), longest first."""
    axes = np.array(halves)
    lengths = np.linalg.norm(axes, axis=1)
    small = float(lengths[2])
    turns = np.linspace(0, 2 * np.pi, 25)[:-1]
    inner = np.maximum(lengths[:2] - small, 1e-5)
    rows = [
        np.asarray(place, float)
        + share
        * (
            np.cos(turns)[:, None] * axes[0] / lengths[0] * inner[0]
            + np.sin(turns)[:, None] * axes[1] / lengths[1] * inner[1]
        )
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    balls = np.vstack(rows)
    bulge = np.repeat([1.12, 1.1, 1.06, 1.03, 0.94], len(turns)) * small
    return np.column_stack([balls, bulge])


def joined(*parts: Floats) -> Floats:
    """Give the balls of all parts of a bone."""
    return np.vstack(parts)


def _evenly(line: Floats, count: int) -> Floats:
    along = arc_lengths(line)
    at = np.linspace(0, along[-1], count)
    if len(line) < 3:
        return interpolated(at, along, line)
    smooth: Floats = CubicSpline(along, line)(at)
    return smooth

"""Simple things around the body: chair, wall, mat, pillow, ball. Metres, in role colours."""

from collections.abc import Sequence

import numpy as np
from scipy.spatial import ConvexHull

from figures.arrays import Floats, Place
from figures.drawing.drawing import Drawing
from figures.palettes import SOURCE

Range = tuple[float, float]

STROKE = f'stroke="{SOURCE["prop-line"]}" stroke-width="1.6" stroke-linejoin="round"'
LEGS = ((-1, 1, "prop-3"), (1, 1, "prop-3"), (-1, -1, "prop-2"), (1, -1, "prop-2"))


def box(drawing: Drawing, x: Range, y: Range, z: Range, role: str, rounded: float = 3.0) -> str:
    """Draw the silhouette of a box given by three (low, high) ranges."""
    corners = drawing.draw(np.array([[a, b, c] for a in x for b in y for c in z]))
    return _polygon(corners[ConvexHull(corners).vertices], SOURCE[role], rounded)


def chair(drawing: Drawing, hips: Floats, floor: float) -> str:
    """Draw a chair with a low back rest under the hips; the seat is in front of its legs."""
    x, y, z = hips[0], hips[1], hips[2] - 0.105
    back = (x - 0.20, x + 0.20), (y + 0.215, y + 0.235), (z + 0.10, z + 0.42)
    pieces = [box(drawing, *back, "prop-2", 10)]
    for side in (-1, 1):
        post = x + side * 0.17
        pieces.append(
            box(
                drawing,
                (post - 0.018, post + 0.018),
                (y + 0.205, y + 0.225),
                (floor, z + 0.12),
                "prop-3",
            )
        )
    for right, behind, role in LEGS:
        cx, cy = x + right * 0.17, y + 0.02 + behind * 0.16
        leg = (cx - 0.018, cx + 0.018), (cy - 0.018, cy + 0.018), (floor, z - 0.03)
        pieces.append(box(drawing, *leg, role))
    seat = (x - 0.215, x + 0.215), (y - 0.19, y + 0.225), (z - 0.045, z)
    return "".join(pieces) + box(drawing, *seat, "prop-1", 8)


def ball(drawing: Drawing, centre: Place, radius: float) -> str:
    """Draw a shaded ball in front of what was drawn before."""
    (x, y) = drawing.draw(np.asarray(centre, float))[0]
    r = radius * drawing.camera.ppm * drawing.scale
    return (
        _disc(x, y, r, "ball-2", STROKE)
        + _disc(x - 0.08 * r, y - 0.08 * r, 0.84 * r, "ball-1")
        + _disc(x - 0.22 * r, y - 0.24 * r, 0.50 * r, "ball-0")
    )


def _disc(x: float, y: float, r: float, role: str, stroke: str = "") -> str:
    arc = f"a{r:.1f} {r:.1f} 0 1 1"
    path = f"M{x - r:.1f} {y:.1f}{arc} {2 * r:.1f} 0{arc} {-2 * r:.1f} 0z"
    return f'<path d="{path}" fill="{SOURCE[role]}" {stroke}/>'


def _polygon(corners: Sequence[Floats] | Floats, fill: str, rounded: float) -> str:
    """Draw a polygon through places (n, 2) in drawing units, its corners rounded by some."""
    if not rounded:
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "z"
        return f'<path d="{path}" fill="{fill}" {STROKE}/>'
    path = ""
    for i, here in enumerate(corners):
        begin = _towards(here, corners[i - 1], rounded)
        end = _towards(here, corners[(i + 1) % len(corners)], rounded)
        path += (
            f"{'L' if i else 'M'}{begin[0]:.1f} {begin[1]:.1f}"
            f"Q{here[0]:.1f} {here[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
        )
    return f'<path d="{path}z" fill="{fill}" {STROKE}/>'


def _towards(here: Floats, there: Floats, most: float) -> Floats:
    """Give a place on the way to another, near the first."""
    length = np.linalg.norm(there - here)
    place: Floats = here + (there - here) / length * min(most, 0.45 * length)
    return place

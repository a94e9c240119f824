"""Simple things around the body: stool, wall, mat, pillow, ball. Drawn from 3D boxes in role colours."""

import numpy as np
from scipy.spatial import ConvexHull

from .palettes import SOURCE

STROKE = f'stroke="{SOURCE["prop-line"]}" stroke-width="1.6" stroke-linejoin="round"'


def polygon(Q, fill, rounded=0.0):
    """Filled polygon through Q (drawing units) with rounded corners."""
    n = len(Q)
    if not rounded:
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in Q) + "z"
    else:
        d = ""
        for i in range(n):
            p, a, b = Q[i], Q[i - 1], Q[(i + 1) % n]
            ra = min(rounded, 0.45 * np.linalg.norm(a - p))
            rb = min(rounded, 0.45 * np.linalg.norm(b - p))
            s, e = (
                p + (a - p) / np.linalg.norm(a - p) * ra,
                p + (b - p) / np.linalg.norm(b - p) * rb,
            )
            d += f"{'M' if not i else 'L'}{s[0]:.1f} {s[1]:.1f}Q{p[0]:.1f} {p[1]:.1f} {e[0]:.1f} {e[1]:.1f}"
        d += "z"
    return f'<path d="{d}" fill="{fill}" {STROKE}/>'


def box(d, x, y, z, role, rounded=3.0):
    """Silhouette of a box given by three (low, high) ranges, metres."""
    P = np.array([[a, b, c] for a in x for b in y for c in z])
    Q, _ = d.px(P)
    return polygon(Q[ConvexHull(Q).vertices], SOURCE[role], rounded)


def stool(d, hip, floor, back=False):
    """Seat under the hips; legs first, then the seat, optionally a low back rest."""
    x, y, z = hip[0], hip[1], hip[2] - 0.105
    out = ""
    if back:
        out += box(
            d, (x - 0.20, x + 0.20), (y + 0.215, y + 0.235), (z + 0.10, z + 0.42), "prop-2", 10
        )
        for s in (-1, 1):
            out += box(
                d,
                (x + s * 0.17 - 0.018, x + s * 0.17 + 0.018),
                (y + 0.205, y + 0.225),
                (floor, z + 0.12),
                "prop-3",
            )
    for sx, sy, role in (
        (-1, 1, "prop-3"),
        (1, 1, "prop-3"),
        (-1, -1, "prop-2"),
        (1, -1, "prop-2"),
    ):
        cx, cy = x + sx * 0.17, y + 0.02 + sy * 0.16
        out += box(d, (cx - 0.018, cx + 0.018), (cy - 0.018, cy + 0.018), (floor, z - 0.03), role)
    return out + box(d, (x - 0.215, x + 0.215), (y - 0.19, y + 0.225), (z - 0.045, z), "prop-1", 8)


def ball(d, centre, radius):
    """A shaded ball in front of what was drawn before."""
    (c,), _ = d.px(np.asarray(centre, float))
    r = radius * d.cam.ppm * d.k
    disc = lambda cx, cy, rr, role, extra="": (
        f'<path d="M{cx - rr:.1f} {cy:.1f}a{rr:.1f} {rr:.1f} 0 1 1 {2 * rr:.1f} 0a{rr:.1f} {rr:.1f} 0 1 1 {-2 * rr:.1f} 0z" fill="{SOURCE[role]}" {extra}/>'
    )
    return (
        disc(c[0], c[1], r, "ball-2", STROKE)
        + disc(c[0] - 0.08 * r, c[1] - 0.08 * r, 0.84 * r, "ball-1")
        + disc(c[0] - 0.22 * r, c[1] - 0.24 * r, 0.50 * r, "ball-0")
    )

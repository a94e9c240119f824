"""How a kind of picture is drawn: line widths, what counts as a crease, how strong relief is."""

from dataclasses import dataclass
from typing import NamedTuple

UNITS = 1400.0
"""Drawing units along the longer side of every picture."""

BANDS = (0.88, 0.79, 0.70, 0.60, 0.50, 0.40, 0.30)
"""Tones, light to dark, at which the next darker band of colour begins."""

LIGHT = (-0.45, 0.55, 0.7)
"""Where the light comes from: right, up, towards the camera."""


class Region(NamedTuple):
    """A part with colours of its own: where `attribute` of the scene is over `threshold`."""

    role: str
    attribute: str
    threshold: float


@dataclass(frozen=True)
class Look:
    """The settings of one drawing. Widths in drawing units.

    `crease` curvature (1/m) that makes a crease and above which it goes on, `crease_mm` its scale,
    `crease_min` the shortest; `gap` metres of depth behind an inner line from which it is drawn and
    at which it is full, `slit` whether a narrow gap counts, `bridge` places that are closed in it;
    `detail` fine and broad relief, `cavity` darkening of hollows, `smoothing` steps along the skin;
    `no_crease` attributes where creases are left out.
    """

    crease: tuple[float, float]
    crease_min: float
    line_width: float
    inner_width: float
    crease_width: float
    crease_mm: float = 3.0
    gap: tuple[float, float] = (0.0015, 0.0115)
    slit: bool = False
    bridge: int = 9
    detail: tuple[float, float] = (0.9, 0.7)
    cavity: float = 0.04
    smoothing: int = 10
    no_crease: tuple[str, ...] = ("cloth", "hair")

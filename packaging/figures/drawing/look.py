"""How a kind of picture is drawn: line widths, what counts as a crease, how strong relief is."""

from dataclasses import dataclass
from typing import NamedTuple

UNITS = 1400.0
"""Drawing units along the longer side of every picture."""


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
    `no_crease` attributes where creases are left out.

    Of the plate: `scales` steps of smoothing along the skin at which its shape is seen, `detail`
    how much the fine and the broad one count, `cavity` darkening of hollows, `relief` how strong
    the small relief is.
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
    no_crease: tuple[str, ...] = ("cloth", "hair")
    scales: tuple[int, int, int] = (2, 14, 90)
    detail: tuple[float, float] = (1.0, 0.7)
    cavity: float = 0.07
    relief: float = 1.0

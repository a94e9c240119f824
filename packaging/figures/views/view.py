"""A picture as a row of data, and the figure that is drawn from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np

from figures.arrays import Floats
from figures.body.clothes import Clothes
from figures.drawing.drawing import Drawing
from figures.drawing.look import Look, Region
from figures.plates.heights import Relief
from figures.plates.plate import Plate, make_plate
from figures.poses import Pose
from figures.pressing.hold import Hold
from figures.studio import Posed, Studio
from figures.views.frames import Frame
from figures.views.looks import ALL_REGIONS
from figures.views.parts import Part

Kind = Literal["points", "pressing", "position"]
Seen = Literal[
    "back", "front", "front-above", "side", "side-behind",
    "inner", "sole", "palm", "hand-back", "forearm",
]  # fmt: skip
"""What a picture shows of the body, as `Seen` of the app's `core/figures.py` has it."""
Sides = Literal["L", "LR"]

PIXELS: dict[Kind, int] = {"points": 1400, "pressing": 1000, "position": 900}
"""Pixels along the longer side of a plate: only the pictures of points are shown enlarged."""

DRESSED = Clothes()
BARE = Clothes(worn=False, hair=False)


class Line(Protocol):
    """A line along which a point is measured."""

    @property
    def name(self) -> str:
        """Give the name in `figures.json`."""
        ...

    def find(self, posed: Posed) -> Floats:
        """Give the polyline (n, 3)."""
        ...


@dataclass(frozen=True)
class Curve:
    """A curve of the landmarks."""

    name: str
    curve: str

    def find(self, posed: Posed) -> Floats:
        """Give the polyline (n, 3)."""
        return posed.curve(self.curve)


@dataclass(frozen=True)
class Across:
    """A curve from the right side over the midline to the left."""

    name: str

    def find(self, posed: Posed) -> Floats:
        """Give the polyline (n, 3)."""
        right, left = posed.curve(f"{self.name}.R"), posed.curve(f"{self.name}.L")
        return np.vstack([right[::-1], left])


@dataclass(frozen=True)
class Through:
    """Straight from landmark to landmark."""

    name: str
    landmarks: tuple[str, ...]

    def find(self, posed: Posed) -> Floats:
        """Give the polyline (n, 3)."""
        return np.array([posed.at(name) for name in self.landmarks])


@dataclass(frozen=True)
class View:
    """One picture.

    `kind` "points" shows where points are, "pressing" how hands press, "position" how to sit, stand
    or lie. `shows` is what is seen of the body; `sides` "L" if only the left limb is
    drawn, to be mirrored for the right. `strokes` are curves of the landmarks and their widths in
    drawing units; `focus` the points that the picture is for; `behind` draws what stands behind;
    `pixels` are along the longer side of its plate, where not as many as of its kind.
    """

    name: str
    kind: Kind
    title: str
    shows: Seen
    pose: Pose | Hold
    frame: Frame
    look: Look
    sides: Sides = "LR"
    regions: tuple[Region, ...] = ALL_REGIONS
    part: Part | None = None
    clothes: Clothes = DRESSED
    strokes: tuple[tuple[str, float], ...] = ()
    lines: tuple[Line, ...] = ()
    focus: tuple[str, ...] = ()
    behind: Callable[[Drawing, Posed], str] | None = None
    pixels: int | None = None

    @property
    def plate_pixels(self) -> int:
        """Give the pixels along the longer side of its plate."""
        return self.pixels or PIXELS[self.kind]


@dataclass(frozen=True)
class Figure:
    """A view with its drawing, and the body that was drawn."""

    view: View
    drawing: Drawing
    posed: Posed

    def svg(self) -> str:
        """Give the file."""
        behind = self.view.behind
        return self.drawing.svg(behind(self.drawing, self.posed) if behind else "")

    def plate(self, relief: Relief) -> Plate:
        """Give the light on it."""
        drawing, view = self.drawing, self.view
        return make_plate(drawing.scene, drawing.camera, view.look, relief, view.plate_pixels)


def draw(view: View, studio: Studio) -> Figure:
    """Draw a view."""
    posed = studio.pose(view.pose, view.clothes)
    scene = posed.scene if view.part is None else posed.scene.part(view.part(studio.model))
    if posed.other:
        scene = scene.with_other(posed.other)
    strokes = [(posed.curve(name), width) for name, width in view.strokes]
    drawing = Drawing(scene, view.frame.camera(posed), view.look, view.regions, strokes)
    return Figure(view, drawing, posed)

"""Figures: the drawings, and where each point lies on them.

Lengths are figure units, the coordinate system of the SVG. Body sides are the user's own:
seen from the front, the left side is on the right of the picture.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Annotated, Literal

from acupress.core.points import Side
from acupress.core.values import Limits, Sentence, Value, value


class FigureKind(StrEnum):
    """What a drawing is for: showing points, a position of the body, or pressing hands."""

    POINTS = "points"
    POSITION = "position"
    PRESSING = "pressing"


class Seen(StrEnum):
    """What a drawing shows of the body, and from where."""

    BACK = "back"
    FRONT = "front"
    FRONT_ABOVE = "front-above"
    SIDE = "side"
    SIDE_BEHIND = "side-behind"
    INNER = "inner"
    SOLE = "sole"
    PALM = "palm"
    HAND_BACK = "hand-back"
    FOREARM = "forearm"


LIKE_THE_BODY: dict[Seen, Seen] = {
    Seen.BACK: Seen.BACK,
    Seen.HAND_BACK: Seen.BACK,
    Seen.FRONT: Seen.FRONT,
    Seen.SIDE: Seen.SIDE,
    Seen.SIDE_BEHIND: Seen.SIDE,
    Seen.FOREARM: Seen.SIDE,
}
"""The drawing of the whole body that is seen from where these are, before the others."""


class BodySide(StrEnum):
    """Left, right or midline, as the figure table writes them."""

    L = "L"
    R = "R"
    M = "M"


BODY_SIDES: dict[Side, tuple[BodySide, ...]] = {
    Side.LEFT: (BodySide.L,),
    Side.RIGHT: (BodySide.R,),
    Side.BOTH: (BodySide.L, BodySide.R),
    Side.MIDLINE: (BodySide.M,),
}


@value(frozen=True, slots=True, kw_only=True)
class Spot(Value):
    """A place on a drawing."""

    x: float
    y: float


@value(frozen=True, slots=True, kw_only=True)
class PointSpot(Spot):
    """Where a point lies; not `visible` when the body hides it."""

    visible: bool


@value(frozen=True, slots=True, kw_only=True)
class Cun(Value):
    """One B-cun at a point: its length, and the direction in which it is measured."""

    length: Annotated[float, Limits(gt=0)]
    dx: float
    dy: float


@value(frozen=True, slots=True, kw_only=True)
class GuideMeasure(Value):
    """From which landmark a point is measured, in B-cun and in the user's own fingers."""

    from_: str
    cun: float
    fingers: str


Rect = tuple[float, float, float, float]
"""x, y, width, height."""


@value(frozen=True, slots=True, kw_only=True)
class Bones(Value):
    """The bones of a drawing, as a drawing of the same size, and beside what some are named."""

    svg: str
    names: dict[str, Spot] = field(default_factory=dict)


@value(frozen=True, slots=True, kw_only=True)
class HandLayer(Value):
    """A pressing hand that is laid over a drawing, as a drawing of its own.

    One unit of it is `scale` of the drawing, on which it begins at `x`, `y`. It presses at `tip`;
    the left one of `both` hands is drawn, for the other it is mirrored. It may be the hand of an
    `other` person.
    """

    svg: str
    x: float
    y: float
    scale: Annotated[float, Limits(gt=0)]
    both: bool
    other: bool = False
    point: str
    tip: Spot


@value(frozen=True, slots=True, kw_only=True)
class Figure(Value):
    """One drawing.

    Where `mirror_for_other_side` is set only the left side is drawn: the right side is the
    picture flipped, with x becoming `width` - x. `hands` are by the drawing that shows them whole.
    """

    title: Sentence
    kind: FigureKind
    svg: str
    width: float
    height: float
    shows: Seen
    sides: tuple[BodySide, ...]
    mirror_for_other_side: bool
    units_per_cm: float
    focus: tuple[str, ...] = ()
    points: dict[str, dict[BodySide, PointSpot]] = field(default_factory=dict)
    landmarks: dict[str, dict[BodySide, Spot]] = field(default_factory=dict)
    lines: dict[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)
    cun: dict[str, dict[BodySide, Cun]] = field(default_factory=dict)
    zoom: dict[str, dict[BodySide, Rect]] = field(default_factory=dict)
    bones: Bones | None = None
    hands: dict[str, HandLayer] = field(default_factory=dict)


@value(frozen=True, slots=True, kw_only=True)
class FigureTable(Value):
    """All drawings by name, and how each point is measured."""

    schema: Literal[1]
    views: dict[str, Figure]
    measure: dict[str, GuideMeasure]

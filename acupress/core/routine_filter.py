"""Which routines are wanted: by where they press, how the body is held, how long they last."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from acupress.core.adapting import AdaptedRoutine
from acupress.core.points import Point, PointCode, Position, Region

SHORT_MINUTES = 8
"""How long a short routine may last."""


class Wanted(Enum):
    """What the routines shown have in common."""

    ALL = auto()
    BACK = auto()
    NECK_AND_HEAD = auto()
    HANDS = auto()
    LEGS = auto()
    SITTING = auto()
    LYING = auto()
    STANDING = auto()
    SHORT = auto()


REGIONS: Mapping[Wanted, frozenset[Region]] = {
    Wanted.BACK: frozenset({Region.BACK}),
    Wanted.NECK_AND_HEAD: frozenset({Region.HEAD, Region.NECK, Region.SHOULDER}),
    Wanted.HANDS: frozenset({Region.HAND}),
    Wanted.LEGS: frozenset({Region.HIP, Region.LEG, Region.FOOT}),
}
"""Where a routine presses at least one place."""

POSITIONS: Mapping[Wanted, frozenset[Position]] = {
    Wanted.SITTING: frozenset({Position.SITTING}),
    Wanted.LYING: frozenset(
        {Position.LYING_ON_BACK, Position.LYING_ON_SIDE, Position.LYING_ON_FRONT}
    ),
    Wanted.STANDING: frozenset({Position.STANDING}),
}


def is_wanted(
    wanted: Wanted,
    adapted: AdaptedRoutine,
    points: Mapping[PointCode, Point],
    minutes: int | None,
) -> bool:
    """Whether a routine is among the wanted, as it stands today and lasts so many minutes.

    One of which nothing is left today lasts None, and is judged by what it presses on other days.
    """
    if wanted in REGIONS:
        places = [step.place for step in adapted.steps] or adapted.routine.steps
        return any(points[place.point].region in REGIONS[wanted] for place in places)
    if wanted in POSITIONS:
        return adapted.routine.position in POSITIONS[wanted]
    return wanted is Wanted.ALL or (minutes is not None and minutes <= SHORT_MINUTES)

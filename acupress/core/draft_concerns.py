"""What is to be said of a draft besides what makes it no routine: it may be kept all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from acupress.core.adapting import closes, excluding
from acupress.core.drafting import Draft
from acupress.core.points import Muscle, Point, PointCode
from acupress.core.questions import Question
from acupress.core.units import SECOND

LONG_NS = 20 * 60 * SECOND
"""From here on a routine is long for one evening; those that come along stay below 18 minutes."""

MUSCLE_SECONDS = 300
"""From here on one side of a muscle is pressed for long; our judgement, no study says it."""


class Concern(Enum):
    """What there is to say."""

    CLOSED_TODAY = auto()
    LEFT_OUT_TODAY = auto()
    LONG = auto()
    MUCH_ON_A_MUSCLE = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """A concern about the step at an index, or about all of the draft.

    `because` are the cautions, `muscle` and `seconds` what is pressed so long on one side.
    """

    concern: Concern
    step: int | None = None
    because: tuple[Question, ...] = ()
    muscle: Muscle | None = None
    seconds: int = 0


def remarks_on(
    draft: Draft, points: Mapping[PointCode, Point], cautions: Iterable[Question], length_ns: int
) -> tuple[Remark, ...]:
    """Give what there is to say of a draft that takes `length_ns`, under today's cautions."""
    cautions = tuple(cautions)
    return (
        *_of_cautions(draft, points, cautions),
        *((Remark(Concern.LONG),) if length_ns > LONG_NS else ()),
        *_of_muscles(draft, points),
    )


def _of_cautions(
    draft: Draft, points: Mapping[PointCode, Point], cautions: tuple[Question, ...]
) -> Iterator[Remark]:
    if closing := tuple(caution for caution in cautions if closes(caution, draft)):
        yield Remark(Concern.CLOSED_TODAY, because=closing)
    for index, step in enumerate(draft.steps):
        usable = points[step.point].can_be_pressed(step.means(draft.pressed_by))
        if usable and (because := excluding(step, points, cautions, draft.pressed_by)):
            yield Remark(Concern.LEFT_OUT_TODAY, index, because)


def _of_muscles(draft: Draft, points: Mapping[PointCode, Point]) -> Iterator[Remark]:
    """Remark on the step with which a muscle has had too much on a side."""
    pressed: dict[Muscle, int] = {}
    for index, step in enumerate(draft.steps):
        muscle = points[step.point].muscle
        if muscle is None:
            continue
        before = pressed.get(muscle, 0)
        pressed[muscle] = before + step.dwell_seconds * draft.rounds
        if before <= MUSCLE_SECONDS < pressed[muscle]:
            yield Remark(Concern.MUCH_ON_A_MUSCLE, index, muscle=muscle, seconds=pressed[muscle])

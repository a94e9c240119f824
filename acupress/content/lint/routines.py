"""Whether every routine can be done under any one caution, in a bearable time, by its pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.points import Position, Presser
from acupress.core.problems import Fault
from acupress.core.questions import Tier
from acupress.core.routines import OWN, RELEASE_NS, REST_NS, SINGLE, Choices, Sides
from acupress.core.screening import Cleared
from acupress.core.units import SECOND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.content.reading import Reader
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import Place, Routine, Step

SHORTEST_MINUTES = 4
LONGEST_MINUTES = 18
"""Of one round, for it is what one sits through before all begins anew."""

NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)
MINUTES_NAMED = re.compile(r"(\w+)[ -]minutes?\b")
HALF_AN_HOUR = re.compile(r"\bhalf an hour\b", re.IGNORECASE)
HALF_AN_HOUR_MINUTES = range(27, 34)


def lint_routines(reader: Reader, library: Library) -> None:
    """Note routines that lose a point to a caution, that take too little or too much time."""
    for key, routine in library.routines.items():
        file = f"routines/{key}.toml"
        if key.startswith((OWN, SINGLE)):
            reader.note(file, "key", Fault.KEY_OF_ANOTHER_KIND, name=key)
        _lint_sides(reader, file, routine)
        _lint_pictures(reader, file, routine, library)
        _lint_swaps(reader, file, routine, library)
        _lint_length(reader, file, routine, library)
    if not any(routine.stand_in for routine in library.routines.values()):
        reader.note("routines/order.toml", "order", Fault.NO_STAND_IN_ROUTINE)


def _lint_sides(reader: Reader, file: str, routine: Routine) -> None:
    """Note both sides at once where the user lies on one of them."""
    if routine.position is not Position.LYING_ON_SIDE:
        return
    for index, step in enumerate(routine.steps):
        for key, place in ((f"steps[{index}]", step), *_swaps(index, step)):
            if place.sides is Sides.TOGETHER:
                reader.note(file, f"{key}.sides", Fault.NOT_TOGETHER, point=place.point)


def _lint_pictures(reader: Reader, file: str, routine: Routine, library: Library) -> None:
    """Note a point whose press no picture shows, by the hand of whoever presses."""
    by_other = routine.pressed_by is Presser.OTHER
    for index, step in enumerate(routine.steps):
        for key, place in ((f"steps[{index}]", step), *_swaps(index, step)):
            point = library.points[place.point]
            if by_other and not _shows_other(point, place.sides, library):
                reader.note(file, f"{key}.point", Fault.OTHER_NOT_PICTURED, point=place.point)
            elif not by_other and point.picture.hands is None:
                reader.note(file, f"{key}.point", Fault.NOT_PICTURED, point=place.point)


def _shows_other(point: Point, sides: Sides, library: Library) -> bool:
    """Whether another's hand is laid over the drawing of a point, on each side pressed at once."""
    figure = library.figures.views[point.picture.figure]
    layer = figure.hands.get((point.by_other and point.by_other.hands) or "")
    return layer is not None and layer.other and (layer.both or sides is not Sides.TOGETHER)


def _swaps(index: int, step: Step) -> Iterator[tuple[str, Place]]:
    for at, swap in enumerate(step.swaps):
        yield f"steps[{index}].swaps[{at}]", swap


def _lint_swaps(reader: Reader, file: str, routine: Routine, library: Library) -> None:
    for question in library.questionnaire.questions:
        if question.tier is not Tier.CAUTION:
            continue
        adapted = adapt_routine(routine, library.points, Cleared((question,), 0))
        lost = {change.point for change in adapted.changes if change.instead is None}
        for index, step in enumerate(routine.steps):
            if step.point in lost:
                key, point = f"steps[{index}].swaps", step.point
                reader.note(file, key, Fault.NO_STAND_IN, point=point, question=question.key)


def _lint_length(reader: Reader, file: str, routine: Routine, library: Library) -> None:
    plan = expand_plan(
        adapt_routine(routine, library.points, Cleared((), 0)),
        Choices(breath=routine.breath),
        library.patterns[routine.breath],
    )
    presses = sum((step.lead_in_ns or 0) + step.dwell_ns + RELEASE_NS for step in plan.steps)
    minutes = (presses + REST_NS) / (60 * SECOND)
    if not SHORTEST_MINUTES <= minutes / routine.rounds <= LONGEST_MINUTES:
        reader.note(file, "steps", Fault.TAKES_MINUTES, minutes=f"{minutes:.1f}")
    for key, text in _texts(routine):
        for named in MINUTES_NAMED.findall(text):
            if _number(named) not in (None, round(minutes)):
                took = f"{minutes:.1f}"
                reader.note(file, key, Fault.OTHER_MINUTES, named=named, minutes=took)
        if HALF_AN_HOUR.search(text) and round(minutes) not in HALF_AN_HOUR_MINUTES:
            reader.note(file, key, Fault.OTHER_MINUTES, named=30, minutes=f"{minutes:.1f}")


def _texts(routine: Routine) -> Iterator[tuple[str, str]]:
    yield "title", routine.title
    yield "summary", routine.summary
    for index, line in enumerate(routine.setting_up):
        yield f"setting_up[{index}]", line


def _number(word: str) -> int | None:
    """Read a number in digits or words; None is no number, as in "a few minutes"."""
    if word.isdigit():
        return int(word)
    return NUMBERS.index(word.lower()) + 1 if word.lower() in NUMBERS else None

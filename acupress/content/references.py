"""Checks that entries fit together: every name they use exists, and fits where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.core.figures import BodySide, FigureKind
from acupress.core.points import Laterality
from acupress.core.routines import Sides

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from acupress.content.reading import Reader
    from acupress.core.breathing import BreathPattern
    from acupress.core.figures import FigureTable
    from acupress.core.points import Point
    from acupress.core.routines import Place, Routine
    from acupress.core.safety import Question


@dataclass(frozen=True, slots=True)
class Known:
    """What may be referred to. Names of damaged entries count as known: they are told already.

    `points` and `figures` hold only what could be read; None figures mean that none could.
    """

    codes: Collection[str]
    points: Mapping[str, Point]
    patterns: Collection[str]
    sources: Collection[str] | None
    figures: FigureTable | None


def check_sources(reader: Reader, file: str, key: str, used: Iterable[str], known: Known) -> None:
    """Note sources that are not listed."""
    if known.sources is None:
        return
    for index, source in enumerate(used):
        if source not in known.sources:
            reader.note(file, f"{key}[{index}]", f"names the source {source}, which is not listed")


def check_point(reader: Reader, file: str, point: Point, known: Known) -> None:
    """Note what a point refers to in vain."""
    check_sources(reader, file, "sources", point.sources, known)
    if known.figures is None:
        return
    views = known.figures.views
    figure = views.get(point.picture.figure)
    if figure is None:
        reader.note(file, "picture.figure", f"names {point.picture.figure}, which is no figure")
    elif point.code not in figure.points:
        reader.note(file, "picture.figure", f"{point.picture.figure} does not show {point.code}")
    else:
        sides = set(figure.points[point.code])
        midline = point.laterality is Laterality.MIDLINE
        if (BodySide.M in sides) != midline:
            reader.note(file, "laterality", f"is not how {point.picture.figure} shows the point")
    hands = point.picture.hands
    if hands is not None and (hands not in views or views[hands].kind is not FigureKind.PRESSING):
        reader.note(file, "picture.hands", f"names {hands}, which is no picture of pressing hands")


def check_points_apart(reader: Reader, points: Mapping[str, Point]) -> None:
    """Note aliases that are another point's code."""
    for code, point in points.items():
        for index, alias in enumerate(point.aliases):
            if alias != code and alias in points:
                reader.note(
                    f"points/{code.lower()}.toml", f"aliases[{index}]", f"{alias} is another point"
                )


def check_pattern(reader: Reader, file: str, pattern: BreathPattern, known: Known) -> None:
    """Note sources of a breathing pattern that are not listed."""
    check_sources(reader, file, "sources", pattern.sources, known)


def check_routine(reader: Reader, file: str, routine: Routine, known: Known) -> None:
    """Note steps and swaps that cannot be pressed as the routine says."""
    check_sources(reader, file, "sources", routine.sources, known)
    if routine.breath not in known.patterns:
        reader.note(file, "breath", f"names {routine.breath}, which is no breathing pattern")
    seen: set[str] = set()
    for index, step in enumerate(routine.steps):
        key = f"steps[{index}]"
        if step.point in seen:
            reader.note(file, f"{key}.point", f"{step.point} is pressed twice")
        seen.add(step.point)
        _check_place(reader, file, key, step, routine, known)
        for at, swap in enumerate(step.swaps):
            _check_place(reader, file, f"{key}.swaps[{at}]", swap, routine, known)


def _check_place(
    reader: Reader, file: str, key: str, place: Place, routine: Routine, known: Known
) -> None:
    if place.point not in known.codes:
        reader.note(file, f"{key}.point", f"names {place.point}, which is no point")
        return
    point = known.points.get(place.point)
    if point is None:
        return
    if routine.position not in point.positions:
        reader.note(
            file, f"{key}.point", f"{place.point} cannot be reached alone {routine.position.value}"
        )
    midline = point.laterality is Laterality.MIDLINE
    if (place.sides is Sides.MIDLINE) != midline:
        reader.note(
            file, f"{key}.sides", f"does not fit {place.point}, which is {point.laterality.value}"
        )


def check_question(reader: Reader, file: str, key: str, question: Question, known: Known) -> None:
    """Note sources that are not listed, and excluded points that do not exist."""
    check_sources(reader, file, f"{key}.sources", question.sources, known)
    for code in sorted(question.effect.points if question.effect else ()):
        if code not in known.codes:
            reader.note(file, f"{key}.effect.points", f"names {code}, which is no point")

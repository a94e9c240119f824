"""What the words of a point may not do: contradict its force, say a thing twice, miss its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from acupress.core.points import PointFlag, Pressure
from acupress.core.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.content.reading import Reader
    from acupress.core.points import Point

LONGEST_PLACE = 34
SHOWN: tuple[Literal["find", "press"], ...] = ("find", "press")
LONGEST_LINE = 95
"""Characters of the one line that the session shows for finding and for pressing."""
TRADITION = "Traditionally used for "
FORCE = re.compile(rf"\b({'|'.join(Pressure)})\b", re.IGNORECASE)
ALWAYS_LIGHT = (
    *(PointFlag.NERVE, PointFlag.WRIST_NERVE, PointFlag.ARTERY, PointFlag.NECK, PointFlag.SPINE),
)
"""As the page on how hard to press promises."""
WORD = re.compile(r"[\w'’-]+")
SMALL_WORDS = frozenset(("a", "an", "at", "find", "in", "of", "on", "the", "to"))
TOLD_TWICE = 2
"""Words that the name of a place and the line after it may not both begin with."""


def lint_point(reader: Reader, file: str, point: Point) -> None:
    """Note lines that do not fit the session screen, or do not fit the rest of the point."""
    lines = ((key, line, LONGEST_LINE) for name in SHOWN for key, line in _lines(point, name))
    for key, line, longest in (("place", point.place, LONGEST_PLACE), *lines):
        if len(line) > longest:
            reader.note(file, key, Fault.LONG_LINE, count=len(line), limit=longest)
    if not point.tradition.startswith(TRADITION):
        reader.note(file, "tradition", Fault.OTHER_BEGINNING, words=TRADITION.strip())
    if point.pinyin.isascii():
        reader.note(file, "pinyin", Fault.NO_TONES)
    for key in ("characters", "simplified"):
        if any(character.isascii() for character in getattr(point, key)):
            reader.note(file, key, Fault.NOT_CHINESE)
    _lint_force(reader, file, point)
    _lint_doubling(reader, file, point)


def _lint_force(reader: Reader, file: str, point: Point) -> None:
    """Note another force in the words than the point has, and too much of it."""
    pressure = point.technique.pressure
    direction = ("technique.direction", point.technique.direction)
    for key, line in (*_lines(point, "press"), direction):
        for word in FORCE.findall(line):
            if word.lower() != pressure:
                reader.note(file, key, Fault.OTHER_FORCE, words=word, pressure=pressure.value)
    for flag in ALWAYS_LIGHT:
        if flag in point.flags and pressure is not Pressure.LIGHT:
            reader.note(file, "technique.pressure", Fault.NOT_LIGHT, flag=flag.value)


def _lint_doubling(reader: Reader, file: str, point: Point) -> None:
    """Note what the voice would say twice: it tells the place, then how to find it."""
    place = _weighty(point.place)
    for key, line in _lines(point, "find"):
        if place[:TOLD_TWICE] == _weighty(line)[:TOLD_TWICE]:
            reader.note(file, key, Fault.TOLD_TWICE, words=point.place)


def _lines(point: Point, name: Literal["find", "press"]) -> Iterator[tuple[str, str]]:
    """Give a line of a point, and that of each of its uses, by their keys in its file."""
    yield name, getattr(point, name)
    for key, use in point.uses.items():
        yield f"{key}.{name}", getattr(use, name)


def _weighty(text: str) -> list[str]:
    return [word for word in WORD.findall(text.lower()) if word not in SMALL_WORDS]


def lint_names(reader: Reader, points: Mapping[str, Point]) -> None:
    """Note two points that answer to the same name, and a point that is named so twice."""
    named: dict[str, str] = {}
    for file, point in points.items():
        for name in sorted({name for name in point.aliases if point.aliases.count(name) > 1}):
            reader.note(file, "aliases", Fault.NAMED_TWICE, name=name)
        for name in {point.code, point.english, *point.aliases}:
            other = named.setdefault(name.casefold(), point.code)
            if other != point.code:
                reader.note(file, "aliases", Fault.SHARED_NAME, name=name, point=other)

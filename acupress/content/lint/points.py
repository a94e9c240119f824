"""What the words of a point may not do: contradict its force, say a thing twice, miss its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acupress.core.points import PointFlag, Pressure
from acupress.core.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.content.reading import Reader
    from acupress.core.points import Point, Use

LONGEST_PLACE = 34
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
    for key, longest in (("place", LONGEST_PLACE), ("find", LONGEST_LINE), ("press", LONGEST_LINE)):
        length = len(getattr(point, key))
        if length > longest:
            reader.note(file, key, Fault.LONG_LINE, count=length, limit=longest)
    if not point.tradition.startswith(TRADITION):
        reader.note(file, "tradition", Fault.OTHER_BEGINNING, words=TRADITION.strip())
    if point.pinyin.isascii():
        reader.note(file, "pinyin", Fault.NO_TONES)
    for key in ("characters", "simplified"):
        if any(character.isascii() for character in getattr(point, key)):
            reader.note(file, key, Fault.NOT_CHINESE)
    for key, use in _uses(point):
        for name, line in (("find", use.find), ("press", use.press)):
            if len(line) > LONGEST_LINE:
                told = {"count": len(line), "limit": LONGEST_LINE}
                reader.note(file, f"{key}.{name}", Fault.LONG_LINE, **told)
    _lint_force(reader, file, point)
    _lint_doubling(reader, file, point)


def _lint_force(reader: Reader, file: str, point: Point) -> None:
    """Note another force in the words than the point has, and too much of it."""
    pressure = point.technique.pressure
    lines = [("press", point.press), ("technique.direction", point.technique.direction)]
    lines += [(f"{key}.press", use.press) for key, use in _uses(point)]
    for key, line in lines:
        for word in FORCE.findall(line):
            if word.lower() != pressure:
                reader.note(file, key, Fault.OTHER_FORCE, words=word, pressure=pressure.value)
    for flag in ALWAYS_LIGHT:
        if flag in point.flags and pressure is not Pressure.LIGHT:
            reader.note(file, "technique.pressure", Fault.NOT_LIGHT, flag=flag.value)


def _lint_doubling(reader: Reader, file: str, point: Point) -> None:
    """Note what the voice would say twice: it tells the place, then how to find it."""
    place = _weighty(point.place)
    for key, line in _finding(point):
        if place[:TOLD_TWICE] == _weighty(line)[:TOLD_TWICE]:
            reader.note(file, key, Fault.TOLD_TWICE, words=point.place)


def _finding(point: Point) -> Iterator[tuple[str, str]]:
    yield "find", point.find
    for key, use in _uses(point):
        yield f"{key}.find", use.find


def _uses(point: Point) -> Iterator[tuple[str, Use]]:
    """Give how the point is pressed otherwise than by hand, by the key in its file."""
    if point.tool is not None:
        yield "tool", point.tool
    if point.by_other is not None:
        yield "by_other", point.by_other


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

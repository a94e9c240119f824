"""Finding points by what people type: a code in any numbering, a name in any script, a place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from acupress.core.points import Point, Position, Reach, Region

UNSAID = frozenset({"a", "an", "at", "in", "my", "of", "on", "point", "points", "the"})
"""Words of a query that tell nothing."""

SAME: tuple[frozenset[str], ...] = (
    frozenset({"behind", "back", "rear"}),
    frozenset({"belly", "stomach", "tummy", "abdomen"}),
    frozenset({"buttock", "bottom", "hip"}),
    frozenset({"calf", "calves"}),
    frozenset({"foot", "feet"}),
    frozenset({"eyebrow", "brow", "forehead"}),
    frozenset({"navel", "bellybutton"}),
)
"""Words of everyday speech that stand for each other."""


@dataclass(frozen=True, slots=True)
class PointFilter:
    """Which points to offer; None leaves a question open."""

    region: Region | None = None
    reach: Reach | None = None
    position: Position | None = None

    def lets(self, point: Point) -> bool:
        """Whether the point is offered."""
        return (
            self.region in (None, point.region)
            and self.reach in (None, point.reach)
            and (self.position is None or self.position in point.positions)
        )


def search_points(points: Iterable[Point], words: str) -> tuple[Point, ...]:
    """Give the points that `words` may mean, the likeliest first; all of them for no words."""
    asked = _tokens(words)
    if not asked:
        return tuple(points)
    ranked = [(rank, point) for point in points if (rank := _rank(point, asked)) is not None]
    return tuple(point for _, point in sorted(ranked, key=lambda found: found[0]))


def _rank(point: Point, asked: tuple[str, ...]) -> int | None:
    """Give 0 for a name said in full, more for less, None where the words do not fit."""
    whole = "".join(asked)
    names = {
        "".join(_tokens(name))
        for name in (
            point.code,
            point.pinyin,
            point.characters,
            point.simplified,
            point.english,
            *point.aliases,
        )
    }
    if whole in names:
        return 0
    if any(name.startswith(whole) for name in names):
        return 1
    told = [word for word in asked if word not in UNSAID]
    short = " ".join((point.english, point.pinyin, point.place, point.region.value))
    long = " ".join(
        (short, point.location, *(f"{mark.feel} {mark.anatomy}" for mark in point.landmarks))
    )
    for rank, text in ((2, point.place), (3, short), (4, long)):
        if told and _holds(_tokens(text), told):
            return rank
    return None


def _holds(text: tuple[str, ...], told: Iterable[str]) -> bool:
    return all(any(word.startswith(_meanings(asked)) for word in text) for asked in told)


def _meanings(word: str) -> tuple[str, ...]:
    return (word, *(other for group in SAME if word in group for other in group))


def _tokens(text: str) -> tuple[str, ...]:
    """Split into words without tones, case and signs; Chinese characters stay together."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    ).casefold()
    return tuple("".join(c if c.isalnum() else " " for c in plain).split())

"""Finding points by what people type: a code in any numbering, a name in any script, a place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from acupress.core.points import Point, Position, Reach, Region


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What everyday speech has of places, in one language.

    `unsaid` tell nothing in a query; the words of each of `same` stand for each other; `regions`
    name the parts of the body.
    """

    unsaid: frozenset[str]
    same: tuple[frozenset[str], ...]
    regions: Mapping[Region, str]


def make_search_words(unsaid: str, same: str, regions: Mapping[Region, str]) -> SearchWords:
    """Make them of texts: words with blanks between them, groups of them with commas."""
    groups = (frozenset(_tokens(group)) for group in same.split(","))
    return SearchWords(frozenset(_tokens(unsaid)), tuple(groups), regions)


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


def search_points(points: Iterable[Point], words: str, known: SearchWords) -> tuple[Point, ...]:
    """Give the points that `words` may mean, the likeliest first; all of them for no words."""
    asked = _tokens(words)
    if not asked:
        return tuple(points)
    ranked = [(rank, point) for point in points if (rank := _rank(point, asked, known)) is not None]
    return tuple(point for _, point in sorted(ranked, key=lambda found: found[0]))


def _rank(point: Point, asked: tuple[str, ...], known: SearchWords) -> int | None:
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
    told = [_meanings(word, known) for word in asked if word not in known.unsaid]
    region = known.regions[point.region]
    short = " ".join((point.english, point.pinyin, point.place, region))
    long = " ".join(
        (short, point.location, *(f"{mark.feel} {mark.anatomy}" for mark in point.landmarks))
    )
    for rank, text in ((2, point.place), (3, short), (4, long)):
        if told and _holds(_tokens(text), told):
            return rank
    return None


def _holds(text: tuple[str, ...], told: Iterable[tuple[str, ...]]) -> bool:
    return all(any(word.startswith(meanings) for word in text) for meanings in told)


def _meanings(word: str, known: SearchWords) -> tuple[str, ...]:
    return (word, *(other for group in known.same if word in group for other in group))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    """Split into words without tones, case and signs; Chinese characters stay together."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    ).casefold()
    return tuple("".join(c if c.isalnum() else " " for c in plain).split())

"""Finding points by what people type: a code in any numbering, a name in any script, a place.

Everyday words lead to what tradition says of a point, and never further.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from acupress.core.points import Channel, Point, PointCode, Position, Reach, Region
from acupress.core.values import Key, Sentence, Sources, Value, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@value(frozen=True, slots=True, kw_only=True)
class Lead(Value):
    """Where everyday words lead to: the points, the likeliest first, and what is said besides.

    `asked` are the ways to say it, with commas between them. No points: pressing is not for it.
    """

    key: Key
    asked: Sentence
    points: tuple[PointCode, ...] = ()
    says: Sentence | None = None
    sources: Sources


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What everyday speech has of places, names and complaints, in one language.

    `unsaid` tell nothing in a query; the words of each of `same` stand for each other; `regions`
    name the parts of the body, `channels` those of the numbers, each in all ways that are used.
    `complaints` stand for each other too, and are left out where no point is told of any.
    """

    unsaid: frozenset[str]
    same: tuple[frozenset[str], ...]
    regions: Mapping[Region, str]
    complaints: frozenset[str]
    channels: Mapping[Channel, tuple[str, ...]]
    leads: tuple[Lead, ...]


def make_search_words(
    *,
    unsaid: str,
    same: str,
    complaints: str,
    regions: Mapping[Region, str],
    channels: Mapping[Channel, str],
    leads: tuple[Lead, ...],
) -> SearchWords:
    """Make them of texts: words with blanks between them, groups and names with commas."""
    return SearchWords(
        unsaid=frozenset(_tokens(unsaid)),
        same=tuple(frozenset(_tokens(group)) for group in same.split(",")),
        regions=regions,
        complaints=frozenset(_tokens(complaints)),
        channels={channel: tuple(names.split(",")) for channel, names in channels.items()},
        leads=leads,
    )


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
    asked, points = _tokens(words), tuple(points)
    if not asked:
        return points
    if lead := find_lead(words, known):
        by_code = {point.code: point for point in points}
        return tuple(by_code[code] for code in lead.points if code in by_code)
    plain = tuple(word for word in asked if word not in known.complaints)
    return _found(points, asked, known) or _found(points, plain, known)


def find_lead(words: str, known: SearchWords) -> Lead | None:
    """Give where everyday words lead to, or None where they are no more than names and places."""
    asked = _sense(words, known)
    for lead in known.leads:
        for way in lead.asked.split(","):
            meant = _sense(way, known)
            if meant <= asked and asked - meant <= known.unsaid:
                return lead
    return None


def _sense(words: str, known: SearchWords) -> frozenset[str]:
    """Give the words in no order; all complaints are one, without a word."""
    return frozenset("" if word in known.complaints else word for word in _tokens(words))


def _found(
    points: tuple[Point, ...], asked: tuple[str, ...], known: SearchWords
) -> tuple[Point, ...]:
    names = _numbers("".join(asked), known)
    told = [_meanings(word, known) for word in asked if word not in known.unsaid]
    complains = not known.complaints.isdisjoint(asked)
    found = []
    for point in points:
        texts = (point.tradition,) if complains else _texts(point, known)
        rank = _rank(_names(point), texts, names, told)
        if rank is not None:
            found.append((rank, point))
    return tuple(point for _, point in sorted(found, key=lambda each: each[0]))


def _numbers(whole: str, known: SearchWords) -> tuple[str, ...]:
    """Give a name as it was typed, and with every name of its channel where it is a number.

    The standard's own letters mean the standard's numbers alone, in which BL54 is no B54.
    """
    for channel, texts in known.channels.items():
        names = ["".join(_tokens(text)) for text in texts]
        for name in names:
            number = whole.removeprefix(name)
            if number != whole and number.isdigit():
                return tuple(f"{other}{number}" for other in (channel.casefold(), *names))
    return (whole,) if whole else ()


def _rank(
    own: Iterable[str], texts: Iterable[str], names: tuple[str, ...], told: list[tuple[str, ...]]
) -> int | None:
    """Give 0 for a name said in full, more for less, None where the words do not fit."""
    own = {"".join(_tokens(name)) for name in own}
    if not own.isdisjoint(names):
        return 0
    region, *others = (told and _holds(_tokens(text), told) for text in texts)
    begun = any(name.startswith(names) for name in own)
    fits = (region, begun, *others)
    return fits.index(True) + 1 if True in fits else None


def _holds(text: tuple[str, ...], told: list[tuple[str, ...]]) -> bool:
    return all(any(word.startswith(meanings) for word in text) for meanings in told)


def _names(point: Point) -> tuple[str, ...]:
    written = (point.code, point.pinyin, point.characters, point.simplified, point.english)
    return written + point.aliases


def _texts(point: Point, known: SearchWords) -> tuple[str, ...]:
    """Give what is told of a point, the most telling first."""
    region = known.regions[point.region]
    channel = known.channels[point.channel][0] if point.channel else ""
    short = " ".join((point.english, point.pinyin, point.place, region, channel))
    more = f"{short} {point.tradition}"
    felt = (f"{mark.feel} {mark.anatomy}" for mark in point.landmarks)
    return region, point.place, short, more, " ".join((more, point.location, *felt))


def _meanings(word: str, known: SearchWords) -> tuple[str, ...]:
    groups = (*known.same, known.complaints)
    return (word, *(other for group in groups if word in group for other in group))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    """Split into words without tones, case and signs; Chinese characters stay together."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    ).casefold()
    return tuple("".join(c if c.isalnum() else " " for c in plain).split())

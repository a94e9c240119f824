"""A trial of one: whether pressing makes a difference for this user, found out by themselves.

Which days are pressing days is drawn by chance, in blocks of four days with two of each kind.
Every evening has one rating. Length and measure are settled at the start, and nothing is reckoned
before the end. Then the difference of the means is held against all that chance could have drawn
(a randomisation test, `edgington-2007`; for one person, `cent-2015`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from random import Random
from typing import Annotated, Literal
from uuid import UUID

from acupress.core.history import PainRating
from acupress.core.journal import DayRecord
from acupress.core.values import Limits, Value, value

BLOCK = 4
"""Days of a block; the last one of six weeks has two."""

DRAWS = 4_999
"""How many of the assignments that chance could have drawn are looked at."""

TAIL = 0.025
"""What lies beyond each end of an interval of 95 %."""

RATED_PART = 0.6
"""How many of the days of each kind have to be rated, so that anything can be said."""

LATE_DAYS = 1
"""A rating counts when it was given on its day or so many days later."""

Seed = Annotated[int, Limits(ge=0, lt=2**53)]


class StillRunningError(Exception):
    """The outcome of a trial was asked for before its end."""


@value(frozen=True, slots=True, kw_only=True)
class OwnTrial(Value):
    """What is settled at the start, and by whose `seed` the days are drawn.

    The measure is always the rating of the day, 0 to 10, given in the evening.
    """

    id: UUID
    first_day: date
    weeks: Literal[4, 6]
    seed: Seed
    given_up_on: date | None = None

    @property
    def days(self) -> int:
        """How many days it has, of each kind as many."""
        return 7 * self.weeks

    @property
    def last_day(self) -> date:
        """The last day of the trial."""
        return self.first_day + timedelta(days=self.days - 1)

    def is_over(self, today: date) -> bool:
        """Whether it has run to its end."""
        return today > self.last_day


class DayKind(StrEnum):
    """What a day of a trial is."""

    PRESSING = "pressing"
    OFF = "off"


class Finding(StrEnum):
    """What a trial shows about the pain on pressing days."""

    LOWER = "lower"
    HIGHER = "higher"
    NONE = "none"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a trial. Differences are days off minus pressing days, in points.

    `low` and `high` bound the interval of 95 %, and `chance` is the largest difference, in the
    direction of the one found, that chance alone makes in all but 2.5 % of what it could draw. All
    of it is 0 where there are too few ratings.
    """

    finding: Finding
    pressing: tuple[PainRating, ...]
    off: tuple[PainRating, ...]
    difference: float = 0.0
    low: float = 0.0
    high: float = 0.0
    chance: float = 0.0


def draw_days(trial: OwnTrial) -> tuple[DayKind, ...]:
    """Give the kind of each day; the same seed gives the same days for ever.

    It asks nothing of the generator but `random()`, which Python promises to leave as it is.
    """
    chance = Random(trial.seed)  # noqa: S311 - no secret
    days: list[DayKind] = []
    for length in _blocks(trial):
        ways = _ways(length)
        pressing = ways[int(chance.random() * len(ways))]
        days += [DayKind.PRESSING if at in pressing else DayKind.OFF for at in range(length)]
    return tuple(days)


def kind_of(trial: OwnTrial, day: date) -> DayKind | None:
    """Give what a day is; None outside of the trial."""
    number = (day - trial.first_day).days
    days = draw_days(trial)
    return days[number] if 0 <= number < len(days) else None


def ratings_that_count(trial: OwnTrial, records: Sequence[DayRecord]) -> dict[date, PainRating]:
    """Give the ratings of its days that were not given, from memory, later than the day after."""
    return {
        record.day: record.pain
        for record in records
        if trial.first_day <= record.day <= trial.last_day
        and record.pain is not None
        and record.rated_at is not None
        and (record.rated_at.date() - record.day).days <= LATE_DAYS
    }


def kept_to(trial: OwnTrial, pressed: Collection[date]) -> tuple[int, int]:
    """Give on how many pressing days, and on how many days off, there was a session."""
    days = [
        kind
        for number, kind in enumerate(draw_days(trial))
        if trial.first_day + timedelta(days=number) in pressed
    ]
    return days.count(DayKind.PRESSING), days.count(DayKind.OFF)


def outcome_of(
    trial: OwnTrial, ratings: Mapping[date, PainRating], today: date, *, draws: int = DRAWS
) -> Outcome:
    """Give what the trial shows. Raises `StillRunningError` before its end, or after giving up."""
    if not trial.is_over(today) or trial.given_up_on:
        raise StillRunningError
    days = draw_days(trial)
    rated = [ratings.get(trial.first_day + timedelta(days=number)) for number in range(len(days))]
    pressing, off = (
        tuple(
            rating
            for kind, rating in zip(days, rated, strict=True)
            if kind is wanted and rating is not None
        )
        for wanted in (DayKind.PRESSING, DayKind.OFF)
    )
    if min(len(pressing), len(off)) < RATED_PART * len(days) / 2:
        return Outcome(Finding.TOO_FEW, pressing, off)
    found = sum(off) / len(off) - sum(pressing) / len(pressing)
    others = _draw_again(trial, days, rated, draws)
    low, high, chance = _bounds(found, others, draws)
    finding = Finding.LOWER if low > 0 else Finding.HIGHER if high < 0 else Finding.NONE
    return Outcome(finding, pressing, off, found, low, high, chance)


def _blocks(trial: OwnTrial) -> list[int]:
    whole, rest = divmod(trial.days, BLOCK)
    return [BLOCK] * whole + [rest] * bool(rest)


def _ways(length: int) -> list[tuple[int, ...]]:
    """Give all ways in which half of the days of a block can be pressing days."""
    return list(combinations(range(length), length // 2))


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of a block, by the sums over its pressing days that are rated."""

    ratings: int
    days: int
    as_drawn: int
    """How many of them are pressing days in what was drawn, too."""


def _draw_again(
    trial: OwnTrial, days: Sequence[DayKind], rated: Sequence[PainRating | None], draws: int
) -> list[tuple[float, float]]:
    """Draw other assignments of the blocks.

    Gives for each the difference it would have shown, and how alike it is to what was drawn: 1 for
    the same on all days that are rated, -1 for the opposite.
    """
    blocks: list[list[_Way]] = []
    start = 0
    for length in _blocks(trial):
        given = [(n, rated[n]) for n in range(start, start + length) if rated[n] is not None]
        blocks.append([_sum_up(way, start, given, days) for way in _ways(length)])
        start += length
    total = sum(rating for rating in rated if rating is not None)
    count = sum(rating is not None for rating in rated)
    drawn = sum(
        kind is DayKind.PRESSING and rating is not None
        for kind, rating in zip(days, rated, strict=True)
    )
    chance = Random(trial.seed + 1)  # noqa: S311 - no secret
    found = []
    for _ in range(draws):
        ways = [ways[int(chance.random() * len(ways))] for ways in blocks]
        ratings, pressing = sum(w.ratings for w in ways), sum(w.days for w in ways)
        shared, off = sum(w.as_drawn for w in ways), count - pressing
        difference = (total - ratings) / off - ratings / pressing
        found.append((difference, shared / pressing - (drawn - shared) / off))
    return found


def _sum_up(
    way: tuple[int, ...],
    start: int,
    given: Sequence[tuple[int, PainRating | None]],
    days: Sequence[DayKind],
) -> _Way:
    pressing = [(number, rating or 0) for number, rating in given if number - start in way]
    return _Way(
        sum(rating for _, rating in pressing),
        len(pressing),
        sum(days[number] is DayKind.PRESSING for number, _ in pressing),
    )


def _bounds(
    found: float, others: Sequence[tuple[float, float]], draws: int
) -> tuple[float, float, float]:
    """Give both ends of the interval, and what chance alone can make in the direction of `found`.

    An effect lies inside when neither side of the test rejects it: the share of assignments that
    would have shown at least (or at most) as much, had that been the effect, is above 2.5 %. For
    each other assignment this turns at one effect, so the ends are two of these, in their order.
    """
    apart = [(shown, alike) for shown, alike in others if alike < 1]
    same = len(others) - len(apart)
    last = max(0, int(TAIL * (draws + 1)) - same - 1)
    turns = sorted((found - shown) / (1 - alike) for shown, alike in apart)
    shown = sorted(shown for shown, _ in apart)
    chance = shown[-1 - last] if found >= 0 else -shown[last]
    return turns[last], turns[-1 - last], max(0.0, chance)

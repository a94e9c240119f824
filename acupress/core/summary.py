"""What a stretch of a journal comes to: sessions and how they ended, ratings, what was pressed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import TYPE_CHECKING

from acupress.core.history import Ending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from acupress.core.history import SessionRecord
    from acupress.core.journal import Pains
    from acupress.core.points import PointCode

LEAST_SECONDS = 1
"""Seconds from which a point counts as pressed."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of ratings, 0 to 10, and of how many."""

    rating: float
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a stretch of a journal comes to.

    `before` and `after` are of those sessions alone that were rated both times, so that the same
    sessions are compared. `routines`, by their title, and `points` tell in how many sessions, the
    most frequent first.
    """

    sessions: int
    days: int
    seconds: float
    endings: Mapping[Ending, int]
    stopped_on: Sequence[date]
    before: Mean | None
    after: Mean | None
    of_days: Mean | None
    routines: Sequence[tuple[str, int]]
    points: Sequence[tuple[PointCode, int]]


def summarise(
    sessions: Iterable[SessionRecord],
    pains: Iterable[Pains],
    title_of: Callable[[SessionRecord], str],
) -> Summary:
    """Sum up sessions, one after the other, and the ratings of the same days."""
    days, seconds, stopped_on = set[date](), 0.0, list[date]()
    endings, routines, points = Counter[Ending](), Counter[str](), Counter[str]()
    before, after = list[int](), list[int]()
    for record in sessions:
        day = record.started_at.date()
        days.add(day)
        seconds += record.pressed_seconds
        endings[record.ending] += 1
        if record.ending is Ending.STOPPED:
            stopped_on.append(day)
        if record.pain_before is not None and record.pain_after is not None:
            before.append(record.pain_before)
            after.append(record.pain_after)
        routines[title_of(record)] += 1
        points.update({s.point for s in record.steps if s.pressed_seconds >= LEAST_SECONDS})
    return Summary(
        sessions=endings.total(),
        days=len(days),
        seconds=seconds,
        endings=endings,
        stopped_on=sorted(stopped_on),
        before=_mean(before),
        after=_mean(after),
        of_days=_mean([day.of_day for day in pains if day.of_day is not None]),
        routines=_ranked(routines),
        points=_ranked(points),
    )


def _mean(ratings: Sequence[int]) -> Mean | None:
    return Mean(fmean(ratings), len(ratings)) if ratings else None


def _ranked(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))

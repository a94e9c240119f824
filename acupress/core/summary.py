"""What a stretch of a journal comes to: sessions and how they ended, ratings, what was pressed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from statistics import fmean
from typing import TYPE_CHECKING

from acupress.core.history import Ending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

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


@dataclass(slots=True)
class _Tally:
    days: set[date] = field(default_factory=set)
    seconds: float = 0.0
    endings: Counter[Ending] = field(default_factory=Counter)
    stopped_on: list[date] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    routines: Counter[str] = field(default_factory=Counter)
    points: Counter[PointCode] = field(default_factory=Counter)

    def add(self, record: SessionRecord, title: str) -> None:
        day = record.started_at.date()
        self.days.add(day)
        self.seconds += record.pressed_seconds
        self.endings[record.ending] += 1
        if record.ending is Ending.STOPPED:
            self.stopped_on.append(day)
        if record.pain_before is not None and record.pain_after is not None:
            self.before.append(record.pain_before)
            self.after.append(record.pain_after)
        self.routines[title] += 1
        self.points.update(
            {step.point for step in record.steps if step.pressed_seconds >= LEAST_SECONDS}
        )


def summarise(
    sessions: Iterable[SessionRecord],
    pains: Iterable[Pains],
    title_of: Callable[[SessionRecord], str],
) -> Summary:
    """Sum up sessions, one after the other, and the ratings of the same days."""
    tally = _Tally()
    for record in sessions:
        tally.add(record, title_of(record))
    return Summary(
        sessions=tally.endings.total(),
        days=len(tally.days),
        seconds=tally.seconds,
        endings=tally.endings,
        stopped_on=sorted(tally.stopped_on),
        before=_mean(tally.before),
        after=_mean(tally.after),
        of_days=_mean([day.of_day for day in pains if day.of_day is not None]),
        routines=_ranked(tally.routines),
        points=_ranked(tally.points),
    )


def _mean(ratings: Sequence[int]) -> Mean | None:
    return Mean(fmean(ratings), len(ratings)) if ratings else None


def _ranked(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))

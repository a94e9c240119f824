"""What a journal tells of days: their sessions, their ratings, their notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from acupress.core.history import Moment, PainRating
from acupress.core.values import Value, value

LONGEST_NOTE = 2000
"""Characters of a note that are kept."""


@value(frozen=True, slots=True, kw_only=True)
class DayRecord(Value):
    """How a day was, with a session or without: a rating, a note, or both.

    `rated_at` is when this rating was given; without a rating there is none.
    """

    day: date
    pain: PainRating | None = None
    note: str = ""
    rated_at: Moment | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return self.pain is None and not self.note


def rate_day(before: DayRecord, pain: PainRating | None, note: str, now: datetime) -> DayRecord:
    """Give a day with a rating and a note; another rating than before is given `now`."""
    rated_at = before.rated_at if pain == before.pain else now
    return DayRecord(
        day=before.day, pain=pain, note=note, rated_at=None if pain is None else rated_at
    )


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many sessions a day has, by the date where it was, and whether it has a record too."""

    day: date
    sessions: int
    has_record: bool


@dataclass(frozen=True, slots=True)
class Pains:
    """What was rated on a day: before and after its sessions, as means, and of the day itself."""

    day: date
    before: float | None = None
    after: float | None = None
    of_day: PainRating | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was new in a file: sessions and days; and how many of them were known already."""

    sessions: int
    days: int
    known: int


def monday_of(day: date) -> date:
    """Give the first day of the week of a day."""
    return day - timedelta(days=day.weekday())

"""The journal: what the history is for its reader, day by day, and what can be changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from acupress.core.history import HistoryStore, Moment, PainRating, SessionRecord
from acupress.core.values import Value, value

LONGEST_NOTE = 2000
"""Characters of a note that are kept."""


@value(frozen=True, slots=True, kw_only=True)
class DayRecord(Value):
    """How a day was, with a session or without: a rating, a note, or both.

    `rated_at` is when the rating was given first; without a rating there is none.
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
    """Give a day with another rating and note; `now` counts where it had no rating so far."""
    rated_at = None if pain is None else before.rated_at or now
    return DayRecord(day=before.day, pain=pain, note=note, rated_at=rated_at)


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


def monday_of(day: date) -> date:
    """Give the first day of the week of a day."""
    return day - timedelta(days=day.weekday())


class JournalStore(HistoryStore, Protocol):
    """Keeps the history, gives it day by day, and changes it. All raise `OSError` where they fail.

    Days are those on the calendar of the place where the session was.
    """

    def days(self) -> Sequence[DayCount]:
        """Give every day that has anything, the newest first."""

    def sessions_between(self, first: date, last: date, /) -> Sequence[SessionRecord]:
        """Give the sessions of these days, the newest first."""

    def days_between(self, first: date, last: date, /) -> Sequence[DayRecord]:
        """Give the records of these days, the newest first."""

    def pains(self) -> Sequence[Pains]:
        """Give every day that has a rating, the oldest first."""

    def amend(self, record: SessionRecord, /) -> None:
        """Change ratings and note of a session that is kept to those of `record`."""

    def remove(self, session: UUID, /) -> None:
        """Remove a session; `add` brings it back."""

    def keep_day(self, record: DayRecord, /) -> None:
        """Keep how a day was, instead of what was kept; where it is empty, keep nothing."""

    def remove_all(self) -> None:
        """Remove everything for good, every backup with it."""

    def backups(self) -> Sequence[datetime]:
        """Give the moments of which there is a backup, the newest first."""

    def restore(self, moment: datetime, /) -> None:
        """Put a backup in the place of all that is kept, of which one is made before."""

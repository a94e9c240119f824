"""What keeps the journal: what the history is for its reader, and what can be changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from acupress.core.history import HistoryStore

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from acupress.core.history import SessionRecord
    from acupress.core.journal import DayCount, DayRecord, Pains, TakenIn
    from acupress.core.own_trial import OwnTrial


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

    def trials(self) -> Sequence[OwnTrial]:
        """Give the trials of one, the newest first."""

    def keep_trial(self, trial: OwnTrial, /) -> None:
        """Keep a trial, instead of what was kept of it."""

    def advice_read(self) -> Collection[str]:
        """Give which advice was read, so that it is given once."""

    def note_advice(self, advice: str, /) -> None:
        """Keep that an advice was read."""

    def write_csv(self, file: str, /) -> None:
        """Write all sessions and days as a table."""

    def write_json(self, file: str, /) -> None:
        """Write everything, so that it can be taken in again."""

    def take_in(self, file: str, /) -> TakenIn:
        """Take in what such a file holds; what is kept already stays as it is.

        All of it or nothing. Raises `ValueError`, too, where it is no such file.
        """

    def remove_all(self) -> None:
        """Remove everything for good, every backup with it."""

    def backups(self) -> Sequence[datetime]:
        """Give the moments of which there is a backup, the newest first."""

    def restore(self, moment: datetime, /) -> None:
        """Put a backup in the place of all that is kept, of which one is made before."""

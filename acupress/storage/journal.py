"""The journal: the history day by day, and what can be changed in it, in SQLite."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from acupress.core.journal import DayCount, DayRecord, Pains
from acupress.storage.backups import Backups
from acupress.storage.history import SqliteHistory, put
from acupress.storage.history_tables import DAY, MIGRATIONS, TABLES, day_of, day_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from acupress.core.history import SessionRecord

OF_DAYS = "WHERE day BETWEEN ? AND ? ORDER BY day DESC"
UNRATED = (None, None)


class SqliteJournal(SqliteHistory):
    """Keeps the journal; see `core.journal.JournalStore`.

    A backup is made at the first opening of each day, before anything is changed.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        backups: Path,
        migrations: Sequence[str] = MIGRATIONS,
    ) -> None:
        self._backups = Backups(backups, now)
        super().__init__(path, now, migrations, self._backups.make_daily)

    def days(self) -> Sequence[DayCount]:
        """Give every day that has anything, the newest first."""
        sessions = dict(self._file.ask("SELECT day, count(*) FROM session GROUP BY day"))
        records = {day for (day,) in self._file.ask("SELECT day FROM day")}
        found = []
        for written in sorted(sessions.keys() | records, reverse=True):
            with suppress(ValueError):
                day = date.fromisoformat(written)
                found.append(DayCount(day, sessions.get(written, 0), written in records))
        return found

    def sessions_between(self, first: date, last: date, /) -> Sequence[SessionRecord]:
        """Give the sessions of these days that make sense, the newest first."""
        return self._found(f"{OF_DAYS}, started_s DESC, id", first.isoformat(), last.isoformat())

    def days_between(self, first: date, last: date, /) -> Sequence[DayRecord]:
        """Give the records of these days that make sense, the newest first."""
        found = []
        for row in self._file.ask(
            f"SELECT {DAY} FROM day {OF_DAYS}",  # noqa: S608
            first.isoformat(),
            last.isoformat(),
        ):
            with suppress(ValueError, TypeError):
                found.append(day_of(row))
        return found

    def pains(self) -> Sequence[Pains]:
        """Give every day that has a rating, the oldest first."""
        of_sessions = {
            day: (before, after)
            for day, before, after in self._file.ask(
                "SELECT day, avg(pain_before), avg(pain_after) FROM session GROUP BY day"
            )
            if (before, after) != UNRATED
        }
        of_days = dict(self._file.ask("SELECT day, pain FROM day WHERE pain IS NOT NULL"))
        found = []
        for day in sorted(of_sessions.keys() | of_days.keys()):
            with suppress(ValueError):
                rated = of_sessions.get(day, UNRATED)
                found.append(Pains(date.fromisoformat(day), *rated, of_days.get(day)))
        return found

    def amend(self, record: SessionRecord, /) -> None:
        """Change ratings and note of a session that is kept to those of `record`."""
        with self._file.writing() as connection:
            connection.execute(
                "UPDATE session SET pain_before = ?, pain_after = ?, note = ? WHERE id = ?",
                (record.pain_before, record.pain_after, record.note, str(record.id)),
            )

    def remove(self, session: UUID, /) -> None:
        """Remove a session and its presses."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM session WHERE id = ?", (str(session),))

    def keep_day(self, record: DayRecord, /) -> None:
        """Keep how a day was, instead of what was kept; where it is empty, keep nothing."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM day WHERE day = ?", (record.day.isoformat(),))
            if not record.is_empty:
                put(connection, f"day ({DAY})", [day_row(record)])

    def remove_all(self) -> None:
        """Remove everything for good: every backup, and what was set aside as damaged, with it."""
        with self._file.writing() as connection:
            for table in TABLES:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608
        self._backups.remove_all()
        self._file.sweep()

    def backups(self) -> Sequence[datetime]:
        """Give the moments of which there is a backup, the newest first."""
        return self._backups.moments()

    def restore(self, moment: datetime, /) -> None:
        """Put a backup in the place of all that is kept, of which one is made before."""
        copy = self._backups.path_of(moment)
        self._file.copy_by(lambda now: self._backups.make(now, spare=copy))
        self._file.take_over(copy)

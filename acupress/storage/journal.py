"""The journal: the history day by day, and what can be changed in it, in SQLite."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.core.journal import DayCount, DayRecord, Pains, TakenIn
from acupress.storage.backups import Backups
from acupress.storage.exchange import read_json, write_csv, write_json
from acupress.storage.history import SqliteHistory, put, put_session
from acupress.storage.history_tables import (
    DAY,
    MIGRATIONS,
    TABLES,
    TRIAL,
    day_of,
    day_row,
    trial_of,
    trial_row,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime
    from uuid import UUID

    from acupress.core.history import SessionRecord
    from acupress.core.own_trial import OwnTrial

OF_DAYS = "WHERE day BETWEEN ? AND ? ORDER BY day DESC"
UNRATED = (None, None)


class SqliteJournal(SqliteHistory):
    """Keeps the journal; see `core.journal_store.JournalStore`.

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

    def trials(self) -> Sequence[OwnTrial]:
        """Give the trials that make sense, the newest first."""
        found = []
        for row in self._file.ask(
            f"SELECT {TRIAL} FROM trial ORDER BY first_day DESC, id"  # noqa: S608
        ):
            with suppress(ValueError, TypeError):
                found.append(trial_of(row))
        return found

    def keep_trial(self, trial: OwnTrial, /) -> None:
        """Keep a trial, instead of what was kept of it."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM trial WHERE id = ?", (str(trial.id),))
            put(connection, f"trial ({TRIAL})", [trial_row(trial)])

    def advice_read(self) -> Collection[str]:
        """Give which advice was read."""
        return {kind for (kind,) in self._file.ask("SELECT kind FROM advice")}

    def note_advice(self, advice: str, /) -> None:
        """Keep that an advice was read."""
        with self._file.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO advice (kind) VALUES (?)", (advice,))

    def write_csv(self, file: str, /) -> None:
        """Write all sessions and days as a table."""
        write_csv(self, Path(file))

    def write_json(self, file: str, /) -> None:
        """Write everything, so that it can be taken in again."""
        write_json(self, Path(file))

    def take_in(self, file: str, /) -> TakenIn:
        """Take in what such a file holds; of a day that is kept, only what is missing there."""
        brought = read_json(Path(file))
        with self._file.writing() as connection:
            here = {key for (key,) in connection.execute("SELECT id FROM session")}
            sessions = {str(record.id): record for record in brought.sessions}
            new = [record for key, record in sessions.items() if key not in here]
            for record in new:
                put_session(connection, record)
            before = connection.total_changes
            connection.executemany(
                f"INSERT INTO day ({DAY}) VALUES (?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET"  # noqa: S608
                " rated_at = CASE WHEN pain IS NULL THEN excluded.rated_at ELSE rated_at END,"
                " pain = coalesce(pain, excluded.pain),"
                " note = CASE note WHEN '' THEN excluded.note ELSE note END"
                " WHERE (pain IS NULL AND excluded.pain IS NOT NULL)"
                " OR (note = '' AND excluded.note != '')",
                [day_row(record) for record in brought.days],
            )
            days = connection.total_changes - before
            connection.executemany(
                f"INSERT OR IGNORE INTO trial ({TRIAL}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
                [trial_row(trial) for trial in brought.trials],
            )
        known = len(brought.sessions) + len(brought.days) - len(new) - days
        return TakenIn(len(new), days, known)

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

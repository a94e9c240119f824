"""The history of sessions: SQLite, one table for sessions and one for their presses."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import groupby
from os.path import samestat
from typing import TYPE_CHECKING
from uuid import UUID

from acupress.core.history import SessionRecord, StepRecord
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

MIGRATIONS = (
    """
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        started_at TEXT NOT NULL,
        started_s REAL NOT NULL,
        routine TEXT NOT NULL,
        breath TEXT NOT NULL,
        ending TEXT NOT NULL,
        pain_before INTEGER,
        pain_after INTEGER,
        note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX session_by_start ON session (started_s DESC);
    CREATE TABLE press (
        session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        point TEXT NOT NULL,
        side TEXT NOT NULL,
        planned_seconds REAL NOT NULL,
        pressed_seconds REAL NOT NULL,
        skipped INTEGER NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    """,
    "",  # the ending "early"
)
"""What leads from each `user_version` to the next, one transaction each.

Released entries are never changed. What an older Acupress cannot read (another column, a new kind
of ending) adds an entry, even an empty one, so that it knows the file is newer.
"""

BUSY_SECONDS = 2.0
OWNER_ONLY = 0o600

SIGNS_OF_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""What a question that is right can only be answered with when the file is wrong."""


class NewerHistoryError(OSError):
    """The history was written by a newer version; it is left untouched."""


class SqliteHistory:
    """Keeps finished sessions; see `core.history.HistoryStore`.

    A damaged file is set aside at opening, and `aside` tells where. Everything that SQLite
    cannot do raises `OSError`, and so does a row that makes no sense.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        migrations: Sequence[str] = MIGRATIONS,
    ) -> None:
        self.aside: Path | None = None
        with _as_os_error():
            if path.exists() and not _is_sound(path, len(migrations)):
                self.aside = _set_all_aside(path, now())
            path.touch(OWNER_ONLY)
            path.chmod(OWNER_ONLY)
            self._path, self._file = path, path.stat()
            self._connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
            try:
                _prepare(self._connection, migrations)
            except BaseException:
                self._connection.close()
                raise

    def add(self, record: SessionRecord) -> None:
        """Keep `record`, replacing one of the same id. Raises `OSError` when it cannot be saved."""
        key = str(record.id)
        with _as_os_error(), self._connection:
            self._connection.execute("DELETE FROM session WHERE id = ?", (key,))
            self._connection.execute(
                "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    key,
                    record.started_at.isoformat(),
                    record.started_at.timestamp(),
                    record.routine,
                    record.breath,
                    record.ending.value,
                    record.pain_before,
                    record.pain_after,
                    record.note,
                ),
            )
            self._connection.executemany(
                "INSERT INTO press VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        key,
                        number,
                        step.point,
                        step.side.value,
                        step.planned_seconds,
                        step.pressed_seconds,
                        step.skipped,
                    )
                    for number, step in enumerate(record.steps)
                ),
            )
        # SQLite goes on writing into a file that has been removed
        if not samestat(self._path.stat(), self._file):
            msg = f"{self._path} is no longer the history that was opened"
            raise OSError(msg)

    def recent(self, limit: int, /) -> Sequence[SessionRecord]:
        """Give the newest `limit` records, the newest first. Raises `OSError`."""
        with _as_os_error():
            sessions = self._connection.execute(
                "SELECT id, started_at, routine, breath, ending, pain_before, pain_after, note"
                " FROM session ORDER BY started_s DESC, id LIMIT ?",
                (limit,),
            ).fetchall()
            presses = self._connection.execute(
                "SELECT * FROM press WHERE session IN"
                " (SELECT id FROM session ORDER BY started_s DESC, id LIMIT ?)"
                " ORDER BY session, number",
                (limit,),
            ).fetchall()
            steps = {
                key: tuple(_step(row) for row in rows)
                for key, rows in groupby(presses, key=lambda row: row[0])
            }
            return [_record(row, steps.get(row[0], ())) for row in sessions]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _prepare(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number in range(version, len(migrations)):
        connection.executescript(
            f"BEGIN; {migrations[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )
    # Only now: a migration that rebuilds the sessions must not sweep their presses away.
    connection.execute("PRAGMA foreign_keys = ON")


def _is_sound(path: Path, newest: int) -> bool:
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        connection.text_factory = bytes  # what is found may name what cannot be decoded
        try:
            # The version first: this SQLite may not know the words of a newer history.
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > newest:
                raise NewerHistoryError(f"history version {version} is newer than {newest}")
            (found,) = connection.execute("PRAGMA quick_check").fetchone()
            return version >= 0 and bool(found == b"ok")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in SIGNS_OF_DAMAGE:
                return False
            raise
        except UnicodeDecodeError:
            return False


def _set_all_aside(path: Path, now: datetime) -> Path:
    aside = set_aside(path, now)
    for tail in ("-wal", "-shm"):
        beside = path.with_name(path.name + tail)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + tail))
    return aside


@contextmanager
def _as_os_error() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, ValueError) as error:
        raise OSError(str(error)) from error


def _step(row: tuple[str, int, str, str, float, float, int]) -> StepRecord:
    _, _, point, side, planned, pressed, skipped = row
    return StepRecord.model_validate(
        {
            "point": point,
            "side": side,
            "planned_seconds": planned,
            "pressed_seconds": pressed,
            "skipped": bool(skipped),
        }
    )


def _record(row: tuple[str, ...], steps: tuple[StepRecord, ...]) -> SessionRecord:
    key, started_at, routine, breath, ending, before, after, note = row
    return SessionRecord.model_validate(
        {
            "id": UUID(key),
            "started_at": datetime.fromisoformat(started_at),
            "routine": routine,
            "breath": breath,
            "ending": ending,
            "steps": steps,
            "pain_before": before,
            "pain_after": after,
            "note": note,
        }
    )

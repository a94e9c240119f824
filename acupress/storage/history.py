"""The history of sessions: SQLite, one table for sessions and one for their presses."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from acupress.core.history import Ending, SessionRecord, StepRecord
from acupress.judging import judge
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

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

SESSION = "id, started_at, routine, breath, ending, pain_before, pain_after, note"
PRESS = "session, number, point, side, planned_seconds, pressed_seconds, skipped"

BUSY_SECONDS = 2.0
"""How long opening waits for another process; nobody sees it, for there is no window yet."""

BUSY_MS = 100
"""How long everything later waits: as long as nobody notices."""

OWNER_ONLY = 0o600

MOST_CHECKED_BYTES = 16_000_000
"""A larger file, some twenty years of sessions a day, is not read from end to end at the start."""

LOOKED_AT = 200
"""How many of the newest sessions opening looks at for such as make no sense."""

SIGNS_OF_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""What a question that is right can only be answered with when the file is wrong."""


PressRow = tuple[str, int, str, str, float, float, int]


class NewerHistoryError(OSError):
    """The history was written by a newer version; it is left untouched."""


class SqliteHistory:
    """Keeps finished sessions; see `core.history.HistoryStore`.

    A damaged file is set aside at opening, and `aside` tells where; a session that makes no sense
    is left out, and `unreadable` tells how many were when the history was last looked at. Where
    the file is gone, a new one is begun. Everything that SQLite cannot do raises `OSError`.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        migrations: Sequence[str] = MIGRATIONS,
    ) -> None:
        self.aside: Path | None = None
        self.unreadable = 0
        self._path = path
        self._now = now
        self._migrations = migrations
        with _as_os_error():
            self._connection = self._open()
            self._file = _identity(path)
        with suppress(OSError):
            self.recent(LOOKED_AT)

    def _open(self) -> sqlite3.Connection:
        if self._path.exists() and not _is_sound(self._path, len(self._migrations)):
            self.aside = _set_all_aside(self._path, self._now())
        self._path.touch(OWNER_ONLY)
        self._path.chmod(OWNER_ONLY)
        connection = sqlite3.connect(self._path, timeout=BUSY_SECONDS)
        try:
            _prepare(connection, self._migrations)
        except BaseException:
            connection.close()
            raise
        return connection

    def _stay_with_the_file(self) -> None:
        """Open what has the name now; SQLite would go on writing into a file that is gone."""
        if _identity(self._path) != self._file:
            connection = self._open()
            self._connection.close()
            self._connection, self._file = connection, _identity(self._path)

    def add(self, record: SessionRecord) -> None:
        """Keep `record`, replacing one of the same id. Raises `OSError` when it cannot be saved.

        What was stopped never replaces what was finished or ended early.
        """
        key = str(record.id)
        with _as_os_error():
            self._stay_with_the_file()
        with _as_os_error(), self._connection:
            if record.ending is Ending.STOPPED and self._ending(key) not in (None, Ending.STOPPED):
                return
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

    def recent(self, limit: int, /) -> Sequence[SessionRecord]:
        """Give those of the newest `limit` records that make sense, the newest first.

        Raises `OSError`.
        """
        with _as_os_error():
            sessions = self._connection.execute(
                f"SELECT {SESSION} FROM session ORDER BY started_s DESC, id LIMIT ?",  # noqa: S608
                (limit,),
            ).fetchall()
            presses = self._connection.execute(
                f"SELECT {PRESS} FROM press WHERE session IN"  # noqa: S608
                " (SELECT id FROM session ORDER BY started_s DESC, id LIMIT ?)"
                " ORDER BY session, number",
                (limit,),
            ).fetchall()
        steps = {key: tuple(rows) for key, rows in groupby(presses, key=lambda row: row[0])}
        found = []
        self.unreadable = 0
        for row in sessions:
            try:
                found.append(_record(row, steps.get(row[0], ())))
            except (ValueError, TypeError):
                self.unreadable += 1
        return found

    def ending_of(self, session: UUID, /) -> Ending | None:
        """Give how a session ended, if there is a record that makes sense. Raises `OSError`."""
        with _as_os_error():
            return self._ending(str(session))

    def last_routine(self) -> str | None:
        """Give the routine of the record that was kept last. Raises `OSError`."""
        with _as_os_error():
            found = self._connection.execute(
                "SELECT routine FROM session ORDER BY rowid DESC LIMIT 1"
            ).fetchone()
            return str(found[0]) if found else None

    def _ending(self, key: str) -> Ending | None:
        found = self._connection.execute(
            "SELECT ending FROM session WHERE id = ?", (key,)
        ).fetchone()
        return next((ending for ending in Ending if found == (ending.value,)), None)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _identity(path: Path) -> tuple[int, int] | None:
    """Give what tells one file from another of the same name; None where there is none."""
    with suppress(OSError):
        told = path.stat()
        return told.st_dev, told.st_ino
    return None


def _prepare(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.execute("PRAGMA journal_mode = WAL")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number in range(version, len(migrations)):
        connection.executescript(
            f"BEGIN; {migrations[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
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
            if version < 0 or not _is_ours(connection, version):
                return False
            if path.stat().st_size > MOST_CHECKED_BYTES:
                return True
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == b"ok")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in SIGNS_OF_DAMAGE:
                return False
            raise
        except UnicodeDecodeError:
            return False


def _is_ours(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the tables are those of a history, and not of another program's file.

    Raises `sqlite3.OperationalError` where a table or a column is missing.
    """
    if version == 0:
        return not connection.execute("SELECT 1 FROM sqlite_master").fetchall()
    for table, columns in (("session", SESSION), ("press", PRESS)):
        connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")  # noqa: S608
    return True


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


def _step(row: PressRow) -> StepRecord:
    _, _, point, side, planned, pressed, skipped = row
    return judge(
        StepRecord,
        {
            "point": point,
            "side": side,
            "planned_seconds": planned,
            "pressed_seconds": pressed,
            "skipped": bool(skipped),
        },
    )


def _record(row: tuple[str, ...], presses: Sequence[PressRow]) -> SessionRecord:
    """Make a record of what the tables hold. Raises `ValueError` or `TypeError`."""
    key, started_at, routine, breath, ending, before, after, note = row
    return judge(
        SessionRecord,
        {
            "id": key,
            "started_at": datetime.fromisoformat(started_at),
            "routine": routine,
            "breath": breath,
            "ending": ending,
            "steps": tuple(_step(press) for press in presses),
            "pain_before": before,
            "pain_after": after,
            "note": note,
        },
    )

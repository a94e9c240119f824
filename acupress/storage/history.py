"""The history of sessions, in SQLite."""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, Any

from acupress.core.history import OPEN_ENDINGS, Ending, SessionRecord
from acupress.storage.history_file import HistoryFile, keep_none
from acupress.storage.history_tables import (
    MIGRATIONS,
    PRESS,
    SESSION,
    press_rows,
    record_of,
    session_row,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

LOOKED_AT = 200
"""How many of the newest sessions opening looks at for such as make no sense."""

NEWEST = "ORDER BY started_s DESC, id LIMIT ?"


class SqliteHistory:
    """Keeps sessions that are over; see `core.history.HistoryStore`.

    A session that makes no sense is left out, and `unreadable` tells how many were when the
    history was last looked at. Of what became of the file tell `aside` and `newer`.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        migrations: Sequence[str] = MIGRATIONS,
        keep_copy: Callable[[sqlite3.Connection], object] = keep_none,
    ) -> None:
        self.unreadable = 0
        self._file = HistoryFile(path, now, migrations, keep_copy)
        with suppress(OSError):
            self.recent(LOOKED_AT)

    @property
    def aside(self) -> Path | None:
        """Where a damaged file was put."""
        return self._file.aside

    @property
    def newer(self) -> bool:
        """Whether a newer version wrote the file, which is then only read."""
        return self._file.newer

    def add(self, record: SessionRecord) -> None:
        """Keep `record`, replacing one of the same id. Raises `OSError` when it cannot be saved.

        What was stopped or cut short never replaces what was finished or ended early.
        """
        key = str(record.id)
        with self._file.writing() as connection:
            ended = _ending(connection.execute(ENDING_OF, (key,)).fetchall())
            if record.ending in OPEN_ENDINGS and ended not in (None, *OPEN_ENDINGS):
                return
            connection.execute("DELETE FROM session WHERE id = ?", (key,))
            put_session(connection, record)

    def recent(self, limit: int, /) -> Sequence[SessionRecord]:
        """Give those of the newest `limit` records that make sense, the newest first.

        Raises `OSError`.
        """
        return self._found(NEWEST, limit)

    def ending_of(self, session: UUID, /) -> Ending | None:
        """Give how a session ended, if there is a record that makes sense. Raises `OSError`."""
        return _ending(self._file.ask(ENDING_OF, str(session)))

    def last_routine(self) -> str | None:
        """Give the routine of the record that was kept last. Raises `OSError`."""
        found = self._file.ask("SELECT routine FROM session ORDER BY rowid DESC LIMIT 1")
        return str(found[0][0]) if found else None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _found(self, which: str, *values: object) -> Sequence[SessionRecord]:
        """Give those of the sessions of a condition that make sense, in its order."""
        sessions = self._file.ask(f"SELECT {SESSION} FROM session {which}", *values)  # noqa: S608
        presses = self._file.ask(
            f"SELECT {PRESS} FROM press WHERE session IN"  # noqa: S608
            f" (SELECT id FROM session {which}) ORDER BY session, number",
            *values,
        )
        steps = {key: tuple(rows) for key, rows in groupby(presses, key=lambda row: row[0])}
        found = []
        self.unreadable = 0
        for row in sessions:
            try:
                found.append(record_of(row, steps.get(row[0], ())))
            except (ValueError, TypeError):
                self.unreadable += 1
        return found


ENDING_OF = "SELECT ending FROM session WHERE id = ?"


def _ending(found: Sequence[Any]) -> Ending | None:
    return next((ending for ending in Ending if (ending.value,) in found), None)


def put_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Put a session of which there is no record into the tables."""
    put(connection, f"session (started_s, {SESSION})", [session_row(record)])
    put(connection, f"press ({PRESS})", press_rows(record))


def put(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Put rows into the columns of `table`."""
    signs = ", ".join("?" * (table.count(",") + 1))
    connection.executemany(f"INSERT INTO {table} VALUES ({signs})", rows)  # noqa: S608

"""The file of the history: opened, led to the newest version, set aside where it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from acupress.storage.history_tables import MIGRATIONS, ask_for_columns
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

BUSY_SECONDS = 2.0
"""How long opening waits for another process; nobody sees it, for there is no window yet."""

BUSY_MS = 100
"""How long everything later waits: as long as nobody notices."""

OWNER_ONLY = 0o600

MOST_CHECKED_BYTES = 16_000_000
"""A larger file, some twenty years of sessions a day, is not read from end to end at the start."""

SIGNS_OF_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""What a question that is right can only be answered with when the file is wrong."""


class NewerHistoryError(OSError):
    """The history was written by a newer version, and cannot even be read; it stays as it is."""


class Condition(Enum):
    """How a file is found."""

    SOUND = auto()
    DAMAGED = auto()
    NEWER = auto()


def keep_none(_connection: sqlite3.Connection) -> None:
    """Keep no copy."""


class HistoryFile:
    """Keeps the file open. Everything that SQLite cannot do raises `OSError`.

    A damaged file is set aside at opening, and `aside` tells where. One of a newer version is only
    read, which `newer` tells. Where the file is gone, a new one is begun.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        migrations: Sequence[str] = MIGRATIONS,
        keep_copy: Callable[[sqlite3.Connection], object] = keep_none,
    ) -> None:
        """Open the file; what it held before any migration goes to `keep_copy`."""
        self.aside: Path | None = None
        self.newer = False
        self._path = path
        self._now = now
        self._migrations = migrations
        self._keep_copy = keep_copy
        with as_os_error():
            self._connection = self._open()
            self._file = _identity(path)

    def ask(self, question: str, *values: object) -> list[Any]:
        """Give all rows that answer a question."""
        with as_os_error():
            return self._connection.execute(question, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction, on the file that has the name now."""
        with as_os_error():
            self._stay_with_the_file()
            with self._connection:
                yield self._connection

    def copy_by(self, keep: Callable[[sqlite3.Connection], object]) -> None:
        """Give what is kept now to `keep`."""
        with as_os_error():
            keep(self._connection)

    def take_over(self, copy: Path) -> None:
        """Put what a copy holds in the place of everything, at once or not at all."""
        with as_os_error():
            if not _has_something(copy, len(self._migrations)):
                raise OSError(f"{copy} cannot be used")
            self._stay_with_the_file()
            with closing(sqlite3.connect(copy, timeout=BUSY_SECONDS)) as source:
                source.backup(self._connection)
            _prepare(self._connection, self._migrations)

    def sweep(self) -> None:
        """Leave nothing behind of what was removed, here and in what was set aside before."""
        with as_os_error():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for aside in self._path.parent.glob(f"{self._path.stem}.*.damaged*"):
            aside.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _open(self) -> sqlite3.Connection:
        newest = len(self._migrations)
        condition = _look_at(self._path, newest) if self._path.exists() else Condition.SOUND
        if condition is Condition.DAMAGED:
            self.aside = _set_all_aside(self._path, self._now())
        self._path.touch(OWNER_ONLY)
        self._path.chmod(OWNER_ONLY)
        connection = sqlite3.connect(self._path, timeout=BUSY_SECONDS)
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        self.newer = condition is Condition.NEWER
        try:
            if self.newer:
                _prepare_to_read(connection, newest)
            else:
                if _version(connection):
                    self._keep_copy(connection)
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


@contextmanager
def as_os_error() -> Iterator[None]:
    """Raise what SQLite raises as an `OSError`."""
    try:
        yield
    except (sqlite3.Error, ValueError) as error:
        raise OSError(str(error)) from error


def _identity(path: Path) -> tuple[int, int] | None:
    """Give what tells one file from another of the same name; None where there is none."""
    with suppress(OSError):
        told = path.stat()
        return told.st_dev, told.st_ino
    return None


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _prepare(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    for number in range(_version(connection), len(migrations)):
        connection.executescript(
            f"BEGIN; {migrations[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    # Only now: a migration that rebuilds the sessions must not sweep their presses away.
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare_to_read(connection: sqlite3.Connection, newest: int) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    try:
        ask_for_columns(connection, newest)
    except sqlite3.DatabaseError as error:
        raise NewerHistoryError(f"a newer history that cannot be read: {error}") from error


def _look_at(path: Path, newest: int) -> Condition:
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        connection.text_factory = bytes  # what is found may name what cannot be decoded
        try:
            # The version first: this SQLite may not know the words of a newer history.
            version = _version(connection)
            if version > newest:
                return Condition.NEWER
            sound = _is_ours(connection, version) and _is_whole(connection, path)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in SIGNS_OF_DAMAGE:
                raise
            sound = False
        except UnicodeDecodeError:
            sound = False
    return Condition.SOUND if sound else Condition.DAMAGED


def _has_something(path: Path, newest: int) -> bool:
    """Whether a file is there that is sound and no mere beginning."""
    if not path.exists() or _look_at(path, newest) is not Condition.SOUND:
        return False
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        return _version(connection) > 0


def _is_ours(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the tables are those of a history, and not of another program's file.

    Raises `sqlite3.OperationalError` where a table or a column is missing.
    """
    if version == 0:
        return not connection.execute("SELECT 1 FROM sqlite_master").fetchall()
    ask_for_columns(connection, version)
    return version > 0


def _is_whole(connection: sqlite3.Connection, path: Path) -> bool:
    if path.stat().st_size > MOST_CHECKED_BYTES:
        return True
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return bool(found == b"ok")


def _set_all_aside(path: Path, now: datetime) -> Path:
    aside = set_aside(path, now)
    for tail in ("-wal", "-shm"):
        beside = path.with_name(path.name + tail)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + tail))
    return aside

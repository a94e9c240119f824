"""The settings as a versioned JSON file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from acupress.core.settings import Motion, Settings
from acupress.core.values import parts_of, value
from acupress.file_reading import TooLargeError, parse_json, read_file
from acupress.judging import as_json, take
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

Table = dict[str, object]

MOST_BYTES = 65_536
"""A hundred times what the settings take."""

VERSION: int = Settings().version

MIGRATIONS: Mapping[int, Callable[[Table], Table]] = {
    1: lambda table: table,  # a new key, "country_asked"
    2: lambda table: table,  # new keys, "body", "body_asked", "hair" and "bones"
    3: lambda table: table,  # a new key, "spared"
    4: lambda table: _without_usual_size(table),
    5: lambda table: table,  # a new key, "last_choices"
}
"""From each older version to the next one.

Every change of the keys or of what they mean, a new key included, raises `Settings.version` by one
and adds its migration here, even one that gives the table back as it is: an older Acupress knows by
the version alone that the file is newer and not damaged. Released migrations are never changed.
"""


def judge_settings(settings: Settings) -> Settings:
    """Give settings that a file can hold: what is changed is judged as strictly as what is read.

    Raises `ValueError`.
    """
    return take(Settings, parts_of(settings, Settings))


def _without_usual_size(table: Table) -> Table:
    """Take the usual size of the text for one that nobody chose: it grows with the window."""
    return {**table, "text_percent": None} if table.get("text_percent") == 100 else table


def _with_motion(table: Table) -> Table:
    """Understand the first files of version 1, in which motion was on or off."""
    switch = table.get("motion")
    if isinstance(switch, bool):
        return {**table, "motion": Motion.SYSTEM if switch else Motion.NONE}
    return table


@value(frozen=True, slots=True)
class Loaded:
    """The settings that hold now, and why they may not be the ones the user left.

    `aside` tells where a damaged file was put, `newer` that a newer version wrote the file,
    `refused` that it cannot be read at all.
    """

    settings: Settings
    aside: Path | None = None
    newer: bool = False
    refused: bool = False


class SettingsFile:
    """Reads and writes the settings.

    A file that a newer version wrote, or that could not be read at all, is left untouched.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        *,
        version: int = VERSION,
        migrations: Mapping[int, Callable[[Table], Table]] = MIGRATIONS,
    ) -> None:
        self._path = path
        sweep(path.parent, path.name)
        self._now = now
        self._version = version
        self._migrations = migrations
        self._newer = False
        self._refused: OSError | None = None

    def load(self) -> Loaded:
        """Give the settings; a damaged file is set aside and the defaults hold."""
        try:
            return self._read()
        except FileNotFoundError:
            return Loaded(Settings())
        except OSError as error:
            self._refused = error
            return Loaded(Settings(), refused=True)

    def save(self, settings: Settings) -> None:
        """Write the settings, unless a newer version did. Raises `OSError` when that fails."""
        if self._refused is not None:
            raise self._refused
        if not self._newer:
            write_atomic(self._path, as_json(settings))

    def _read(self) -> Loaded:
        try:
            table: Any = parse_json(read_file(self._path, MOST_BYTES))
            version = table["version"]
            if version > self._version:
                self._newer = True
                return Loaded(Settings(), newer=True)
            for older in range(version, self._version):
                table = self._migrations[older](table)
            return Loaded(take(Settings, {**_with_motion(table), "version": VERSION}))
        except (ValueError, TypeError, KeyError, RecursionError, TooLargeError):
            return Loaded(Settings(), set_aside(self._path, self._now()))

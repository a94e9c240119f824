"""The settings as a versioned JSON file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from acupress.core.settings import Settings
from acupress.storage.atomic import write_atomic
from acupress.storage.set_aside import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

Table = dict[str, object]

VERSION: int = Settings().version

MIGRATIONS: Mapping[int, Callable[[Table], Table]] = {}
"""From each older version to the next one.

A change that an older file cannot be read with (a key renamed, removed or with another meaning)
raises `Settings.version` by one and adds its migration here. A new key with a default needs none.
"""


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings, and where a damaged file was put, if there was one."""

    settings: Settings
    aside: Path | None = None


class SettingsFile:
    """Reads and writes the settings.

    A file that a newer version wrote is left untouched: the defaults hold and nothing is saved.
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
        self._now = now
        self._version = version
        self._migrations = migrations
        self._newer = False

    def load(self) -> LoadedSettings:
        """Give the settings; a damaged file is set aside and the defaults hold."""
        try:
            table = json.loads(self._path.read_text("utf-8"))
            written = table["version"]
            if written > self._version:
                self._newer = True
                return LoadedSettings(Settings())
            for version in range(written, self._version):
                table = self._migrations[version](table)
            return LoadedSettings(Settings.model_validate({**table, "version": VERSION}))
        except FileNotFoundError:
            return LoadedSettings(Settings())
        except (ValueError, TypeError, KeyError, ValidationError):
            return LoadedSettings(Settings(), set_aside(self._path, self._now()))
        except OSError:
            return LoadedSettings(Settings())

    def save(self, settings: Settings) -> None:
        """Write the settings. Raises `OSError` when that fails."""
        if not self._newer:
            write_atomic(self._path, settings.model_dump_json(indent=2) + "\n")

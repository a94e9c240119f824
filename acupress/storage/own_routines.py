"""The routines that the user has brought in: a folder of JSON files that can be passed on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from acupress.core.routines import OWN, WrittenRoutine, form_of
from acupress.judging import as_json
from acupress.storage.atomic import sweep, write_atomic
from acupress.storage.folders import OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from acupress.core.routines import Routine

SUFFIX = ".acupress.json"


def as_file(routine: Routine) -> bytes:
    """Give a routine as the file by which it is passed on: under the name it has for others."""
    passed_on = replace(
        routine,
        key=routine.key.removeprefix(OWN),
        stand_in=False,
        schema_version=form_of(routine.steps, routine.pressed_by),
    )
    return as_json(passed_on, WrittenRoutine).encode()


class OwnRoutinesFolder:
    """Keeps the user's own routines; see `core.routines.OwnRoutines`.

    `read` reads and checks a file; it raises `ValueError` or `OSError`. `left_out` holds, after
    `load`, the files that cannot be used; they stay where they are.
    """

    def __init__(self, folder: Path, read: Callable[[str], Routine]) -> None:
        self._folder = folder
        sweep(folder, f"*{SUFFIX}")
        self.read = read
        self.left_out: list[Path] = []
        self._paths: dict[str, Path] = {}

    def load(self) -> Sequence[Routine]:
        """Give all that can be used, sorted by title."""
        found: dict[str, Routine] = {}
        self.left_out = []
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            try:
                routine = self.read(str(path))
            except (ValueError, OSError):
                self.left_out.append(path)
            else:
                found[routine.key] = routine
                self._paths[routine.key] = path
        return sorted(found.values(), key=lambda routine: routine.title)

    def keep(self, routine: Routine) -> None:
        """Keep it. Raises `OSError` when it cannot be saved."""
        self._folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
        write_atomic(self._path(routine.key), as_json(routine, WrittenRoutine))

    def remove(self, key: str) -> None:
        """Remove it. Raises `OSError` when it stays."""
        self._path(key).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        """Give the file of a routine; one that the user put there may be called otherwise."""
        return self._paths.get(key, self._folder / f"{key}{SUFFIX}")

"""Reads a routine that somebody has written or sent, with the same checks as our own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from acupress.content.problems import ContentError
from acupress.content.reading import Reader
from acupress.content.references import Known, check_references
from acupress.core.routines import Routine, as_own

if TYPE_CHECKING:
    from acupress.core.library import Library

LARGEST_BYTES = 200_000


def read_own_routine(file: str, library: Library) -> Routine:
    """Read a routine file, JSON or TOML, as one of the user's own.

    Raises `ContentError` with all that is wrong with it.
    """
    path = Path(file)
    reader = Reader(path.parent)
    routine = _read(reader, path)
    if routine is not None:
        check_references(reader, path.name, routine, Known.of(library))
    if routine is None or reader.problems:
        raise ContentError(reader.problems)
    return as_own(routine)


def _read(reader: Reader, path: Path) -> Routine | None:
    if path.exists() and not path.is_file():
        reader.note(path.name, "-", "is not a file")
    elif path.exists() and path.stat().st_size > LARGEST_BYTES:
        reader.note(path.name, "-", "is too large for a routine")
    else:
        return reader.entry(path.name, Routine)
    return None

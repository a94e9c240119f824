"""Reads a routine that somebody has written or sent, with the same checks as our own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from acupress.content.reading import Reader
from acupress.content.references import Known, check_references
from acupress.core.routines import WrittenRoutine, as_own
from acupress.core.unusable import UnusableError

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import Routine

MOST_BYTES = 20_000
"""Ten times what a routine of ordinary length takes."""


def read_own_routine(file: str, library: Library) -> Routine:
    """Read a routine file, JSON or TOML, as one of the user's own.

    Raises `UnusableError` with all that is wrong with it.
    """
    path = Path(file)
    reader = Reader(path.parent, MOST_BYTES)
    written = reader.entry(path.name, WrittenRoutine)
    if written is not None:
        check_references(reader, path.name, written, Known.of(library))
    if written is None or reader.problems:
        raise UnusableError(reader.problems)
    return as_own(written, library.routines.values())

"""Judges a routine that somebody has written, sent or put together, as strictly as our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.content.reading import Reader, is_json
from acupress.content.references import Known, check_references
from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.routines import PLAIN_FORM, WrittenRoutine, as_own, form_of
from acupress.core.showing import in_one_line
from acupress.core.unusable import UnusableError
from acupress.judging import as_json

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import Routine

MOST_BYTES = 22_000
"""Ten times what a routine of ordinary length takes.

Version 0.1 took 20,000: kept anew, the longest of its files grows by what newer forms add.
"""

DRAFT = "draft"
"""What stands for the name of a file where there is none yet."""


def read_own_routine(file: str, library: Library) -> Routine:
    """Read a routine file as one of the user's own: JSON, or TOML in the form of version 0.1.

    Raises `UnusableError` with all that is wrong with it.
    """
    path = Path(file)
    reader = Reader(path.parent, MOST_BYTES)
    table = reader.table(path.name)
    written = None
    if table is not None:
        written = reader.check(_in_plain_lines(table), WrittenRoutine, path.name)
    if written is not None and not is_json(path.name) and _is_newer(written):
        reader.note(path.name, WHOLE, Fault.NEWER_IN_TOML)
    return _judged(reader, path.name, written, library)


def judge_routine(written: WrittenRoutine, library: Library) -> Routine:
    """Judge what was put together here as the file that it would be.

    Raises `UnusableError` with all that is wrong with it.
    """
    reader = Reader(Path(), MOST_BYTES)
    table = json.loads(as_json(written, WrittenRoutine))
    return _judged(reader, DRAFT, reader.check(table, WrittenRoutine, DRAFT), library)


def _is_newer(written: WrittenRoutine) -> bool:
    """Whether a file says what version 0.1 could not read, which took TOML as well as JSON."""
    needed = form_of(written.steps, written.pressed_by)
    return written.schema_version > 1 or written.rounds > 1 or needed > PLAIN_FORM


def _in_plain_lines(found: object) -> object:
    """Give what a stranger has written with every text in one line, and nothing hidden in it."""
    match found:
        case str():
            return in_one_line(found)
        case list():
            return [_in_plain_lines(each) for each in found]
        case dict():
            return {key: _in_plain_lines(each) for key, each in found.items()}
        case _:
            return found


def _judged(reader: Reader, file: str, written: WrittenRoutine | None, library: Library) -> Routine:
    if written is not None:
        check_references(reader, file, written, Known.of(library))
    if written is None or reader.problems:
        raise UnusableError(reader.problems)
    routine = as_own(written, library.routines.values())
    if len(as_json(routine, WrittenRoutine).encode()) > MOST_BYTES:
        # As it is kept it takes more room than as it was sent, and could not be opened again
        raise UnusableError([make_problem(file, WHOLE, Fault.TOO_LARGE)])
    return routine

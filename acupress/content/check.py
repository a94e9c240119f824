"""`acupress check`: validates content files and routines that users write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.content.loader import AdviceFile, NumbersFile, SourcesFile, load_library
from acupress.content.problems import ContentError, Problem
from acupress.content.reading import Reader
from acupress.content.references import Known, check_pattern, check_point, check_routine
from acupress.core.breathing import BreathPattern
from acupress.core.figures import FigureTable
from acupress.core.points import Point
from acupress.core.routines import Routine
from acupress.core.safety import Page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pydantic import BaseModel

    from acupress.core.library import Library

TELLING_KEYS: dict[str, type[BaseModel]] = {
    "steps": Routine,
    "pinyin": Point,
    "in_ms": BreathPattern,
    "questions": Page,
    "advice": AdviceFile,
    "numbers": NumbersFile,
    "sources": SourcesFile,
    "views": FigureTable,
}
"""What kind of file it is follows from the first of these keys that it has."""


def check_files(paths: Sequence[Path], shipped: Path) -> tuple[Problem, ...]:
    """Give the problems of each file; a folder is checked as a whole content folder.

    References are looked up in the content below `shipped`; its own problems are given too.
    """
    problems: list[Problem] = []
    for path in paths:
        try:
            if path.is_dir():
                load_library(path)
            else:
                problems += _check_file(path, load_library(shipped))
        except ContentError as error:
            problems += error.problems
    return tuple(dict.fromkeys(problems))


def _check_file(path: Path, library: Library) -> list[Problem]:
    reader = Reader(path.parent)
    table = reader.table(path.name)
    if table is not None:
        model = next((model for key, model in TELLING_KEYS.items() if key in table), None)
        if model is None:
            reader.note(path.name, "-", "is no kind of content that Acupress knows")
        else:
            _check_entry(reader, path.name, reader.check(table, model, path.name), library)
    return [Problem(str(path), problem.key, problem.reason) for problem in reader.problems]


def _check_entry(reader: Reader, file: str, entry: BaseModel | None, library: Library) -> None:
    known = Known(
        codes=library.points.keys(),
        points=library.points,
        patterns=library.patterns.keys(),
        sources=library.sources.keys(),
        figures=library.figures,
    )
    match entry:
        case Routine():
            check_routine(reader, file, entry, known)
        case Point():
            check_point(reader, file, entry, known)
        case BreathPattern():
            check_pattern(reader, file, entry, known)
        case _:
            pass

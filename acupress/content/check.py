"""`acupress check`: validates content files and routines that users write."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from acupress.content.bodies import table_of
from acupress.content.flag_rules import FlagRulesFile
from acupress.content.lint import lint
from acupress.content.loader import load_library, read_library
from acupress.content.own_routine import MOST_BYTES
from acupress.content.reading import Reader
from acupress.content.references import Known, Part, check_references
from acupress.content.shapes import AdviceFile, NumbersFile, SearchFile, SourcesFile
from acupress.core.appearance import Palettes, Shape, Theme
from acupress.core.breathing import BreathPattern
from acupress.core.figures import FigureTable
from acupress.core.points import Point
from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.questions import Page
from acupress.core.routines import WrittenRoutine
from acupress.core.settings import Body
from acupress.core.showing import visible
from acupress.core.unusable import UnusableError
from acupress.core.voice_pack import VoicePack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from acupress.core.library import Library
    from acupress.core.problems import Problem

MOST_ALONE = 200_000
"""Bytes of a file outside a content folder; the largest there is, the figures, fits."""

TELLING_KEYS: dict[str, type[Part]] = {
    "steps": WrittenRoutine,
    "breath": WrittenRoutine,
    "pinyin": Point,
    "in_ms": BreathPattern,
    "questions": Page,
    "advice": AdviceFile,
    "numbers": NumbersFile,
    "rules": FlagRulesFile,
    "unsaid": SearchFile,
    "sources": SourcesFile,
    "views": FigureTable,
    "colours": Theme,
    "radius": Shape,
    "palettes": Palettes,
    "prompts": VoicePack,
}
"""What kind a file outside a content folder is follows from the first of these that it has."""


def check_files(paths: Sequence[Path], shipped: Path) -> tuple[Problem, ...]:
    """Give the problems of each file; a folder is checked as a whole content folder.

    What belongs to a content folder is linted too, once it loads.

    A file of a content folder is checked as a part of it. Any other file may refer to what is
    in the content below `shipped`, whose own problems are given too.
    """
    read_once, load_once = cache(_read_and_lint), cache(load_library)
    problems: list[Problem] = []
    for path in paths:
        try:
            problems += _check_path(path, read_once, lambda: load_once(shipped))
        except UnusableError as error:
            problems += error.problems
        except OSError as error:
            problems.append(make_problem(str(path), WHOLE, Fault.UNREADABLE, why=error.strerror))
    return tuple(dict.fromkeys(problems))


def _check_path(
    path: Path, read: Callable[[Path], Reader], load_shipped: Callable[[], Library]
) -> Iterable[Problem]:
    if path.is_dir():
        return read(path).problems
    real = path.resolve()
    for folder in real.parents:
        if (folder / table_of(Body.MAN)).is_file():
            reader = read(folder)
            file = real.relative_to(folder).as_posix()
            if file in reader.files:
                return _problems_of_part(reader, file, path)
    return _check_alone(path, load_shipped())


def _read_and_lint(folder: Path) -> Reader:
    reader = Reader(folder)
    library = read_library(reader)
    if library is not None:
        lint(reader, library)
    return reader


def _problems_of_part(reader: Reader, file: str, path: Path) -> Iterable[Problem]:
    """Give what is wrong with `file`, and with what it is a part of."""
    return [
        replace(problem, file=visible(str(path)))
        for problem in reader.problems
        if file == problem.file or file.startswith(f"{problem.file}/")
    ]


def _check_alone(path: Path, library: Library) -> Iterable[Problem]:
    reader = Reader(path.parent, MOST_ALONE)
    table = reader.table(path.name)
    if table is not None:
        model = next((model for key, model in TELLING_KEYS.items() if key in table), None)
        entry = reader.check(table, model, path.name) if model else None
        if model is WrittenRoutine and path.stat().st_size > MOST_BYTES:
            reader.note(path.name, WHOLE, Fault.TOO_LARGE)
        if model is None:
            reader.note(path.name, WHOLE, Fault.UNKNOWN_KIND)
        elif entry is not None:
            check_references(reader, path.name, entry, Known.of(library))
    return [replace(problem, file=visible(str(path))) for problem in reader.problems]

"""Loads the whole content, or tells everything that is wrong with it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel

from acupress.content.problems import ContentError
from acupress.content.reading import Reader
from acupress.content.references import (
    Known,
    check_pattern,
    check_point,
    check_points_apart,
    check_question,
    check_routine,
    check_sources,
)
from acupress.core.breathing import BreathPattern
from acupress.core.cues import CueKind
from acupress.core.figures import FigureTable
from acupress.core.library import Library, Source
from acupress.core.points import Fact, Point
from acupress.core.routines import Routine
from acupress.core.safety import Advice, EmergencyNumber, Page, Questionnaire, StopAdvice

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.core.figures import FigureTable as Figures
    from acupress.core.safety import Question

FIGURES = "figures/figures.json"
WORDS = "words.toml"
SOURCES = "sources.toml"
PAGES = "safety/pages"
ADVICE = "safety/advice.toml"
NUMBERS = "safety/emergency-numbers.toml"


class AdviceFile(Fact):
    """The shape of the advice file."""

    advice: tuple[Advice, ...]
    stop: StopAdvice


class NumbersFile(Fact):
    """The shape of the file of emergency numbers."""

    numbers: tuple[EmergencyNumber, ...]


class SourcesFile(Fact):
    """The shape of the file of sources."""

    sources: tuple[Source, ...]


def load_library(folder: Path) -> Library:
    """Load everything below `folder`. Raises `ContentError` with all problems of all files."""
    reader = Reader(folder)
    points = reader.entries("points", Point, "code")
    routines = reader.ordered("routines", Routine)
    patterns = reader.ordered("breathing", BreathPattern)
    pages = {name: reader.entry(f"{PAGES}/{name}.toml", Page) for name in reader.names(PAGES)}
    advice = reader.entry(ADVICE, AdviceFile)
    numbers = reader.entry(NUMBERS, NumbersFile)
    figures = reader.entry(FIGURES, FigureTable)
    words = _read_words(reader)
    sources = _read_sources(reader)
    known = _known(folder, points, sources, figures)
    for code, point in points.items():
        check_point(reader, f"points/{code.lower()}.toml", point, known)
    check_points_apart(reader, points)
    for key, pattern in patterns.items():
        check_pattern(reader, f"breathing/{key}.toml", pattern, known)
    for key, routine in routines.items():
        check_routine(reader, f"routines/{key}.toml", routine, known)
    _check_safety(reader, pages, advice, numbers, known)
    _check_drawings(reader, figures)
    questionnaire = _join_questionnaire(reader, pages, advice, numbers)
    if reader.problems or questionnaire is None or figures is None or sources is None:
        raise ContentError(reader.problems)
    return Library(
        points=MappingProxyType(points),
        routines=MappingProxyType(routines),
        patterns=MappingProxyType(patterns),
        questionnaire=questionnaire,
        figures=figures,
        words=MappingProxyType(words),
        sources=MappingProxyType(sources),
    )


def _known(
    folder: Path,
    points: dict[str, Point],
    sources: dict[str, Source] | None,
    figures: Figures | None,
) -> Known:
    quiet = Reader(folder)
    return Known(
        codes={*points, *(name.upper() for name in quiet.names("points"))},
        points=points,
        patterns=quiet.names("breathing"),
        sources=sources,
        figures=figures,
    )


def _read_words(reader: Reader) -> dict[CueKind, str]:
    table = reader.table(WORDS)
    if table is None:
        return {}
    told = {kind.value: kind for kind in CueKind if kind is not CueKind.PLACE}
    for key, words in table.items():
        if key not in told:
            reader.note(WORDS, key, "is not a known key")
        elif not isinstance(words, str) or not words.strip():
            reader.note(WORDS, key, "is not a sentence")
    for key in told:
        if key not in table:
            reader.note(WORDS, key, "is missing")
    return {kind: str(table[key]) for key, kind in told.items() if key in table}


def _read_sources(reader: Reader) -> dict[str, Source] | None:
    found = reader.entry(SOURCES, SourcesFile)
    if found is None:
        return None
    sources: dict[str, Source] = {}
    for index, source in enumerate(found.sources):
        if source.key in sources:
            reader.note(SOURCES, f"sources[{index}].key", f"{source.key} is listed twice")
        sources[source.key] = source
    return sources


def _check_safety(
    reader: Reader,
    pages: dict[str, Page | None],
    advice: AdviceFile | None,
    numbers: NumbersFile | None,
    known: Known,
) -> None:
    for name, page in pages.items():
        questions: tuple[Question, ...] = page.questions if page else ()
        for index, question in enumerate(questions):
            check_question(reader, f"{PAGES}/{name}.toml", f"questions[{index}]", question, known)
    if advice:
        for index, entry in enumerate(advice.advice):
            check_sources(reader, ADVICE, f"advice[{index}].sources", entry.sources, known)
        check_sources(reader, ADVICE, "stop.sources", advice.stop.sources, known)
    if numbers:
        for index, number in enumerate(numbers.numbers):
            check_sources(reader, NUMBERS, f"numbers[{index}].sources", number.sources, known)


def _check_drawings(reader: Reader, figures: Figures | None) -> None:
    for name, figure in figures.views.items() if figures else ():
        if not (reader.folder / "figures" / figure.svg).is_file():
            reader.note(FIGURES, f"views.{name}.svg", f"names {figure.svg}, which is missing")


def _join_questionnaire(
    reader: Reader,
    pages: dict[str, Page | None],
    advice: AdviceFile | None,
    numbers: NumbersFile | None,
) -> Questionnaire | None:
    if advice is None or numbers is None or not all(pages.values()):
        return None
    whole: dict[str, object] = {
        "pages": [_plain(page) for page in pages.values() if page],
        "advice": [_plain(entry) for entry in advice.advice],
        "stop": _plain(advice.stop),
        "emergency_numbers": [_plain(entry) for entry in numbers.numbers],
    }
    return reader.check(whole, Questionnaire, "safety")


def _plain(entry: BaseModel) -> dict[str, object]:
    return entry.model_dump()

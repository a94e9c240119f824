"""Loads the whole content, or tells everything that is wrong with it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from acupress.content.appearance import read_appearance, read_voice
from acupress.content.bodies import read_bodies
from acupress.content.flag_rules import FlagRulesFile, check_points_against_rules
from acupress.content.learn import read_pages
from acupress.content.media import check_media
from acupress.content.reading import Reader
from acupress.content.references import Known, Part, cautions_of, check_references
from acupress.content.shapes import AdviceFile, NumbersFile, SearchFile, SourcesFile
from acupress.content.translating import translated
from acupress.core.breathing import BreathPattern
from acupress.core.cues import TO_BOTH, CueKind
from acupress.core.library import Library
from acupress.core.points import Point
from acupress.core.problems import WHOLE, Fault
from acupress.core.questions import Page, Questionnaire
from acupress.core.routines import WrittenRoutine, as_shipped
from acupress.core.search import make_search_words
from acupress.core.settings import Body
from acupress.core.unusable import UnusableError
from acupress.core.values import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

WORDS = "words.toml"
WORDS_TO_BOTH = "words-to-both.toml"
SEARCH = "search.toml"
SOURCES = "sources.toml"
SAFETY = "safety"
PAGES = f"{SAFETY}/pages"
DAILY = f"{SAFETY}/daily.toml"
ADVICE = f"{SAFETY}/advice.toml"
NUMBERS = f"{SAFETY}/emergency-numbers.toml"
FLAG_RULES = f"{SAFETY}/required-flags.toml"


def load_library(folder: Path) -> Library:
    """Load everything below `folder`. Raises `UnusableError` with all problems of all files."""
    reader = Reader(folder)
    library = read_library(reader)
    if library is None:
        raise UnusableError(reader.problems)
    return library


def read_library(reader: Reader) -> Library | None:
    """Give the content below the reader's folder, or None with all problems noted."""
    points = reader.named("points", Point, "code")
    routines = reader.ordered("routines", WrittenRoutine)
    patterns = reader.ordered("breathing", BreathPattern)
    if patterns and all(pattern.holds for pattern in patterns.values()):
        reader.note("breathing", WHOLE, Fault.ONLY_HELD_BREATHS)
    pages = reader.ordered(PAGES, Page)
    daily = reader.entry(DAILY, Page)
    advice = reader.entry(ADVICE, AdviceFile)
    numbers = reader.entry(NUMBERS, NumbersFile)
    rules = reader.entry(FLAG_RULES, FlagRulesFile)
    questionnaire = _join_questionnaire(reader, pages.values(), daily, advice, numbers)
    bodies = read_bodies(reader)
    words = _read_words(reader, WORDS, [kind for kind in CueKind if kind is not CueKind.PLACE])
    words_to_both = _read_words(reader, WORDS_TO_BOTH, TO_BOTH)
    search = reader.entry(SEARCH, SearchFile)
    sources = reader.entry(SOURCES, SourcesFile)
    listed = {source.key for source in sources.sources} if sources else None
    pages_to_read = read_pages(reader, listed, bodies[Body.MAN].views if bodies else None)
    appearance, voice = read_appearance(reader), read_voice(reader)
    check_media(reader, patterns.values())
    by_code = {point.code: point for point in points.values()}
    known = Known(
        codes={*by_code, *(name.upper() for name in reader.names("points"))},
        points=by_code,
        patterns=reader.names("breathing"),
        sources=listed,
        bodies=bodies,
        cautions=None if questionnaire is None else cautions_of(questionnaire.pages),
    )
    single = {DAILY: daily, ADVICE: advice, NUMBERS: numbers, FLAG_RULES: rules}
    parts: dict[str, Part | None] = {**points, **routines, **patterns, **pages, **single}
    _check_all(reader, {**parts, SEARCH: search, SOURCES: sources}, known)
    if rules is not None:
        check_points_against_rules(reader, points, rules)
    if (
        reader.problems
        or questionnaire is None
        or bodies is None
        or sources is None
        or search is None
        or appearance is None
    ):
        return None
    return Library(
        points=MappingProxyType(by_code),
        routines=MappingProxyType(
            {routine.key: as_shipped(routine) for routine in routines.values()}
        ),
        patterns=MappingProxyType({pattern.key: pattern for pattern in patterns.values()}),
        questionnaire=questionnaire,
        bodies=bodies,
        words=MappingProxyType(words),
        words_to_both=MappingProxyType(words_to_both),
        search=make_search_words(
            unsaid=search.unsaid,
            same=search.same,
            complaints=search.complaints,
            regions=search.regions,
            channels=search.channels,
            leads=search.leads,
        ),
        sources=MappingProxyType({source.key: source for source in sources.sources}),
        learn=MappingProxyType({page.key: page for page in pages_to_read}),
        appearance=appearance,
        voice=voice,
    )


def _check_all(reader: Reader, parts: Mapping[str, Part | None], known: Known) -> None:
    """Note what does not fit the rest in any part, given by file."""
    for file, part in parts.items():
        if part is not None:
            check_references(reader, file, part, known)


def _read_words(reader: Reader, file: str, kinds: Iterable[CueKind]) -> dict[CueKind, str]:
    found = reader.table(file)
    if found is None:
        return {}
    table = translated(found, dict[str, Sentence], file)
    told = {kind.value: kind for kind in kinds}
    for key, words in table.items():
        if key not in told:
            reader.note(file, key, Fault.UNKNOWN_KEY)
        elif not isinstance(words, str) or not words.strip():
            reader.note(file, key, Fault.NO_SENTENCE)
    for key in told:
        if key not in table:
            reader.note(file, key, Fault.MISSING)
    return {kind: str(table[key]) for key, kind in told.items() if key in table}


def _join_questionnaire(
    reader: Reader,
    pages: Iterable[Page],
    daily: Page | None,
    advice: AdviceFile | None,
    numbers: NumbersFile | None,
) -> Questionnaire | None:
    """Judge the safety screen as a whole, once each of its files is sound."""
    broken = any(problem.file.startswith(SAFETY) for problem in reader.problems)
    if broken or daily is None or advice is None or numbers is None:
        return None
    whole: dict[str, object] = {
        "welcome": advice.welcome,
        "pages": tuple(pages),
        "daily": daily,
        "advice": advice.advice,
        "stop": advice.stop,
        "emergency_numbers": numbers.numbers,
        "common_numbers": numbers.common,
    }
    return reader.check(whole, Questionnaire, SAFETY)

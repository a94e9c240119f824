"""The lint of the content texts: what the core types cannot say about words."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acupress.core.breathing import SECOND, BreathPattern
from acupress.core.cues import CueKind
from acupress.core.figures import FigureKind, FigureTable
from acupress.core.library import Source
from acupress.core.points import Point
from acupress.core.routines import RELEASE_NS, REST_NS, Choices, Routine
from acupress.core.safety import (
    Cleared,
    Question,
    Questionnaire,
    Tier,
    adapt_routine,
    expand_plan,
)

ASSETS = Path(__file__).parents[2] / "assets"

LONGEST_PLACE = 34
LONGEST_LINE = 95
LONGEST_QUESTION = 62
LONGEST_DETAIL = 110
LONGEST_SENTENCE_IN_WORDS = 20
FEWEST_POINTS = 3

BANNED_CLAIMS = re.compile(
    r"\b(heal(s|ed|ing)?|cur(e|es|ed|ing)|treats|toxins?|detox\w*|blocked qi|imbalanced?|"
    r"pain[- ]free|miracles?|guarantee\w*|proven|remed(y|ies)|eliminat\w+|long-term relief|"
    r"speeds? recovery|boosts?|relieves?|electromagnetic|works for everyone)\b",
    re.IGNORECASE,
)
PLACEHOLDERS = re.compile(r"\b(todo|tbd|fixme|xxx|lorem|ipsum)\b|\.\.\.\s*$", re.IGNORECASE)


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((ASSETS / name).read_text(encoding="utf-8"))


def entries(folder: str) -> list[dict[str, Any]]:
    return [
        load(f"{folder}/{path.name}")
        for path in sorted((ASSETS / folder).glob("*.toml"))
        if path.stem != "order"
    ]


def load_questionnaire() -> Questionnaire:
    page_order = load("safety/pages/order.toml")["order"]
    return Questionnaire.model_validate(
        {
            "pages": [load(f"safety/pages/{key}.toml") for key in page_order],
            **load("safety/advice.toml"),
            "emergency_numbers": load("safety/emergency-numbers.toml")["numbers"],
        }
    )


POINTS = {point.code: point for point in map(Point.model_validate, entries("points"))}
ROUTINES = [Routine.model_validate(entry) for entry in entries("routines")]
PATTERNS = {
    pattern.key: pattern for pattern in map(BreathPattern.model_validate, entries("breathing"))
}
QUESTIONNAIRE = load_questionnaire()
SOURCES = [Source.model_validate(entry) for entry in load("sources.toml")["sources"]]
FIGURES = FigureTable.model_validate(
    json.loads((ASSETS / "figures/figures.json").read_text(encoding="utf-8"))
)
CAUTIONS = [question for question in QUESTIONNAIRE.questions if question.tier is Tier.CAUTION]


def content_files() -> list[Path]:
    folders = ("points", "routines", "breathing", "safety")
    files = [path for folder in folders for path in sorted((ASSETS / folder).rglob("*.toml"))]
    return [*files, ASSETS / "words.toml"]


def strings(value: object) -> Iterator[str]:
    """Give every text in a TOML value; keys of sources are not texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "sources":
                yield from strings(item)


def source_keys(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from source_keys(item)
    elif isinstance(value, dict):
        yield from value.get("sources", [])
        for item in value.values():
            yield from source_keys(item)


def session_texts() -> Iterator[tuple[str, str]]:
    for point in POINTS.values():
        for text in (point.find, *point.find_steps, point.press, point.technique.direction):
            yield point.code, text
    for routine in ROUTINES:
        for text in (routine.summary, *routine.setting_up):
            yield routine.key, text
    for pattern in PATTERNS.values():
        yield pattern.key, pattern.summary
    yield from load("words.toml").items()


def safety_texts() -> Iterator[tuple[str, str]]:
    for page in QUESTIONNAIRE.pages:
        yield page.key, page.intro
    for question in QUESTIONNAIRE.questions:
        yield question.key, question.text
        yield question.key, question.detail or ""
    for advice in QUESTIONNAIRE.advice:
        yield advice.tier, advice.text
        yield advice.tier, advice.ask
    for text in (QUESTIONNAIRE.stop.text, *QUESTIONNAIRE.stop.steps):
        yield "stop", text


@pytest.mark.parametrize("path", content_files(), ids=lambda path: path.name)
def test_no_text_claims_a_medical_effect(path: Path) -> None:
    for text in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
        assert not BANNED_CLAIMS.search(text), text


@pytest.mark.parametrize("path", content_files(), ids=lambda path: path.name)
def test_no_text_is_a_placeholder(path: Path) -> None:
    for text in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
        assert not PLACEHOLDERS.search(text), text


def test_every_sentence_of_an_instruction_is_short() -> None:
    for where, text in (*session_texts(), *safety_texts()):
        for sentence in re.split(r"(?<=[.!?])\s", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE_IN_WORDS, f"{where}: {sentence}"


@pytest.mark.parametrize("point", POINTS.values(), ids=lambda point: point.code)
def test_the_lines_of_a_point_fit_the_session_screen(point: Point) -> None:
    assert len(point.place) <= LONGEST_PLACE
    assert len(point.find) <= LONGEST_LINE
    assert len(point.press) <= LONGEST_LINE


@pytest.mark.parametrize("point", POINTS.values(), ids=lambda point: point.code)
def test_a_point_is_named_in_pinyin_with_tones_and_in_chinese(point: Point) -> None:
    assert not point.pinyin.isascii()
    assert not re.search(r"[\x00-\x7f]", point.characters + point.simplified)


@pytest.mark.parametrize("point", POINTS.values(), ids=lambda point: point.code)
def test_tradition_is_told_as_tradition(point: Point) -> None:
    assert point.tradition.startswith("Traditionally used for ")


@pytest.mark.parametrize("point", POINTS.values(), ids=lambda point: point.code)
def test_the_picture_of_a_point_shows_the_point(point: Point) -> None:
    figure = FIGURES.views[point.picture.figure]
    assert figure.kind is FigureKind.POINTS
    assert all(spot.visible for spot in figure.points[point.code].values())
    if point.picture.hands:
        assert FIGURES.views[point.picture.hands].kind is FigureKind.PRESSING


def test_no_two_points_answer_to_the_same_name() -> None:
    names = [
        name.casefold()
        for point in POINTS.values()
        for name in {point.code, point.english, *point.aliases}
    ]
    assert len(names) == len(set(names))


def test_every_source_is_listed_and_every_listed_source_is_used() -> None:
    used = {
        key
        for path in content_files()
        for key in source_keys(tomllib.loads(path.read_text(encoding="utf-8")))
    }
    learn = "".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("learn/**/*.*"))
    listed = [source.key for source in SOURCES]
    assert len(listed) == len(set(listed))
    assert used <= set(listed)
    assert not [key for key in listed if key not in used and key not in learn]


def test_every_source_can_be_looked_up() -> None:
    assert all(source.address for source in SOURCES)


def test_the_orders_name_every_routine_and_pattern_once() -> None:
    assert sorted(load("routines/order.toml")["order"]) == sorted(r.key for r in ROUTINES)
    assert sorted(load("breathing/order.toml")["order"]) == sorted(PATTERNS)


def test_the_default_pattern_holds_no_breath() -> None:
    assert not PATTERNS[load("breathing/order.toml")["order"][0]].holds
    assert not any(PATTERNS[routine.breath].holds for routine in ROUTINES)


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.key)
def test_a_routine_takes_between_six_and_eighteen_minutes(routine: Routine) -> None:
    plan = expand_plan(
        adapt_routine(routine, POINTS, Cleared((), 0)),
        Choices(breath=routine.breath),
        PATTERNS[routine.breath],
    )
    steps_ns = sum((step.lead_in_ns or 0) + step.dwell_ns + RELEASE_NS for step in plan.steps)
    assert 6 * 60 <= (steps_ns + REST_NS) / SECOND <= 18 * 60


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.key)
def test_every_point_and_swap_can_be_pressed_in_the_position_of_the_routine(
    routine: Routine,
) -> None:
    for step in routine.steps:
        for place in (step, *step.swaps):
            assert routine.position in POINTS[place.point].positions, place.point


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.key)
@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_a_point_that_one_caution_removes_is_swapped(routine: Routine, caution: Question) -> None:
    adapted = adapt_routine(routine, POINTS, Cleared((caution,), 0))
    assert not [change.point for change in adapted.changes if change.instead is None]
    assert len(adapted.steps) == len(routine.steps) >= FEWEST_POINTS


@pytest.mark.parametrize("question", QUESTIONNAIRE.questions, ids=lambda question: question.key)
def test_a_question_is_short_enough_to_read_large(question: Question) -> None:
    assert len(question.text) <= LONGEST_QUESTION
    assert len(question.detail or "") <= LONGEST_DETAIL


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_the_reason_of_a_caution_finishes_left_out_because(caution: Question) -> None:
    assert caution.reason
    assert caution.reason[0].islower()
    assert not caution.reason.endswith(".")


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_a_caution_changes_something(caution: Question) -> None:
    effect = caution.effect
    assert effect
    assert (
        effect.flags or effect.regions or effect.points or effect.gently or effect.no_breath_holds
    )


def test_the_gravest_questions_come_first() -> None:
    order = list(Tier)
    first, second = QUESTIONNAIRE.pages[:2]
    assert {question.tier for question in first.questions} == {Tier.EMERGENCY}
    assert {question.tier for question in second.questions} == {Tier.CLINICIAN}
    asked = [order.index(question.tier) for question in QUESTIONNAIRE.questions]
    assert asked == sorted(asked)


def test_the_first_page_says_that_nothing_is_saved() -> None:
    assert "not saved" in QUESTIONNAIRE.pages[0].intro


def test_a_page_asks_six_to_nine_questions_and_says_how_to_answer() -> None:
    for page in QUESTIONNAIRE.pages:
        assert 6 <= len(page.questions) <= 9
        assert page.title.endswith("?")
        assert "“None of these”" in page.intro


def test_emergency_advice_leaves_the_number_to_the_country() -> None:
    advice = QUESTIONNAIRE.advice_for(Tier.EMERGENCY)
    texts = (advice.title, advice.text, advice.ask, *QUESTIONNAIRE.stop.steps)
    assert not re.search(r"\d", " ".join(texts))


def test_emergency_numbers_are_sorted_and_one_for_each_country() -> None:
    countries = [entry.country for entry in QUESTIONNAIRE.emergency_numbers]
    codes = [entry.code for entry in QUESTIONNAIRE.emergency_numbers]
    assert countries == sorted(countries)
    assert len(codes) == len(set(codes))


def test_there_are_words_for_every_cue_but_the_placement() -> None:
    assert set(load("words.toml")) == set(CueKind) - {CueKind.PLACE}

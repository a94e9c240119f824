"""The lint of the content texts: what the core types cannot say about words."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from acupress.core.breathing import BreathPattern
from acupress.core.cues import CueKind
from acupress.core.figures import FigureKind, FigureTable
from acupress.core.library import Source
from acupress.core.points import Point
from acupress.core.routines import WrittenRoutine, as_shipped
from acupress.core.screening import Question, Questionnaire, Tier
from acupress.judging import judge

ASSETS = Path(__file__).parents[2] / "assets"

LONGEST_QUESTION = 62
LONGEST_DETAIL = 110


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
    return judge(
        Questionnaire,
        {
            "pages": [load(f"safety/pages/{key}.toml") for key in page_order],
            **load("safety/advice.toml"),
            "emergency_numbers": load("safety/emergency-numbers.toml")["numbers"],
        },
    )


POINTS = {point.code: point for point in map(partial(judge, Point), entries("points"))}
ROUTINES = [as_shipped(judge(WrittenRoutine, entry)) for entry in entries("routines")]
PATTERNS = {
    pattern.key: pattern for pattern in map(partial(judge, BreathPattern), entries("breathing"))
}
QUESTIONNAIRE = load_questionnaire()
SOURCES = [judge(Source, entry) for entry in load("sources.toml")["sources"]]
FIGURES = judge(
    FigureTable, json.loads((ASSETS / "figures/figures.json").read_text(encoding="utf-8"))
)
CAUTIONS = [question for question in QUESTIONNAIRE.questions if question.tier is Tier.CAUTION]


def content_files() -> list[Path]:
    folders = ("points", "routines", "breathing", "safety")
    files = [path for folder in folders for path in sorted((ASSETS / folder).rglob("*.toml"))]
    return [*files, ASSETS / "search.toml", ASSETS / "words.toml"]


def source_keys(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from source_keys(item)
    elif isinstance(value, dict):
        yield from value.get("sources", [])
        for item in value.values():
            yield from source_keys(item)


@pytest.mark.parametrize("point", POINTS.values(), ids=lambda point: point.code)
def test_the_picture_of_a_point_shows_the_point(point: Point) -> None:
    figure = FIGURES.views[point.picture.figure]
    assert figure.kind is FigureKind.POINTS
    assert all(place.visible for spot in point.spots for place in figure.points[spot].values())
    if point.picture.hands:
        assert FIGURES.views[point.picture.hands].kind is FigureKind.PRESSING


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


def test_a_page_asks_six_to_eleven_questions_and_says_how_to_answer() -> None:
    for page in QUESTIONNAIRE.pages:
        assert 6 <= len(page.questions) <= 11
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

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
from acupress.core.questions import Effect, Kept, Question, Questionnaire, Tier
from acupress.core.routines import WrittenRoutine, as_shipped
from acupress.judging import judge

ASSETS = Path(__file__).parents[2] / "assets"

LONGEST_QUESTION = 62
LONGEST_LINE = 100
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
            "daily": load("safety/daily.toml"),
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
    FigureTable, json.loads((ASSETS / "figures/man/figures.json").read_text(encoding="utf-8"))
)
LINES = QUESTIONNAIRE.daily.questions
ASKED = [*QUESTIONNAIRE.questions, *QUESTIONNAIRE.daily.questions]
CAUTIONS = [question for question in ASKED if question.effect]
MOST_DAILY_WORDS = 200
DAILY_ROWS = 10


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


@pytest.mark.parametrize("question", ASKED, ids=lambda question: question.key)
def test_a_question_is_short_enough_to_read_large(question: Question) -> None:
    assert len(question.text) <= (LONGEST_LINE if question in LINES else LONGEST_QUESTION)
    assert len(question.detail or "") <= LONGEST_DETAIL


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_the_reason_of_a_caution_finishes_left_out_because(caution: Question) -> None:
    assert caution.reason
    assert caution.reason[0].islower()
    assert not caution.reason.endswith(".")


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_a_caution_changes_something(caution: Question) -> None:
    assert caution.effect != Effect()


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.key)
def test_the_name_of_a_caution_can_stand_in_a_list(caution: Question) -> None:
    if caution.name:
        assert not caution.name.endswith(".")
        assert "," not in caution.name.replace("cancer, agreed", "")


def test_the_gravest_questions_come_first() -> None:
    order = list(Tier)
    first, second = QUESTIONNAIRE.pages[:2]
    assert {question.tier for question in first.questions} == {Tier.EMERGENCY}
    assert {question.tier for question in second.questions} == {Tier.CLINICIAN}
    asked = [order.index(question.tier) for question in QUESTIONNAIRE.questions]
    assert asked == sorted(asked)


def test_the_first_page_says_that_answers_are_kept_only_if_asked_for() -> None:
    assert "Your answers are kept only if you ask for it." in QUESTIONNAIRE.welcome


def test_the_daily_form_has_ten_rows_and_at_most_two_hundred_words() -> None:
    daily = QUESTIONNAIRE.daily
    rows = [question for question in daily.questions if question.under is None]
    assert len(rows) == DAILY_ROWS
    texts = [daily.title, daily.intro]
    texts += [text for row in rows for text in (row.text, row.detail) if text]
    assert sum(len(text.split()) for text in texts) <= MOST_DAILY_WORDS - 35


def test_pregnancy_and_every_sign_that_locks_is_asked_for_each_day() -> None:
    asked = set[str]().union(*(line.stands_for for line in QUESTIONNAIRE.daily.questions))
    locks = {q.key for q in QUESTIONNAIRE.questions if q.tier is not Tier.CAUTION}
    assert locks - asked == {"under-18"}


def test_nothing_that_locks_can_be_remembered_as_a_no() -> None:
    assert all(q.kept is Kept.NEVER for q in ASKED if q.tier is not Tier.CAUTION)


@pytest.mark.parametrize(
    "words",
    [
        *("fistula", "aneurysm", "gave birth in the last six weeks", "Carpal tunnel"),
        *("Rheumatoid arthritis", "Steroid tablets", "Marfan", "Ehlers-Danlos", "pump"),
        *("stimulator", "pelvis", "pacemaker", "not under control", "Varicose veins"),
    ],
)
def test_the_whole_form_asks_for(words: str) -> None:
    assert any(words in f"{q.text} {q.detail}" for q in QUESTIONNAIRE.questions)


def test_a_page_asks_six_to_fifteen_questions_and_says_how_to_answer() -> None:
    for page in QUESTIONNAIRE.pages:
        assert 6 <= len([q for q in page.questions if q.under is None]) <= 15
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

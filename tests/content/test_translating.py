"""The content in another language: all that a person reads, and nothing else, is in other words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder, load_library
from acupress.content.own_routine import read_own_routine
from acupress.content.translating import translated
from acupress.core.cues import CueKind
from acupress.core.points import Point
from acupress.core.settings import Body
from tests.languages import Few, Pseudo, glue, in_force, lengthen
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from acupress.core.library import Library


SAID = "In other words."


@pytest.fixture(scope="module")
def english() -> Library:
    return shipped_library()


@pytest.mark.parametrize(
    ("context", "get"),
    [
        ("points/bl23.toml place", lambda all_: all_.points["BL23"].place),
        ("points/bl23.toml find_steps", lambda all_: all_.points["BL23"].find_steps[1]),
        ("points/bl23.toml landmarks.feel", lambda all_: all_.points["BL23"].landmarks[1].feel),
        ("points/bl23.toml measure.from", lambda all_: all_.points["BL23"].measure.from_),
        ("points/bl24.toml tool.press", lambda all_: all_.points["BL24"].tool.press),
        ("routines/first-steps.toml title", lambda all_: all_.routines["first-steps"].title),
        ("breathing/box.toml summary", lambda all_: all_.patterns["box"].summary),
        ("safety/advice.toml stop.steps", lambda all_: all_.questionnaire.stop.steps[2]),
        ("safety/advice.toml advice[under-18].ask", lambda all_: all_.questionnaire.advice[3].ask),
        (
            "safety/pages/emergency.toml questions[chest-pain].text",
            lambda all_: all_.questionnaire.questions[0].text,
        ),
        (
            "safety/emergency-numbers.toml numbers[AT].country",
            lambda all_: all_.questionnaire.number_for("AT").country,
        ),
        (
            "figures/figures.json views.sit_chair.title",
            lambda all_: all_.figures.views["sit_chair"].title,
        ),
        ("words.toml release", lambda all_: all_.words[CueKind.RELEASE]),
        (
            "learn/how-hard-to-press.md",
            lambda all_: all_.learn["how-hard-to-press"].summary,
        ),
    ],
)
def test_a_text_is_translated_in_its_place(
    english: Library, context: str, get: Callable[[Library], str]
) -> None:
    with in_force(Few({(context, get(english)): SAID})):
        assert get(load_library(assets_folder())) == SAID
    with in_force(Few({(f"{context}x", get(english)): SAID})):
        assert get(load_library(assets_folder())) == get(english)


SAME_IN_EVERY_LANGUAGE = (
    "sources.",  # titles of papers and books
    "voice.",  # what the rendered voice says
    *(f"bodies.{body}.measure." for body in Body),  # names of fingers, as the drawing has them
    "appearance.",  # names of colours, and drawings
)
SPLIT_INTO_WORDS = ("search.unsaid", "search.complaints", "search.same[", "search.channels.")
NAMES = ("pinyin", "characters", "simplified", "aliases")


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Give all that a value is made of in the end, with where it stands."""
    if isinstance(value, Mapping):
        below = {f"{path}.{key}": one for key, one in value.items()}
    elif isinstance(value, tuple | list):
        below = {f"{path}[{index}]": one for index, one in enumerate(value)}
    elif is_dataclass(value):
        below = {f"{path}.{part.name}": getattr(value, part.name) for part in fields(value)}
    else:
        yield path.removeprefix("."), value
        return
    for inner, one in below.items():
        yield from leaves(one, inner)


@pytest.mark.parametrize("say", [lengthen, glue])
def test_no_language_can_change_or_lose_anything_but_words(
    english: Library, say: Callable[[str], str]
) -> None:
    with in_force(Pseudo(say)):
        other = dict(leaves(load_library(assets_folder())))
    here = dict(leaves(english))
    assert other.keys() == here.keys()
    for path, value in here.items():
        if value != other[path] and not path.startswith(SPLIT_INTO_WORDS):
            assert isinstance(value, str), path
            assert path.startswith("learn.") or other[path] == say(value), path


def test_every_sentence_of_the_content_is_translated(english: Library) -> None:
    with in_force(Pseudo(lengthen)):
        other = dict(leaves(load_library(assets_folder())))
    left = [
        path
        for path, value in leaves(english)
        if isinstance(value, str)
        and value == other[path]
        and re.search(r"[a-z]{2} [a-z]", value)
        and not path.startswith(SAME_IN_EVERY_LANGUAGE)
        and not any(f".{name}" in path for name in NAMES)
    ]
    assert left == []


def test_the_routine_of_a_user_is_left_in_its_own_words(english: Library, tmp_path: Path) -> None:
    shutil.copy(assets_folder() / "routines/first-steps.toml", tmp_path)
    with in_force(Pseudo(lengthen)):
        own = read_own_routine(str(tmp_path / "first-steps.toml"), english)
    assert own.title == "First steps"


@pytest.mark.parametrize("damaged", ["words", 7, ["words"], {"key": "words"}, [["words"]], [7], {}])
def test_a_table_that_is_not_as_it_should_be_is_left_to_those_who_judge_it(damaged: object) -> None:
    keys = ("place", "find_steps", "landmarks", "measure", "tool", "flags", "unheard_of")
    table = dict.fromkeys(keys, damaged)
    with in_force(Few({})):
        assert translated(table, Point, "points/bl23.toml") == table

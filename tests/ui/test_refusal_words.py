"""Why a routine file cannot be used, in words."""

from __future__ import annotations

from dataclasses import fields

import pytest

from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.routines import Step, WrittenRoutine
from acupress.core.unusable import UnusableError
from acupress.ui.refusal_words import MOST_REASONS, place_words, unusable_words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("steps[0].point", "step 1, point"),
        ("steps[1].swaps[2].sides", "step 2, stand-in 3, sides"),
        ("sources[0]", "source 1"),
        ("colour", "colour"),
        ("colour[3]", "colour[3]"),
        ("steps[x]", "steps[x]"),
    ],
)
def test_a_place_of_a_file_is_said_in_everyday_words(key: str, words: str) -> None:
    assert place_words(key) == words


@pytest.mark.parametrize(
    "field", sorted({f.name for f in (*fields(WrittenRoutine), *fields(Step))})
)
def test_every_place_of_a_file_has_everyday_words(field: str) -> None:
    assert "_" not in place_words(field)


def test_the_first_things_are_told_one_by_one_and_the_rest_is_counted() -> None:
    problems = [
        make_problem("a.json", f"steps[{step}].point", Fault.NO_POINT, name=f"BL{step + 90}")
        for step in range(MOST_REASONS + 2)
    ]
    told = unusable_words("a.json", UnusableError(problems))
    assert told == (
        "a.json cannot be used as a routine. Step 1, point: names BL90, which is no point. "
        "Step 2, point: names BL91, which is no point. "
        "Step 3, point: names BL92, which is no point. 2 things more are wrong."
    )
    assert unusable_words("a.json", UnusableError(problems[:-1])).endswith(
        "One thing more is wrong."
    )


def test_what_is_wrong_with_a_whole_file_names_no_place() -> None:
    problem = make_problem("a.json", WHOLE, Fault.EMPTY)
    told = unusable_words("a.json", UnusableError([problem]))
    assert told == "a.json cannot be used as a routine. It is empty."

"""A safety screen that is not whole: whatever it lacks, nothing loads."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content import assets_folder
from tests.content.told import Told, checked

if TYPE_CHECKING:
    from tests.content.conftest import Content

PAGES = {
    "emergency": "safety/pages/emergency.toml",
    "clinician": "safety/pages/clinician.toml",
    "about-you": "safety/pages/about-you.toml",
    "your-body": "safety/pages/your-body.toml",
    "cautions": "safety/pages/cautions.toml",
}
DAILY = "safety/daily.toml"
ADVICE = "safety/advice.toml"
NUMBERS = "safety/emergency-numbers.toml"

PLAIN_QUESTION = {
    "key": "hiccups",
    "tier": "clinician",
    "text": "Hiccups that will not stop",
    "sources": ["nhs-back-pain"],
}


def a_caution_adapts(file: str) -> Told:
    reason = "a caution needs an effect and a reason, any other tier has neither"
    return Told(file, "questions[0]", reason)


def test_without_the_safety_folder_nothing_loads(content: Content) -> None:
    shutil.rmtree(content.folder / "safety")

    assert content.problems() == [
        Told("safety/pages", "-", "holds no content file"),
        Told("safety/pages/order.toml", "-", "is missing"),
        Told(DAILY, "-", "is missing"),
        Told(ADVICE, "-", "is missing"),
        Told(NUMBERS, "-", "is missing"),
        Told("safety/required-flags.toml", "-", "is missing"),
    ]


@pytest.mark.parametrize("tier", ["emergency", "clinician", "pregnancy", "under-18"])
def test_every_locking_tier_has_its_advice(content: Content, tier: str) -> None:
    with content.changing(ADVICE) as advice:
        advice["advice"] = [entry for entry in advice["advice"] if entry["tier"] != tier]

    assert content.problems() == [Told("safety", "-", f"no advice for tier {tier}")]


@pytest.mark.parametrize("tier", ["emergency", "clinician", "pregnancy", "under-18", "caution"])
def test_every_tier_is_asked_about(content: Content, tier: str) -> None:
    for file in PAGES.values():
        with content.changing(file) as page:
            rest = [question for question in page["questions"] if question["tier"] != tier]
            another = "emergency" if tier == "clinician" else "clinician"
            page["questions"] = rest or [
                {**PLAIN_QUESTION, "key": f"{page['key']}-hiccups", "tier": another}
            ]

    (problem,) = content.problems()

    assert (problem.file, problem.key) == ("safety", "-")
    assert problem.reason.startswith(f"no question of tier {tier}")


def test_a_page_asks_something(content: Content) -> None:
    with content.changing(PAGES["clinician"]) as page:
        page["questions"] = []

    assert content.problems() == [
        Told(PAGES["clinician"], "questions", "should have at least 1 item")
    ]


def test_more_than_six_pages_are_too_many(content: Content) -> None:
    for number in (6, 7):
        key = f"page-{number}"
        question = {**PLAIN_QUESTION, "key": f"hiccups-{number}"}
        content.write(
            f"safety/pages/{key}.toml",
            {"key": key, "title": "More", "intro": "And more.", "questions": [question]},
        )
        with content.changing("safety/pages/order.toml") as table:
            table["order"].append(key)

    assert content.problems() == [Told("safety", "pages", "should have at most 6 items")]


@pytest.mark.parametrize(
    "key",
    ["chest-pain", "fever-with-nerve-signs", "swollen-leg", "pregnant", "belly-today"],
)
def test_no_day_forgets_what_may_be_new(content: Content, key: str) -> None:
    with content.changing(DAILY) as daily:
        for line in daily["questions"]:
            if key in line.get("stands_for", ()):
                line["stands_for"].remove(key)

    assert content.problems() == [Told("safety", "-", f"no line of the daily form asks for {key}")]


def test_a_day_weighs_a_sign_as_gravely_as_the_whole_form(content: Content) -> None:
    with content.changing(DAILY) as daily:
        line = next(q for q in daily["questions"] if "chest-pain" in q["stands_for"])
        line["tier"] = "clinician"

    (problem,) = content.problems()

    assert "no line of the daily form asks for chest-pain" in problem.reason


def test_a_day_takes_away_as_much_as_the_whole_form(content: Content) -> None:
    with content.changing(DAILY) as daily:
        line = next(q for q in daily["questions"] if q["key"] == "daily-faint")
        line["effect"]["no_positions"].remove("standing")

    assert content.problems() == [
        Told("safety", "-", "no line of the daily form asks for faint-today")
    ]


def test_a_question_lies_under_one_of_its_page_that_is_asked_first(content: Content) -> None:
    with content.changing(PAGES["cautions"]) as page:
        page["questions"][-1]["under"] = page["questions"][-2]["key"]

    (problem,) = content.problems()

    assert problem.file == PAGES["cautions"]
    assert problem.reason.startswith("skin-head-or-neck: a caution needs an effect, or questions")


@pytest.mark.parametrize(
    ("key", "change", "reason"),
    [
        ("carpal-tunnel", {"kept": "never"}, "a caution that may be remembered needs a name"),
        ("faint-today", {"kept": "year"}, "a caution that may be remembered needs a name"),
        ("wound", {"name": "a wound", "kept": "form"}, "a caution that may be remembered"),
        ("faint-today", {"asks_all": True}, "what asks the whole form has no effect of its own"),
    ],
)
def test_what_is_remembered_has_a_name_and_an_effect(
    content: Content, key: str, change: dict[str, Any], reason: str
) -> None:
    with content.changing(PAGES["cautions"]) as page:
        next(q for q in page["questions"] if q["key"] == key).update(change)

    assert any(problem.reason.startswith(reason) for problem in content.problems())


def test_a_page_to_read_in_hard_words_is_told(content: Content) -> None:
    page = content.folder / "learn/how-hard-to-press.md"
    hard = "Individualised anticoagulation necessitates interdisciplinary evaluation.\n" * 80
    page.write_text(page.read_text(encoding="utf-8") + hard, encoding="utf-8")

    assert any(
        problem.file == "learn/how-hard-to-press.md" and problem.reason.startswith("reads like")
        for problem in checked([content.folder], assets_folder())
    )


@pytest.mark.parametrize("file", [*PAGES.values(), DAILY])
def test_hard_words_are_told(content: Content, file: str) -> None:
    with content.changing(file) as page:
        page["intro"] = "Individualised anticoagulation necessitates interdisciplinary evaluation. "
        page["intro"] *= 40

    assert any(
        problem.file == file and problem.reason.startswith("reads like grade")
        for problem in checked([content.folder], assets_folder())
    )


def test_a_question_is_asked_once(content: Content) -> None:
    with content.changing(PAGES["clinician"]) as page:
        page["questions"].append(page["questions"][0])
        key = page["questions"][0]["key"]

    assert content.problems() == [Told("safety", "-", f"key {key} is used twice")]


def test_a_question_and_a_page_do_not_share_a_key(content: Content) -> None:
    with content.changing(PAGES["clinician"]) as page:
        page["questions"][0]["key"] = "about-you"

    (problem,) = content.problems()

    assert problem.reason.endswith("key about-you is used twice")


@pytest.mark.parametrize(
    ("file", "table", "name"),
    [(ADVICE, "advice", "advice tier emergency"), (NUMBERS, "numbers", "country AU")],
)
def test_advice_and_numbers_are_given_once(
    content: Content, file: str, table: str, name: str
) -> None:
    with content.changing(file) as entry:
        entry[table].append(entry[table][0])

    assert content.problems() == [Told("safety", "-", f"{name} is used twice")]


def test_several_gaps_are_told_together(content: Content) -> None:
    with content.changing(ADVICE) as advice:
        advice["advice"] = advice["advice"][1:]
    with content.changing(NUMBERS) as numbers:
        numbers["numbers"].append(numbers["numbers"][0])

    assert content.problems() == [
        Told("safety", "-", "no advice for tier emergency; country AU is used twice")
    ]


def test_without_any_emergency_number_nothing_loads(content: Content) -> None:
    content.write(NUMBERS, {"numbers": []})

    assert content.problems() == [
        Told("safety", "emergency_numbers", "should have at least 1 item")
    ]


@pytest.mark.parametrize(
    ("key", "value"), [("code", "au"), ("code", "AUS"), ("number", "0"), ("number", "triple zero")]
)
def test_an_emergency_number_can_be_dialled(content: Content, key: str, value: str) -> None:
    with content.changing(NUMBERS) as numbers:
        numbers["numbers"][0][key] = value

    (problem,) = content.problems()

    assert (problem.file, problem.key) == (NUMBERS, f"numbers[0].{key}")
    assert problem.reason.startswith("is not written as it should be")


@pytest.mark.parametrize("missing", ["effect", "reason"])
def test_a_caution_says_what_it_changes_and_why(content: Content, missing: str) -> None:
    with content.changing(PAGES["cautions"]) as page:
        del page["questions"][0][missing]

    assert content.problems() == [a_caution_adapts(PAGES["cautions"])]


@pytest.mark.parametrize(
    "surplus", [{"effect": {"gently": True}}, {"reason": "it is serious"}], ids=str
)
def test_what_locks_adapts_nothing(content: Content, surplus: dict[str, Any]) -> None:
    with content.changing(PAGES["emergency"]) as page:
        page["questions"][0].update(surplus)

    assert content.problems() == [a_caution_adapts(PAGES["emergency"])]


def test_an_unknown_flag_of_a_caution_is_refused(content: Content) -> None:
    with content.changing(PAGES["cautions"]) as page:
        page["questions"][0]["effect"]["flags"] = ["elbow"]

    (problem,) = content.problems()

    assert (problem.file, problem.key) == (PAGES["cautions"], "questions[0].effect.flags[0]")
    assert problem.reason.endswith("(found 'elbow')")

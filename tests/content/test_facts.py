"""What the pages to read say of the studies is what the studies say, and it is easy to read."""

from __future__ import annotations

import pytest

from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.library import Library
from acupress.core.routines import Choices, Routine
from acupress.core.screening import Cleared
from acupress.core.session_state import plan_length_ns
from acupress.core.units import SECOND

WHAT = "what-acupressure-is"
HOW = "before-during-after"
EXERCISE = "treatment-and-exercise"
HELP = "when-to-get-help"
VISIT = "finding-a-practitioner"
KINDS = "kinds-of-back-pain"
READ = "what-you-may-read"


def told(library: Library, page: str) -> str:
    return f"{library.learn[page].summary}\n{library.learn[page].body}"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (WHAT, "27 to 30 minutes a day for six weeks, three minutes a point"),
        (WHAT, "Sleep and daily tasks did not differ."),
        (WHAT, "42 people pressed points of the head, neck and chest"),
        (WHAT, "42 others, who pressed places on chin, jaw and belly.[^ghanbari-2022]"),
        (WHAT, "314 people, who pressed twice a day"),
        (WHAT, "after acupressure than before it.[^godley-2020]"),
        (WHAT, "the people treated knew what they got, and it was one clinic.[^hsieh-2006]"),
        (WHAT, "None of the points of the back pain trial is on the back."),
        (WHAT, "What flows in the channels it calls qi"),
        (WHAT, "Tui Na is the massage"),
        (HOW, "once or twice a day, for four to twelve weeks"),
        (HOW, "27 to 30 minutes each time.[^murphy-2019]"),
        (HOW, "A small bruise can come, too."),
        (HOW, "Move gently, with a short walk"),
        (HOW, "Drink something"),
        ("how-hard-to-press", "In one trial, the few unwanted effects came from"),
        (EXERCISE, "Five of them, with 1,054 people, compared needles with usual care: 10 of 100"),
        (EXERCISE, "Seven, with 1,403 people, compared them with pretend needles: 9 of 100"),
        (EXERCISE, "800 people aged 65 or older"),
        (EXERCISE, "with the best evidence for warmth"),
        (EXERCISE, "yoga"),
        (EXERCISE, "posture"),
        (HELP, "first back pain ever, and you are under 20 or over 55.[^rcgp-back-pain]"),
        (HELP, "worse at night, or when you cough or sneeze.[^nhs-back-pain]"),
        (VISIT, "6 to 12 visits"),
        (VISIT, "sterile, and each is used once only"),
        (VISIT, "insurer"),
        (VISIT, "is it covered?"),
        (KINDS, "37 of 100 at the age of 20. At 80 it was 96 of 100.[^brinjikji-2015]"),
        (READ, "One trial in one clinic"),
        (READ, "That is one point with two names."),
    ],
)
def test_a_page_says_what_was_found(library: Library, page: str, words: str) -> None:
    assert words in told(library, page)


@pytest.mark.parametrize(
    "wrong",
    [
        "everybody knew",
        "beside the points",
        "once a day, for four to eight weeks",
        "does more than once and hard",
        "Most harm in trials",
        "over 65",
        "warmth first",
        "8,270 people compared",
        "a plaster",
        "gets worse at night",
    ],
)
def test_what_was_wrong_stays_away(library: Library, wrong: str) -> None:
    for page in library.learn:
        assert wrong not in told(library, page), page


def test_age_and_a_cough_alone_ask_for_an_appointment_and_no_more(library: Library) -> None:
    urgent, _, appointment = told(library, HELP).partition("## Make an appointment")
    for sign in ("first back pain", "cough", "worse at night"):
        assert sign in appointment
        assert sign not in urgent


def test_only_the_routine_that_is_the_trial_cites_it(library: Library) -> None:
    citing = {key for key, routine in library.routines.items() if "murphy-2019" in routine.sources}
    assert citing == {"calming-round"}


def test_the_routine_of_the_trial_presses_its_places_for_as_long(library: Library) -> None:
    routine = library.routines["calming-round"]
    assert [step.point for step in routine.steps] == ["EX-HN3", "EX-Anmian", "HT7", "SP6", "LR3"]
    assert {step.dwell_seconds * routine.rounds for step in routine.steps} == {180}
    assert "67 people" in routine.summary
    assert "Nobody can promise" in routine.summary


def test_the_two_newest_pages_name_their_sources_for_what_they_claim(library: Library) -> None:
    for page in (KINDS, READ):
        assert len(library.learn[page].sources) >= 8


def test_every_routine_that_a_page_names_is_there(library: Library) -> None:
    titles = {routine.title for routine in library.routines.values()}
    pages = {page.title for page in library.learn.values()}
    for key, title in (
        (WHAT, "The calming places of a trial"),
        (KINDS, "After a settled sciatica"),
        (KINDS, "Stress and the back"),
        (KINDS, "Quiet calm"),
        (KINDS, "When to get help"),
    ):
        assert f"“{title}”" in told(library, key)
        assert title in titles | pages


def minutes(library: Library, routine: Routine) -> int:
    """Give how long a routine lasts with the usual choices and without the voice."""
    adapted = adapt_routine(routine, library.points, Cleared((), 0))
    plan = expand_plan(adapted, Choices(breath=routine.breath), library.patterns[routine.breath])
    return round(plan_length_ns(plan) / (60 * SECOND))


def test_the_minutes_are_told_as_they_are(library: Library) -> None:
    once = [routine for routine in library.routines.values() if routine.rounds == 1]
    lengths = [minutes(library, routine) for routine in once]
    assert (min(lengths), max(lengths)) == (4, 11)
    assert "Most of our routines take 4 to 11 minutes." in told(library, HOW)
    assert "Take half an hour." in library.routines["calming-round"].setting_up[0]
    assert 25 <= minutes(library, library.routines["calming-round"]) <= 32

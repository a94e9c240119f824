"""What is remembered between two checks, for how long, and what asks the whole form again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core.points import PointFlag
from acupress.core.questions import Effect, Kept, Questionnaire, Tier
from acupress.core.remembering import (
    BEFOREHAND_DAYS,
    DAY_S,
    WHOLE_FORM_DAYS,
    Remembered,
    forget_old,
    is_daily_enough,
    known_cautions,
    locked_before,
    remember,
    remember_due,
    remember_lock,
    screen_daily,
    screen_whole,
    sum_of,
    ticked_beforehand,
)
from acupress.core.screening import Answers, Cleared, Locked, Unanswered
from tests.core.conftest import answering, ticking

if TYPE_CHECKING:
    from acupress.core.questions import Question
    from acupress.core.screening import Screening
    from tests.core.conftest import Build

NOW_S = 1_800_000_000
VEIN = Effect(flags=frozenset({PointFlag.VEIN}))
GENTLY = Effect(gently=True)


@pytest.fixture(scope="module")
def asked(build: Build) -> Questionnaire:
    """A lasting caution, one of some weeks, one of today, and each kind of lock."""
    return build.questionnaire(
        build.page(
            "signs",
            build.question("fever", Tier.CLINICIAN),
            build.question("numb-saddle", Tier.EMERGENCY),
        ),
        build.page(
            "you",
            build.question("pregnant", Tier.PREGNANCY),
            build.question("child", Tier.UNDER_18),
            build.question("veins", Tier.CAUTION, VEIN, kept=Kept.YEAR, stands_for=["old-veins"]),
            build.question("cast", Tier.CAUTION, VEIN, kept=Kept.FORM),
            build.question("tipsy", Tier.CAUTION, GENTLY),
            build.question("wound", Tier.CAUTION),
            build.question("wound-leg", Tier.CAUTION, VEIN, under="wound"),
        ),
    )


def keys(questions: tuple[Question, ...]) -> list[str]:
    return [question.key for question in questions]


def daily(
    asked: Questionnaire, remembered: Remembered | None, *ticked: str, now_s: int = NOW_S
) -> Screening:
    answers = answering([asked.daily], ticked)
    return screen_daily(asked, remembered, answers, now_s=now_s, at_total_ns=7)


@pytest.fixture
def remembered(asked: Questionnaire) -> Remembered:
    return remember(asked, ticking(asked, "veins", "cast", "tipsy"), NOW_S)


def test_only_cautions_that_last_are_remembered(remembered: Remembered) -> None:
    assert remembered.cautions == {"veins", "cast"}
    assert remembered.answered_at == NOW_S
    assert not remembered.locks


@pytest.mark.parametrize(
    ("later_s", "enough"),
    [
        (-1, False),
        (0, True),
        (WHOLE_FORM_DAYS * DAY_S, True),
        (WHOLE_FORM_DAYS * DAY_S + 1, False),
    ],
)
def test_the_daily_form_is_enough_for_thirty_days(
    asked: Questionnaire, remembered: Remembered, later_s: int, *, enough: bool
) -> None:
    assert is_daily_enough(asked, remembered, NOW_S + later_s) is enough
    assert isinstance(daily(asked, remembered, now_s=NOW_S + later_s), Cleared) is enough


def test_nothing_remembered_asks_the_whole_form(asked: Questionnaire) -> None:
    assert not is_daily_enough(asked, None, NOW_S)
    assert daily(asked, None) == Unanswered(asked.pages)


@pytest.mark.parametrize("detail", [None, "Is it other?"])
@pytest.mark.parametrize("of_the_day", [False, True])
def test_other_words_of_a_question_ask_the_whole_form(
    asked: Questionnaire, remembered: Remembered, detail: str | None, *, of_the_day: bool
) -> None:
    page = asked.daily if of_the_day else asked.pages[0]
    first, *more = page.questions
    changed = replace(page, questions=(replace(first, text="Is it other?", detail=detail), *more))
    others = (
        replace(asked, daily=changed)
        if of_the_day
        else replace(asked, pages=(changed, *asked.pages[1:]))
    )
    assert sum_of(others) != sum_of(asked)
    assert not is_daily_enough(others, remembered, NOW_S)


@pytest.mark.parametrize("part", ["title", "intro"])
def test_another_title_of_a_page_asks_the_whole_form(
    asked: Questionnaire, remembered: Remembered, part: str
) -> None:
    first, *more = asked.pages
    page = replace(first, title="Other?") if part == "title" else replace(first, intro="Other.")
    assert not is_daily_enough(replace(asked, pages=(page, *more)), remembered, NOW_S)


def test_a_former_key_stands_for_what_took_its_place(
    asked: Questionnaire, remembered: Remembered
) -> None:
    old = replace(remembered, cautions=frozenset({"old-veins"}))
    assert keys(known_cautions(asked, old)) == ["veins"]
    assert keys(ticked_beforehand(asked, old, NOW_S)) == ["veins"]


def test_after_a_lock_the_whole_form_waits_for_a_look(
    asked: Questionnaire, remembered: Remembered
) -> None:
    locked = replace(remembered, locks=frozenset({"daily-fever"}))
    answers = ticking(asked)
    first, second = asked.pages

    def judged(given: Answers) -> Screening:
        return screen_whole(asked, locked, given, at_total_ns=0)

    assert judged(answers) == Unanswered((first,))
    assert judged(Answers().none_of_these(first)) == Unanswered((first, second))
    assert judged(Answers()) == Unanswered((first, second))
    assert isinstance(judged(replace(answers, looked_at=True)), Cleared)
    assert isinstance(judged(ticking(asked, "fever")), Locked)
    assert isinstance(screen_whole(asked, None, answers, at_total_ns=0), Cleared)


def test_after_a_year_a_lock_alone_is_kept(remembered: Remembered) -> None:
    late = NOW_S + (BEFOREHAND_DAYS + 1) * DAY_S
    assert forget_old(remembered, late - DAY_S) == remembered
    assert forget_old(remembered, late) is None
    locked = replace(remembered, locks=frozenset({"fever"}))
    assert forget_old(locked, late) == replace(locked, cautions=frozenset())


def test_a_day_clears_with_what_is_remembered_and_what_is_new(
    asked: Questionnaire, remembered: Remembered
) -> None:
    screening = daily(asked, remembered, "daily-tipsy")
    assert isinstance(screening, Cleared)
    assert keys(screening.cautions) == ["veins", "cast", "daily-tipsy"]
    assert screening.at_total_ns == 7
    assert keys(known_cautions(asked, remembered)) == ["veins", "cast"]


def test_a_day_that_is_not_answered_clears_nobody(
    asked: Questionnaire, remembered: Remembered
) -> None:
    screening = screen_daily(asked, remembered, Answers(), now_s=NOW_S, at_total_ns=0)
    assert screening == Unanswered((asked.daily,))


def test_something_new_asks_the_whole_form_and_a_lock_still_comes_first(
    asked: Questionnaire, remembered: Remembered
) -> None:
    assert daily(asked, remembered, "something-new") == Unanswered(asked.pages)
    locked = daily(asked, remembered, "something-new", "daily-fever")
    assert isinstance(locked, Locked)
    assert locked.tier is Tier.CLINICIAN


def test_a_lock_counts_even_where_the_day_is_not_enough(asked: Questionnaire) -> None:
    assert isinstance(daily(asked, None, "daily-numb-saddle"), Locked)


def test_a_lock_is_remembered_and_asks_the_whole_form(
    asked: Questionnaire, remembered: Remembered
) -> None:
    locked = daily(asked, remembered, "daily-fever")
    assert isinstance(locked, Locked)
    after = remember_lock(remembered, locked)
    assert after.cautions == remembered.cautions
    assert not is_daily_enough(asked, after, NOW_S)
    assert keys(locked_before(asked, after)) == ["daily-fever"]
    assert keys(ticked_beforehand(asked, after, NOW_S)) == ["veins"]


def test_after_a_sign_the_first_page_is_open_until_it_has_been_looked_at(
    asked: Questionnaire, remembered: Remembered
) -> None:
    locked = daily(asked, remembered, "daily-fever")
    assert isinstance(locked, Locked)
    after = remember_lock(remembered, locked)
    first, second = asked.pages
    half = Answers().none_of_these(first)
    whole = half.none_of_these(second)

    def judged(answers: Answers, known: Remembered | None = after) -> Screening:
        return screen_whole(asked, known, answers, at_total_ns=0)

    assert judged(Answers()) == Unanswered((first, second))
    assert judged(half) == Unanswered((first, second))
    assert judged(whole) == Unanswered((first,))
    assert isinstance(judged(replace(whole, looked_at=True)), Cleared)
    assert isinstance(judged(whole, remembered), Cleared)


@pytest.mark.parametrize(
    ("ticked", "enough"), [(("wound",), False), (("wound", "wound-leg"), True)]
)
def test_a_wound_is_answered_only_with_its_place(
    asked: Questionnaire, ticked: tuple[str, ...], *, enough: bool
) -> None:
    assert ticking(asked, *ticked).cover(asked.pages[1]) is enough


def test_pregnancy_stays_ticked_until_it_is_taken_back(
    asked: Questionnaire, remembered: Remembered
) -> None:
    pregnant = next(q for q in asked.questions if q.key == "pregnant")
    after = remember_lock(remembered, Locked(Tier.PREGNANCY, (pregnant,)))
    assert keys(ticked_beforehand(asked, after, NOW_S)) == ["pregnant", "veins"]
    assert locked_before(asked, after) == ()


def test_a_stop_asks_the_whole_form(asked: Questionnaire, remembered: Remembered) -> None:
    after = remember_due(remembered)
    assert not is_daily_enough(asked, after, NOW_S)
    assert keys(ticked_beforehand(asked, after, NOW_S)) == ["veins"]


@pytest.mark.parametrize(
    ("days", "ticked"), [(0, ["veins"]), (BEFOREHAND_DAYS, ["veins"]), (BEFOREHAND_DAYS + 1, [])]
)
def test_what_lasts_is_ticked_beforehand_for_a_year(
    asked: Questionnaire, remembered: Remembered, days: int, ticked: list[str]
) -> None:
    assert keys(ticked_beforehand(asked, remembered, NOW_S + days * DAY_S)) == ticked


def test_nothing_is_known_of_nobody(asked: Questionnaire) -> None:
    assert ticked_beforehand(asked, None, NOW_S) == ()
    assert locked_before(asked, None) == ()


def test_keys_of_other_questions_are_known_of_nobody(
    asked: Questionnaire, remembered: Remembered
) -> None:
    odd = replace(remembered, cautions=frozenset({"veins", "gone", "fever", "wound"}))
    assert keys(known_cautions(asked, odd)) == ["veins"]


def test_a_line_of_the_day_answers_for_the_questions_that_it_stands_for(
    asked: Questionnaire,
) -> None:
    veins = next(q for q in asked.questions if q.key == "veins")
    assert veins.keys == {"veins", "old-veins"}

"""The screening over the real questions, routines and points: what must hold for every answer."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.content import assets_folder, load_library
from acupress.core.adapting import (
    AdaptedRoutine,
    NotClearedError,
    adapt_routine,
    allowed_patterns,
    expand_plan,
)
from acupress.core.breathing import BreathPattern
from acupress.core.library import Library
from acupress.core.points import Point
from acupress.core.routines import Choices
from acupress.core.screening import Answers, Cleared, Locked, Question, Tier, Unanswered, screen
from acupress.core.units import SECOND

pytestmark = pytest.mark.no_cover


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(assets_folder())


def answer(library: Library, ticked: Iterable[Question]) -> Answers:
    """Tick `ticked`, and "None of these" on every page without a tick."""
    keys = {question.key for question in ticked}
    answers = Answers()
    for page in library.questionnaire.pages:
        answers = answers.none_of_these(page)
        for question in page.questions:
            if question.key in keys:
                answers = answers.tick(page, question)
    return answers


def judge(library: Library, ticked: tuple[Question, ...]) -> None:
    """Show that no plan exists after a lock, and that every plan heeds every caution."""
    screening = screen(library.questionnaire, answer(library, ticked), at_total_ns=0)
    locking = {question.tier for question in ticked} - {Tier.CAUTION}
    if locking:
        assert isinstance(screening, Locked)
        assert screening.tier is next(tier for tier in Tier if tier in locking)
        no_routine_is_open(library, screening)
        return
    assert isinstance(screening, Cleared)
    assert set(screening.cautions) == set(ticked)
    for routine in library.routines.values():
        adapted = adapt_routine(routine, library.points, screening)
        heeds_every_caution(library, adapted, ticked)
        for pattern in library.patterns.values():
            no_plan_breaks_a_caution(adapted, pattern, ticked)


def no_routine_is_open(library: Library, screening: Locked | Unanswered) -> None:
    for routine in library.routines.values():
        with pytest.raises(NotClearedError):
            adapt_routine(routine, library.points, screening)
    open_patterns = allowed_patterns(library.patterns.values(), screening)
    assert not any(pattern.hold_in_ms or pattern.hold_out_ms for pattern in open_patterns)


def excluded_by(point: Point, cautions: Iterable[Question]) -> tuple[Question, ...]:
    effects = [(caution, caution.effect) for caution in cautions if caution.effect]
    return tuple(
        caution
        for caution, effect in effects
        if point.code in effect.points
        or point.region in effect.regions
        or point.flags & effect.flags
    )


def without_tools(cautions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(caution for caution in cautions if caution.effect and caution.effect.no_tools)


def heeds_every_caution(
    library: Library, adapted: AdaptedRoutine, cautions: tuple[Question, ...]
) -> None:
    routine = adapted.routine
    pressed = [step.place.point for step in adapted.steps]
    assert len(set(pressed)) == len(pressed), f"{routine.key} presses a point twice in a round"
    for step in adapted.steps:
        point = step.place.pressed(library.points)
        assert not excluded_by(point, cautions), f"{routine.key} presses {point.code}"
        assert routine.position in point.positions, f"{routine.key} cannot reach {point.code}"
        if step.place.with_tool:
            assert not without_tools(cautions), f"{routine.key} presses {point.code} with a tool"
    if adapted.closed_because:
        assert not pressed
        assert {caution.key for caution in adapted.closed_because} <= routine.closed_by
        return
    removed = {step.point: step for step in routine.steps if step.point not in pressed}
    assert {change.point for change in adapted.changes} == removed.keys()
    for change in adapted.changes:
        left_out = removed[change.point]
        why = excluded_by(left_out.pressed(library.points), cautions)
        if left_out.with_tool:
            why += without_tools(cautions)
        assert set(change.because) == set(why)
        assert change.because
        swaps = {swap.point for swap in left_out.swaps}
        assert change.instead is None or change.instead in swaps
    kept = [step.point for step in routine.steps if step.point in pressed]
    stand_ins = [change.instead for change in adapted.changes if change.instead]
    assert sorted(pressed) == sorted(kept + stand_ins)
    gently = any(caution.effect and caution.effect.gently for caution in cautions)
    assert all(today.gently is gently for today in adapted.steps)
    assert not gently or {today.dwell_seconds for today in adapted.steps} <= {60}


def no_plan_breaks_a_caution(
    adapted: AdaptedRoutine, pattern: BreathPattern, cautions: tuple[Question, ...]
) -> None:
    closed = any(caution.effect and caution.effect.no_breath_holds for caution in cautions)
    for dwell_seconds in (None, 120):
        choices = Choices(breath=pattern.key, dwell_seconds=dwell_seconds)
        if not adapted.steps or (pattern.holds and closed):
            with pytest.raises(ValueError, match=r"open today|holds the breath"):
                expand_plan(adapted, choices, pattern)
            continue
        plan = expand_plan(adapted, choices, pattern)
        assert [step.point for step in plan.steps if not step.second_side] == [
            step.place.point for step in adapted.steps
        ] * adapted.routine.rounds
        for step in plan.steps:
            assert 60 * SECOND <= step.dwell_ns <= 120 * SECOND
            assert step.gently is bool(adapted.gently_because)
            assert not step.gently or step.dwell_ns == pattern.whole_breaths_ns(60)


def test_nothing_ticked_leaves_every_routine_as_it_is(library: Library) -> None:
    judge(library, ())
    screening = screen(library.questionnaire, answer(library, ()), at_total_ns=0)
    for routine in library.routines.values():
        adapted = adapt_routine(routine, library.points, screening)
        assert adapted.changes == ()
        assert [step.place.point for step in adapted.steps] == [s.point for s in routine.steps]


def test_no_single_answer_breaks_a_promise(library: Library) -> None:
    for question in library.questionnaire.questions:
        judge(library, (question,))


def test_no_pair_of_answers_breaks_a_promise(library: Library) -> None:
    for pair in combinations(library.questionnaire.questions, 2):
        judge(library, pair)


@settings(max_examples=150)
@given(data=st.data())
def test_no_set_of_cautions_breaks_a_promise(library: Library, data: st.DataObject) -> None:
    cautions = [q for q in library.questionnaire.questions if q.tier is Tier.CAUTION]
    judge(library, tuple(data.draw(st.lists(st.sampled_from(cautions), min_size=3, unique=True))))


@settings(max_examples=100)
@given(data=st.data())
def test_no_set_of_answers_breaks_a_promise(library: Library, data: st.DataObject) -> None:
    asked = library.questionnaire.questions
    judge(library, tuple(data.draw(st.lists(st.sampled_from(asked), min_size=3, unique=True))))


def test_one_page_left_open_keeps_every_routine_closed(library: Library) -> None:
    for page in library.questionnaire.pages:
        answers = answer(library, ())
        unanswered = Answers(answers.ticked, answers.none_of - {page.key})
        screening = screen(library.questionnaire, unanswered, at_total_ns=0)
        assert screening == Unanswered((page,))
        no_routine_is_open(library, screening)


def test_a_red_flag_locks_before_any_other_page_is_answered(library: Library) -> None:
    for page in library.questionnaire.pages:
        for question in page.questions:
            if question.tier is not Tier.CAUTION:
                answers = Answers().tick(page, question)
                screening = screen(library.questionnaire, answers, at_total_ns=0)
                assert screening == Locked(question.tier, (question,))


def test_with_every_caution_no_routine_presses_what_one_of_them_excludes(library: Library) -> None:
    cautions = tuple(q for q in library.questionnaire.questions if q.tier is Tier.CAUTION)
    judge(library, cautions)

"""The screening over the real questions, routines and points: what must hold for every answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.adapting import (
    AdaptedRoutine,
    NotClearedError,
    adapt_routine,
    allowed_patterns,
    expand_plan,
)
from acupress.core.breathing import BreathPattern
from acupress.core.library import Library
from acupress.core.points import Point, Position
from acupress.core.questions import Kept, Page, Question, Tier
from acupress.core.remembering import DAY_S, Remembered, screen_daily, sum_of
from acupress.core.routines import Choices
from acupress.core.screening import Answers, Cleared, Locked, Screening, Unanswered, screen
from acupress.core.units import SECOND
from tests.core.conftest import answering

NOW_S = 1_795_000_000

pytestmark = pytest.mark.no_cover


@dataclass(frozen=True)
class Form:
    """The whole form, or the daily one with what is remembered."""

    library: Library
    remembered: Remembered | None = None

    @property
    def pages(self) -> tuple[Page, ...]:
        asked = self.library.questionnaire
        return (asked.daily,) if self.remembered else asked.pages

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for page in self.pages for question in page.questions)

    def answer(self, ticked: Iterable[Question]) -> Answers:
        """Tick `ticked`, and "None of these" on every page without a tick."""
        return answering(self.pages, {question.key for question in ticked})

    def screen(self, answers: Answers) -> Screening:
        asked = self.library.questionnaire
        if not self.remembered:
            return screen(asked, answers, at_total_ns=0)
        return screen_daily(asked, self.remembered, answers, now_s=NOW_S, at_total_ns=0)

    def known(self) -> tuple[Question, ...]:
        keys = self.remembered.cautions if self.remembered else frozenset[str]()
        return tuple(q for q in self.library.questionnaire.questions if q.key in keys)

    def wants_more(self, ticked: tuple[Question, ...]) -> bool:
        """Whether a tick asks for places that are not ticked, or for the whole form."""
        return any(
            question.asks_all
            or (question.effect is None and not any(o.under == question.key for o in ticked))
            for question in ticked
            if question.tier is Tier.CAUTION
        )


def remembering(library: Library, cautions: Iterable[Question]) -> Form:
    """Give the daily form of somebody whose whole form, a week ago, had these cautions."""
    keys = frozenset(question.key for question in cautions)
    asked = sum_of(library.questionnaire)
    return Form(library, Remembered(answered_at=NOW_S - 7 * DAY_S, questions=asked, cautions=keys))


made: set[tuple[object, ...]] = set()
"""All of which plans were made and looked at: no plan knows more of the cautions."""


def judge(form: Form, ticked: tuple[Question, ...]) -> None:
    """Show that no plan exists after a lock, and that every plan heeds every caution."""
    library = form.library
    screening = form.screen(form.answer(ticked))
    locking = {question.tier for question in ticked} - {Tier.CAUTION}
    if locking:
        assert isinstance(screening, Locked)
        assert screening.tier is next(tier for tier in Tier if tier in locking)
        no_routine_is_open(library, screening)
        return
    if form.wants_more(ticked):
        assert isinstance(screening, Unanswered)
        no_routine_is_open(library, screening)
        return
    assert isinstance(screening, Cleared)
    cautions = (*form.known(), *(question for question in ticked if question.effect))
    assert set(screening.cautions) == set(cautions)
    for routine in library.routines.values():
        adapted = adapt_routine(routine, library.points, screening)
        heeds_every_caution(library, adapted, cautions)
        closed = any(caution.effect and caution.effect.no_breath_holds for caution in cautions)
        gently = bool(adapted.gently_because)
        makes = (routine.key, adapted.steps, adapted.breath_holds, gently, closed)
        if makes not in made:
            made.add(makes)
            for pattern in library.patterns.values():
                no_plan_breaks_a_caution(adapted, pattern, closed=closed)


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
        point = step.place.pressed(library.points, routine.pressed_by)
        assert not excluded_by(point, cautions), f"{routine.key} presses {point.code}"
        assert routine.position in point.positions, f"{routine.key} cannot reach {point.code}"
        if step.place.with_tool:
            assert not without_tools(cautions), f"{routine.key} presses {point.code} with a tool"
    if adapted.closed_because:
        assert not pressed
        for caution in adapted.closed_because:
            too_long = caution.effect and routine.position in caution.effect.no_positions
            assert too_long or caution.keys & routine.closed_by
        return
    removed = {step.point: step for step in routine.steps if step.point not in pressed}
    assert {change.point for change in adapted.changes} == removed.keys()
    for change in adapted.changes:
        left_out = removed[change.point]
        why = excluded_by(left_out.pressed(library.points, routine.pressed_by), cautions)
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
    adapted: AdaptedRoutine, pattern: BreathPattern, *, closed: bool
) -> None:
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
    form = Form(library)
    judge(form, ())
    screening = form.screen(form.answer(()))
    for routine in library.routines.values():
        adapted = adapt_routine(routine, library.points, screening)
        assert adapted.changes == ()
        assert [step.place.point for step in adapted.steps] == [s.point for s in routine.steps]


def test_no_single_answer_breaks_a_promise(library: Library) -> None:
    form = Form(library)
    for question in form.questions:
        judge(form, (question,))


def test_no_pair_of_answers_breaks_a_promise(library: Library) -> None:
    form = Form(library)
    for pair in combinations(form.questions, 2):
        judge(form, pair)


def test_no_single_answer_of_a_day_breaks_a_promise_whatever_is_remembered(
    library: Library,
) -> None:
    kept = [q for q in library.questionnaire.questions if q.kept is not Kept.NEVER]
    for known in ((), *((question,) for question in kept), tuple(kept)):
        form = remembering(library, known)
        judge(form, ())
        for question in form.questions:
            judge(form, (question,))


def test_no_pair_of_answers_of_a_day_breaks_a_promise(library: Library) -> None:
    kept = [q for q in library.questionnaire.questions if q.kept is not Kept.NEVER]
    for known in ((), tuple(kept)):
        form = remembering(library, known)
        for pair in combinations(form.questions, 2):
            judge(form, pair)


@settings(max_examples=100)
@given(data=st.data())
def test_no_set_of_answers_of_a_day_breaks_a_promise_whatever_is_remembered(
    library: Library, data: st.DataObject
) -> None:
    kept = [q for q in library.questionnaire.questions if q.kept is not Kept.NEVER]
    known = data.draw(st.lists(st.sampled_from(kept), unique=True))
    form = remembering(library, known)
    judge(form, tuple(data.draw(st.lists(st.sampled_from(form.questions), unique=True))))


@settings(max_examples=150)
@given(data=st.data())
def test_no_set_of_cautions_breaks_a_promise(library: Library, data: st.DataObject) -> None:
    form = Form(library)
    cautions = [question for question in form.questions if question.effect]
    judge(form, tuple(data.draw(st.lists(st.sampled_from(cautions), min_size=3, unique=True))))


@settings(max_examples=100)
@given(data=st.data())
def test_no_set_of_answers_breaks_a_promise(library: Library, data: st.DataObject) -> None:
    form = Form(library)
    judge(
        form, tuple(data.draw(st.lists(st.sampled_from(form.questions), min_size=3, unique=True)))
    )


def test_one_page_left_open_keeps_every_routine_closed(library: Library) -> None:
    form = Form(library)
    for page in form.pages:
        answers = form.answer(())
        screening = form.screen(Answers(answers.ticked, answers.none_of - {page.key}))
        assert screening == Unanswered((page,))
        no_routine_is_open(library, screening)


@pytest.mark.parametrize("daily", [False, True])
def test_a_red_flag_locks_before_any_other_page_is_answered(
    library: Library, *, daily: bool
) -> None:
    form = remembering(library, ()) if daily else Form(library)
    for page in form.pages:
        for question in page.questions:
            if question.tier is not Tier.CAUTION:
                screening = form.screen(Answers().tick(page, question))
                assert screening == Locked(question.tier, (question,))


def test_with_every_caution_no_routine_presses_what_one_of_them_excludes(library: Library) -> None:
    form = Form(library)
    judge(form, tuple(q for q in form.questions if q.tier is Tier.CAUTION))


def test_a_day_whose_form_is_not_enough_opens_nothing(library: Library) -> None:
    asked = library.questionnaire
    good = remembering(library, ()).remembered
    assert good
    stale = [
        None,
        replace(good, answered_at=NOW_S - 30 * DAY_S - 1),
        replace(good, answered_at=NOW_S + 1),
        replace(good, questions="00000000"),
        replace(good, locks=frozenset({"swollen-leg"})),
        replace(good, whole_form_due=True),
    ]
    answers = Answers().none_of_these(asked.daily)
    for remembered in stale:
        screening = screen_daily(asked, remembered, answers, now_s=NOW_S, at_total_ns=0)
        assert screening == Unanswered(asked.pages)
        no_routine_is_open(library, screening)


def test_a_routine_that_a_question_of_the_whole_form_closes_is_closed_by_its_daily_line(
    library: Library,
) -> None:
    standing = [r for r in library.routines.values() if r.position is Position.STANDING]
    assert standing
    form = remembering(library, ())
    faint = next(question for question in form.questions if question.key == "daily-faint")
    screening = form.screen(form.answer((faint,)))
    for routine in standing:
        adapted = adapt_routine(routine, library.points, screening)
        assert adapted.closed_because == (faint,)

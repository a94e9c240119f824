"""Whatever is ticked, beside a routine that keeps too little stands a calm one worth doing."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.adapting import FEWEST_POINTS, AdaptedRoutine, adapt_routine, offer_instead
from acupress.core.library import Library
from acupress.core.points import Point, Position
from acupress.core.questions import Question, Tier
from acupress.core.screening import Cleared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CALM = {Position.SITTING, Position.LYING_ON_BACK, Position.LYING_ON_SIDE}
PEOPLE = {
    "seventy, blood thinners, varicose veins, a stiff shoulder, blood pressure treated": (
        *("blood-thinners", "varicose-veins", "cannot-reach-behind"),
    ),
    "the same with blood pressure out of control": (
        *("blood-thinners", "varicose-veins", "cannot-reach-behind", "high-blood-pressure"),
    ),
    "lymph nodes removed at one arm, after breast cancer": (
        *("lymph-arm", "cancer-treatment", "cancer-known"),
    ),
    "a leg that stays swollen, varicose veins, a hernia": (
        *("lymph-leg", "varicose-veins", "belly-trouble"),
    ),
    "a fresh wound on the back, on blood thinners": ("skin-back-or-belly", "blood-thinners"),
    "a rash on the legs, and a stiff shoulder": ("skin-legs-or-feet", "cannot-reach-behind"),
    "a burnt hand, carpal tunnel, a meal just now": (
        *("skin-arms-or-hands", "carpal-tunnel", "belly-today"),
    ),
    "a sore head, a past stroke, a pacemaker": (
        *("skin-head-or-neck", "heart-or-stroke", "pacemaker"),
    ),
    "eighty, weak bones, an artificial hip, faint in the morning": (
        *("weak-bones", "artificial-hip", "faints-easily", "faint-today"),
    ),
    "dialysis: kidneys, a fistula in the arm, numb feet": (
        *("kidney-trouble", "fistula", "less-feeling"),
    ),
    "radiotherapy of the trunk, numb feet and steroids after it": (
        *("cancer-treatment", "less-feeling", "steroids"),
    ),
    "old sciatica, varicose veins, a stiff shoulder": (
        *("long-standing-leg-pain", "varicose-veins", "cannot-reach-behind"),
    ),
    "a birth three weeks ago, dizzy when turning the neck": ("birth", "dizzy-neck"),
    "rheumatoid arthritis, both legs known, an operated spine": (
        *("rheumatoid", "both-legs-known", "operated-spine"),
    ),
}


def cautions_of(library: Library) -> list[Question]:
    return [q for q in library.questionnaire.questions if q.tier is Tier.CAUTION]


def adapt_all(library: Library, cautions: Iterable[Question]) -> list[AdaptedRoutine]:
    cleared = Cleared(tuple(cautions), 0)
    return [adapt_routine(r, library.points, cleared) for r in library.routines.values()]


def lacks_a_stand_in(library: Library, cautions: Sequence[Question]) -> list[str]:
    """Give the routines that keep too little and have nothing worth doing in their place."""
    adapted = adapt_all(library, cautions)
    poor = [one for one in adapted if not one.keeps_enough]
    return [one.routine.key for one in poor if not worth_doing(offer_instead(one, adapted))]


def worth_doing(instead: AdaptedRoutine | None) -> bool:
    return (
        instead is not None
        and instead.routine.stand_in
        and instead.keeps_enough
        and instead.routine.position in CALM
    )


def can_be_pressed(point: Point, cautions: Iterable[Question]) -> bool:
    """Whether a point can be pressed for a minute, sitting, under these cautions."""
    against = any(c.effect is not None and c.effect.excludes(point) for c in cautions)
    lasting = point.longest_press_seconds is None
    return lasting and not against and Position.SITTING in point.positions


def test_stand_ins_are_calm_and_none_is_done_standing(library: Library) -> None:
    stand_ins = [routine for routine in library.routines.values() if routine.stand_in]
    assert len(stand_ins) >= 3
    assert {routine.position for routine in stand_ins} <= CALM


def test_no_single_caution_leaves_a_routine_empty_handed(library: Library) -> None:
    for one in cautions_of(library):
        assert lacks_a_stand_in(library, [one]) == [], one.key


def test_no_two_cautions_leave_a_routine_empty_handed(library: Library) -> None:
    for pair in combinations(cautions_of(library), 2):
        if sum(can_be_pressed(point, pair) for point in library.points.values()) < FEWEST_POINTS:
            continue
        assert lacks_a_stand_in(library, pair) == [], [one.key for one in pair]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_three_cautions_leave_a_routine_empty_handed(
    library: Library, data: st.DataObject
) -> None:
    three = data.draw(st.lists(st.sampled_from(cautions_of(library)), min_size=3, max_size=3))
    if sum(can_be_pressed(point, three) for point in library.points.values()) >= FEWEST_POINTS:
        assert lacks_a_stand_in(library, three) == []


@pytest.mark.parametrize("person", PEOPLE)
def test_whoever_comes_has_something_worth_doing(library: Library, person: str) -> None:
    asked = {question.key: question for question in cautions_of(library)}
    cautions = [asked[key] for key in PEOPLE[person]]
    assert lacks_a_stand_in(library, cautions) == []
    assert any(one.keeps_enough for one in adapt_all(library, cautions))

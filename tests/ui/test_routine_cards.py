"""The cards of the routines: made anew only where they tell something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.ui.places import Place
from tests.ui.stage import FakeOwnRoutines

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from tests.ui.stage import Stage


def test_cards_that_tell_the_same_stay(stage: Stage) -> None:
    stage.let_in()
    before = dict(stage.journey.today.rows)
    stage.journey.go(Place.SETTINGS)
    stage.journey.settings.screen.left.emit()
    after = stage.journey.today.rows
    assert list(after) == list(before)
    assert all(after[key] is card for key, card in before.items())


def test_cards_that_other_answers_change_are_made_anew(stage: Stage, library: Library) -> None:
    stage.let_in()
    journey, before = stage.journey, dict(stage.journey.today.rows)
    told = {key: card.accessibleDescription() for key, card in before.items()}
    journey.begin()
    cautions = [q for q in library.questionnaire.questions if q.effect]
    stage.let_in(cautions[0])
    after = journey.today.rows
    now = {key: card.accessibleDescription() for key, card in after.items()}
    assert now != told
    assert all((after[key] is before[key]) is (now[key] == told[key]) for key in before)
    journey.begin()
    stage.let_in()
    again = {key: card.accessibleDescription() for key, card in journey.today.rows.items()}
    assert again == told


def test_a_routine_that_was_away_comes_back_with_a_card_of_its_own(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    stage = make_stage(own=FakeOwnRoutines())
    stage.let_in()
    screen = stage.journey.today
    shown = stage.journey.choosing._adapt_all(stage.journey.gate.cleared())  # type: ignore[arg-type]
    screen.show_routines(shown[:-1])
    assert shown[-1].routine.key not in screen.rows
    screen.show_routines(shown)
    assert list(screen.rows) == [each.routine.key for each in shown]
    assert library.routines.keys() == screen.rows.keys()

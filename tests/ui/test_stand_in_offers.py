"""What the cards and the ready page offer where cautions leave too little of a routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.points import Means

if TYPE_CHECKING:
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

# Nothing on the legs, the hands or behind the trunk: of the ball at the wall nothing is left
FEW = ("skin-legs-or-feet", "skin-arms-or-hands", "operated-spine")


def test_a_card_with_too_few_points_names_another_routine(stage: Stage) -> None:
    stage.clear(*FEW)
    card = stage.journey.today.rows["desk-break"]
    assert "“Quiet calm” has" in card.accessibleDescription()
    assert "because" in card.accessibleDescription()


def test_the_ready_page_offers_it_and_leads_there(stage: Stage) -> None:
    stage.clear(*FEW)
    stage.journey.today.rows["desk-break"].click()
    ready = stage.journey.ready
    assert ready.title == "Desk break"
    ready.instead_button.click()
    assert ready.title == "Quiet calm"
    assert not ready.instead_button.isVisibleTo(ready)


def test_a_card_without_any_point_leads_straight_to_the_other(stage: Stage) -> None:
    stage.clear(*FEW)
    cards = stage.journey.today.rows
    assert "not today" in cards["ball-at-the-wall"].accessibleName()
    cards["ball-at-the-wall"].click()
    assert stage.shows(stage.journey.ready)
    assert stage.journey.ready.title == "Quiet calm"


def test_old_leg_pain_closes_the_routine_for_a_settled_sciatica(stage: Stage) -> None:
    stage.clear("long-standing-leg-pain")
    card = stage.journey.today.rows["after-settled-sciatica"]
    assert "Not today, because you have leg pain" in card.accessibleDescription()
    card.click()
    assert stage.journey.ready.title == "Hands only"


def test_without_cautions_nothing_is_offered(stage: Stage) -> None:
    stage.open_ready("stiff-lower-back")
    ready = stage.journey.ready
    assert not ready.instead_button.isVisibleTo(ready)


def test_the_routine_with_a_ball_stays_whole_for_stiff_shoulders(stage: Stage) -> None:
    stage.clear("cannot-reach-behind")
    stage.journey.today.rows["ball-at-the-wall"].click()
    stage.journey.ready.start_button.click()
    assert {step.point for step in stage.driver.plan.steps} == {"BL24", "BL25", "EX-B7"}
    assert all(step.means is Means.TOOL for step in stage.driver.plan.steps)

"""Somebody else presses: the page before the start, Stop, and what both are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.points import Presser
from acupress.core.session_state import Phase

if TYPE_CHECKING:
    from tests.ui.stage import Stage

KEY = "lower-back-for-two"


def test_the_page_before_the_start_says_that_somebody_else_is_needed(stage: Stage) -> None:
    stage.clear()
    assert stage.journey.choosing.prepare_key(KEY)
    ready = stage.journey.ready
    assert not ready.for_two.isHidden()
    assert ready.start_button.text() == "Start – somebody presses"
    assert "for two people" in ready.facts
    assert stage.journey.choosing.prepare_key("first-steps")
    assert ready.for_two.isHidden()
    assert ready.start_button.text() == "Start"


def test_what_was_done_last_with_somebody_else_does_not_start_straight_away(stage: Stage) -> None:
    stage.clear()
    stage.journey.choosing.prepare_key(KEY)
    stage.journey.ready.start_button.click()
    assert stage.driver.plan.pressed_by is Presser.OTHER
    assert {step.presser for step in stage.driver.plan.steps} == {Presser.OTHER}
    assert stage.driver.state.phase is Phase.LEAD_IN
    foot = stage.journey.session._foot
    assert foot._stop.text() == "Stop – let go at once"

"""A routine that goes round twice: on its card, in a session, and after a crash in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from acupress.core.session_state import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

KEY = "calming-round"
PRESSES = 8


def words_on(stage: Stage) -> str:
    labels = stage.journey.window.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_the_card_and_the_page_before_say_that_all_comes_twice(stage: Stage) -> None:
    stage.let_in()
    assert "5 points, twice" in stage.journey.today.rows[KEY].accessibleName()
    stage.journey.today.rows[KEY].click()
    assert "5 points, twice" in words_on(stage)


def test_the_session_counts_on_in_the_second_round(stage: Stage) -> None:
    driver = stage.start(KEY)
    for _ in range(PRESSES):
        driver.skip()
    assert "Point 6 of 10" in words_on(stage)


def test_a_whole_session_presses_each_place_for_three_minutes_in_all(stage: Stage) -> None:
    stage.start(KEY)
    stage.run_out()
    (record,) = stage.history.records.values()
    pressed: dict[tuple[str, str], float] = {}
    for step in record.steps:
        here = step.point, step.side.value
        pressed[here] = pressed.get(here, 0) + step.pressed_seconds
    assert len(record.steps) == 2 * PRESSES
    assert len(pressed) == PRESSES
    assert set(pressed.values()) == {180.0}
    assert "5 points" in words_on(stage)


@pytest.mark.parametrize("done", [2, PRESSES, PRESSES + 3])
def test_a_session_killed_in_either_round_goes_on_in_it_and_counts_every_press_once(
    stage: Stage, make_stage: Callable[..., Stage], done: int
) -> None:
    driver = stage.start(KEY)
    while driver.state.step < done or driver.state.phase is not Phase.PRESS:
        stage.beat(driver)
    stage.go_on(30)
    driver.toggle_pause()
    killed = stage.running
    again = make_stage(running=killed)
    again.let_in()
    again.journey.today.started.emit()
    assert again.driver.state.step == done
    again.run_out()
    (record,) = again.history.records.values()
    assert len(record.steps) == 2 * PRESSES
    assert [step.round for step in record.steps] == [1] * PRESSES + [2] * PRESSES
    begun_anew = record.steps[done].pressed_seconds
    assert 100 < begun_anew < 130, "the seconds of both"
    others = [step.pressed_seconds for step in record.steps if step is not record.steps[done]]
    assert others == [90.0] * (2 * PRESSES - 1)

""" "Not this point for me": said in a pause or on a point's page, heeded from then on, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from acupress.core.commands import Command
from acupress.core.session_state import Phase
from acupress.core.settings import Settings
from acupress.ui.places import Place
from acupress.ui.settings.spared import SparedField

if TYPE_CHECKING:
    from tests.ui.stage import Stage

REASON = "because you asked not to press this point"


def first_point(stage: Stage) -> str:
    return stage.driver.plan.steps[stage.driver.state.step].point


def said_on(stage: Stage) -> str:
    labels = stage.journey.ready.findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def spare_first(stage: Stage) -> str:
    """In a pause of the first press, ask not to press its point."""
    stage.start()
    stage.go_on(20)
    stage.journey.sitting.obey(Command.PAUSE)
    code = first_point(stage)
    stage.journey.sitting.obey(Command.LEAVE_POINT)
    return code


def test_in_a_pause_it_leaves_the_point_and_is_remembered(stage: Stage) -> None:
    code = spare_first(stage)
    assert first_point(stage) != code
    assert stage.driver.state.phase is Phase.LEAD_IN
    assert not stage.driver.running
    assert stage.settings[-1].spared == {code}
    assert "or another place taken instead" in stage.journey.window.news.words


def test_it_can_be_undone_at_once(stage: Stage) -> None:
    spare_first(stage)
    stage.journey.window.news.undo_button.click()
    assert stage.settings[-1].spared == frozenset()


def test_the_next_time_the_routine_says_what_it_takes_instead(stage: Stage) -> None:
    code = spare_first(stage)
    stage.journey.sitting.obey(Command.END_HERE)
    stage.open_ready()
    assert REASON in said_on(stage)
    stage.journey.ready.start_button.click()
    assert code not in {step.point for step in stage.driver.plan.steps}


def test_nothing_is_asked_of_the_last_page(stage: Stage) -> None:
    spare_first(stage)
    stage.journey.sitting.obey(Command.END_HERE)
    before = list(stage.settings)
    stage.journey.sitting.obey(Command.LEAVE_POINT)
    assert stage.settings == before


def test_on_the_page_of_a_point_a_button_takes_the_timer_away_and_brings_it_back(
    stage: Stage,
) -> None:
    stage.let_in()
    atlas = stage.journey.atlas
    atlas.show_point(stage.journey.ready.library.points["BL23"])
    page = atlas.page
    page.spare_button.click()
    assert stage.settings[-1].spared == {"BL23"}
    assert not page.press_button.isVisibleTo(page)
    assert page.why_not.text() == "You asked not to press this point."
    stage.settle()
    page.spare_button.click()
    assert stage.settings[-1].spared == frozenset()
    assert page.press_button.isVisibleTo(page)


def test_the_settings_have_a_row_for_each_and_undo_it(stage: Stage) -> None:
    stage.let_in()
    stage.journey.preferences.change(spared=frozenset({"BL23", "GV4"}))
    stage.journey.go(Place.SETTINGS)
    screen = stage.journey.settings.screen
    field = screen.fields["spared"]
    assert isinstance(field, SparedField)
    assert set(field.rows) == {"BL23", "GV4"}
    field.rows["GV4"].click()
    assert stage.settings[-1].spared == {"BL23"}
    assert set(field.rows) == {"BL23"}
    stage.settle()
    field.rows["BL23"].click()
    assert not field.card.isVisibleTo(screen)
    assert Settings().spared == stage.settings[-1].spared


def test_answers_that_hold_no_longer_ask_the_questions_first(stage: Stage) -> None:
    stage.let_in()
    atlas = stage.journey.atlas
    atlas.show_point(stage.journey.ready.library.points["BL23"])
    stage.clock.asleep_ns += 3600 * 10**9
    atlas.page.spare_button.click()
    assert stage.shows(stage.journey.safety)
    assert stage.settings[-1].spared == {"BL23"}

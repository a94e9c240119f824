"""The country of the emergency number: asked once, after the first session, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from acupress.ui.sitting.country_card import CountryCard
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def sit(stage: Stage) -> CountryCard:
    """Do a whole session; gives the card of the last page."""
    stage.start("first-steps")
    stage.run_out()
    stage.settle()
    return stage.journey.done.country


def choose(card: CountryCard, code: str) -> None:
    card.chooser.setCurrentIndex(card.chooser.findData(code))
    card.chooser.activated.emit(card.chooser.currentIndex())


def test_nothing_is_asked_before_the_first_session_has_ended(stage: Stage) -> None:
    stage.start("first-steps")
    assert all(settings.country is None for settings in stage.settings)
    assert stage.journey.preferences.now.country is None


def test_the_first_session_ends_with_the_question_and_no_country_chosen(stage: Stage) -> None:
    card = sit(stage)
    assert card.isVisible()
    assert "emergency number" in card.words
    assert card.chooser.currentData() is None
    assert stage.journey.preferences.now.country is None


def test_a_country_that_is_chosen_is_kept_and_shown_where_help_is(stage: Stage) -> None:
    card = sit(stage)
    choose(card, "IN")
    assert stage.settings[-1].country == "IN"
    assert card.words.startswith("Kept.")
    assert not card.not_now.isEnabled()
    stage.journey.done.done_button.click()
    stage.start("first-steps").stop()
    assert stage.journey.stopped.number_words == ("112",)


def test_not_now_keeps_nothing_and_leaves_the_page_as_it_is(
    stage: Stage, announced: list[str]
) -> None:
    card = sit(stage)
    announced.clear()
    card.not_now.click()
    assert stage.journey.preferences.now.country is None
    assert card.words.startswith("That is fine.")
    assert announced == [card.words]
    assert stage.shows(stage.journey.done)


def test_a_choice_taken_back_asks_again_on_the_same_page(stage: Stage) -> None:
    card = sit(stage)
    choose(card, "IN")
    card.chooser.setCurrentIndex(0)
    card.chooser.activated.emit(0)
    assert stage.settings[-1].country is None
    assert "emergency number" in card.words
    assert card.not_now.isEnabled()


@pytest.mark.parametrize("answered", [True, False])
def test_it_is_asked_once_whatever_was_answered(stage: Stage, answered: bool) -> None:
    card = sit(stage)
    if answered:
        card.not_now.click()
    stage.journey.done.done_button.click()
    assert stage.settings[-1].country_asked
    assert not sit(stage).isVisible()


def test_who_has_not_seen_the_question_is_asked_again(stage: Stage) -> None:
    stage.journey.window.resize(760, 440)
    sit(stage)
    stage.journey.done.done_button.click()
    assert not stage.journey.preferences.now.country_asked
    stage.journey.window.resize(1280, 800)
    assert sit(stage).isVisible()


def test_who_has_a_country_is_never_asked(stage: Stage) -> None:
    stage.journey.preferences.choose_country("PH")
    assert not sit(stage).isVisible()


def test_the_keyboard_reaches_the_countries_and_not_now(stage: Stage) -> None:
    card = sit(stage)
    stage.settle()
    reached = set()
    for _ in range(30):
        QTest.keyClick(stage.journey.window, Qt.Key.Key_Tab)
        reached.add(stage.journey.window.focusWidget())
    assert {card.chooser, card.not_now} <= reached

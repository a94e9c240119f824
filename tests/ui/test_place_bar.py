"""The bar of places: where it stands, where it leads, and what it says of the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.units import SECOND
from acupress.ui.places import Place
from acupress.ui.widgets.place_bar import check_words
from tests.ui.test_fits import cut_off

if TYPE_CHECKING:
    from acupress.ui.widgets.place_bar import PlaceBar
    from tests.ui.stage import Stage


def bar_of(stage: Stage) -> PlaceBar:
    bar = stage.journey.window.places
    assert bar
    return bar


def test_it_stands_below_the_places_and_nowhere_else(stage: Stage) -> None:
    bar = bar_of(stage)
    assert not bar.isVisible()
    stage.let_in()
    assert bar.isVisible()
    stage.journey.today.rows["first-steps"].click()
    assert not bar.isVisible()
    stage.journey.ready.start_button.click()
    assert not bar.isVisible()


def test_it_leads_to_each_place_and_marks_where_one_is(stage: Stage) -> None:
    stage.let_in()
    bar = bar_of(stage)
    for place, button in bar.buttons.items():
        button.click()
        showing = stage.journey.window.showing
        assert showing
        assert showing.place is place
        marked = [each for each, b in bar.buttons.items() if b.accessibleDescription()]
        assert marked == [place]
        assert bar.isVisible()


def test_it_says_how_long_ago_the_questions_were_answered_and_leads_to_them(stage: Stage) -> None:
    stage.let_in()
    bar = bar_of(stage)
    assert bar.check_button.text() == "Checked just now"
    stage.clock.awake_ns += 130 * SECOND
    bar.tell_check()
    assert bar.check_button.text() == "Checked 2 minutes ago"
    stage.clock.awake_ns += SCREENING_HOLDS_NS
    bar.tell_check()
    assert bar.check_button.text() == "Check first"
    bar.check_button.click()
    assert stage.shows(stage.journey.safety)


def test_one_minute_is_told_as_one() -> None:
    assert check_words(1) == "Checked 1 minute ago"


def test_nobody_who_was_not_let_in_gets_past_the_questions_by_it(stage: Stage) -> None:
    stage.wait()
    stage.answer_none()
    page = stage.journey.safety.form.page
    stage.journey.go(Place.JOURNAL)
    bar = bar_of(stage)
    assert bar.check_button.text() == "Check first"
    for place in (Place.TODAY, Place.POINTS):
        bar.buttons[place].click()
        assert stage.shows(stage.journey.safety)
        assert stage.journey.safety.form.page is page, "what was answered stays answered"
        stage.journey.go(Place.JOURNAL)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("size", "text_percent"),
    [((760, 440), 100), ((760, 600), 200), ((1024, 768), 200), ((1280, 800), 100)],
    indirect=["text_percent"],
)
def test_nothing_of_it_is_cut_off_or_small(stage: Stage, size: tuple[int, int]) -> None:
    stage.journey.window.resize(*size)
    stage.let_in()
    for _ in range(3):
        stage.settle()
    bar = bar_of(stage)
    assert cut_off(bar) == []
    for button in (*bar.buttons.values(), bar.check_button):
        assert bar.rect().contains(QRect(button.mapTo(bar, QPoint()), button.size()))
        assert min(button.width(), button.height()) >= 44
        face = QAccessible.queryAccessibleInterface(button)
        assert face.text(QAccessible.Text.Name) == button.text()


class TestWithoutPressing:
    """What opens from the questions, unanswered."""

    def test_every_place_opens_and_leads_back_to_the_questions(self, stage: Stage) -> None:
        stage.wait()
        stage.answer_none()
        page = stage.journey.safety.form.page
        gate = stage.journey.gate
        for place in gate.aside.buttons:
            stage.journey.safety.aside_button.click()
            assert stage.shows(gate.aside)
            gate.aside.buttons[place].click()
            showing = stage.journey.window.showing
            assert showing
            assert showing.place is place
            showing.way_back()
            assert stage.shows(stage.journey.safety)
            assert stage.journey.safety.form.page is page

    def test_an_evening_rating_takes_two_clicks_and_the_number(self, stage: Stage) -> None:
        stage.journey.safety.aside_button.click()
        stage.journey.gate.aside.rate_button.click()
        entry = stage.journey.journal.entry
        assert stage.shows(entry)
        entry.of_day.scale.rate(4)
        (record,) = stage.history.of_days.values()
        assert record.pain == 4

    def test_back_leads_to_the_questions(self, stage: Stage) -> None:
        stage.journey.safety.aside_button.click()
        stage.journey.gate.aside.left.emit()
        assert stage.shows(stage.journey.safety)

    def test_after_a_stop_that_was_meant_the_way_back_asks_everything_anew(
        self, stage: Stage
    ) -> None:
        stage.clear()
        stage.journey.today.rows["first-steps"].click()
        stage.journey.ready.start_button.click()
        stage.go_on(20)
        stage.driver.stop()
        stage.journey.stopped.finished.emit()
        stage.journey.done.journal_button.click()
        stage.journey.journal.screen.left.emit()
        assert stage.shows(stage.journey.safety)
        assert stage.journey.safety.form.number == 0
        assert not stage.journey.safety.form.is_answered()

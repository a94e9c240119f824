"""All points: searched, filtered, clicked on the body, opened, pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from acupress.core.history import Ending
from acupress.core.points import Reach, Region
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.ui.places import Place
from acupress.ui.shelf import Shelf
from tests.ui.stage import FakeOwnRoutines

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.ui.atlas.page import PointPage
    from acupress.ui.atlas.screen import PointsScreen
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def open_library(stage: Stage) -> PointsScreen:
    stage.clear()
    stage.journey.go(Place.POINTS)
    stage.wait()
    screen = stage.journey.atlas.points
    assert stage.shows(screen)
    return screen


def open_page(stage: Stage, code: str) -> PointPage:
    open_library(stage).chosen.emit(stage.journey.ready.library.points[code])
    page = stage.journey.atlas.page
    assert stage.shows(page)
    return page


def test_it_begins_with_all_points_and_the_search(stage: Stage, library: Library) -> None:
    screen = open_library(stage)
    assert {point.code for point in screen.found} == set(library.points)
    assert screen.search.hasFocus()


@pytest.mark.parametrize(
    ("words", "code"),
    [("shenshu", "BL23"), ("肾俞", "BL23"), ("B-47", "BL52"), ("behind the knee", "BL40")],
)
def test_words_leave_what_they_mean(stage: Stage, words: str, code: str) -> None:
    screen = open_library(stage)
    screen.search.setText(words)
    assert screen.found[0].code == code
    QTest.keyClick(screen.search, Qt.Key.Key_Return)
    assert stage.shows(stage.journey.atlas.page)
    assert stage.journey.atlas.page.point is screen.found[0]


def test_choices_leave_what_fits_them(stage: Stage) -> None:
    screen = open_library(stage)
    screen.region.setCurrentIndex(screen.region.findData(Region.NECK))
    assert {point.region for point in screen.found} == {Region.NECK}
    screen.region.setCurrentIndex(0)
    screen.reach.setCurrentIndex(screen.reach.findData(Reach.TOOL))
    assert {point.code for point in screen.found} == {"GB30"}


def test_a_search_without_result_says_so_and_offers_the_way_back(
    stage: Stage, library: Library
) -> None:
    screen = open_library(stage)
    screen.search.setText("elephant")
    assert screen.found == ()
    assert not screen.list.isVisibleTo(screen)
    screen.clear_search()
    assert len(screen.found) == len(library.points)
    assert screen.search.text() == ""
    assert screen.list.isVisibleTo(screen)


def test_what_no_pressing_is_for_is_said_in_place_of_points(stage: Stage) -> None:
    screen = open_library(stage)
    screen.search.setText("chest pain")
    assert screen.found == ()
    assert "emergency help" in shown_words(screen)
    assert "No point fits" not in shown_words(screen)
    screen.search.setText("sciatica")
    assert screen.found
    assert "needs a doctor first" in shown_words(screen)
    screen.search.setText("knee")
    assert "doctor" not in shown_words(screen)


def shown_words(screen: PointsScreen) -> str:
    labels = screen.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisibleTo(screen))


def test_every_point_has_a_dot_to_click_on_the_body(stage: Stage, library: Library) -> None:
    screen = open_library(stage)
    assert {point.code for point, _ in screen.body.dots()} == set(library.points)
    opened: list[Point] = []
    screen.body.picked.connect(opened.append)
    point, dot = next((p, d) for p, d in screen.body.dots() if p.code == "CV17")
    assert screen.body.point_at(dot) is point
    QTest.mouseClick(screen.body, Qt.MouseButton.LeftButton, pos=dot.toPoint())
    assert opened == [point]
    assert screen.body.point_at(QPointF(2, 2)) is None


def test_only_what_was_found_can_be_clicked(stage: Stage) -> None:
    screen = open_library(stage)
    screen.search.setText("CV17")
    assert {point.code for point, _ in screen.body.dots()} == {"CV17"}


def test_the_keyboard_finds_the_search_and_the_way_back(stage: Stage) -> None:
    screen = open_library(stage)
    screen.list.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.hasFocus()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert stage.shows(stage.journey.today)


def test_nothing_is_reached_before_the_questions(stage: Stage) -> None:
    stage.journey.atlas.open()
    assert stage.shows(stage.journey.safety)


def test_an_old_screening_leads_back_to_the_questions(stage: Stage) -> None:
    screen = open_library(stage)
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    screen.chosen.emit(screen.found[0])
    assert stage.shows(stage.journey.safety)


def test_the_page_tells_the_whole_point(stage: Stage, library: Library) -> None:
    page = open_page(stage, "ST36")
    point = library.points["ST36"]
    words = "\n".join(page.words())
    for line in (point.location, *point.find_steps, point.press, point.tradition):
        assert line in words
    assert "Zúsānlǐ" in words
    assert "Stiff lower back" not in words
    assert library.sources["who-point-locations"].title in words
    assert page.press_button.isVisibleTo(page)


def test_the_page_shows_the_point_from_all_sides(stage: Stage) -> None:
    page = open_page(stage, "ST36")
    assert list(page.strip.buttons) == ["shin_outer", "body_front"]
    assert page.strip.buttons["shin_outer"].isChecked()
    page.strip.buttons["body_front"].click()
    assert page.strip.buttons["body_front"].isChecked()
    assert "from the front" in page.diagram.accessibleDescription()


def test_a_routine_that_uses_the_point_is_one_press_away(stage: Stage) -> None:
    page = open_page(stage, "ST36")
    page.routine_buttons["knees-and-back"].click()
    assert stage.shows(stage.journey.ready)


def test_a_point_is_pressed_alone_and_kept(stage: Stage) -> None:
    page = open_page(stage, "ST36")
    page.press_button.click()
    assert stage.shows(stage.journey.ready)
    stage.journey.ready.start_button.click()
    assert [step.point for step in stage.driver.plan.steps] == ["ST36"]
    stage.run_out()
    (record,) = stage.history.records.values()
    assert (record.routine, record.ending) == ("point-st36", Ending.FINISHED)


def test_leaving_the_ready_page_returns_to_the_point(stage: Stage) -> None:
    page = open_page(stage, "ST36")
    page.press_button.click()
    stage.journey.ready.left.emit()
    assert stage.shows(page)


def test_a_point_pressed_alone_can_be_continued(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    open_page(stage, "LI4").press_button.click()
    stage.journey.ready.start_button.click()
    stage.go_on(130)
    again = make_stage(running=stage.running)
    again.clear()
    assert "point 1 of 1" in again.journey.today.resume_words
    again.journey.today.started.emit()
    assert again.driver.plan.routine == "point-li4"


def test_a_point_that_bears_no_minute_has_no_timer(stage: Stage, library: Library) -> None:
    page = open_page(stage, "GB30")
    assert not page.press_button.isVisibleTo(page)
    assert "20 seconds" in page.why_not.text()
    shelf = Shelf(library, FakeOwnRoutines())
    assert shelf.find("point-gb30") is None
    assert shelf.find("point-xx1") is None
    page.pressed.emit(library.points["GB30"])
    assert stage.shows(page), "no other way leads to its session"


def test_a_point_against_todays_cautions_says_why(stage: Stage, library: Library) -> None:
    stage.clear("past-clot")
    stage.journey.atlas.open()
    page = stage.journey.atlas.page
    stage.journey.atlas.show_point(library.points["BL40"])
    assert not page.press_button.isVisibleTo(page)
    assert "you have had a blood clot" in page.why_not.text()
    page.pressed.emit(library.points["BL40"])
    assert stage.shows(page), "no other way leads to its session"

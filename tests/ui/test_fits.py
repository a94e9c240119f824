"""No words are cut off: every screen at the sizes and text settings that people use."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from acupress.core.own_trial import OwnTrial
from acupress.core.session_state import Phase
from acupress.ui.places import Place
from tests.storage.stored import make_record
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

SLACK = 3
"""Pixels that fonts may differ by between two ways of measuring."""


@pytest.fixture
def sized(stage: Stage, size: tuple[int, int]) -> Stage:
    """A stage whose window is laid out and not painted, which no place and no size depends on."""
    stage.journey.window.setUpdatesEnabled(False)
    stage.journey.window.resize(*size)
    stage.settle()
    return stage


def sizes(*found: tuple[tuple[int, int], int]) -> pytest.MarkDecorator:
    """Run a test at sizes of the window, each with a text setting."""
    return pytest.mark.parametrize(
        ("size", "text_percent"),
        found,
        indirect=["text_percent"],
        ids=[f"{width}x{height}-{percent}" for (width, height), percent in found],
    )


def cut_off(screen: QWidget) -> list[str]:
    """Name the labels and buttons whose words need more room than they have."""
    found: list[str] = []
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.text():
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else 0
            if label.height() + SLACK < wanted:
                found.append(f"{label.text()!r} has {label.height()} of {wanted} px")
    for button in screen.findChildren(QAbstractButton):
        if button.isVisible() and button.hasHeightForWidth():
            wanted = button.heightForWidth(button.width())
            if button.height() + SLACK < wanted:
                found.append(f"{button.text()!r} has {button.height()} of {wanted} px")
            longest = button.minimumSizeHint().width()
            if button.width() + SLACK < longest:
                found.append(f"{button.text()!r} is {button.width()} of {longest} px wide")
    return found


def beside_the_window(screen: QWidget) -> list[str]:
    """Name what sticks out to the right or below, outside scroll areas."""
    inside = [area.widget() for area in screen.findChildren(QScrollArea)]
    found: list[str] = []
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible() or any(pane and pane.isAncestorOf(widget) for pane in inside):
            continue
        corner = widget.mapTo(screen, widget.rect().bottomRight())
        if corner.x() > screen.width() or corner.y() > screen.height():
            found.append(f"{type(widget).__name__} reaches {corner.x()}, {corner.y()}")
    return found


def check(stage: Stage, name: str) -> None:
    for _ in range(3):
        stage.settle()
    screen = stage.journey.window.showing
    assert screen is not None
    assert cut_off(screen) == [], name
    assert beside_the_window(screen) == [], name


def check_paused(stage: Stage) -> None:
    """Check a pause, whose words are the same at every step of a routine."""
    stage.driver.toggle_pause()
    check(stage, "paused")
    stage.driver.toggle_pause()


@sizes(
    ((910, 442), 100),
    ((910, 442), 125),
    ((760, 560), 125),
    ((1024, 560), 150),
    ((1024, 768), 100),
    ((1024, 768), 150),
    ((1024, 768), 200),
    ((1280, 800), 200),
    ((1440, 900), 100),
)
def test_nothing_is_cut_off(sized: Stage) -> None:
    stage, journey = sized, sized.journey
    stage.settle()
    for page in journey.safety.questionnaire.pages:
        check(stage, page.key)
        stage.answer_none()
    check(stage, "routines")
    for key in list(journey.today.rows):
        journey.today.rows[key].click()
        if stage.shows(journey.safety):
            stage.clear()
            journey.today.rows[key].click()
        check(stage, f"ready {key}")
        journey.ready.start_button.click()
        while stage.driver.state.phase is not Phase.REST:
            stage.go_on(6)
            check(stage, "lead-in")
            stage.go_on(13)
            check(stage, "press")
            if stage.driver.state.step == 0:
                check_paused(stage)
            stage.driver.skip()
        check(stage, "rest")
        stage.driver.skip()
        check(stage, "done")
        journey.done.done_button.click()
    journey.go(Place.SETTINGS)
    check(stage, "settings")
    journey.settings.screen.left.emit()
    journey.go(Place.LEARN)
    check(stage, "learn")
    journey.reading.pages.buttons["how-hard-to-press"].click()
    check(stage, "reading")
    journey.reading.page.left.emit()
    journey.reading.pages.left.emit()
    journey.go(Place.POINTS)
    check(stage, "points")
    for point in journey.atlas.points.found[::6]:
        journey.atlas.show_point(point)
        check(stage, f"page of {point.code}")
    journey.atlas.left.emit()
    journey.go(Place.BREATHE)
    check(stage, "breathe")
    journey.breathe.left.emit()
    journey.begin()
    stage.clear()
    next(iter(journey.today.rows.values())).click()
    journey.ready.start_button.click()
    stage.driver.stop()
    check(stage, "stopped")


@sizes(((760, 440), 100), ((910, 442), 125), ((1024, 560), 150), ((1024, 768), 200))
def test_nothing_is_cut_off_in_the_journal(sized: Stage) -> None:
    stage, journey = sized, sized.journey
    journey.go(Place.JOURNAL)
    check(stage, "empty")
    for number in range(40):
        started_at = TODAY - timedelta(days=number)
        stage.history.add(make_record(number, started_at=started_at, note="Warm. " * 90))
    journey.go(Place.JOURNAL)
    screen = journey.journal.screen
    check(stage, "journal")
    screen.opened.emit(screen.entries.row(1))
    check(stage, "entry")
    journey.journal.entry.left.emit()
    screen.show_day(TODAY.date() - timedelta(days=70))
    check(stage, "journal of a day long ago")
    screen.rate_button.click()
    check(stage, "day")
    stage.history.copies[TODAY] = ()
    journey.journal.files.open()
    check(stage, "files")
    journey.journal.reports.open()
    check(stage, "a page for your doctor")
    journey.journal.screen.trend_wanted.emit()
    check(stage, "trend")
    journey.journal.trials.open()
    check(stage, "trial to begin")
    for begun in (3, 40):
        first = TODAY.date() - timedelta(days=begun)
        stage.history.keep_trial(OwnTrial(id=UUID(int=1), first_day=first, weeks=4, seed=1))
        journey.journal.trials.open()
        check(stage, f"trial begun {begun} days ago")


@sizes(((760, 440), 100), ((700, 475), 100), ((911, 512), 150), ((1024, 600), 200))
def test_nothing_is_cut_off_in_the_far_view_and_in_a_pause(sized: Stage) -> None:
    window = sized.journey.window
    size = window.size()
    sized.start("first-steps")
    for step in range(3):
        for far in (False, True):
            sized.journey.session._show_far(far=far)
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
            sized.settle()
            window.resize(size)
            check(sized, f"find {step}, {far}")
            sized.driver.pause()
            check(sized, f"pause {step}, {far}")
            sized.driver.go_on()
        sized.driver.skip()

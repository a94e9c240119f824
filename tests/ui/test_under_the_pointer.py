"""A click that comes late, or twice, meets nothing that ends or alarms on the page after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton

from acupress.ui.places import Place
from acupress.ui.today.row import RoutineRow
from acupress.ui.widgets.buttons import ActionButton, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

ENDING_WORDS = ("Close", "End", "Remove", "Stop")


def place_in_sight(widget: QWidget) -> QRect:
    """Give where a widget can be clicked, on the screen of the computer."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapToGlobal(seen.topLeft()), seen.size())


def buttons(screen: QWidget) -> list[QAbstractButton]:
    return [b for b in screen.findChildren(QAbstractButton) if b.isVisible()]


def main_actions(screen: QWidget) -> dict[str, QRect]:
    """Give what one goes on with: main buttons, the answer of a safety page, routine cards."""
    return {
        b.text() or b.accessibleName(): place_in_sight(b)
        for b in buttons(screen)
        if isinstance(b, RoutineRow)
        or (isinstance(b, ActionButton) and b.kind in (ButtonKind.MAIN, ButtonKind.OUTLINE))
    }


def alarms(screen: QWidget) -> dict[str, QRect]:
    """Give what ends or alarms."""
    return {
        b.text(): place_in_sight(b)
        for b in buttons(screen)
        if (isinstance(b, ActionButton) and b.kind is ButtonKind.STOP)
        or b.text().startswith(ENDING_WORDS)
    }


class Pairs:
    """Goes from page to page and compares each with the one before."""

    def __init__(self, stage: Stage, size: tuple[int, int]) -> None:
        self._stage = stage
        self._size = size
        self._before: dict[str, QRect] = {}
        self.seen = 0
        self.faults: list[str] = []

    def here(self, name: str) -> None:
        """Compare the page in front with the one before."""
        window = self._stage.journey.window
        if window.isFullScreen():
            window.showNormal()
        window.resize(*self._size)
        for _ in range(3):
            self._stage.settle()
        screen = window.showing
        assert screen is not None
        assert window.mapToGlobal(QPoint()) == window.geometry().topLeft()
        for alarm, there in alarms(screen).items():
            self.seen += 1
            for action, before in self._before.items():
                if there.intersects(before):
                    self.faults.append(f"{name}: {alarm} lies where {action} lay")
        self._before = main_actions(screen)

    def follow(self, action: str) -> None:
        """Compare the next page with this action alone, as no other leads there."""
        self._before = {action: self._before[action]}

    def forget(self) -> None:
        """Begin anew, where the next page does not follow the one before."""
        self._before = {}


EVERY_SIZE = pytest.mark.parametrize(
    ("size", "text_percent"),
    [
        (size, percent)
        for size in ((1024, 768), (1280, 800), (1366, 768), (1440, 900))
        for percent in (100, 200)
    ],
    indirect=["text_percent"],
    ids=str,
)


@pytest.fixture
def pairs(stage: Stage, size: tuple[int, int]) -> tuple[Stage, Pairs]:
    stage.journey.window.resize(*size)
    return stage, Pairs(stage, size)


def walk_the_questions(stage: Stage, pairs: Pairs) -> None:
    for page in stage.journey.safety.questionnaire.pages:
        pairs.here(f"page {page.key}")
        stage.answer_none()


def walk_a_session(stage: Stage, pairs: Pairs, *, far: bool) -> None:
    """Ready, the session running and paused, a stop and back, the end and the last page."""
    journey = stage.journey
    pairs.here("routines")
    journey.today.rows["stiff-lower-back"].click()
    pairs.here("ready")
    journey.ready.start_button.click()
    if far:
        journey.session.toggle_far_view()
    view = "far session" if far else "session"
    pairs.here(view)
    stage.go_on(18)
    pairs.here(f"{view} in a press")
    stage.driver.pause()
    pairs.here(f"{view}, paused")
    stage.driver.go_on()
    pairs.here(f"{view} going on")
    stage.driver.stop()
    pairs.here(f"stopped in the {view}")
    journey.stopped.taken_back.emit()
    pairs.here("a stop taken back")
    if far:
        journey.session.toggle_far_view()
    stage.driver.end_here()
    pairs.here(f"done after the {view}")
    journey.done.done_button.click()


@EVERY_SIZE
def test_nothing_that_ends_lies_where_the_main_action_lay(pairs: tuple[Stage, Pairs]) -> None:
    stage, walk = pairs
    journey = stage.journey
    walk_the_questions(stage, walk)
    for far in (False, True):
        walk_a_session(stage, walk, far=far)
    walk.here("routines after a session")
    journey.today.rows["first-steps"].click()
    walk.here("ready")
    journey.ready.start_button.click()
    stage.run_out()
    walk.forget()
    journey.session.leave()
    walk.here("done by itself")
    journey.done.done_button.click()
    walk.here("routines")
    journey.go(Place.POINTS)
    journey.atlas.show_point(journey.atlas.points.found[0])
    walk.forget()
    walk.here("point")
    journey.atlas.page.press_button.click()
    walk.here("ready for a point")
    journey.ready.start_button.click()
    walk.here("session of a point")
    stage.driver.stop()
    walk.here("stopped")
    journey.stopped.finished.emit()
    walk.here("done after a stop")
    journey.done.done_button.click()
    walk.here("questions again")
    assert walk.faults == []
    assert walk.seen > 15


@EVERY_SIZE
def test_a_lock_alarms_nowhere_near_the_answer_before(pairs: tuple[Stage, Pairs]) -> None:
    stage, walk = pairs
    safety = stage.journey.safety
    walk.here("first page")
    safety.rows[safety.questionnaire.pages[0].questions[0].key].click()
    walk.forget()
    walk.here("ticked")
    safety.read_button.click()
    walk.here("locked")
    stage.journey.locked.breathing_wanted.emit()
    walk.here("breathe")
    assert walk.faults == []


@EVERY_SIZE
def test_a_session_cut_short_is_ended_nowhere_near_the_last_answer(
    pairs: tuple[Stage, Pairs], make_stage: Callable[..., Stage]
) -> None:
    stage, walk = pairs
    stage.start()
    stage.go_on(40)
    again = make_stage(running=stage.running)
    walk = Pairs(again, (stage.journey.window.width(), stage.journey.window.height()))
    walk_the_questions(again, walk)
    walk.here("routines with the offer")
    walk.follow("Continue")
    again.journey.today.started.emit()
    walk.here("session gone on with")
    assert walk.faults == []

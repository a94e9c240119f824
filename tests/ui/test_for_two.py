"""Somebody else presses: the page before the start, Stop, and what both are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from acupress.core.points import Means, Presser, Side
from acupress.core.routines import Sides
from acupress.core.session_state import Phase
from acupress.core.settings import Body
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.drawing.ghost import place_hands
from acupress.ui.drawing.scene import Scene, is_of_other, make_scene
from acupress.ui.drawing.words import scene_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from acupress.core.figures import FigureTable
    from acupress.core.library import Library
    from acupress.core.points import Point
    from tests.ui.stage import Stage

SIZE = QSize(734, 606)
THEIRS = "The hands are those of the person who presses."
KEY = "lower-back-for-two"


def scene_of(table: FigureTable, point: Point, side: Side) -> Scene:
    return make_scene(table.views[point.picture.figure], point, side, SIZE)


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


@pytest.mark.parametrize("body", Body)
def test_the_others_hands_press_every_point_of_a_routine_for_two(
    body: Body, library: Library
) -> None:
    table = library.bodies[body]
    for routine in library.routines.values():
        places = [place for step in routine.steps for place in (step, *step.swaps)]
        for place in places if routine.pressed_by is Presser.OTHER else ():
            point = place.pressed(library.points, Presser.OTHER)
            assert place.sides is Sides.TOGETHER
            for side, count in ((Side.BOTH, 2), (Side.LEFT, 1), (Side.RIGHT, 1)):
                placed = place_hands(scene_of(table, point, side))
                assert len(placed) == count, (point.code, side)
                assert all(each.layer.other for each in placed), point.code


def test_every_point_that_another_presses_shows_their_hands(library: Library) -> None:
    for point in library.points.values():
        if point.by_other:
            scene = scene_of(library.figures, point.pressed(Means.OTHER), Side.BOTH)
            assert place_hands(scene), point.code
            assert is_of_other(scene), point.code


def test_whose_hands_are_drawn_follows_from_who_presses(library: Library) -> None:
    point = library.points["BL23"]
    alone = scene_of(library.figures, point, Side.BOTH)
    by_other = scene_of(library.figures, point.pressed(Means.OTHER), Side.BOTH)
    assert [is_of_other(scene) for scene in (alone, by_other)] == [False, True]
    assert THEIRS not in scene_words(alone)
    assert THEIRS in scene_words(by_other)


def test_a_session_for_two_shows_and_tells_the_others_hands(stage: Stage, qtbot: QtBot) -> None:
    driver = stage.start(KEY)
    (diagram,) = stage.journey.session.findChildren(PointDiagram)
    assert THEIRS in diagram.accessibleDescription()
    assert not diagram.hand.opacity
    stage.settle()
    qtbot.waitUntil(lambda: not diagram.under_way)
    stage.go_on(8)
    assert driver.state.phase is Phase.LEAD_IN
    assert diagram.hand.opacity > 0


def test_where_only_another_presses_the_page_of_the_point_shows_their_hands(
    library: Library,
) -> None:
    only = [point for point in library.points.values() if not point.positions]
    assert {"BL13", "BL18"} <= {point.code for point in only}
    for point in only:
        assert is_of_other(scene_of(library.figures, point, Side.BOTH)), point.code

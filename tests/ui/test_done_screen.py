"""Done: nothing typed or chosen there is lost, and nothing moves under a click on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from acupress.core.commands import Command
from acupress.core.journal import LONGEST_NOTE
from acupress.ui.sitting.words import lasting
from acupress.ui.widgets.pain_scale import PainScale

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from acupress.core.history import SessionRecord
    from acupress.ui.sitting.done import DoneScreen
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


@pytest.fixture
def done(stage: Stage) -> DoneScreen:
    stage.journey.window.activateWindow()
    stage.start("first-steps")
    stage.run_out()
    return stage.journey.done


def kept(stage: Stage) -> SessionRecord:
    (record,) = stage.history.records.values()
    return record


def test_a_note_is_kept_as_it_is_typed(stage: Stage, done: DoneScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(done.note, "tender")
    qtbot.waitUntil(lambda: kept(stage).note == "tender")


@pytest.mark.parametrize(
    "leave",
    [
        lambda stage: stage.journey.window.close(),
        lambda stage: stage.journey.window.closing.emit(),
        lambda stage: stage.journey.begin(),
        lambda stage: stage.journey.settings.open(),
        lambda stage: stage.journey.done.done_button.click(),
    ],
)
def test_a_note_is_kept_whatever_takes_the_user_away(
    stage: Stage, done: DoneScreen, leave: Callable[[Stage], object]
) -> None:
    QTest.keyClicks(done.note, "tender")
    leave(stage)
    assert kept(stage).note == "tender"


def test_a_rating_is_kept_with_the_note_and_can_be_changed(stage: Stage, done: DoneScreen) -> None:
    QTest.keyClicks(done.note, "tender")
    done.pain.rate(3)
    done.pain.rate(4)
    assert (kept(stage).pain_after, kept(stage).note) == (4, "tender")


def test_a_note_that_is_too_long_is_never_cut_unsaid(
    stage: Stage, done: DoneScreen, announced: list[str]
) -> None:
    done.note.setPlainText("a" * LONGEST_NOTE)
    assert done.note_words == ""
    done.note.setPlainText("a" * (LONGEST_NOTE + 1))
    assert str(LONGEST_NOTE) in done.note_words
    assert announced == [done.note_words]
    done.keep_now()
    assert kept(stage).note == "a" * LONGEST_NOTE
    assert len(done.note.toPlainText()) == LONGEST_NOTE + 1, "what was typed stays in sight"
    done.note.setPlainText("short")
    assert done.note_words == ""


def places(done: DoneScreen) -> list[QRect]:
    parts = [done.note, *done.findChildren(QAbstractButton)]
    return [QRect(part.mapToGlobal(QPoint()), part.size()) for part in parts]


@pytest.mark.parametrize("size", [(760, 440), (1024, 768), (1440, 900)])
@pytest.mark.parametrize("pain_before", [None, 7])
def test_nothing_moves_under_a_click_on_its_way(
    stage: Stage, size: tuple[int, int], pain_before: int | None
) -> None:
    stage.journey.window.resize(*size)
    stage.open_ready()
    if pain_before is not None:
        stage.journey.ready.findChildren(PainScale)[0].rate(pain_before)
    stage.journey.ready.start_button.click()
    stage.run_out()
    stage.settle()
    done = stage.journey.done
    before = places(done)
    stage.history.full = True
    done.pain.rate(5)
    done.note.setPlainText("a" * (LONGEST_NOTE + 1))
    done.keep_now()
    stage.settle()
    assert done.saved_words
    assert done.note_words
    assert places(done) == before


def test_space_and_enter_meant_for_the_session_finish_nothing(
    stage: Stage, done: DoneScreen
) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(stage.journey.window.focusWidget() or done, key)
    assert stage.shows(done)
    assert done.pain.rating is None


def test_what_cannot_be_kept_is_said_before_the_page_is_left(
    stage: Stage, done: DoneScreen, announced: list[str]
) -> None:
    stage.history.full = True
    done.note.setPlainText("tender")
    done.done_button.click()
    assert stage.shows(done)
    assert "could not be saved" in done.saved_words
    assert announced == [done.saved_words]
    done.done_button.click()
    assert stage.shows(stage.journey.today)


def test_what_could_be_kept_at_last_is_complained_of_no_longer(
    stage: Stage, done: DoneScreen
) -> None:
    stage.history.full = True
    done.pain.rate(3)
    assert done.saved_words
    stage.history.full = False
    done.pain.rate(4)
    assert done.saved_words == ""
    assert kept(stage).pain_after == 4


def test_the_words_of_done_are_announced(stage: Stage, announced: list[str]) -> None:
    stage.start("first-steps")
    stage.run_out()
    assert announced[-1].startswith("You pressed 3 points")


def test_how_the_pain_moved_is_announced(done: DoneScreen, announced: list[str]) -> None:
    done.pain.rate(3)
    assert announced == ["Now: 3 of 10."]


def test_times_are_told_in_whole_words() -> None:
    told = [lasting(seconds) for seconds in (0, 1, 59, 60, 61, 240, 245)]
    assert told == [
        "0 seconds",
        "1 second",
        "59 seconds",
        "1 minute",
        "1 minute and 1 second",
        "4 minutes",
        "4 minutes and 5 seconds",
    ]


def test_who_ends_before_the_first_press_is_told_so(stage: Stage, announced: list[str]) -> None:
    stage.start("first-steps")
    stage.journey.sitting.obey(Command.END_HERE)
    assert announced[-1] == "You pressed no point this time."


def test_the_body_is_lit_where_was_pressed_and_nowhere_else(stage: Stage) -> None:
    stage.start("stiff-lower-back")
    first = stage.journey.session.library.points[stage.driver.plan.steps[0].point]
    stage.go_on(40)
    stage.driver.end_here()
    told = stage.journey.done.body.accessibleDescription()
    assert told == first.place


def test_the_pain_of_before_is_marked_and_said_on_the_line_of_now(stage: Stage) -> None:
    stage.open_ready()
    stage.journey.ready.findChildren(PainScale)[0].rate(6)
    stage.journey.ready.start_button.click()
    stage.run_out()
    done = stage.journey.done
    (marked,) = (key for key in done.pain._keys if "before" in key.accessibleName())
    assert marked.text() == "6"
    assert done.pain.rating is None
    assert done._change.text() == "Before: 6 of 10."
    done.pain.rate(3)
    assert done._change.text() == "Before: 6 of 10. Now: 3 of 10."


def test_no_pain_of_before_marks_nothing(stage: Stage, done: DoneScreen) -> None:
    assert [key for key in done.pain._keys if "before" in key.accessibleName()] == []
    assert done._change.text() == ""


def test_tomorrow_is_offered_after_a_session_and_not_after_a_stop(
    stage: Stage, done: DoneScreen
) -> None:
    assert done._next.text() == "If you like, press again tomorrow."
    done.done_button.click()
    stage.start()
    stage.driver.stop()
    stage.journey.stopped.finished.emit()
    assert stage.shows(done)
    assert done._next.text() == "Leave it at that for today."

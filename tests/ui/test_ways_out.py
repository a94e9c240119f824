"""The ways out of a session: each means what it says, and nothing pressed is lost on any."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from acupress.core.history import Ending
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import SECOND
from acupress.ui.keys_sheet import KeysSheet
from acupress.ui.places import Place
from acupress.ui.sitting.closing_sheet import ClosingSheet
from acupress.ui.sitting.sitting import SAVE_EVERY_NS
from tests.ui.stage import FakeRunning

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.history import RunningSession
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def button(screen: QWidget, words: str) -> QAbstractButton:
    """Find a button in sight by what it says."""
    found = [b for b in screen.findChildren(QAbstractButton) if b.text() == words and b.isVisible()]
    assert len(found) == 1, (words, found)
    return found[0]


def press(stage: Stage, words: str) -> None:
    button(stage.journey.session, words).click()
    stage.settle()


def in_a_press(stage: Stage, seconds: float = 20) -> None:
    stage.start()
    stage.go_on(15 + seconds)
    assert stage.driver.state.phase is Phase.PRESS


# A calm end


def test_a_pause_offers_to_go_on_to_begin_the_point_anew_or_to_end(stage: Stage) -> None:
    in_a_press(stage)
    stage.driver.pause()
    stage.settle()
    seen = [
        b
        for b in stage.journey.session.findChildren(QAbstractButton)
        if b.isVisible()
        and b.text() not in ("Stop – something feels wrong", "Far view", "Show the bones (B)")
    ]
    assert [b.text() for b in seen] == [
        "End here, I am done",
        "Not this point",
        "From the start of this point",
        "Go on",
    ]
    assert all(b.height() >= 44 and b.width() >= 44 for b in seen)
    assert all(b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in seen)


def test_ending_here_keeps_what_was_pressed_and_the_screening(stage: Stage) -> None:
    in_a_press(stage, 20)
    stage.driver.pause()
    press(stage, "End here, I am done")
    assert stage.shows(stage.journey.done)
    assert stage.journey.done.accessibleName() == "You ended here. That is fine."
    (record,) = stage.history.records.values()
    assert (record.ending, record.pressed_seconds) == (Ending.EARLY, 20.0)
    assert stage.running.kept is None
    assert not stage.keep_awake.held
    stage.journey.done.done_button.click()
    assert stage.shows(stage.journey.today)
    assert stage.journey.today.resume_words == ""


def test_from_the_start_of_this_point_leads_to_its_lead_in_and_runs(stage: Stage) -> None:
    stage.start()
    stage.driver.skip()
    stage.go_on(30)
    stage.driver.pause()
    press(stage, "From the start of this point")
    state = stage.driver.state
    assert (state.step, state.phase, state.running) == (1, Phase.LEAD_IN, True)
    assert state.pressed_ns[1] == 15 * SECOND


def test_the_way_on_keeps_the_keyboard_that_was_on_pause(stage: Stage) -> None:
    in_a_press(stage)
    stage.journey.window.activateWindow()
    button(stage.journey.session, "Pause").setFocus()
    stage.wait()
    QTest.keyClick(stage.journey.window.focusWidget(), Qt.Key.Key_Return)
    assert button(stage.journey.session, "Go on").hasFocus()
    stage.wait()
    QTest.keyClick(stage.journey.window.focusWidget(), Qt.Key.Key_Return)
    assert button(stage.journey.session, "Pause").hasFocus()


def test_a_session_gone_on_with_and_ended_at_once_keeps_what_it_brought(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    in_a_press(stage, 33)
    stage.journey.set_down()
    again = make_stage(running=stage.running)
    again.clear()
    again.journey.today.started.emit()
    again.driver.end_here()
    (record,) = again.history.records.values()
    assert record.pressed_seconds == 33.0
    assert len(record.steps) == 1


# A stop, and a stop by mistake


def test_a_stop_by_mistake_leads_back_into_the_paused_press(stage: Stage) -> None:
    in_a_press(stage, 20)
    before = stage.driver.state
    press(stage, "Stop – something feels wrong")
    assert stage.shows(stage.journey.stopped)
    stage.clock.awake_ns += 120 * SECOND
    button(stage.journey.stopped, "I pressed this by mistake – go on").click()
    assert stage.shows(stage.journey.session)
    state = stage.driver.state
    assert state.paused is PauseReason.ASKED
    assert (state.step, state.phase, state.active_ns, state.pressed_ns) == (
        before.step,
        before.phase,
        before.active_ns,
        before.pressed_ns,
    )
    assert not stage.keep_awake.held
    press(stage, "Go on")
    stage.ears.chimes.played.clear()
    stage.run_out()
    assert stage.ears.chimes.played, "it is heard again"
    (record,) = stage.history.records.values()
    assert record.ending is Ending.FINISHED
    assert record.pressed_seconds == sum(step.planned_seconds for step in record.steps)
    stage.journey.done.done_button.click()
    assert stage.shows(stage.journey.today), "the screening was kept"


def test_a_stop_is_on_record_at_once(stage: Stage) -> None:
    in_a_press(stage, 20)
    stage.driver.stop()
    (record,) = stage.history.records.values()
    assert (record.ending, record.pressed_seconds) == (Ending.STOPPED, 20.0)
    assert stage.running.kept is None


def test_a_stop_taken_back_is_running_again_for_the_next_start(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    in_a_press(stage, 20)
    stage.driver.stop()
    stage.journey.stopped.taken_back.emit()
    again = make_stage(running=FakeRunning(stage.running.kept))
    again.history.records.update(stage.history.records)
    again.clear()
    assert again.journey.today.resume_words
    again.journey.today.started.emit()
    again.run_out()
    (record,) = again.history.records.values()
    assert record.ending is Ending.FINISHED


@pytest.mark.parametrize("way", ["finished", "check_wanted"])
def test_a_stop_that_was_meant_asks_the_questions_again(stage: Stage, way: str) -> None:
    in_a_press(stage)
    stage.driver.stop()
    getattr(stage.journey.stopped, way).emit()
    if way == "finished":
        assert stage.shows(stage.journey.done)
        stage.journey.done.done_button.click()
    assert stage.shows(stage.journey.safety)
    assert stage.journey.driver is None


def test_a_stop_that_was_meant_cannot_be_taken_back_later(stage: Stage) -> None:
    in_a_press(stage)
    stage.driver.stop()
    stage.journey.stopped.check_wanted.emit()
    stage.journey.stopped.taken_back.emit()
    assert stage.shows(stage.journey.safety)
    assert stage.journey.driver is None
    (record,) = stage.history.records.values()
    assert record.ending is Ending.STOPPED


def test_a_stop_taken_back_after_half_an_hour_asks_before_it_goes_on(stage: Stage) -> None:
    in_a_press(stage)
    stage.driver.stop()
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    stage.journey.stopped.taken_back.emit()
    stage.driver.go_on()
    assert stage.shows(stage.journey.safety)


# Half an hour of standing still


def set_going(stage: Stage, how: str) -> None:
    screen = stage.journey.session
    match how:
        case "space":
            stage.wait()
            QTest.keyClick(stage.journey.window, Qt.Key.Key_Space)
        case "play key":
            stage.wait()
            QTest.keyClick(stage.journey.window, Qt.Key.Key_MediaPlay)
        case "skip key":
            stage.wait()
            QTest.keyClick(stage.journey.window, Qt.Key.Key_Right)
        case "click":
            stage.wait()
            QTest.mouseClick(screen, Qt.MouseButton.LeftButton)
        case _:
            button(screen, how).click()


@pytest.mark.qt_log_ignore("^keyToAscii ")
@pytest.mark.parametrize(
    "how", ["space", "play key", "skip key", "click", "Go on", "From the start of this point"]
)
@pytest.mark.parametrize("asleep", [False, True])
def test_a_session_that_stood_still_for_long_goes_on_only_after_the_questions(
    stage: Stage, how: str, *, asleep: bool
) -> None:
    in_a_press(stage, 23)
    if asleep:
        stage.clock.asleep_ns += SCREENING_HOLDS_NS + 1
        stage.driver.beat()
    else:
        stage.driver.pause()
        stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    stage.settle()
    set_going(stage, how)
    assert stage.shows(stage.journey.safety)
    assert "half an hour" in stage.journey.window.news.words
    assert stage.journey.driver is None
    assert not stage.keep_awake.held
    assert stage.history.records == {}
    stage.clear()
    assert stage.journey.today.resume_words
    stage.journey.today.started.emit()
    assert stage.journey.window.news.words == ""
    stage.run_out()
    (record,) = stage.history.records.values()
    assert record.ending is Ending.FINISHED
    planned = sum(step.planned_seconds for step in record.steps)
    assert record.pressed_seconds == planned + 23.0


@pytest.mark.parametrize("how", ["space", "click", "My hands are in place"])
def test_hands_that_come_after_half_an_hour_are_asked_first(stage: Stage, how: str) -> None:
    stage.open_ready()
    stage.journey.ready.choices.wait_for_me()
    stage.journey.ready.start_button.click()
    stage.go_on(SCREENING_HOLDS_NS / SECOND + 8)
    stage.settle()
    set_going(stage, how)
    assert stage.shows(stage.journey.safety)


def test_a_full_disk_does_not_lose_the_session_that_stood_still(stage: Stage) -> None:
    in_a_press(stage, 23)
    stage.running.full = True
    stage.driver.pause()
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    stage.driver.go_on()
    stage.clear()
    assert stage.journey.today.resume_words


# Esc, the far view and the full screen


def test_escape_leaves_the_sheet_of_keys_and_then_pauses_no_more_than_that(stage: Stage) -> None:
    in_a_press(stage)
    stage.journey.window.keys_wanted.emit()
    (sheet,) = stage.journey.window.findChildren(KeysSheet)
    stage.wait()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Escape)
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Escape)
    assert stage.driver.state.paused
    assert stage.shows(stage.journey.session)


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_F11])
def test_the_far_view_fills_the_screen_and_escape_leaves_it(stage: Stage, key: Qt.Key) -> None:
    in_a_press(stage)
    window, screen = stage.journey.window, stage.journey.session
    stage.wait()
    QTest.keyClick(window, key)
    assert (screen.far, window.isFullScreen()) == (True, True)
    stage.wait()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert (screen.far, window.isFullScreen()) == (False, False)
    assert stage.driver.state.running
    stage.wait()
    QTest.keyClick(window, key)
    stage.wait()
    QTest.keyClick(window, key)
    assert (screen.far, window.isFullScreen()) == (False, False)


def test_the_far_view_gives_a_maximised_window_back_as_it_was(stage: Stage) -> None:
    stage.journey.window.showMaximized()
    in_a_press(stage)
    stage.journey.session.toggle_far_view()
    assert stage.journey.window.isFullScreen()
    stage.journey.session.toggle_far_view()
    assert stage.journey.window.isMaximized()
    assert not stage.journey.window.isFullScreen()


@pytest.mark.parametrize("end", ["run_out", "stop", "end_here", "too long"])
def test_the_far_view_ends_with_its_session(stage: Stage, end: str) -> None:
    in_a_press(stage)
    stage.journey.session.toggle_far_view()
    match end:
        case "run_out":
            stage.run_out()
        case "too long":
            stage.driver.pause()
            stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
            stage.driver.go_on()
        case _:
            getattr(stage.driver, end)()
    assert not stage.journey.session.far
    assert not stage.journey.window.isFullScreen()


def test_f11_fills_the_screen_anywhere_and_escape_leaves_it_before_the_page(stage: Stage) -> None:
    stage.clear()
    journey, window = stage.journey, stage.journey.window
    journey.go(Place.SETTINGS)
    stage.wait()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    stage.wait()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert stage.shows(journey.settings.screen)
    stage.wait()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert stage.shows(journey.today)


def test_a_screen_that_was_full_before_the_far_view_stays_full(stage: Stage) -> None:
    stage.clear()
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_F11)
    stage.journey.today.rows["stiff-lower-back"].click()
    stage.journey.ready.start_button.click()
    stage.journey.session.toggle_far_view()
    stage.journey.session.toggle_far_view()
    assert stage.journey.window.isFullScreen()
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_F11)
    assert not stage.journey.window.isFullScreen()
    assert not stage.journey.session.far


def test_a_session_without_sound_tells_in_the_far_view_how_to_press(stage: Stage) -> None:
    stage.start()
    screen = stage.journey.session
    screen.toggle_far_view()
    stage.journey.window.showNormal()
    stage.journey.window.resize(1280, 800)
    stage.settle()
    point = screen.library.points[stage.driver.plan.steps[0].point]
    assert point.press in screen.far_words
    stage.go_on(15.3)
    assert screen.far_words == "Press slowly, and keep it comfortable."
    stage.go_on(6)
    assert screen.far_words == ""


@pytest.mark.parametrize("text_percent", [100, 200], indirect=True)
@pytest.mark.parametrize("routine", ["hands-only", "stiff-lower-back"])
def test_how_to_press_is_38_pixels_or_more_in_the_far_view(stage: Stage, routine: str) -> None:
    stage.start(routine)
    screen = stage.journey.session
    screen.toggle_far_view()
    stage.journey.window.showNormal()
    stage.journey.window.resize(1024, 768)
    stage.settle()
    labels = [label for label in screen.findChildren(QLabel) if label.isVisible()]
    (told,) = (label for label in labels if label.text() == screen.far_words)
    assert told.fontInfo().pixelSize() >= 38


def test_the_ways_out_of_a_pause_are_there_in_the_far_view(stage: Stage) -> None:
    in_a_press(stage)
    stage.journey.session.toggle_far_view()
    stage.driver.pause()
    stage.settle()
    assert "Paused" in stage.journey.session.far_words
    press(stage, "End here, I am done")
    assert stage.shows(stage.journey.done)


# Closing the window, and being closed


def close(stage: Stage) -> ClosingSheet:
    """Try to close the window of a running session; gives the question."""
    assert not stage.journey.window.close()
    assert stage.journey.window.isVisible()
    (sheet,) = stage.journey.window.findChildren(ClosingSheet)
    return sheet


def test_closing_the_window_pauses_the_session_and_asks(stage: Stage) -> None:
    in_a_press(stage, 20)
    sheet = close(stage)
    assert stage.driver.state.paused
    assert [b.text() for b in sheet.findChildren(QAbstractButton)] == [
        "Keep it for later",
        "End here, I am done",
        "Go back to the session",
    ]
    stage.wait()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert stage.journey.window.isVisible()
    assert stage.driver.state.paused
    stage.driver.go_on()
    assert stage.driver.running


def test_enter_keeps_the_session_for_later(stage: Stage) -> None:
    in_a_press(stage, 20)
    sheet = close(stage)
    stage.wait()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert not stage.journey.window.isVisible()
    assert stage.history.records == {}
    assert stage.running.kept is not None
    assert sum(step.pressed_seconds for step in stage.running.kept.done) == 20.0


def test_ending_at_the_question_keeps_the_record_and_closes(stage: Stage) -> None:
    in_a_press(stage, 20)
    button(close(stage), "End here, I am done").click()
    assert not stage.journey.window.isVisible()
    (record,) = stage.history.records.values()
    assert (record.ending, record.pressed_seconds) == (Ending.EARLY, 20.0)
    assert stage.running.kept is None


def test_ctrl_q_asks_like_the_cross(stage: Stage) -> None:
    in_a_press(stage)
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert stage.journey.window.isVisible()
    assert len(stage.journey.window.findChildren(ClosingSheet)) == 1


def test_nothing_is_asked_where_no_session_runs(stage: Stage) -> None:
    stage.start()
    stage.run_out()
    assert stage.journey.window.close()


def test_a_stopped_session_is_not_asked_about(stage: Stage) -> None:
    in_a_press(stage)
    stage.driver.stop()
    assert stage.journey.window.close()
    (record,) = stage.history.records.values()
    assert record.ending is Ending.STOPPED


def test_set_down_the_session_is_saved_to_the_second_and_not_asked_about(stage: Stage) -> None:
    in_a_press(stage, 8.2)
    stage.journey.set_down()
    assert stage.driver.state.paused
    assert stage.running.kept is not None
    (begun,) = stage.running.kept.done
    assert begun.pressed_seconds == pytest.approx(8.2)
    assert stage.journey.window.close()


def test_a_log_off_that_was_called_off_lets_the_session_be_asked_about_again(stage: Stage) -> None:
    in_a_press(stage)
    stage.journey.set_down()
    stage.driver.go_on()
    close(stage)


def test_a_press_is_saved_every_few_seconds_and_no_more_often(stage: Stage) -> None:
    saved: list[float] = []
    keep = stage.running.save

    def save(running: RunningSession) -> None:
        keep(running)
        saved.append(sum(step.pressed_seconds for step in running.done))

    stage.running.save = save  # type: ignore[method-assign, assignment]
    in_a_press(stage, 0)
    for _ in range(16):
        stage.go_on(1)
    assert saved == pytest.approx([0, 0, 5, 10, 15], abs=1)
    assert SAVE_EVERY_NS == 5 * SECOND


def test_a_full_disk_is_told_once_and_again_when_it_filled_up_again(stage: Stage) -> None:
    stage.running.full = True
    in_a_press(stage, 1)
    news = stage.journey.window.news
    assert "could not save" in news.words
    news.take_back(news.words)
    stage.go_on(20)
    assert news.words == ""
    stage.running.full = False
    stage.go_on(10)
    stage.running.full = True
    stage.go_on(10)
    assert "could not save" in news.words


# What is heard


@pytest.mark.parametrize("act", ["stop", "skip", "pause", "end_here"])
def test_leaving_a_running_press_cuts_the_voice(stage: Stage, act: str) -> None:
    in_a_press(stage)
    assert stage.driver.running
    before = stage.ears.voice.hushed
    getattr(stage.driver, act)()
    assert stage.ears.voice.hushed > before


def test_the_last_chime_of_a_session_is_not_cut(stage: Stage) -> None:
    stage.start()
    stage.run_out()
    stilled = stage.ears.chimes.stilled
    stage.journey.done.done_button.click()
    assert stage.ears.chimes.stilled == stilled == 0


def test_escape_closes_an_open_list_before_it_leaves_the_page(stage: Stage) -> None:
    stage.open_ready()
    ready = stage.journey.ready
    ready.choices.fold_button.click()
    chooser = next(c for c in ready.findChildren(QComboBox) if c.isVisible())
    chooser.showPopup()
    stage.wait()
    opened = chooser.view()
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert stage.shows(ready)
    stage.wait()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Escape)
    assert stage.shows(stage.journey.today)

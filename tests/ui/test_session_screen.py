"""The session screen: keys, clicks, captions, and what happens when the computer sleeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import SECOND
from acupress.ui.drawing.chips import Chips
from acupress.ui.drawing.diagram import PointDiagram
from acupress.ui.pace import BEAT_MS
from acupress.ui.sitting.view import derive_session_view
from acupress.ui.wording import side_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from acupress.core.library import Library
    from acupress.ui.drawing.presses import Press
    from tests.ui.stage import Stage

PAUSE_KEYS = [Qt.Key.Key_Space, Qt.Key.Key_MediaTogglePlayPause]
HOLD_KEYS = [Qt.Key.Key_MediaPause, Qt.Key.Key_MediaStop, Qt.Key.Key_Escape]


@pytest.mark.qt_log_ignore("^keyToAscii ")
@pytest.mark.parametrize("key", PAUSE_KEYS)
def test_a_key_pauses_and_goes_on(stage: Stage, key: Qt.Key) -> None:
    stage.start()
    stage.go_on(20)
    QTest.keyClick(stage.journey.window, key)
    assert stage.driver.state.paused is PauseReason.ASKED
    stage.wait()
    QTest.keyClick(stage.journey.window, key)
    assert stage.driver.state.running


def test_a_click_anywhere_pauses_and_goes_on(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    QTest.mouseClick(stage.journey.session, Qt.MouseButton.LeftButton)
    assert stage.driver.state.paused
    stage.wait()
    QTest.mouseClick(stage.journey.session, Qt.MouseButton.LeftButton)
    assert stage.driver.state.running


def test_space_pauses_wherever_the_keyboard_is(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    step = stage.driver.state.step
    for _ in range(4):
        stage.wait()
        QTest.keyClick(stage.journey.window, Qt.Key.Key_Tab)
        QTest.keyClick(stage.journey.window.focusWidget(), Qt.Key.Key_Space)
    assert stage.driver.state.step == step
    assert stage.driver.state.phase is Phase.PRESS


def test_arrows_go_back_and_on(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Right)
    assert (stage.driver.state.step, stage.driver.state.skipped) == (1, frozenset({0}))
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Left)
    assert stage.driver.state.step == 0


@pytest.mark.qt_log_ignore("^keyToAscii ")
@pytest.mark.parametrize("key", HOLD_KEYS)
def test_a_key_that_pauses_never_goes_on_and_never_ends(stage: Stage, key: Qt.Key) -> None:
    stage.start()
    stage.go_on(20)
    for _ in range(3):
        stage.wait()
        QTest.keyClick(stage.journey.window, key)
        assert stage.driver.state.paused is PauseReason.ASKED
    assert stage.shows(stage.journey.session)
    assert stage.history.records == {}


@pytest.mark.qt_log_ignore("^keyToAscii ")
def test_the_play_key_goes_on_and_never_pauses(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    stage.driver.pause()
    for _ in range(3):
        stage.wait()
        QTest.keyClick(stage.journey.window, Qt.Key.Key_MediaPlay)
        assert stage.driver.state.running


def test_cues_are_shown_for_a_while(stage: Stage, library: object) -> None:
    stage.start()
    stage.go_on(15 + 30.2)
    assert stage.journey.session.caption == "Halfway."
    stage.go_on(6)
    assert stage.journey.session.caption == ""


def test_a_sleeping_computer_pauses_and_says_so(stage: Stage) -> None:
    stage.start()
    stage.go_on(30)
    pressed = stage.driver.state.pressed_ns
    stage.clock.asleep_ns += 3600 * SECOND
    stage.driver.beat()
    assert stage.driver.state.paused is PauseReason.SLEPT
    assert stage.driver.state.pressed_ns == pressed
    assert "asleep" in stage.journey.session.caption
    assert not stage.keep_awake.held


def test_space_after_waking_does_not_go_on_before_the_user_knows(stage: Stage) -> None:
    stage.start()
    stage.go_on(30)
    stage.clock.asleep_ns += 3600 * SECOND
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Space)
    assert stage.driver.state.paused is PauseReason.SLEPT


def test_a_waiting_lead_in_begins_with_space(stage: Stage) -> None:
    stage.open_ready()
    stage.journey.ready.choices.wait_for_me()
    stage.journey.ready.start_button.click()
    stage.go_on(60)
    assert not stage.driver.state.pressed_ns[0]
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Space)
    assert stage.driver.state.phase is Phase.PRESS


def test_every_control_has_a_name(stage: Stage) -> None:
    stage.start()
    stage.settle()
    unnamed = []
    for button in stage.journey.session.findChildren(type(stage.journey.ready.start_button)):
        if button.isVisible():
            interface = QAccessible.queryAccessibleInterface(button)
            if not interface.text(QAccessible.Text.Name):
                unnamed.append(button)
    assert unnamed == []


def test_a_gently_adapted_session_presses_lightly_for_a_minute(stage: Stage) -> None:
    stage.clear("blood-thinners")
    next(iter(stage.journey.today.rows.values())).click()
    stage.journey.ready.start_button.click()
    assert all(step.gently and step.dwell_ns == 60 * SECOND for step in stage.driver.plan.steps)


def test_the_heart_beats_when_the_next_cue_is_due(stage: Stage) -> None:
    driver = stage.start()
    assert driver.beats_in_ms == BEAT_MS
    stage.go_on(14.98)
    assert driver.beats_in_ms == 20
    stage.go_on(0.02)
    assert driver.state.phase is Phase.PRESS
    assert driver.beats_in_ms == BEAT_MS


def test_the_next_picture_is_drawn_only_when_this_one_has_come_to_rest(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead: list[tuple[str, bool]] = []

    def prepare(_diagram: PointDiagram, *coming: Press) -> None:
        ahead.extend((press.point.code, press.finding) for press in coming)

    monkeypatch.setattr(PointDiagram, "under_way", False)
    monkeypatch.setattr(PointDiagram, "prepare", prepare)
    driver = stage.start()
    stage.settle()
    driver.skip()
    stage.settle()
    assert ahead == []
    stage.go_on(6)
    stage.go_on(6)
    steps = driver.plan.steps
    assert list(dict.fromkeys(ahead)) == [(steps[1].point, False), (steps[2].point, True)]


def test_the_far_view_shows_what_is_read_from_two_metres(stage: Stage, library: Library) -> None:
    stage.start("ball-at-the-wall")
    screen = stage.journey.session
    stage.go_on(40)
    screen.toggle_far_view()
    stage.settle()
    assert screen.far
    words = {label.text() for label in screen.findChildren(QLabel) if label.isVisible()}
    view = derive_session_view(stage.driver.plan, stage.driver.state, library)
    assert words - {""} == {view.place, side_words(view.side), "1 of 3 · 8 min left"}
    buttons = {b.text() for b in screen.findChildren(QPushButton) if b.isVisible()}
    assert buttons == {"Stop – something feels wrong", "Near view"}
    stage.wait()
    QTest.keyClick(screen, Qt.Key.Key_F)
    assert not screen.far


def test_the_seconds_of_the_far_view_are_120_pixels_high(stage: Stage) -> None:
    stage.start("ball-at-the-wall")
    screen = stage.journey.session
    screen.toggle_far_view()
    stage.journey.window.showNormal()
    stage.journey.window.resize(1280, 800)
    stage.settle()
    assert stage.journey.window.width() == 1280
    assert screen.far_ring.digit_height >= 110, "beside the words that tell how to press"
    stage.go_on(22)
    stage.settle()
    assert screen.far_ring.digit_height >= 120


def test_words_on_the_picture_are_28_pixels_in_the_far_view(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = Chips.paint

    def note(self: Chips, painter: QPainter) -> None:
        paint(self, painter)
        painted.append(painter.font().pixelSize())

    monkeypatch.setattr(Chips, "paint", note)
    stage.start()
    for _ in range(2):
        painted.clear()
        stage.journey.session.toggle_far_view()
        stage.settle()
        assert set(painted) == {28 if stage.journey.session.far else 18}


def test_words_that_grow_with_the_window_hold_still_while_somebody_presses(stage: Stage) -> None:
    window, look = stage.journey.window, stage.journey.session.look
    stage.journey.preferences.change(text_percent=None)
    stage.start()
    window.resize(1920, 1080)
    stage.settle()
    assert look.percent == 100
    stage.driver.stop()
    stage.settle()
    assert stage.shows(stage.journey.stopped)
    assert look.percent == 125
    window.resize(1280, 800)
    stage.settle()
    assert look.percent == 100

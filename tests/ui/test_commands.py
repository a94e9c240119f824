"""What is asked of a session: keys, buttons and clicks reach it as one command each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from acupress.core.commands import Command
from acupress.core.session_state import Phase
from acupress.ui import keys
from acupress.ui.keys_sheet import key_groups

if TYPE_CHECKING:
    from acupress.ui.sitting.screen import SessionScreen
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

MOVING = [command for command in Command if command is not Command.TAKE_BACK]


def asked_of(screen: SessionScreen) -> list[Command]:
    """All that the screen asks for from now on; nothing of it is done."""
    asked: list[Command] = []
    screen.commanded.disconnect()
    screen.commanded.connect(asked.append)
    return asked


def in_a_press(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    assert stage.driver.state.phase is Phase.PRESS


def press_key(stage: Stage, sequence: Qt.Key | str) -> None:
    wanted = QKeySequence(sequence)
    (shortcut,) = (s for s in stage.journey.session.findChildren(QShortcut) if s.key() == wanted)
    shortcut.activated.emit()


@pytest.mark.parametrize(
    ("sequence", "command"),
    [(sequence, command) for key, command in keys.COMMANDS.items() for sequence in key.sequences],
)
def test_a_key_asks_for_its_command(stage: Stage, sequence: Qt.Key | str, command: Command) -> None:
    in_a_press(stage)
    asked = asked_of(stage.journey.session)
    press_key(stage, sequence)
    assert asked == [command]


def test_every_key_of_a_session_asks_for_one_command_or_changes_only_the_view() -> None:
    (_title, in_a_session) = key_groups()[0]
    assert {row.keys for row in in_a_session} == {*keys.COMMANDS, keys.FAR}


def test_esc_asks_for_a_pause(stage: Stage) -> None:
    in_a_press(stage)
    asked = asked_of(stage.journey.session)
    stage.journey.session.escape()
    assert asked == [Command.PAUSE]


def test_a_click_on_the_picture_asks_to_pause_or_go_on(stage: Stage) -> None:
    in_a_press(stage)
    asked = asked_of(stage.journey.session)
    stage.wait()
    QTest.mouseClick(stage.journey.session, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.journey.session, Qt.MouseButton.RightButton)
    assert asked == [Command.TOGGLE]


@pytest.mark.parametrize(
    ("paused", "wanted"),
    [
        (
            False,
            {
                "Stop – something feels wrong": Command.STOP,
                "Back": Command.BACK,
                "Skip": Command.SKIP,
                "Pause": Command.TOGGLE,
                "Show the bones (B)": Command.BONES,
            },
        ),
        (
            True,
            {
                "Stop – something feels wrong": Command.STOP,
                "End here, I am done": Command.END_HERE,
                "Not this point": Command.LEAVE_POINT,
                "From the start of this point": Command.RESTART,
                "Go on": Command.TOGGLE,
                "Show the bones (B)": Command.BONES,
            },
        ),
    ],
)
def test_a_button_asks_for_its_command(
    stage: Stage, wanted: dict[str, Command], *, paused: bool
) -> None:
    in_a_press(stage)
    if paused:
        stage.journey.sitting.obey(Command.PAUSE)
    session = stage.journey.session
    asked = asked_of(session)
    told: dict[str, Command] = {}
    for button in session.findChildren(QAbstractButton):
        if button.isVisible() and button.text() != "Far view":
            button.click()
            told[button.text()] = asked.pop()
    assert told == wanted
    assert not asked


def test_without_a_session_no_command_does_anything(stage: Stage) -> None:
    for command in Command:
        stage.journey.sitting.obey(command)
    assert stage.journey.driver is None
    assert stage.shows(stage.journey.safety)
    assert not stage.settings


def test_pausing_twice_stays_paused_and_going_on_twice_runs(stage: Stage) -> None:
    in_a_press(stage)
    obey = stage.journey.sitting.obey
    for command, running in ((Command.PAUSE, False), (Command.GO_ON, True)):
        for _ in range(2):
            obey(command)
            assert stage.driver.running is running


def test_a_stopped_session_heeds_no_command_but_to_be_taken_back(stage: Stage) -> None:
    in_a_press(stage)
    obey = stage.journey.sitting.obey
    obey(Command.STOP)
    stopped, saved = stage.driver.state, list(stage.settings)
    for command in MOVING:
        obey(command)
        assert stage.driver.state == stopped
        assert stage.shows(stage.journey.stopped)
    assert stage.settings == saved
    obey(Command.TAKE_BACK)
    assert stage.shows(stage.journey.session)
    assert stage.driver.state.paused
    assert stage.driver.state.phase is Phase.PRESS


def test_what_was_not_stopped_cannot_be_taken_back(stage: Stage) -> None:
    in_a_press(stage)
    before = stage.driver.state
    stage.journey.sitting.obey(Command.TAKE_BACK)
    assert stage.driver.state == before
    stage.journey.sitting.obey(Command.END_HERE)
    stage.journey.sitting.obey(Command.TAKE_BACK)
    assert stage.shows(stage.journey.done)


@pytest.mark.parametrize("command", Command)
def test_a_stop_that_was_meant_needs_the_questions_whatever_is_asked_afterwards(
    stage: Stage, command: Command
) -> None:
    in_a_press(stage)
    journey = stage.journey
    journey.sitting.obey(Command.STOP)
    journey.stopped.finished.emit()
    journey.sitting.obey(command)
    assert stage.shows(journey.done)
    journey.done.done_button.click()
    journey.sitting.obey(command)
    assert stage.shows(journey.safety)
    assert journey.driver is None

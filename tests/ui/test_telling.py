"""What a screen reader is told of a session, and that the voice is silent then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from acupress.core.cues import CueKind
from acupress.core.hearing import Lack
from acupress.core.settings import Teller
from acupress.core.units import SECOND
from acupress.ui.places import Place
from acupress.ui.widgets.breathing_ring import BreathingRing

if TYPE_CHECKING:
    from acupress.core.library import Library
    from tests.ui.stage import Stage

MOST_A_PRESS = 6


def spoken(stage: Stage) -> list[str]:
    return [key for utterance in stage.ears.voice.said for key in utterance.keys]


def let_reader_tell(stage: Stage) -> None:
    stage.journey.preferences.change(teller=Teller.READER)


@pytest.mark.parametrize("teller", Teller)
def test_no_cue_of_a_session_is_both_announced_and_spoken(
    stage: Stage, announced: list[str], library: Library, teller: Teller
) -> None:
    stage.journey.preferences.change(teller=teller)
    stage.start("first-steps")
    stage.run_out()
    told = {kind for kind, words in library.words.items() if words in announced}
    said = {kind for kind in CueKind if kind.value in spoken(stage)}
    assert not told & said
    assert CueKind.RELEASE in told | said
    assert bool(told) is (teller is Teller.READER)
    assert bool(said) is (teller is not Teller.READER)


def test_a_press_is_told_in_few_announcements(stage: Stage, announced: list[str]) -> None:
    let_reader_tell(stage)
    plan = stage.start("first-steps").plan
    announced.clear()
    stage.run_out()
    assert len(announced) <= MOST_A_PRESS * len(plan.steps)
    assert not any("reathe in" in words for words in announced)
    stage.journey.preferences.change(reader_breath=True)
    stage.journey.begin()
    stage.start("first-steps")
    stage.run_out()
    assert any("reathe in" in words for words in announced)


def test_where_nothing_can_be_heard_the_reader_tells(
    stage: Stage, announced: list[str], library: Library
) -> None:
    stage.ears.silence.because = Lack.DEVICE
    stage.start("first-steps")
    stage.run_out()
    assert library.words[CueKind.RELEASE] in announced


def test_pause_and_going_on_are_announced_and_answered_by_a_soft_sound(
    stage: Stage, announced: list[str]
) -> None:
    stage.start()
    stage.go_on(20)
    announced.clear()
    chimes = len(stage.ears.chimes.played)
    for words in ("Paused. Rest your hands.", "Going on."):
        QTest.keyClick(stage.journey.window, Qt.Key.Key_Space)
        assert len(announced) == 1
        assert announced.pop().startswith(words)
        chimes += 1
        assert len(stage.ears.chimes.played) == chimes
        stage.go_on(1)
        assert announced == [], "once is enough"


def test_muted_a_pause_makes_no_sound(stage: Stage, announced: list[str]) -> None:
    stage.journey.preferences.change(muted=True)
    stage.start()
    stage.driver.pause()
    assert stage.ears.chimes.played == []
    assert any(words.startswith("Paused.") for words in announced)


def test_a_pause_by_sleep_is_announced(stage: Stage, announced: list[str]) -> None:
    stage.start()
    stage.go_on(20)
    announced.clear()
    stage.clock.asleep_ns += 60 * SECOND
    stage.driver.beat()
    assert any("asleep" in words for words in announced)


def test_sound_off_and_on_is_announced(stage: Stage, announced: list[str]) -> None:
    stage.start()
    announced.clear()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_M)
    assert announced[0] == "Sound off"
    stage.go_on(1)
    QTest.keyClick(stage.journey.window, Qt.Key.Key_M)
    assert announced[-1] == "Sound on"


def test_t_tells_the_time_left(stage: Stage, announced: list[str]) -> None:
    stage.start()
    stage.go_on(20)
    announced.clear()
    QTest.keyClick(stage.journey.window, Qt.Key.Key_T)
    (words,) = announced
    assert re.fullmatch(r"\d+ minutes( and \d+ seconds?)? left", words)
    assert stage.journey.session.caption == words


def test_a_lead_in_waits_for_the_longer_of_voice_and_reading(
    stage: Stage, announced: list[str], library: Library
) -> None:
    let_reader_tell(stage)
    stage.journey.preferences.change(lead_in_seconds=5)
    steps = stage.start().plan.steps
    find = library.points[steps[0].point].find
    assert steps[0].lead_in_ns is not None
    assert steps[0].lead_in_ns >= len(find.split()) * SECOND // 2
    stage.ears.voice.prompt_ms = 60_000
    stage.journey.preferences.change(teller=Teller.VOICE)
    stage.journey.begin()
    spoken_steps = stage.start().plan.steps
    assert spoken_steps[0].lead_in_ns is not None
    assert spoken_steps[0].lead_in_ns > 60 * SECOND


def test_who_shall_tell_is_asked_once_and_remembered(stage: Stage, announced: list[str]) -> None:
    stage.open_ready()
    card = stage.journey.ready.teller
    assert card.isVisible()
    assert announced[-1] == card.words
    card.buttons[Teller.READER].click()
    assert stage.settings[-1].teller is Teller.READER
    assert "Your screen reader will tell you" in card.words
    stage.journey.ready.left.emit()
    stage.journey.today.rows["first-steps"].click()
    assert not card.isVisible()


def test_without_a_screen_reader_or_without_a_voice_nothing_is_asked(
    stage: Stage, request: pytest.FixtureRequest
) -> None:
    stage.open_ready()
    assert not stage.journey.ready.teller.isVisible()
    request.getfixturevalue("announced")
    stage.ears.silence.because = Lack.DEVICE
    stage.journey.ready.left.emit()
    stage.journey.today.rows["first-steps"].click()
    assert not stage.journey.ready.teller.isVisible()


def test_who_tells_can_be_changed_in_the_settings(stage: Stage) -> None:
    stage.clear()
    stage.journey.go(Place.SETTINGS)
    boxes = stage.journey.settings.screen.findChildren(QComboBox)
    (chooser,) = (box for box in boxes if box.accessibleName().startswith("Who tells you"))
    chooser.setCurrentIndex(chooser.findText("My screen reader"))
    chooser.activated.emit(chooser.currentIndex())
    assert stage.settings[-1].teller is Teller.READER


def test_what_changes_all_the_time_is_told_only_when_asked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.start("first-steps")
    ring, far = stage.journey.session.findChildren(BreathingRing)
    descriptions: list[str] = []
    for one in (ring, far):
        one.setAccessibleDescription = descriptions.append  # type: ignore[method-assign]
    stage.go_on(20)
    face = QAccessible.queryAccessibleInterface(ring)
    first = face.text(QAccessible.Text.Description)
    stage.go_on(5)
    assert face.text(QAccessible.Text.Description) != first
    assert descriptions == []
    left = stage.journey.session._head._left
    assert QAccessible.queryAccessibleInterface(left).text(QAccessible.Text.Name) == left.text()
    assert left.accessibleName(), "Qt tells of every change of a label without a name"

"""Whatever happens to the sound, a session takes the same time and shows the same words."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.core.settings import VoiceSource
from acupress.core.units import SECOND
from acupress.sound import system_reader
from acupress.sound.dispatcher import CueDispatcher
from acupress.sound.outlets import open_outlets
from acupress.ui.spoken import spoken_prompts
from tests.sound.fakes import MULTIMEDIA, NoLibrary

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from acupress.core.library import Library
    from acupress.core.voice_pack import VoicePack
    from tests.sound.fakes import Multimedia
    from tests.ui.stage import FakeClock, Stage

pytestmark = pytest.mark.no_cover

Timeline = list[tuple[int, str, str]]
LEAD_IN = 60
"""Seconds that are long enough for every spoken placement, so that no lead-in depends on it."""
MIDDLE = 100 * SECOND
"""When something happens, after the start of the session."""


def run(stage: Stage, in_the_middle: Callable[[], None] = lambda: None) -> Timeline:
    """Run a session to its end; gives each instant at which a cue came, and what was shown."""
    timeline: Timeline = []
    journey = stage.journey
    journey.preferences.change(lead_in_seconds=LEAD_IN)
    start = stage.clock.awake_ns
    driver = stage.start()
    driver.cue_due.connect(
        lambda due: timeline.append(
            (stage.clock.awake_ns - start, due.cue.kind.value, journey.session.caption)
        )
    )
    happened = False
    while not driver.state.over:
        stage.beat(driver)
        if not happened and stage.clock.awake_ns - start > MIDDLE:
            happened = True
            in_the_middle()
            stage.settle()
    assert stage.shows(journey.done)
    return timeline


@pytest.fixture
def make_heard(make_stage: Callable[..., Stage], library: Library) -> Callable[..., Stage]:
    """Make a stage whose sound is the real one, on whatever Qt Multimedia there is."""

    def make_sound(voice: VoicePack | None, clock: FakeClock, parent: QObject) -> CueDispatcher:
        words = spoken_prompts(library)
        return CueDispatcher(
            lambda: open_outlets(assets_folder(), voice, words, clock, parent), clock, parent
        )

    def make(*, voice: VoicePack | None = library.voice) -> Stage:
        return make_stage(make_sound=partial(make_sound, voice))

    return make


once: list[Timeline] = []


@pytest.fixture
def as_ever(make_stage: Callable[..., Stage]) -> Timeline:
    """The timeline of a session in which everything is heard, which is run once."""
    if not once:
        once.append(run(make_stage()))
    return once[0]


def test_with_everything_there(
    make_heard: Callable[[], Stage], multimedia: Multimedia, as_ever: Timeline
) -> None:
    stage = make_heard()
    assert run(stage) == as_ever
    assert stage.journey.session.left_words
    assert any(effect.source.fileName().endswith(".ogg.wav") for effect in multimedia.effects)


def test_without_the_sound_library(
    make_heard: Callable[[], Stage], as_ever: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, MULTIMEDIA, raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoLibrary(), *sys.meta_path])
    stage = make_heard()
    assert run(stage) == as_ever
    assert "no sound" in stage.journey.session.left_words


def test_without_a_device(
    make_heard: Callable[[], Stage], multimedia: Multimedia, as_ever: Timeline
) -> None:
    multimedia.devices.plug_in()
    stage = make_heard()
    assert run(stage) == as_ever
    assert "no sound" in stage.journey.session.left_words
    assert not multimedia.effects


def test_without_a_pack(
    make_heard: Callable[..., Stage],
    multimedia: Multimedia,
    as_ever: Timeline,
) -> None:
    stage = make_heard(voice=None)
    assert run(stage) == as_ever
    assert "no voice" in stage.journey.session.left_words
    assert multimedia.effects, "the chimes sound"


def test_a_device_that_goes_in_the_middle(
    make_heard: Callable[[], Stage], multimedia: Multimedia, as_ever: Timeline
) -> None:
    stage = make_heard()
    assert run(stage, multimedia.devices.plug_in) == as_ever
    assert "no sound" in stage.journey.session.left_words


def test_a_device_that_comes_in_the_middle(
    make_heard: Callable[[], Stage], multimedia: Multimedia, as_ever: Timeline
) -> None:
    multimedia.devices.plug_in()
    stage = make_heard()
    assert run(stage, lambda: multimedia.devices.plug_in("headphones")) == as_ever
    assert "no sound" not in stage.journey.session.left_words
    assert multimedia.effect("primer").volume > 0
    assert multimedia.effect("end").playing, "what rings after it came is heard"


def test_a_server_that_dies_in_the_middle(
    make_heard: Callable[[], Stage], multimedia: Multimedia, as_ever: Timeline
) -> None:
    stage = make_heard()

    def die() -> None:
        for effect in multimedia.effects:
            effect.die()

    assert run(stage, die) == as_ever


def test_a_voice_of_the_computer_that_hangs(
    make_heard: Callable[[], Stage],
    multimedia: Multimedia,
    as_ever: Timeline,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hang = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(system_reader, "child_command", lambda _language: hang)
    monkeypatch.setattr(system_reader, "READY_WITHIN_MS", 1)
    stage = make_heard()
    journey = stage.journey
    journey.preferences.change(voice_source=VoiceSource.SYSTEM)
    assert run(stage) == as_ever
    assert "did not answer" in journey.window.news.words
    assert multimedia.effects

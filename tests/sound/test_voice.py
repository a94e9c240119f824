"""The voice over fake readers: in order, interrupted, handed on, never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.hearing import NOTE_PRIORITY
from acupress.core.speech import Utterance
from acupress.sound.voice import Voice
from tests.sound.fakes import FakeClock, FakeReader

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader({"place", "press", "half", "ease"})


@pytest.fixture
def voice(reader: FakeReader, clock: FakeClock, owner: QObject) -> Voice:
    return Voice([reader], clock, owner)


def read_all(reader: FakeReader, voice: Voice, qtbot: QtBot) -> None:
    """Let the reader get through until there is nothing more to say."""
    while voice.busy:
        qtbot.waitUntil(lambda: reader.done is not None or not voice.busy)
        if reader.done:
            reader.get_through()


def test_the_prompts_of_an_utterance_follow_each_other(
    voice: Voice, reader: FakeReader, qtbot: QtBot
) -> None:
    voice.say(Utterance(("place", "press"), priority=7, after_ms=1))
    assert reader.read_keys == []
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["place", "press"]


def test_safety_interrupts(voice: Voice, reader: FakeReader, qtbot: QtBot) -> None:
    voice.say(Utterance(("place", "press"), priority=7))
    qtbot.waitUntil(lambda: reader.read_keys == ["place"])
    voice.say(Utterance(("ease",), priority=9))
    assert reader.stopped == 1
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["place", "ease"]


def test_what_waits_too_long_is_not_said(
    voice: Voice, reader: FakeReader, clock: FakeClock, qtbot: QtBot
) -> None:
    voice.say(Utterance(("place",), priority=7))
    voice.say(Utterance(("half",), priority=4, begin_by_ns=5))
    clock.now_ns = 6
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["place"]


def test_what_waits_in_time_is_said(voice: Voice, reader: FakeReader, qtbot: QtBot) -> None:
    voice.say(Utterance(("place",), priority=7))
    voice.say(Utterance(("half",), priority=4, begin_by_ns=5))
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["place", "half"]


def test_hushed_it_says_nothing_more(voice: Voice, reader: FakeReader, qtbot: QtBot) -> None:
    voice.say(Utterance(("place", "press"), priority=7))
    qtbot.waitUntil(lambda: reader.done is not None)
    voice.hush()
    assert not voice.busy
    assert reader.stopped == 1
    voice.say(Utterance(("half",), priority=1))
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["place", "half"]


def test_it_tells_when_it_speaks_and_when_it_falls_silent(
    voice: Voice, reader: FakeReader, qtbot: QtBot
) -> None:
    told: list[bool] = []
    voice.speaks.connect(told.append)
    voice.say(Utterance(("place", "press"), priority=7))
    assert told == [], "not before the first word"
    read_all(reader, voice, qtbot)
    assert told == [True, False]
    voice.say(Utterance(("unknown",), priority=7))
    read_all(reader, voice, qtbot)
    assert told == [True, False]


def test_a_prompt_goes_to_the_first_reader_that_can(
    voice: Voice, reader: FakeReader, qtbot: QtBot
) -> None:
    own = FakeReader({"place", "press"})
    voice.prefer([own, reader])
    voice.say(Utterance(("place", "half"), priority=7))
    qtbot.waitUntil(lambda: own.done is not None)
    own.get_through()
    read_all(reader, voice, qtbot)
    assert (own.read_keys, reader.read_keys) == (["place"], ["half"])
    voice.set_gain(0.5)
    assert (own.gain, reader.gain) == (0.5, 0.5)


def test_a_reader_that_fails_in_a_prompt_leaves_the_next_to_another(
    voice: Voice, reader: FakeReader, qtbot: QtBot
) -> None:
    own = FakeReader({"place", "press"})
    voice.prefer([own, reader])
    voice.say(Utterance(("place", "press"), priority=7))
    qtbot.waitUntil(lambda: own.done is not None)
    own.known.clear()
    own.get_through()
    read_all(reader, voice, qtbot)
    assert reader.read_keys == ["press"]


def test_it_knows_how_long_it_takes(voice: Voice) -> None:
    assert voice.length_ms(("place", "press", "unknown")) == 2_000


def test_without_readers_nothing_is_said_and_nothing_takes_time(
    clock: FakeClock, owner: QObject, qtbot: QtBot
) -> None:
    voice = Voice((), clock, owner)
    voice.say(Utterance(("place",), priority=7))
    qtbot.waitUntil(lambda: not voice.busy)
    voice.get_ready(["place"])
    voice.set_gain(1.0)
    assert voice.length_ms(("place",)) == 0


def test_readers_get_ready_for_what_they_are_to_read_and_no_others(
    clock: FakeClock, owner: QObject
) -> None:
    first, second, third = FakeReader({"place"}), FakeReader({"place", "note"}), FakeReader(set())
    Voice([first, second, third], clock, owner).get_ready(["place", "note", "place", "else"])
    assert [reader.ready for reader in (first, second, third)] == [1, 1, 0]


def test_a_note_waits_for_the_way_there_and_gives_way_to_the_press(
    voice: Voice, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.known |= {"note: Slowly"}
    voice.say(Utterance(("place",), priority=7))
    voice.say(Utterance(("note: Slowly",), priority=NOTE_PRIORITY, begin_by_ns=5))
    qtbot.waitUntil(lambda: reader.read_keys == ["place"])
    reader.get_through()
    qtbot.waitUntil(lambda: reader.read_keys == ["place", "note: Slowly"])
    voice.say(Utterance((), priority=6))
    qtbot.waitUntil(lambda: not voice.busy)
    assert reader.stopped == 1

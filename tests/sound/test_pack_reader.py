"""The reader of the rendered voice over a make-believe Qt Multimedia."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer

from acupress.core.voice_pack import Prompt, VoicePack
from acupress.sound import pack_reader
from acupress.sound.pack_reader import PackReader

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from tests.sound.fakes import Multimedia


def write_nothing(source: Path, target: Path, _rate: int) -> None:
    if source.stem == "damaged":
        raise OSError
    target.write_bytes(b"")


@pytest.fixture
def reader(multimedia: Multimedia, owner: QObject, monkeypatch: pytest.MonkeyPatch) -> PackReader:
    monkeypatch.setattr(pack_reader, "STOP_AFTER_MS", 1)
    monkeypatch.setattr(pack_reader, "write_wav", write_nothing)
    prompts = {
        key: Prompt(text=key, sha="0", file=f"{key}.ogg", milliseconds=1)
        for key in ("place", "damaged")
    }
    pack = VoicePack(schema=1, voice="v", rate=24_000, prompts=prompts)
    return PackReader(pack, Path("nowhere"), multimedia.devices, owner)  # type: ignore[arg-type]


def test_a_prompt_is_heard_and_always_stopped(
    reader: PackReader, multimedia: Multimedia, qtbot: QtBot
) -> None:
    done: list[bool] = []
    reader.set_gain(0.25)
    reader.read("place", lambda: done.append(True))
    (effect,) = multimedia.effects
    assert Path(effect.source.toLocalFile()).name == "place.ogg.wav"
    assert effect.loudness == 0.25
    assert effect.loops == effect.Loop.Infinite.value
    qtbot.waitUntil(lambda: done == [True])
    assert not effect.playing
    reader.set_gain(1.0)
    reader.read("place", lambda: done.append(True))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert len(multimedia.effects) == 1
    assert effect.volume == 1.0


def test_the_end_of_a_prompt_is_not_cut_off_by_a_timer_that_comes_early(
    reader: PackReader,
) -> None:
    (timer,) = reader.findChildren(QTimer)
    assert timer.timerType() is Qt.TimerType.PreciseTimer


def test_stopped_it_does_not_call_back(
    reader: PackReader, multimedia: Multimedia, qtbot: QtBot
) -> None:
    done: list[str] = []
    reader.read("place", lambda: done.append("stopped"))
    reader.stop()
    assert not multimedia.effects[0].playing
    reader.read("place", lambda: done.append("second"))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["second"]


def test_a_damaged_prompt_is_over_at_once_and_not_tried_again(
    reader: PackReader, multimedia: Multimedia, qtbot: QtBot
) -> None:
    done: list[bool] = []
    assert reader.can_read("damaged")
    reader.read("damaged", lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    assert not multimedia.effects
    assert not reader.can_read("damaged")


def test_it_reads_what_the_pack_holds_as_long_as_there_is_a_device(
    reader: PackReader, multimedia: Multimedia
) -> None:
    reader.get_ready()
    assert reader.can_read("place")
    assert not reader.can_read("unknown")
    assert reader.length_ms("place") == 2
    multimedia.devices.plug_in()
    assert not reader.can_read("place")
    reader.stop()
    assert not multimedia.effects

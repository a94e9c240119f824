"""The voice over a fake sound effect: in order, interrupted, silent, never in the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from acupress.core.ports import ClockReading
from acupress.core.speech import Utterance
from acupress.sound import voice as voice_module
from acupress.sound.voice import PackVoice, SilentVoice, VoiceOnDemand, make_voice
from acupress.sound.voice_pack import Prompt, VoicePack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@dataclass
class FakeEffect:
    """Writes down what it plays."""

    played: list[str] = field(default_factory=list)
    stopped: int = 0
    volume: float = 1.0
    source: str = ""

    def setSource(self, url: Any) -> None:  # noqa: N802
        self.source = Path(url.toLocalFile()).name.removesuffix(".ogg.wav")

    def play(self) -> None:
        self.played.append(self.source)

    def stop(self) -> None:
        self.stopped += 1

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.volume = volume


@dataclass
class FakeDevices:
    """Has one output, or none."""

    outputs: list[str] = field(default_factory=lambda: ["speaker"])

    def audioOutputs(self) -> list[str]:  # noqa: N802
        return self.outputs


@dataclass
class FakeClock:
    """Stands where it is put."""

    now_ns: int = 0

    def read(self) -> ClockReading:
        return ClockReading(self.now_ns, self.now_ns)


def pack(*keys: str) -> VoicePack:
    prompts = {key: Prompt(text=key, sha="0", file=f"{key}.ogg", milliseconds=1) for key in keys}
    return VoicePack(schema=1, voice="v", speed=0.9, rate=24_000, prompts=prompts)


@dataclass
class Rig:
    voice: PackVoice
    effect: FakeEffect
    devices: FakeDevices
    clock: FakeClock

    @property
    def quiet(self) -> bool:
        return not self.voice.speaking


def write_nothing(_source: Path, target: Path, _rate: int) -> None:
    target.write_bytes(b"")


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object) -> Iterator[Rig]:
    monkeypatch.setattr(voice_module, "STOP_AFTER_MS", 1)
    monkeypatch.setattr("acupress.sound.voice_pack.write_wav", write_nothing)
    effect, devices, clock, parent = FakeEffect(), FakeDevices(), FakeClock(), QObject()
    voice = PackVoice(
        pack("place", "press", "half", "ease"),
        Path("nowhere"),
        effect,  # type: ignore[arg-type]
        devices,  # type: ignore[arg-type]
        clock,
        tmp_path,
        parent,
    )
    yield Rig(voice, effect, devices, clock)
    voice.hush()


def test_the_prompts_of_an_utterance_follow_each_other(rig: Rig, qtbot: QtBot) -> None:
    rig.voice.say(Utterance(("place", "press"), priority=7, after_ms=1))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["place", "press"]
    assert rig.effect.stopped >= 3, "a prompt is always stopped, it never ends by itself"


def test_safety_interrupts(rig: Rig, qtbot: QtBot) -> None:
    rig.voice.say(Utterance(("place", "press"), priority=7))
    rig.voice.say(Utterance(("ease",), priority=9))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["ease"]


def test_what_waits_too_long_is_not_said(rig: Rig, qtbot: QtBot) -> None:
    rig.voice.say(Utterance(("place",), priority=7))
    rig.voice.say(Utterance(("half",), priority=4, begin_by_ns=5))
    rig.clock.now_ns = 6
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["place"]


def test_what_waits_in_time_is_said(rig: Rig, qtbot: QtBot) -> None:
    rig.voice.say(Utterance(("place",), priority=7))
    rig.voice.say(Utterance(("half",), priority=4, begin_by_ns=5))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["place", "half"]


def test_hushed_it_says_nothing_more(rig: Rig, qtbot: QtBot) -> None:
    rig.voice.say(Utterance(("place", "press"), priority=7))
    rig.voice.hush()
    assert rig.quiet
    rig.voice.say(Utterance(("half",), priority=1))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["half"]


def test_a_prompt_that_is_missing_or_damaged_is_passed_over(
    rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, target: Path, _rate: int) -> None:
        if source.stem == "press":
            raise OSError
        target.write_bytes(b"")

    monkeypatch.setattr("acupress.sound.voice_pack.write_wav", fail)
    rig.voice.say(Utterance(("unknown", "press", "half"), priority=7))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["half"]


def test_without_a_device_it_falls_silent_and_comes_back(rig: Rig, qtbot: QtBot) -> None:
    rig.devices.outputs = []
    assert rig.voice.silent_because == "no-device"
    rig.voice.say(Utterance(("place",), priority=7))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == []
    rig.devices.outputs = ["headphones"]
    rig.voice.say(Utterance(("place",), priority=7))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.played == ["place"]
    assert rig.voice.silent_because is None


def test_the_middle_of_the_slider_sounds_like_the_middle(rig: Rig) -> None:
    rig.voice.set_volume(0.5)
    assert rig.effect.volume == 0.25


def test_it_knows_how_long_it_takes(rig: Rig) -> None:
    assert rig.voice.length_ms(("place", "press", "unknown")) == 4


def test_a_silent_voice_takes_no_time_and_knows_why() -> None:
    silent = SilentVoice("no-library")
    silent.say(Utterance(("place",), priority=7))
    silent.hush()
    silent.set_volume(1.0)
    assert silent.silent_because == "no-library"
    assert silent.length_ms(("place",)) == 0


def test_a_voice_on_demand_is_made_once_and_with_its_loudness(rig: Rig, qtbot: QtBot) -> None:
    made = []

    def make() -> PackVoice:
        made.append(rig.voice)
        return rig.voice

    voice = VoiceOnDemand(make)
    voice.hush()
    voice.set_volume(0.5)
    assert made == []
    assert voice.length_ms(("place",)) == 2
    assert voice.silent_because is None
    voice.say(Utterance(("place",), priority=7))
    qtbot.waitUntil(lambda: rig.quiet)
    assert rig.effect.volume == 0.25
    voice.set_volume(1.0)
    assert rig.effect.volume == 1.0
    voice.hush()
    assert len(made) == 1


def test_without_a_pack_the_voice_is_silent(tmp_path: Path, qapp: object) -> None:
    parent = QObject()
    voice = make_voice(tmp_path, FakeClock(), parent)
    assert voice.silent_because in {"no-pack", "no-library"}
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    assert make_voice(tmp_path, FakeClock(), parent).silent_because in {"no-pack", "no-library"}


def test_without_the_sound_library_the_voice_is_silent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "PySide6.QtMultimedia", None)
    assert make_voice(tmp_path, FakeClock(), QObject()).silent_because == "no-library"

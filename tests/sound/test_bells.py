"""The bells over a make-believe Qt Multimedia, and once over a real sound server."""

from __future__ import annotations

import subprocess
import sys
import wave
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.core.cues import Chime
from acupress.sound.bells import STOP_BEFORE_END_MS, EffectBells
from tests.sound.fakes import Loop

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from tests.sound.fakes import Multimedia

ROOT = Path(__file__).resolve().parents[2]
SOUNDS = assets_folder() / "sounds"

LOUD = 3_000  # of 32,767; the softest chime peaks at 8,200

PLAY_UNTIL_STDIN_ENDS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QLoggingCategory, QSocketNotifier, QTimer
QLoggingCategory.setFilterRules("qt.multimedia*=false")  # before Qt looks for libraries
from PySide6.QtMultimedia import QMediaDevices
from acupress.sound.bells import EffectBells

application = QCoreApplication([])
bells = EffectBells(Path(sys.argv[1]), QMediaDevices(application), application)
bells.hold("primer")
QTimer.singleShot(0, lambda: bells.ring(sys.argv[2]))
end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
end.activated.connect(application.quit)
application.exec()
"""

PLAY_SHORT_CHIMES_OVER_EACH_OTHER = """
import itertools, os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer, qInstallMessageHandler
QLoggingCategory.setFilterRules("qt.multimedia*=false")  # before Qt looks for libraries
from PySide6.QtMultimedia import QMediaDevices
from acupress.core.cues import Chime
from acupress.sound.bells import EffectBells

def complain(kind, context, message):
    os.write(2, message.encode())
    os._exit(1)  # the storm never ends

qInstallMessageHandler(complain)
application = QCoreApplication([])
bells = EffectBells(Path(sys.argv[1]), QMediaDevices(application), application)
chimes = itertools.cycle(Chime)
timer = QTimer()
timer.timeout.connect(lambda: bells.ring(next(chimes)))
timer.start(130)
QTimer.singleShot(5_000, application.quit)
application.exec()
"""


@pytest.fixture
def bells(multimedia: Multimedia, owner: QObject) -> EffectBells:
    return EffectBells(SOUNDS, multimedia.devices, owner)  # type: ignore[arg-type]


def test_without_a_device_no_effect_is_made_that_could_complain(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    multimedia.devices.plug_in()
    bells.prepare(Chime)
    bells.hold("primer")
    bells.ring(Chime.BOWL)
    assert not multimedia.effects


def test_a_device_that_comes_later_is_heard_at_the_gain_set_before(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    multimedia.devices.plug_in()
    bells.set_gain(0.25)
    bells.prepare(Chime)
    bells.hold("primer")
    multimedia.devices.plug_in("headphones")
    assert {Path(e.source.toLocalFile()).stem for e in multimedia.effects} == {*Chime, "primer"}
    assert multimedia.effect("primer").loudness == 0.25, "what is held goes on"
    bells.ring(Chime.BOWL)
    assert multimedia.effect(Chime.BOWL).loudness == 0.25


def test_effects_outlive_a_device_that_goes_and_comes_back(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    bells.prepare(Chime)
    multimedia.devices.plug_in()
    multimedia.devices.plug_in("loudspeaker")
    bells.ring(Chime.END)
    assert multimedia.effect(Chime.END).playing
    assert len(multimedia.effects) == len(Chime)


def test_what_is_held_begins_anew_on_another_device(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    bells.hold("primer")
    primer = multimedia.effect("primer")
    primer.position = 1.0
    multimedia.devices.plug_in("headphones", "loudspeaker")
    assert primer.playing
    assert primer.position == 0.0
    bells.let_go("primer")
    assert not primer.playing
    multimedia.devices.plug_in("headphones")
    assert not primer.playing


@pytest.mark.parametrize("chime", Chime)
def test_a_chime_is_heard_alone(multimedia: Multimedia, bells: EffectBells, chime: Chime) -> None:
    bells.prepare(Chime)
    bells.ring(chime)
    assert [e for e in multimedia.effects if e.loudness] == [multimedia.effect(chime)]


def test_a_chime_rung_again_starts_from_its_beginning(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    bells.ring(Chime.BOWL)
    bowl = multimedia.effect(Chime.BOWL)
    bowl.position = 3.0
    bells.ring(Chime.BOWL)
    assert bowl.playing
    assert bowl.position == 0.0


def test_a_new_gain_is_heard_in_a_chime_that_rings(
    multimedia: Multimedia, bells: EffectBells
) -> None:
    bells.ring(Chime.END)
    bells.set_gain(0.5)
    assert multimedia.effect(Chime.END).loudness == 0.5


def test_all_fall_still(multimedia: Multimedia, bells: EffectBells) -> None:
    bells.hold("primer")
    bells.ring(Chime.END)
    bells.still()
    assert not any(effect.playing for effect in multimedia.effects)
    multimedia.devices.plug_in("loudspeaker")
    assert not any(effect.playing for effect in multimedia.effects)


def write_wav(path: Path, samples: array[int]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(samples.tobytes())


@pytest.fixture
def short_chimes(tmp_path: Path) -> Path:
    """A folder of chimes that sound for 50 ms before their silence."""
    with wave.open(str(SOUNDS / "bowl.wav"), "rb") as bowl:
        sound = array("h", bowl.readframes(24_000 * 50 // 1_000))
    silence = array("h", bytes(2 * 24_000 * STOP_BEFORE_END_MS // 1_000))
    for chime in Chime:
        write_wav(tmp_path / f"{chime.value}.wav", sound + silence)
    return tmp_path


HEADER = (SOUNDS / "half.wav").read_bytes()[:44]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"RIFF", b"not a sound at all" * 99, HEADER, HEADER[:24] + bytes(4) + HEADER[28:], None],
    ids=["empty", "cut off", "no sound", "header only", "no rate", "gone"],
)
def test_a_chime_whose_file_is_damaged_or_gone_is_silent_while_the_others_play(
    multimedia: Multimedia, owner: QObject, short_chimes: Path, damaged: bytes | None
) -> None:
    half = short_chimes / "half.wav"
    half.unlink()
    if damaged is not None:
        half.write_bytes(damaged)
    bells = EffectBells(short_chimes, multimedia.devices, owner)  # type: ignore[arg-type]
    for chime in Chime:
        bells.ring(chime)
    stems = {Path(effect.source.toLocalFile()).stem for effect in multimedia.effects}
    assert stems == {"bowl", "switch", "end"}
    assert all(effect.loudness for effect in multimedia.effects)


def test_a_chime_never_comes_to_its_end_by_itself_but_is_stopped(
    multimedia: Multimedia, owner: QObject, qtbot: QtBot, short_chimes: Path
) -> None:
    bells = EffectBells(short_chimes, multimedia.devices, owner)  # type: ignore[arg-type]
    for chime in Chime:
        bells.ring(chime)
    assert all(effect.loops == Loop.Infinite.value for effect in multimedia.effects)
    qtbot.waitUntil(lambda: not any(effect.playing for effect in multimedia.effects))


@pytest.mark.parametrize("chime", Chime)
def test_a_real_sound_server_gets_every_chime(
    sound_server: None, qtbot: QtBot, tmp_path: Path, chime: Chime
) -> None:
    captured = tmp_path / "captured.raw"

    def loudest() -> int:
        sound = captured.read_bytes()
        return max(map(abs, array("h", sound[: len(sound) // 2 * 2])), default=-1)

    record = ["parec", "--device=nowhere.monitor", "--format=s16le", "--channels=1"]
    record.append("--latency-msec=20")  # instead of seconds
    play = [sys.executable, "-c", PLAY_UNTIL_STDIN_ENDS, str(SOUNDS), chime.value]
    with captured.open("wb") as file, subprocess.Popen(record, stdout=file) as recorder:
        qtbot.waitUntil(lambda: loudest() >= 0, timeout=30_000)
        with subprocess.Popen(
            play, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as app:
            qtbot.waitUntil(lambda: loudest() > LOUD, timeout=30_000)
            _, complaints = app.communicate(timeout=30)
        recorder.terminate()

    assert (app.returncode, complaints) == (0, "")


def test_chimes_that_end_while_others_ring_leave_the_event_loop_in_peace(
    sound_server: None, short_chimes: Path
) -> None:
    app = subprocess.run(
        [sys.executable, "-c", PLAY_SHORT_CHIMES_OVER_EACH_OTHER, str(short_chimes)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (app.returncode, app.stderr) == (0, "")

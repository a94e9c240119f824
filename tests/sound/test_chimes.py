"""The chime player over a make-believe Qt Multimedia, and once over a real sound server."""

from __future__ import annotations

import enum
import shutil
import subprocess
import sys
import wave
from array import array
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QUrl, Signal

from acupress.content import assets_folder
from acupress.core.ports import Chime
from acupress.sound.chimes import STOP_BEFORE_END_MS, ChimesOnDemand, make_chime_player

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from acupress.core.ports import ChimePlayer

ROOT = Path(__file__).resolve().parents[2]
SOUNDS = assets_folder() / "sounds"
MULTIMEDIA = "PySide6.QtMultimedia"

LOUD = 3_000  # of 32,767; the softest chime peaks at 8,200

PLAY_UNTIL_STDIN_ENDS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer
from acupress.core.ports import Chime
from acupress.sound.chimes import make_chime_player

application = QCoreApplication([])
player = make_chime_player(Path(sys.argv[1]), application)
player.warm_up()
QTimer.singleShot(0, lambda: player.play(Chime(sys.argv[2])))
end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
end.activated.connect(application.quit)
application.exec()
"""

PLAY_SHORT_CHIMES_OVER_EACH_OTHER = """
import itertools, os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler
from acupress.core.ports import Chime
from acupress.sound.chimes import make_chime_player

def complain(kind, context, message):
    os.write(2, message.encode())
    os._exit(1)  # the storm never ends

qInstallMessageHandler(complain)
application = QCoreApplication([])
player = make_chime_player(Path(sys.argv[1]), application)
chimes = itertools.cycle(Chime)
timer = QTimer()
timer.timeout.connect(lambda: player.play(next(chimes)))
timer.start(130)
QTimer.singleShot(5_000, application.quit)
application.exec()
"""


class Loop(enum.Enum):
    Infinite = -2


class FakeEffect:
    """A sound effect of which only `stop` is sure to go back to the beginning."""

    Loop = Loop
    made: list[FakeEffect]

    def __init__(self, parent: QObject) -> None:
        self.parent = parent
        self.source = QUrl()
        self.volume = 1.0
        self.muted = False
        self.playing = False
        self.position = 0.0
        self.loops = 1
        self.made.append(self)

    @property
    def loudness(self) -> float:
        return self.volume if self.playing and not self.muted else 0.0

    def setSource(self, source: QUrl) -> None:  # noqa: N802
        self.source = source

    def setLoopCount(self, loops: int) -> None:  # noqa: N802
        self.loops = loops

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.volume = volume

    def setMuted(self, muted: bool) -> None:  # noqa: N802
        self.muted = muted

    def play(self) -> None:
        self.playing = True

    def stop(self) -> None:
        self.playing = False
        self.position = 0.0


class FakeDevices(QObject):
    """The devices as they are plugged in."""

    audioOutputsChanged = Signal()  # noqa: N815

    def __init__(self, _parent: QObject | None = None) -> None:
        super().__init__()
        self.plugged_in = ["headphones"]

    def audioOutputs(self) -> list[str]:  # noqa: N802
        return self.plugged_in

    def plug_in(self, *names: str) -> None:
        self.plugged_in = list(names)
        self.audioOutputsChanged.emit()


class Multimedia:
    """Qt Multimedia with devices as wanted."""

    def __init__(self) -> None:
        self.devices = FakeDevices()
        self.effects: list[FakeEffect] = []

    def effect(self, chime: Chime) -> FakeEffect:
        wanted = QUrl.fromLocalFile(str(SOUNDS / f"{chime.value}.wav"))
        (found,) = (effect for effect in self.effects if effect.source == wanted)
        return found


class NoLibrary:
    """Fails as the dynamic loader does where a library that Qt Multimedia needs is missing."""

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        if name == MULTIMEDIA:
            raise ImportError("libpulse.so.0: cannot open shared object file")


@pytest.fixture
def multimedia(monkeypatch: pytest.MonkeyPatch) -> Multimedia:
    multimedia = Multimedia()
    fake = SimpleNamespace(
        QMediaDevices=lambda _parent: multimedia.devices,
        QSoundEffect=type("QSoundEffect", (FakeEffect,), {"made": multimedia.effects}),
    )
    monkeypatch.setitem(sys.modules, MULTIMEDIA, fake)
    return multimedia


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def player(multimedia: Multimedia, owner: QObject) -> ChimePlayer:
    return make_chime_player(SOUNDS, owner)


def use(player: ChimePlayer) -> None:
    player.warm_up()
    player.set_volume(0.5)
    for chime in Chime:
        player.play(chime)


def test_a_player_on_demand_is_made_once_when_it_is_needed_and_at_the_volume_set_before(
    multimedia: Multimedia, owner: QObject
) -> None:
    made: list[ChimePlayer] = []

    def make() -> ChimePlayer:
        made.append(make_chime_player(SOUNDS, owner))
        return made[-1]

    player = ChimesOnDemand(make)
    player.set_volume(0.5)
    assert not made

    player.warm_up()
    player.play(Chime.BOWL)
    assert multimedia.effect(Chime.BOWL).loudness == 0.25
    player.set_volume(1.0)

    assert multimedia.effect(Chime.BOWL).loudness == 1.0
    assert player.silent_because is None
    assert len(made) == 1


def test_without_the_sound_library_all_is_silent_and_says_so(
    monkeypatch: pytest.MonkeyPatch, owner: QObject
) -> None:
    monkeypatch.delitem(sys.modules, MULTIMEDIA, raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoLibrary(), *sys.meta_path])

    player = make_chime_player(SOUNDS, owner)
    use(player)

    assert player.silent_because == "no-library"


def test_without_a_device_no_effect_is_made_that_could_complain(
    multimedia: Multimedia, owner: QObject
) -> None:
    multimedia.devices.plug_in()

    player = make_chime_player(SOUNDS, owner)
    use(player)

    assert player.silent_because == "no-device"
    assert not multimedia.effects


def test_a_device_that_comes_later_is_heard_at_the_volume_set_before(
    multimedia: Multimedia, owner: QObject
) -> None:
    multimedia.devices.plug_in()
    player = make_chime_player(SOUNDS, owner)
    player.set_volume(0.5)

    multimedia.devices.plug_in("headphones")
    player.play(Chime.BOWL)

    assert player.silent_because is None
    assert multimedia.effect(Chime.BOWL).loudness == 0.25


def test_effects_outlive_a_device_that_goes_and_comes_back(
    multimedia: Multimedia, player: ChimePlayer
) -> None:
    multimedia.devices.plug_in()
    use(player)

    assert player.silent_because == "no-device"
    multimedia.devices.plug_in("loudspeaker")
    assert player.silent_because is None
    assert len(multimedia.effects) == len(Chime)


def test_with_a_device_each_chime_has_one_effect_that_lives_as_long_as_its_owner(
    multimedia: Multimedia, player: ChimePlayer, owner: QObject
) -> None:
    use(player)

    assert player.silent_because is None
    assert [effect.source.toLocalFile() for effect in multimedia.effects] == [
        (SOUNDS / f"{chime.value}.wav").as_posix() for chime in Chime
    ]
    assert all(effect.parent is owner for effect in multimedia.effects)


@pytest.mark.parametrize("chime", Chime)
def test_a_chime_is_heard_alone(multimedia: Multimedia, player: ChimePlayer, chime: Chime) -> None:
    player.play(chime)

    assert [effect for effect in multimedia.effects if effect.loudness] == [
        multimedia.effect(chime)
    ]


def test_a_chime_played_again_starts_from_its_beginning(
    multimedia: Multimedia, player: ChimePlayer
) -> None:
    bowl = multimedia.effect(Chime.BOWL)
    player.play(Chime.BOWL)
    bowl.position = 3.0

    player.play(Chime.BOWL)

    assert bowl.playing
    assert bowl.position == 0.0


@pytest.mark.parametrize(("volume", "loudness"), [(0.0, 0.0), (0.5, 0.25), (1.0, 1.0)])
def test_the_volume_is_squared(
    multimedia: Multimedia, player: ChimePlayer, volume: float, loudness: float
) -> None:
    player.set_volume(volume)
    player.play(Chime.END)

    assert multimedia.effect(Chime.END).loudness == loudness


def test_a_new_volume_is_heard_in_a_chime_that_rings(
    multimedia: Multimedia, player: ChimePlayer
) -> None:
    player.play(Chime.END)

    player.set_volume(0.0)

    assert multimedia.effect(Chime.END).loudness == 0.0


def test_warming_up_plays_something_that_nobody_hears(
    multimedia: Multimedia, player: ChimePlayer
) -> None:
    player.warm_up()

    assert any(effect.playing for effect in multimedia.effects)
    assert not any(effect.loudness for effect in multimedia.effects)


def test_a_new_volume_does_not_make_the_warming_up_heard(
    multimedia: Multimedia, player: ChimePlayer
) -> None:
    player.warm_up()

    player.set_volume(1.0)

    assert not any(effect.loudness for effect in multimedia.effects)


@pytest.mark.parametrize("chime", Chime)
def test_after_warming_up_every_chime_is_heard_from_its_beginning(
    multimedia: Multimedia, player: ChimePlayer, chime: Chime
) -> None:
    player.set_volume(0.5)
    player.warm_up()
    multimedia.effect(chime).position = 1.0

    player.play(chime)

    assert multimedia.effect(chime).loudness == 0.25
    assert multimedia.effect(chime).position == 0.0


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

    player = make_chime_player(short_chimes, owner)
    use(player)

    assert [Path(effect.source.toLocalFile()).stem for effect in multimedia.effects] == [
        "bowl",
        "switch",
        "end",
    ]
    assert all(effect.loudness for effect in multimedia.effects)


def test_a_chime_never_comes_to_its_end_by_itself_but_is_stopped(
    multimedia: Multimedia, owner: QObject, qtbot: QtBot, short_chimes: Path
) -> None:
    player = make_chime_player(short_chimes, owner)

    use(player)

    assert all(effect.loops == Loop.Infinite.value for effect in multimedia.effects)
    qtbot.waitUntil(lambda: not any(effect.playing for effect in multimedia.effects))


@pytest.fixture
def sound_server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A PulseAudio of the test's own, whose only device leads nowhere."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        pytest.skip("needs pulseaudio and parec")
    pytest.importorskip(MULTIMEDIA, exc_type=ImportError)
    home = tmp_path_factory.mktemp("pulse")
    for variable in ("HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/pulse/native")
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-level=info"]
    for module in ("module-null-sink sink_name=nowhere", "module-native-protocol-unix"):
        command += ["--load", module]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        log = []
        for line in server.stderr:
            log.append(line)
            if "startup complete" in line:
                break
        else:
            pytest.fail("".join(log))
        yield
        server.terminate()
        server.communicate(timeout=30)


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

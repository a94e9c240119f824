"""Stand-ins for Qt Multimedia, the clock, and what speaks."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from acupress.core.clock import ClockReading

if TYPE_CHECKING:
    from collections.abc import Callable

MULTIMEDIA = "PySide6.QtMultimedia"


@dataclass
class FakeClock:
    """Stands where it is put."""

    now_ns: int = 0

    def read(self) -> ClockReading:
        return ClockReading(self.now_ns, self.now_ns)


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
        self.alive = True
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
        self.playing = self.playing or self.alive

    def stop(self) -> None:
        if self.alive:
            self.playing = False
            self.position = 0.0

    def die(self) -> None:
        """Behave as with a sound server that is gone: nothing has an effect, nothing is told."""
        self.alive = False


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

    def effect(self, name: str) -> FakeEffect:
        (found,) = (e for e in self.effects if Path(e.source.toLocalFile()).stem == name)
        return found


class NoLibrary:
    """Fails as the dynamic loader does where a library that Qt Multimedia needs is missing."""

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        if name == MULTIMEDIA:
            raise ImportError("libpulse.so.0: cannot open shared object file")


@dataclass
class FakeReader:
    """Reads the keys it knows; a test says when it is `through` with one."""

    known: set[str]
    read_keys: list[str] = field(default_factory=list)
    stopped: int = 0
    ready: int = 0
    gain: float = 1.0
    done: Callable[[], None] | None = None

    def can_read(self, key: str) -> bool:
        return key in self.known

    def length_ms(self, _key: str) -> int:
        return 1_000

    def get_ready(self) -> None:
        self.ready += 1

    def read(self, key: str, done: Callable[[], None]) -> None:
        self.read_keys.append(key)
        self.done = done

    def stop(self) -> None:
        self.stopped += 1
        self.done = None

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def get_through(self) -> None:
        done, self.done = self.done, None
        assert done
        done()

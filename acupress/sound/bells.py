"""Sound effects that ring at once or not at all, and never in the way of the session."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, QUrl

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

STOP_BEFORE_END_MS = 250
"""Half of the silence that every file ends with."""


class Bells(Protocol):
    """Short sounds by name, all of one loudness."""

    def prepare(self, names: Iterable[str]) -> None:
        """Make bells ready to ring: an effect that must be loaded first sounds late."""

    def ring(self, name: str) -> None:
        """Sound a bell now, from its beginning."""

    def hold(self, name: str) -> None:
        """Sound a bell over and over until it is let go."""

    def let_go(self, name: str) -> None:
        """End what is held."""

    def still(self) -> None:
        """Fall silent."""

    def set_gain(self, gain: float) -> None:
        """Set the amplitude, 0.0 to 1.0."""


class SilentBells:
    """Rings nothing."""

    def prepare(self, names: Iterable[str]) -> None:
        """Do nothing."""

    def ring(self, name: str) -> None:
        """Do nothing."""

    def hold(self, name: str) -> None:
        """Do nothing."""

    def let_go(self, name: str) -> None:
        """Do nothing."""

    def still(self) -> None:
        """Do nothing."""

    def set_gain(self, gain: float) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Bell:
    """A sound effect, and the timer that ends it."""

    effect: QSoundEffect
    end: QTimer

    def ring(self) -> None:
        """Sound from the beginning."""
        self.effect.stop()
        self.effect.play()
        self.end.start()

    def hold(self) -> None:
        """Sound over and over."""
        self.effect.stop()
        self.effect.play()

    def still(self) -> None:
        """Fall silent."""
        self.end.stop()
        self.effect.stop()


class EffectBells(QObject):
    """Plays the WAV files of a folder; each has an effect of its own, kept to the end.

    Without a device nothing is made, as each effect would complain on its own: what was asked
    for is made when a device comes. Qt lets effects follow the default device from their next
    ring on; what is held is begun anew for it. A server that dies leaves them silent.
    """

    def __init__(self, folder: Path, devices: QMediaDevices, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._devices = devices
        self._bells: dict[str, Bell] = {}
        self._wanted: set[str] = set()
        self._held: set[str] = set()
        self._gain = 1.0
        devices.audioOutputsChanged.connect(self._meet_devices)

    def prepare(self, names: Iterable[str]) -> None:
        """Make bells ready to ring; one whose file is broken stays silent."""
        self._wanted |= set(names)
        if not self._devices.audioOutputs():
            return
        for name in sorted(self._wanted - self._bells.keys()):
            if bell := self._cast(name):
                bell.effect.setVolume(self._gain)
                self._bells[name] = bell

    def ring(self, name: str) -> None:
        """Sound a bell now, from its beginning."""
        self.prepare([name])
        if bell := self._bells.get(name):
            bell.ring()

    def hold(self, name: str) -> None:
        """Sound a bell over and over until it is let go."""
        if name in self._held:
            return
        self._held.add(name)
        self.prepare([name])
        if bell := self._bells.get(name):
            bell.hold()

    def let_go(self, name: str) -> None:
        """End what is held."""
        self._held.discard(name)
        if bell := self._bells.get(name):
            bell.still()

    def still(self) -> None:
        """Fall silent."""
        self._held.clear()
        for bell in self._bells.values():
            bell.still()

    def set_gain(self, gain: float) -> None:
        """Set the amplitude, 0.0 to 1.0."""
        self._gain = gain
        for bell in self._bells.values():
            bell.effect.setVolume(gain)

    def _meet_devices(self) -> None:
        self.prepare([])
        for name in sorted(self._held & self._bells.keys()):
            self._bells[name].hold()

    def _cast(self, name: str) -> Bell | None:
        from PySide6.QtMultimedia import QSoundEffect

        file = self._folder / f"{name}.wav"
        sound_ms = _length_ms(file) - STOP_BEFORE_END_MS
        if sound_ms <= 0:
            return None
        effect = QSoundEffect(self)
        # Qt 6.11 often frees an effect that ends by itself on the thread of the sound
        # server, with a socket notifier that the main thread still polls, and then that
        # does nothing but write warnings. A loop has no end; a timer stops it instead.
        effect.setLoopCount(QSoundEffect.Loop.Infinite.value)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(sound_ms)
        timer.timeout.connect(effect.stop)
        return Bell(effect, timer)


def _length_ms(file: Path) -> int:
    """Give the length of a WAV file as far as it is there, 0 where it cannot be read."""
    try:
        with wave.open(str(file), "rb") as sound:
            size = len(sound.readframes(sound.getnframes()))
            bytes_a_second = sound.getnchannels() * sound.getsampwidth() * sound.getframerate()
            return 1_000 * size // bytes_a_second
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return 0

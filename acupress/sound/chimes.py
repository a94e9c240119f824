"""Plays the chimes: at once or not at all, and never in the way of the session."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, Qt, QTimer, QUrl

from acupress.core.ports import Chime

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    from acupress.core.ports import ChimePlayer

STOP_BEFORE_END_MS = 250
"""Half of the silence that every chime's file ends with."""


class SilentChimes:
    """Plays nothing, and knows why."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard."""
        return self._reason

    def warm_up(self) -> None:
        """Do nothing."""

    def play(self, chime: Chime) -> None:
        """Do nothing."""

    def set_volume(self, volume: float) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Bell:
    """A sound effect, and the timer that ends it."""

    effect: QSoundEffect
    end: QTimer

    def ring(self, *, muted: bool) -> None:
        """Sound from the beginning."""
        self.effect.stop()
        self.effect.setMuted(muted)
        self.effect.play()
        self.end.start()


class ChimesOnDemand:
    """A player that is made when it is first needed: sound takes memory and time to open."""

    def __init__(self, make: Callable[[], ChimePlayer]) -> None:
        self._make = make
        self._made: ChimePlayer | None = None
        self._volume = 1.0

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard."""
        return self._player().silent_because

    def warm_up(self) -> None:
        """Open the stream."""
        self._player().warm_up()

    def play(self, chime: Chime) -> None:
        """Start `chime` now."""
        self._player().play(chime)

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0; it waits for the player to be made."""
        self._volume = volume
        if self._made:
            self._made.set_volume(volume)

    def _player(self) -> ChimePlayer:
        if self._made is None:
            self._made = self._make()
            self._made.set_volume(self._volume)
        return self._made


class EffectChimes:
    """Plays each chime with a bell of its own, made at the first device and kept to the end.

    Qt lets the bells follow the default device. A server that dies leaves them silent.
    """

    def __init__(self, devices: QMediaDevices, cast: Callable[[], dict[Chime, Bell]]) -> None:
        self._devices = devices
        self._cast = cast
        self._bells: dict[Chime, Bell] = {}
        self._volume = 1.0
        devices.audioOutputsChanged.connect(self._meet_devices)
        self._meet_devices()

    @property
    def silent_because(self) -> str | None:
        """`no-device` as long as there is none to play on."""
        return None if self._devices.audioOutputs() else "no-device"

    def warm_up(self) -> None:
        """Open the stream by playing a chime inaudibly: the first sound comes late otherwise."""
        for bell in list(self._bells.values())[:1]:
            bell.ring(muted=True)

    def play(self, chime: Chime) -> None:
        """Start `chime` now, from its beginning; one whose file is broken stays silent."""
        if bell := self._bells.get(chime):
            bell.ring(muted=False)

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0; squared, so that the middle sounds like the middle."""
        self._volume = volume * volume
        for bell in self._bells.values():
            bell.effect.setVolume(self._volume)

    def _meet_devices(self) -> None:
        # Without a device each bell would complain on its own
        if self._devices.audioOutputs() and not self._bells:
            self._bells = self._cast()
            for bell in self._bells.values():
                bell.effect.setVolume(self._volume)


def make_chime_player(folder: Path, parent: QObject) -> ChimePlayer:
    """Give a player of the WAV files in `folder`, or a silent one where Qt has no sound at all.

    Qt Multimedia cannot be imported where the PulseAudio library is missing.
    """
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
    except ImportError:
        return SilentChimes("no-library")

    def cast() -> dict[Chime, Bell]:
        bells: dict[Chime, Bell] = {}
        for chime in Chime:
            file = folder / f"{chime.value}.wav"
            sound_ms = _length_ms(file) - STOP_BEFORE_END_MS
            if sound_ms > 0:
                effect = QSoundEffect(parent)
                # Qt 6.11 often frees an effect that ends by itself on the thread of the sound
                # server, with a socket notifier that the main thread still polls, and then that
                # does nothing but write warnings. A loop has no end; a timer stops it instead.
                effect.setLoopCount(QSoundEffect.Loop.Infinite.value)
                effect.setSource(QUrl.fromLocalFile(str(file)))
                bells[chime] = Bell(effect, _timer(sound_ms, effect, parent))
        return bells

    return EffectChimes(QMediaDevices(parent), cast)


def _timer(milliseconds: int, effect: QSoundEffect, parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(milliseconds)
    timer.timeout.connect(effect.stop)
    return timer


def _length_ms(file: Path) -> int:
    """Give the length of a WAV file as far as it is there, 0 where it cannot be read."""
    try:
        with wave.open(str(file), "rb") as sound:
            size = len(sound.readframes(sound.getnframes()))
            bytes_a_second = sound.getnchannels() * sound.getsampwidth() * sound.getframerate()
            return 1_000 * size // bytes_a_second
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return 0

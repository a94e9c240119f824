"""Plays the chimes: at once or not at all, and never in the way of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QUrl

from acupress.core.ports import Chime

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QSoundEffect

    from acupress.core.ports import ChimePlayer


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


class EffectChimes:
    """Plays each chime with a sound effect of its own, made once and kept to the end.

    Qt lets the effects follow the default device. A server that dies leaves them silent.
    """

    def __init__(self, effects: dict[Chime, QSoundEffect]) -> None:
        self._effects = effects
        self._volume = 1.0

    @property
    def silent_because(self) -> str | None:
        """None: there is a device to play on."""
        return None

    def warm_up(self) -> None:
        """Open the stream by playing a chime inaudibly: the first sound comes late otherwise."""
        effect = self._effects[Chime.HALF]
        effect.setVolume(0.0)
        effect.play()

    def play(self, chime: Chime) -> None:
        """Start `chime` now, from its beginning."""
        effect = self._effects[chime]
        effect.stop()
        effect.setVolume(self._volume)
        effect.play()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0; squared, so that the middle sounds like the middle."""
        self._volume = volume * volume
        for effect in self._effects.values():
            effect.setVolume(self._volume)


def make_chime_player(folder: Path, parent: QObject) -> ChimePlayer:
    """Give a player of the WAV files in `folder`, or a silent one that knows why.

    Qt Multimedia cannot be imported where the PulseAudio library is missing, and without any
    device each effect would complain on its own; then none is made.
    """
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
    except ImportError:
        return SilentChimes("no-library")
    if not QMediaDevices.audioOutputs():
        return SilentChimes("no-device")
    effects: dict[Chime, QSoundEffect] = {}
    for chime in Chime:
        effect = QSoundEffect(parent)
        effect.setSource(QUrl.fromLocalFile(str(folder / f"{chime.value}.wav")))
        effects[chime] = effect
    return EffectChimes(effects)

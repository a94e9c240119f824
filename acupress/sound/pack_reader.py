"""Reads the prompts of the rendered voice."""

from __future__ import annotations

import atexit
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl

from acupress.sound.voice_pack import write_wav

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    from acupress.core.voice_pack import VoicePack

STOP_AFTER_MS = 250
"""Half of the silence after a prompt: then its effect is stopped and the next begins."""


class PackReader(QObject):
    """Plays the prompts of the pack in `folder` with one sound effect.

    A prompt is over when its length has passed, whatever the sound server does: a server that
    dies leaves the voice silent and the session going.
    """

    def __init__(
        self, pack: VoicePack, folder: Path, devices: QMediaDevices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._folder = folder
        self._devices = devices
        self._gain = 1.0
        self._effect: QSoundEffect | None = None
        self._decoded: Path | None = None
        self._broken: set[str] = set()
        self._done: Callable[[], None] | None = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        # A coarse timer may come early by a twentieth, and cut off the end of a long prompt
        self._end.setTimerType(Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._finish)

    def can_read(self, key: str) -> bool:
        """Whether the pack has the prompt, and there is something to play it on."""
        known = key in self._pack.prompts and key not in self._broken
        return known and bool(self._devices.audioOutputs())

    def length_ms(self, key: str) -> int:
        """Give how long a prompt takes."""
        return self._pack.prompts[key].milliseconds + STOP_AFTER_MS

    def get_ready(self) -> None:
        """Be ready always: a prompt is decoded in a few milliseconds."""

    def read(self, key: str, done: Callable[[], None]) -> None:
        """Play a prompt; one that cannot be decoded is over at once, and for good."""
        self._done = done
        prompt = self._pack.prompts[key]
        try:
            wav = self._decode(prompt.file)
        except OSError:
            self._broken.add(key)
            self._end.start(0)
            return
        effect = self._effect = self._effect or self._make_effect()
        effect.stop()
        effect.setSource(QUrl.fromLocalFile(str(wav)))
        effect.play()
        self._end.start(prompt.milliseconds + STOP_AFTER_MS)

    def stop(self) -> None:
        """Fall silent."""
        self._done = None
        self._end.stop()
        if self._effect:
            self._effect.stop()

    def set_gain(self, gain: float) -> None:
        """Set the amplitude, 0.0 to 1.0."""
        self._gain = gain
        if self._effect:
            self._effect.setVolume(gain)

    def _finish(self) -> None:
        done = self._done
        self.stop()
        if done:
            done()

    def _make_effect(self) -> QSoundEffect:
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        # An effect that ends by itself can upset the main loop; this one is always stopped (ADR 7)
        effect.setLoopCount(QSoundEffect.Loop.Infinite.value)
        effect.setVolume(self._gain)
        return effect

    def _decode(self, file: str) -> Path:
        if self._decoded is None:
            self._decoded = Path(mkdtemp(prefix="acupress-voice-"))
            atexit.register(rmtree, self._decoded, ignore_errors=True)
        wav = self._decoded / f"{file}.wav"
        if not wav.exists():
            write_wav(self._folder / file, wav, self._pack.rate)
        return wav

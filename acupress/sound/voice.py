"""Speaks the prompts of a session, one at a time, and never in the session's way."""

from __future__ import annotations

import atexit
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import QLoggingCategory, QObject, QTimer, QUrl

from acupress.core.speech import Speech, Utterance, end, offer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    from acupress.core.ports import Clock, Voice
    from acupress.sound.voice_pack import VoicePack

STOP_AFTER_MS = 250
"""Half of the silence after a prompt: then its effect is stopped and the next begins."""


class SilentVoice:
    """Says nothing, and knows why."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard."""
        return self._reason

    def length_ms(self, keys: Iterable[str]) -> int:
        """Give 0: nothing takes no time."""
        return 0

    def say(self, utterance: Utterance) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def set_volume(self, volume: float) -> None:
        """Do nothing."""


class PackVoice(QObject):
    """Plays prompts of a pack with one sound effect; `decoded` is a folder for their sound.

    A prompt is over when its length has passed, whatever the sound server does: a server that
    dies leaves the voice silent and the session going.
    """

    def __init__(
        self,
        pack: VoicePack,
        folder: Path,
        effect: QSoundEffect,
        devices: QMediaDevices,
        clock: Clock,
        decoded: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._folder = folder
        self._effect = effect
        self._devices = devices
        self._clock = clock
        self._speech = Speech()
        self._left: list[str] = []
        self._decoded = decoded
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._say_next)

    @property
    def silent_because(self) -> str | None:
        """`no-device` as long as there is none to play on."""
        return None if self._devices.audioOutputs() else "no-device"

    @property
    def speaking(self) -> bool:
        """Whether an utterance is being spoken, or about to be."""
        return self._speech.spoken is not None

    def length_ms(self, keys: Iterable[str]) -> int:
        """Give how long prompts take one after another."""
        known = [self._pack.prompts[key] for key in keys if key in self._pack.prompts]
        return sum(prompt.milliseconds + STOP_AFTER_MS for prompt in known)

    def say(self, utterance: Utterance) -> None:
        """Speak now, after what is weightier, or not at all where it would come too late."""
        before = self._speech.spoken
        self._speech = offer(self._speech, utterance)
        if self._speech.spoken is not before:
            self._begin()

    def hush(self) -> None:
        """Fall silent, and forget what waits."""
        self._speech = Speech()
        self._left = []
        self._turn.stop()
        self._effect.stop()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0; squared, so that the middle sounds like the middle."""
        self._effect.setVolume(volume * volume)

    def _begin(self) -> None:
        spoken = self._speech.spoken
        self._effect.stop()
        self._left = list(spoken.keys) if spoken else []
        self._turn.start(spoken.after_ms if spoken else 0)

    def _say_next(self) -> None:
        self._effect.stop()
        while self._left:
            key = self._left.pop(0)
            prompt = self._pack.prompts.get(key)
            if prompt and self._play(prompt.file):
                self._turn.start(prompt.milliseconds + STOP_AFTER_MS)
                return
        self._speech = end(self._speech, self._clock.read().awake_ns)
        if self._speech.spoken:
            self._begin()

    def _play(self, file: str) -> bool:
        from acupress.sound.voice_pack import write_wav

        if not self._devices.audioOutputs():
            return False
        wav = self._decoded / f"{file}.wav"
        try:
            if not wav.exists():
                write_wav(self._folder / file, wav, self._pack.rate)
        except OSError:
            return False
        self._effect.setSource(QUrl.fromLocalFile(str(wav)))
        self._effect.play()
        return True


class VoiceOnDemand:
    """A voice that is made when it is first needed: sound takes memory and time to open."""

    def __init__(self, make: Callable[[], Voice]) -> None:
        self._make = make
        self._made: Voice | None = None
        self._volume = 1.0

    @property
    def silent_because(self) -> str | None:
        """Why nothing can be heard."""
        return self._voice().silent_because

    def length_ms(self, keys: Iterable[str]) -> int:
        """Give how long prompts take one after another."""
        return self._voice().length_ms(keys)

    def say(self, utterance: Utterance) -> None:
        """Speak."""
        self._voice().say(utterance)

    def hush(self) -> None:
        """Fall silent; a voice that was never needed is silent."""
        if self._made:
            self._made.hush()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0; it waits for the voice to be made."""
        self._volume = volume
        if self._made:
            self._made.set_volume(volume)

    def _voice(self) -> Voice:
        if self._made is None:
            self._made = self._make()
            self._made.set_volume(self._volume)
        return self._made


def make_voice(folder: Path, clock: Clock, parent: QObject) -> Voice:
    """Give the voice of the pack in `folder`, or a silent one where something for it is missing."""
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        from acupress.sound.voice_pack import load_voice_pack
    except ImportError:
        return SilentVoice("no-library")
    try:
        pack = load_voice_pack(folder)
    except (OSError, ValidationError):
        return SilentVoice("no-pack")
    effect = QSoundEffect(parent)
    # An effect that ends by itself can upset the main loop; this one is always stopped (ADR 7)
    effect.setLoopCount(QSoundEffect.Loop.Infinite.value)
    decoded = Path(mkdtemp(prefix="acupress-voice-"))
    atexit.register(rmtree, decoded, ignore_errors=True)
    return PackVoice(pack, folder, effect, QMediaDevices(parent), clock, decoded, parent)

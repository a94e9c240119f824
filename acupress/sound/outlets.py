"""Everything that makes sound, opened once, or what is left where something for it is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, Signal

from acupress.core.hearing import Lack
from acupress.core.settings import VoiceSource
from acupress.core.voice_pack import voice_folder
from acupress.sound.bells import EffectBells, SilentBells
from acupress.sound.system_reader import SystemReader
from acupress.sound.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtMultimedia import QMediaDevices

    from acupress.core.ports import Clock
    from acupress.core.voice_pack import VoicePack
    from acupress.sound.bells import Bells
    from acupress.sound.voice import Reader


NOTES_READY_WITHIN_MS = 20_000
"""How long the own voice of a computer may take where it reads notes alone: nothing waits."""


class Silence(QObject):
    """Knows what cannot be heard, and tells when that changes."""

    changed = Signal()

    def __init__(self, devices: QMediaDevices | None, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = devices
        self.own_voice_lost = False
        if devices:
            devices.audioOutputsChanged.connect(self.changed)

    @property
    def reason(self) -> Lack | None:
        """What is missing for any sound, or None where something can be heard."""
        if self._devices is None:
            return Lack.LIBRARY
        return None if self._devices.audioOutputs() else Lack.DEVICE

    def lose_own_voice(self) -> None:
        """Take note that the computer's own voice has failed."""
        self.own_voice_lost = True
        self.changed.emit()


@dataclass(frozen=True)
class Outlets:
    """What sounds; `readers` are in order of preference for each source of the voice."""

    chimes: Bells
    tones: Bells
    voice: Voice
    readers: Mapping[VoiceSource, tuple[Reader, ...]]
    silence: Silence


def open_outlets(
    assets: Path,
    voice: VoicePack | None,
    words: Mapping[str, str],
    clock: Clock,
    parent: QObject,
    language: str = "en",
) -> Outlets:
    """Open all sound; `words` are the texts of the prompts, for the computer's own voice.

    `voice` is that of the app; without it the chimes sound alone. Both speak the `language` alone.
    Beside the pack the computer's own voice reads notes alone, which no pack has.
    Qt Multimedia cannot be imported where the PulseAudio library is missing.
    """
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return silent_outlets(clock, parent)
    devices = QMediaDevices(parent)
    pack = _pack_readers(voice, assets / voice_folder(language), devices, parent)
    silence = Silence(devices, parent)
    system = SystemReader(words, parent, language=language)
    system.failed.connect(silence.lose_own_voice)
    notes = SystemReader({}, parent, language=language, ready_within_ms=NOTES_READY_WITHIN_MS)
    return Outlets(
        chimes=EffectBells(assets / "sounds", devices, parent),
        tones=EffectBells(assets / "sounds/breath", devices, parent),
        voice=Voice(pack, clock, parent),
        readers={VoiceSource.PACK: (*pack, notes), VoiceSource.SYSTEM: (system, *pack)},
        silence=silence,
    )


def silent_outlets(clock: Clock, parent: QObject) -> Outlets:
    """Give outlets from which nothing is heard."""
    return Outlets(
        chimes=SilentBells(),
        tones=SilentBells(),
        voice=Voice((), clock, parent),
        readers=dict.fromkeys(VoiceSource, ()),
        silence=Silence(None, parent),
    )


def _pack_readers(
    voice: VoicePack | None, folder: Path, devices: QMediaDevices, parent: QObject
) -> tuple[Reader, ...]:
    if voice is None:
        return ()
    # The decoder is a wheel of its own, which may be missing
    try:
        from acupress.sound.pack_reader import PackReader
    except ImportError:
        return ()
    return (PackReader(voice, folder, devices, parent),)

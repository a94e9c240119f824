"""The sound of the rendered voice."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import miniaudio

if TYPE_CHECKING:
    from pathlib import Path

SILENCE_MS = 500
"""Silence put after every prompt, in which it is stopped (docs/adr/0007)."""


def write_wav(source: Path, target: Path, rate: int) -> None:
    """Decode a prompt to 16-bit WAV with silence at its end. Raises `OSError` where it cannot."""
    try:
        sound = miniaudio.decode_file(str(source), nchannels=1, sample_rate=rate)
    except miniaudio.MiniaudioError as error:
        msg = f"{source.name} cannot be decoded: {error}"
        raise OSError(msg) from error
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(sound.samples.tobytes())
        out.writeframes(bytes(2 * rate * SILENCE_MS // 1_000))

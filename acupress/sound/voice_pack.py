"""The rendered voice: which prompts there are, how long each is, and its sound."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import miniaudio
from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"
SILENCE_MS = 500
"""Silence put after every prompt, in which it is stopped (docs/adr/0007)."""


class Prompt(BaseModel):
    """One rendered text: its words, their hash, the file and its length."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    sha: str
    file: str
    milliseconds: int = Field(gt=0)


class VoicePack(BaseModel):
    """All prompts of one voice by key; `rate` is in samples a second."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(alias="schema", ge=1, le=1)
    voice: str
    speed: float
    rate: int
    prompts: dict[str, Prompt]


def load_voice_pack(folder: Path) -> VoicePack:
    """Read the manifest of a pack. Raises `OSError` or pydantic's `ValidationError`."""
    return VoicePack.model_validate_json((folder / MANIFEST).read_bytes())


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

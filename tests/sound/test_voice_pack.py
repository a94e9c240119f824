"""The voice pack: it says what the app wants said, and every file is what the manifest tells."""

from __future__ import annotations

import hashlib
import wave
from array import array
from math import log10, sqrt
from typing import TYPE_CHECKING

import miniaudio
import pytest

from acupress.content import assets_folder
from acupress.sound.voice_pack import SILENCE_MS, write_wav
from acupress.ui.spoken import spoken_prompts
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from pathlib import Path

PACK = assets_folder() / "voice/en"
LIBRARY = shipped_library()
assert LIBRARY.voice is not None
BOOK = LIBRARY.voice
LARGEST_BYTES = 6_000_000
BLOCK = 2_400
"""A tenth of a second."""


def test_the_manifest_is_the_catalogue() -> None:
    wanted = dict(spoken_prompts(LIBRARY))
    assert {key: prompt.text for key, prompt in BOOK.prompts.items()} == wanted


def test_nothing_is_said_in_codes_or_pinyin() -> None:
    library = shipped_library()
    spoken = " ".join(prompt.text for prompt in BOOK.prompts.values())
    for point in library.points.values():
        assert point.code not in spoken
        assert point.pinyin not in spoken


def test_the_pack_holds_its_files_and_no_others_and_is_small() -> None:
    files = {path.name: path.stat().st_size for path in PACK.iterdir()}
    assert files.keys() == {prompt.file for prompt in BOOK.prompts.values()} | {"manifest.json"}
    assert sum(files.values()) < LARGEST_BYTES


@pytest.mark.parametrize("key", sorted(BOOK.prompts))
def test_a_prompt_decodes_with_its_length_and_loudness(key: str) -> None:
    prompt = BOOK.prompts[key]
    assert prompt.sha == hashlib.sha256(prompt.text.encode()).hexdigest()[:16]
    sound = miniaudio.decode_file(str(PACK / prompt.file), nchannels=1, sample_rate=BOOK.rate)
    assert abs(1_000 * len(sound.samples) / BOOK.rate - prompt.milliseconds) < 30
    assert max(abs(sample) for sample in sound.samples) < 0.95 * 32_768
    assert -23 < loudness_db(sound.samples) < -14


def loudness_db(samples: array[int]) -> float:
    """Root mean square over the tenths of a second in which something is said, in dBFS."""
    squares = [
        sum(sample * sample for sample in samples[at : at + BLOCK]) / BLOCK
        for at in range(0, len(samples) - BLOCK + 1, BLOCK)
    ]
    said = [square for square in squares if square > 32_768**2 * 10 ** (-35 / 10)]
    return 20 * log10(sqrt(sum(said) / len(said)) / 32_768)


def test_decoded_prompts_end_in_silence(tmp_path: Path) -> None:
    prompt = BOOK.prompts["halfway"]
    write_wav(PACK / prompt.file, tmp_path / "halfway.wav", BOOK.rate)
    with wave.open(str(tmp_path / "halfway.wav"), "rb") as sound:
        assert sound.getframerate() == BOOK.rate
        frames = sound.readframes(sound.getnframes())
    quiet = 2 * BOOK.rate * SILENCE_MS // 1_000
    assert frames[-quiet:] == bytes(quiet)
    assert any(frames[:-quiet])


def test_a_damaged_prompt_is_no_crash(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ogg"
    damaged.write_bytes(b"OggS" + bytes(100))
    with pytest.raises(OSError, match="cannot be decoded"):
        write_wav(damaged, tmp_path / "out.wav", BOOK.rate)

"""The chimes as they are shipped, and the recipe that makes them."""

from __future__ import annotations

import math
import runpy
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from acupress.content import assets_folder
from acupress.core.cues import PRIMER, Chime
from acupress.sound.bells import STOP_BEFORE_END_MS

SOUNDS = assets_folder() / "sounds"
MAKER = Path(__file__).resolve().parents[2] / "packaging" / "sounds" / "make_chimes.py"
FULL = 32_767

WANTED = {
    Chime.BOWL: (5.0, -7.0),
    Chime.SWITCH: (2.8, -9.0),
    Chime.HALF: (1.8, -12.0),
    Chime.END: (8.0, -7.0),
}
"""Seconds of sound and peak in dBFS."""

SILENCE_SECONDS = 0.5


@dataclass(frozen=True)
class Wav:
    """A WAV file taken apart."""

    channels: int
    bits: int
    rate: int
    samples: array[int]


def read(path: Path) -> Wav:
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
        if sys.byteorder == "big":
            samples.byteswap()
        return Wav(file.getnchannels(), 8 * file.getsampwidth(), file.getframerate(), samples)


def decibels(sample: float) -> float:
    return 20 * math.log10(max(sample, 0.01) / FULL)


@pytest.fixture(params=Chime)
def chime(request: pytest.FixtureRequest) -> Chime:
    return Chime(request.param)


@pytest.fixture
def wav(chime: Chime) -> Wav:
    return read(SOUNDS / f"{chime.value}.wav")


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(MAKER))


def test_every_chime_is_mono_of_16_bits_at_24_khz(wav: Wav) -> None:
    assert (wav.channels, wav.bits, wav.rate) == (1, 16, 24_000)


def test_every_chime_is_as_long_as_wanted(chime: Chime, wav: Wav) -> None:
    seconds, _ = WANTED[chime]

    assert len(wav.samples) == round((seconds + SILENCE_SECONDS) * wav.rate)


def test_every_chime_peaks_where_wanted_and_clips_nowhere(chime: Chime, wav: Wav) -> None:
    _, peak = WANTED[chime]

    assert decibels(max(map(abs, wav.samples))) == pytest.approx(peak, abs=0.1)


def test_every_chime_rests_on_zero(wav: Wav) -> None:
    assert decibels(abs(sum(wav.samples) / len(wav.samples))) < -80


def test_every_chime_fades_before_the_silence_in_which_the_player_stops_it(wav: Wav) -> None:
    silence = round(SILENCE_SECONDS * wav.rate)
    fading = wav.samples[-silence - wav.rate // 100 : -silence]

    assert not any(wav.samples[-silence:])
    assert decibels(max(map(abs, fading))) < -80
    assert 0 < STOP_BEFORE_END_MS < 1_000 * SILENCE_SECONDS


def test_the_first_sound_of_every_chime_comes_at_once(wav: Wav) -> None:
    first = next(i for i, sample in enumerate(wav.samples) if decibels(abs(sample)) > -40)

    assert first < wav.rate // 40


def test_all_chimes_together_stay_under_a_megabyte() -> None:
    assert sum((SOUNDS / f"{chime}.wav").stat().st_size for chime in Chime) < 1_000_000


def test_there_is_a_file_and_a_recipe_for_every_chime_and_none_besides(
    maker: dict[str, Any],
) -> None:
    names = {chime.value for chime in Chime}

    assert {path.stem for path in SOUNDS.glob("*.wav")} == names | {PRIMER}
    assert set(maker["CHIMES"]) == names


def test_making_a_chime_twice_gives_the_same_bytes(maker: dict[str, Any], tmp_path: Path) -> None:
    first, second = tmp_path / "first.wav", tmp_path / "second.wav"

    for path in (first, second):
        maker["write"](path, maker["mix"](maker["CHIMES"]["half"]))

    assert first.read_bytes() == second.read_bytes()


def test_the_shipped_chime_is_what_the_recipe_makes(maker: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "half.wav"
    maker["write"](path, maker["mix"](maker["CHIMES"]["half"]))

    made, shipped = read(path).samples, read(SOUNDS / "half.wav").samples

    # Systems' sines differ in the last bit, which can tip the rounding
    assert len(made) == len(shipped)
    assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 1

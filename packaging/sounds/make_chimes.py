"""Makes the chimes in `assets/sounds/`: strikes on a singing bowl, from nothing but sines.

A bowl rings in inharmonic modes. Each mode here is a pair of slightly detuned, exponentially
decaying sines, so that it beats slowly; a short felt noise stands for the mallet. All is plain
Python and the same on every run.
"""

from __future__ import annotations

import math
import random
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 24_000
FULL = 32_767
SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"

MODES = (
    (1.0, 1.0, 1.0),
    (2.71, 0.55, 0.62),
    (5.12, 0.26, 0.36),
    (8.05, 0.10, 0.20),
    (11.4, 0.04, 0.12),
)
"""Each mode of the bowl: frequency ratio, loudness, share of the decay time."""

ATTACK_SECONDS = 0.018
FADE_SECONDS = 0.3

SILENCE_SECONDS = 0.5
"""Silence after each chime, in which the player stops it; see docs/adr/0007."""


@dataclass(frozen=True)
class Strike:
    """One strike: when (s), how high (Hz), how long until -60 dB (s), how bright and loud."""

    at: float
    hertz: float
    decay: float
    bright: float = 1.0
    gain: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """A chime: its strikes, how long it sounds (s) and its peak in dBFS."""

    strikes: tuple[Strike, ...]
    seconds: float
    peak_db: float


CHIMES = {
    "bowl": Recipe((Strike(0, 264, 5.0),), 5.0, -7),
    "switch": Recipe((Strike(0, 396, 2.0, 0.8), Strike(0.32, 528, 2.2, 0.7, 0.8)), 2.8, -9),
    "half": Recipe((Strike(0, 528, 1.5, 0.6),), 1.8, -12),
    "end": Recipe(
        (Strike(0, 198, 6.0), Strike(1.6, 198, 6.0, 1.0, 0.75), Strike(3.2, 264, 5.5, 1.0, 0.7)),
        8.0,
        -7,
    ),
}


def ring(strike: Strike, seconds: float) -> list[float]:
    """Give the samples of one strike."""
    count = int(seconds * RATE)
    samples = [0.0] * count
    for number, (ratio, loudness, share) in enumerate(MODES):
        hertz = strike.hertz * ratio
        fall = math.log(1_000) / (strike.decay * share) / RATE
        tone = loudness * (strike.bright if number > 1 else 1.0)
        detune = 0.45 * (1 + 0.35 * number)
        for side, part in ((-detune, 0.55), (detune, 0.45)):
            turn = math.tau * (hertz + side) / RATE
            for i in range(count):
                samples[i] += tone * part * math.exp(-fall * i) * math.sin(turn * i)
    _strike_felt(samples)
    attack = int(ATTACK_SECONDS * RATE)
    for i in range(attack):
        samples[i] *= 0.5 - 0.5 * math.cos(math.pi * i / attack)
    return samples


def _strike_felt(samples: list[float]) -> None:
    noise = random.Random(7)  # noqa: S311  (sound, not secrets)
    low = 0.0
    for i in range(min(len(samples), RATE // 8)):
        low += 0.18 * (noise.uniform(-1, 1) - low)
        samples[i] += 0.25 * low * math.exp(-70 * i / RATE)


def mix(recipe: Recipe) -> list[float]:
    """Give a whole chime: strikes laid over each other, faded out, at its peak, then silence."""
    total = [0.0] * int(recipe.seconds * RATE)
    for strike in recipe.strikes:
        start = int(strike.at * RATE)
        for i, sample in enumerate(ring(strike, recipe.seconds - strike.at)):
            if start + i < len(total):
                total[start + i] += strike.gain * sample
    middle = sum(total) / len(total)
    total = [sample - middle for sample in total]
    fade = int(FADE_SECONDS * RATE)
    for i in range(fade):
        total[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / fade)
    peak = max(abs(sample) for sample in total)
    level = 10 ** (recipe.peak_db / 20) / peak
    return [sample * level for sample in total] + [0.0] * round(SILENCE_SECONDS * RATE)


def write(path: Path, samples: list[float]) -> None:
    """Write samples (-1 to 1) as a mono WAV file of 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (round(sample * FULL) for sample in samples)).tobytes())


def main() -> None:
    """Make every chime and say how it came out."""
    SOUNDS.mkdir(parents=True, exist_ok=True)
    for name, recipe in CHIMES.items():
        samples = mix(recipe)
        path = SOUNDS / f"{name}.wav"
        write(path, samples)
        loudness = math.sqrt(sum(sample * sample for sample in samples) / len(samples))
        tail = max(abs(sample) for sample in samples[-round((SILENCE_SECONDS + 0.01) * RATE) :])
        print(
            f"{name:7} {len(samples) / RATE:4.1f} s {path.stat().st_size / 1024:6.0f} KiB "
            f"peak {20 * math.log10(max(map(abs, samples))):6.1f} dBFS "
            f"RMS {20 * math.log10(loudness):6.1f} dB tail {20 * math.log10(tail + 1e-9):6.0f} dB"
        )


if __name__ == "__main__":
    main()

"""Makes the tones of the breath in `assets/sounds/breath/`, and the primer.

Each breath in or out of the patterns in `assets/breathing/` has a tone of its length. It reads
the breath function that the circle reads: the fullness is its pitch, the flow its loudness. The
primer is noise too faint to be heard, for a stream that shall stay open. Plain Python, and the
same on every run.
"""

from __future__ import annotations

import math
import random
import wave
from array import array
from typing import TYPE_CHECKING

from acupress.content import assets_folder, load_library
from acupress.core.breathing import BreathPhase
from acupress.core.units import MS

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.core.breathing import BreathPattern

RATE = 24_000
FULL = 32_767
LOW_HZ, HIGH_HZ = 165.0, 220.0
"""The pitch of an empty and of a full breath."""
OVERTONES = ((1, 1.0), (2, 0.28), (3, 0.1))
AIR = 0.5
"""How loud the air is beside the tone."""
PEAK = 10 ** (-14 / 20)
SILENCE_SECONDS = 0.5
PRIMER_SECONDS = 2
PRIMER_STEPS = 2
"""The amplitude of the primer, in steps of a 16-bit sample: -84 dBFS."""


def breathe(pattern: BreathPattern, phase: BreathPhase) -> list[float]:
    """Give the samples of one part of a breath, -1.0 to 1.0."""
    start = 0
    for part, length in pattern.parts:
        if part is phase:
            break
        start += length
    noise = random.Random(11)  # noqa: S311  (sound, not secrets)
    count = length * RATE // 1_000 // MS
    samples, turn, air = [], 0.0, 0.0
    for i in range(count):
        fullness = pattern.at(start + i * length // count).fullness
        flow = math.sin(math.pi * i / count)
        turn += math.tau * LOW_HZ * (HIGH_HZ / LOW_HZ) ** fullness / RATE
        tone = sum(loud * math.sin(turn * over) for over, loud in OVERTONES)
        air += (0.03 + 0.07 * fullness) * (noise.uniform(-1, 1) - air)
        samples.append(flow * (tone + AIR * 6 * air))
    peak = max(map(abs, samples))
    return [sample * PEAK / peak for sample in samples]


def write(path: Path, samples: list[int], silence: float) -> None:
    """Write samples as a mono WAV file of 16 bits, with silence (s) at its end."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", samples).tobytes())
        file.writeframes(bytes(2 * round(silence * RATE)))
    print(f"{path.name:16} {len(samples) / RATE:4.1f} s {path.stat().st_size / 1024:6.0f} KiB")


def main() -> None:
    """Make every tone and the primer."""
    sounds = assets_folder() / "sounds"
    folder = sounds / "breath"
    folder.mkdir(exist_ok=True)
    made = set()
    for pattern in load_library(assets_folder()).patterns.values():
        for phase, length in pattern.parts:
            name = f"{phase.value}-{length // MS}.wav"
            if phase in (BreathPhase.IN, BreathPhase.OUT) and name not in made:
                made.add(name)
                tone = [round(sample * FULL) for sample in breathe(pattern, phase)]
                write(folder / name, tone, SILENCE_SECONDS)
    for file in folder.glob("*.wav"):
        if file.name not in made:
            file.unlink()
    noise = random.Random(3)  # noqa: S311  (sound, not secrets)
    steps = range(PRIMER_SECONDS * RATE)
    write(
        sounds / "primer.wav",
        [noise.randint(-PRIMER_STEPS, PRIMER_STEPS) for _ in steps],
        SILENCE_SECONDS,
    )


if __name__ == "__main__":
    main()

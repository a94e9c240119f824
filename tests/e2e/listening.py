"""Listens to a session: a sound server whose device leads nowhere, and a recorder on it."""

from __future__ import annotations

import json
import operator
import os
import subprocess
import sys
import threading
import time
import wave
from array import array
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import miniaudio

from acupress.content import assets_folder
from acupress.core.cues import Chime
from acupress.core.settings import Settings
from acupress.core.voice_pack import VoicePack
from acupress.judging import as_json, judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
PACK = assets_folder() / "voice/en"
RATE = 24_000
COARSE = 6
"""Every how many samples are compared at first."""
KNOWN_BY = RATE // 2
"""How many samples of a sound are looked for; how alike it is, all of it tells."""
NS = 1_000_000_000
STRETCH_S = 10
BEFORE_MS, ONSET_MS = 40, 160
"""A chime is known by the silence before it and by its beginning: it rings for seconds alike."""


@dataclass(frozen=True)
class Told:
    """Something that the app said is to be heard, at an instant of the monotonic clock."""

    kind: str
    key: str
    at_ns: int


@dataclass
class Recording:
    """What came out of the sound server, and when.

    The clock of the server drifts by some 40 millionths against ours, which in ten minutes is as
    much as what is to be measured. So instants are counted from an anchor near them: for each
    stretch of the recording, when it would have begun, were the clocks the same.
    """

    samples: array[int] = field(default_factory=lambda: array("h"))
    anchors: list[int] = field(default_factory=list)

    def take(self, data: bytes) -> None:
        """Add sound that has just arrived: it can have begun no later than its length ago."""
        self.samples.frombytes(data)
        began_ns = time.monotonic_ns() - len(self.samples) * NS // RATE
        stretch = len(self.samples) // (STRETCH_S * RATE)
        if stretch < len(self.anchors):
            self.anchors[stretch] = min(self.anchors[stretch], began_ns)
        else:
            self.anchors.append(began_ns)

    def at(self, instant_ns: int) -> int:
        """Give the index of an instant."""
        stretch = (instant_ns - self.anchors[0]) // (STRETCH_S * NS)
        return (instant_ns - self.anchors[min(stretch, len(self.anchors) - 1)]) * RATE // NS

    def cut(self, begin_ns: int, end_ns: int) -> array[int]:
        """Give the sound between two instants."""
        return self.samples[max(0, self.at(begin_ns)) : max(0, self.at(end_ns))]

    def find(self, sound: array[int], around_ns: int, within_ms: int) -> tuple[float, float]:
        """Find a sound near an instant: how many ms late it is, and how alike (0 to 1)."""
        reach = within_ms * RATE // 1_000
        start = self.at(around_ns)
        begin = loudest(sound)
        pattern = sound[begin : begin + KNOWN_BY : COARSE]
        best = (0.0, 0)
        for lag in range(-reach, reach, COARSE):
            first = start + lag + begin
            part = self.samples[max(0, first) : first + KNOWN_BY : COARSE][: len(pattern)]
            best = max(best, (likeness(pattern, part), lag))
        fine = [
            (likeness(sound[::2], self.samples[start + lag : start + lag + len(sound) : 2]), lag)
            for lag in range(best[1] - COARSE, best[1] + COARSE + 1, 2)
        ]
        alike, lag = max(fine)
        return 1_000 * lag / RATE, alike


def loudest(sound: array[int]) -> int:
    """Give where the loudest stretch of a sound begins by which it is known."""
    begins = range(0, max(1, len(sound) - KNOWN_BY), KNOWN_BY // 2)
    return max(begins, key=lambda at: sum(map(abs, sound[at : at + KNOWN_BY : COARSE])))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Give the normalised correlation of two sounds of one length; 0 where one is silent."""
    if len(one) != len(other):
        return 0.0
    power = sum(map(operator.mul, one, one)) * sum(map(operator.mul, other, other))
    return sum(map(operator.mul, one, other)) / sqrt(power) if power else 0.0


@contextmanager
def first_in_line() -> Iterator[None]:
    """Come before whatever else runs, where the system allows it: sound that waits is late."""
    before = os.getpriority(os.PRIO_PROCESS, 0)
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, -10)
    try:
        yield
    finally:
        os.setpriority(os.PRIO_PROCESS, 0, before)


@contextmanager
def recorder(environment: dict[str, str]) -> Iterator[Recording]:
    """Record what the server's device would sound."""
    recording = Recording()
    command = ["parec", "--device=nowhere.monitor", "--format=s16le", "--channels=1"]
    command += [f"--rate={RATE}", "--latency-msec=10"]
    with subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        pipe = process.stdout.fileno()

        def listen() -> None:
            while data := os.read(pipe, 480):
                recording.take(data)

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        while not recording.samples:
            time.sleep(0.01)
        yield recording
        process.terminate()
        thread.join()


def run_session(
    environment: dict[str, str], home: Path, lead_in_seconds: int, *routine: str
) -> tuple[list[Told], str, int]:
    """Run the real app through a routine; gives what it told, its stderr and its exit status.

    `routine` is its key and, if wished, the seconds of each press.
    """
    home.mkdir(mode=0o700)
    settings = Settings(lead_in_seconds=lead_in_seconds)
    (home / "settings.json").write_text(as_json(settings), "utf-8")
    child = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("drive.py")), "hear", *routine],
        env={
            **os.environ,
            **environment,
            "ACUPRESS_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    told = []
    for line in child.stdout.splitlines():
        entry = json.loads(line)
        kind = next(kind for kind in ("chime", "prompt", "silent") if kind in entry)
        told.append(Told(kind, str(entry[kind]), entry["at"]))
    return told, child.stderr, child.returncode


def chime_sound(key: str) -> array[int]:
    """Give the beginning of a chime, after a little silence."""
    silence = array("h", bytes(2 * BEFORE_MS * RATE // 1_000))
    with wave.open(str(assets_folder() / f"sounds/{Chime(key)}.wav"), "rb") as file:
        return silence + array("h", file.readframes(ONSET_MS * RATE // 1_000))


def voice_pack() -> VoicePack:
    """Give the voice of the app."""
    return judge(VoicePack, json.loads((PACK / "manifest.json").read_bytes()))


def prompt_sound(key: str) -> array[int]:
    """Give a prompt."""
    file = PACK / voice_pack().prompts[key].file
    return array("h", miniaudio.decode_file(str(file), nchannels=1, sample_rate=RATE).samples)


@dataclass(frozen=True)
class Heard:
    """What was found of something that was told."""

    told: Told
    late_ms: float
    alike: float


def find_chimes(recording: Recording, told: Sequence[Told]) -> list[Heard]:
    """Find every chime near the instant at which it was due."""
    return [
        Heard(
            one,
            *recording.find(
                chime_sound(one.key), one.at_ns - BEFORE_MS * NS // 1_000, within_ms=120
            ),
        )
        for one in told
        if one.kind == "chime"
    ]


def whole_prompts(told: Sequence[Told]) -> list[Told]:
    """Give the prompts that were not cut short by something weightier or by the next step."""
    pack = voice_pack()
    events = [one for one in told if one.kind != "chime"]
    whole = []
    for index, one in enumerate(events):
        if one.kind != "prompt":
            continue
        ends = one.at_ns + pack.prompts[one.key].milliseconds * NS // 1_000
        if all(later.at_ns >= ends for later in events[index + 1 :]):
            whole.append(one)
    return whole


def find_prompts(recording: Recording, told: Sequence[Told]) -> list[Heard]:
    """Find every prompt that was said to its end, near the instant at which it was begun."""
    return [
        Heard(one, *recording.find(prompt_sound(one.key), one.at_ns, within_ms=200))
        for one in whole_prompts(told)
    ]


def median_late(heard: Sequence[Heard]) -> float:
    """Give the median lateness in ms."""
    return median(one.late_ms for one in heard)

"""The breath: one function of time that the circle, the words and the press length all read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from acupress.core.units import MS, SECOND
from acupress.core.values import Key, Limits, Sentence, Sources, Value, value

PRESS_FROM_NS = 60 * SECOND
PRESS_TO_NS = 120 * SECOND


class BreathPhase(StrEnum):
    """The four parts of one breath."""

    IN = "in"
    HOLD_IN = "hold-in"
    OUT = "out"
    HOLD_OUT = "hold-out"


@dataclass(frozen=True, slots=True)
class Breath:
    """The breath at one instant.

    `fullness` goes from 0.0 (empty) to 1.0 (full), `number` counts breaths from 0, and
    `into_ns` is the time since the phase began.
    """

    phase: BreathPhase
    fullness: float
    number: int
    into_ns: int


@value(frozen=True, slots=True, kw_only=True)
class BreathPattern(Value):
    """A repeating breath, in milliseconds, that begins with the breath in.

    One breath lasts between 4 and 20 seconds, so that a whole number of them always fits
    a press of 60 to 120 seconds.
    """

    key: Key
    title: Sentence
    summary: Sentence
    in_ms: Annotated[int, Limits(ge=2_000, le=10_000)]
    hold_in_ms: Annotated[int, Limits(ge=0, le=8_000)]
    out_ms: Annotated[int, Limits(ge=2_000, le=10_000)]
    hold_out_ms: Annotated[int, Limits(ge=0, le=8_000)]
    sources: Sources

    def __post_init__(self) -> None:
        if not 4_000 <= self.breath_ms <= 20_000:
            msg = f"one breath lasts {self.breath_ms} ms, outside 4000 to 20000"
            raise ValueError(msg)

    @property
    def breath_ms(self) -> int:
        """Length of one whole breath in milliseconds."""
        return self.in_ms + self.hold_in_ms + self.out_ms + self.hold_out_ms

    @property
    def breath_ns(self) -> int:
        """Length of one whole breath in nanoseconds."""
        return self.breath_ms * MS

    @property
    def holds(self) -> bool:
        """Whether the breath is held anywhere."""
        return bool(self.hold_in_ms or self.hold_out_ms)

    @property
    def parts(self) -> tuple[tuple[BreathPhase, int], ...]:
        """The phases that last, in order, with their length in nanoseconds."""
        every = (
            (BreathPhase.IN, self.in_ms * MS),
            (BreathPhase.HOLD_IN, self.hold_in_ms * MS),
            (BreathPhase.OUT, self.out_ms * MS),
            (BreathPhase.HOLD_OUT, self.hold_out_ms * MS),
        )
        return tuple(part for part in every if part[1])

    def at(self, active_ns: int) -> Breath:
        """Give the breath `active_ns` nanoseconds after the first breath in began."""
        number, into = divmod(active_ns, self.breath_ns)
        parts = self.parts
        for phase, length in parts[:-1]:
            if into < length:
                return Breath(phase, _fullness(phase, into / length), number, into)
            into -= length
        phase, length = parts[-1]
        return Breath(phase, _fullness(phase, into / length), number, into)

    def whole_breaths_ns(self, dwell_seconds: int) -> int:
        """Give the whole number of breaths nearest to `dwell_seconds`, within 60 to 120 s, in ns.

        Ending on a breath out is what makes a press feel finished. Of two equally near
        lengths the longer one wins.
        """
        fewest = -(-PRESS_FROM_NS // self.breath_ns)
        most = PRESS_TO_NS // self.breath_ns
        nearest = (2 * dwell_seconds * SECOND + self.breath_ns) // (2 * self.breath_ns)
        return min(max(nearest, fewest), most) * self.breath_ns


def _fullness(phase: BreathPhase, part: float) -> float:
    match phase:
        case BreathPhase.IN:
            return (1 - math.cos(math.pi * part)) / 2
        case BreathPhase.HOLD_IN:
            return 1.0
        case BreathPhase.OUT:
            return (1 + math.cos(math.pi * part)) / 2
        case _:
            return 0.0

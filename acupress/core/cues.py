"""The cue script: what is due at which active time of a step, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from acupress.core.breathing import BreathPattern
from acupress.core.offered import CueCategory as CueCategory
from acupress.core.units import MS, SECOND

GUIDED_BREATHS = 3
"""Breaths at the start of each press that are told in words."""

EASE_EVERY = 3
"""The reminder to ease off comes on the first press and on every third one after it."""

LAST_SECONDS_NS = 10 * SECOND


class Chime(StrEnum):
    """A short sound that marks a moment; the file in `assets/sounds/` bears its value."""

    BOWL = "bowl"
    SWITCH = "switch"
    HALF = "half"
    END = "end"


PRIMER = "primer"
"""A sound too faint to be heard, a file beside the chimes. It keeps the stream open while a session
runs, so that no chime is late and no headphones sleep through a first word."""


class CueKind(StrEnum):
    """Each cue of the script."""

    PLACE = "place"
    OTHER_SIDE = "other-side"
    PRESS = "press"
    BREATHE_IN = "breathe-in"
    BREATHE_OUT = "breathe-out"
    EASE_OFF = "ease-off"
    HALFWAY = "halfway"
    TEN_SECONDS = "ten-seconds"
    RELEASE = "release"
    ALL_DONE = "all-done"


TO_BOTH = frozenset({CueKind.PRESS, CueKind.EASE_OFF, CueKind.ALL_DONE})
"""What is said otherwise where somebody else presses, as both listen."""


@dataclass(frozen=True, slots=True)
class CueManner:
    """How a kind of cue is given.

    A cue that is later than `max_late_ns` is dropped, a safety cue never. Of cues that want to
    speak at once the higher `priority` wins.
    """

    category: CueCategory
    chime: Chime | None
    priority: int
    max_late_ns: int


MANNERS: dict[CueKind, CueManner] = {
    CueKind.PLACE: CueManner(CueCategory.PLACE, Chime.SWITCH, 7, 15 * SECOND),
    CueKind.OTHER_SIDE: CueManner(CueCategory.PLACE, Chime.SWITCH, 7, 15 * SECOND),
    CueKind.PRESS: CueManner(CueCategory.TECHNIQUE, Chime.BOWL, 6, 5 * SECOND),
    CueKind.BREATHE_IN: CueManner(CueCategory.BREATH, None, 2, 900 * MS),
    CueKind.BREATHE_OUT: CueManner(CueCategory.BREATH, None, 2, 900 * MS),
    CueKind.EASE_OFF: CueManner(CueCategory.SAFETY, None, 9, 0),
    CueKind.HALFWAY: CueManner(CueCategory.TIME, Chime.HALF, 4, 1500 * MS),
    CueKind.TEN_SECONDS: CueManner(CueCategory.TIME, None, 5, 1500 * MS),
    CueKind.RELEASE: CueManner(CueCategory.TECHNIQUE, Chime.BOWL, 8, 5 * SECOND),
    CueKind.ALL_DONE: CueManner(CueCategory.SESSION, Chime.END, 8, 15 * SECOND),
}


@dataclass(frozen=True, slots=True)
class Cue:
    """Something due `at_ns` of active time after its phase began."""

    at_ns: int
    kind: CueKind

    @property
    def manner(self) -> CueManner:
        """How this cue is given."""
        return MANNERS[self.kind]

    @property
    def is_safety(self) -> bool:
        """Whether the cue must be given however late it is."""
        return self.manner.category is CueCategory.SAFETY


def lead_in_cues(*, second_side: bool) -> tuple[Cue, ...]:
    """Give the cues of a lead-in."""
    return (Cue(0, CueKind.OTHER_SIDE if second_side else CueKind.PLACE),)


def press_cues(press: int, dwell_ns: int, breath: BreathPattern) -> tuple[Cue, ...]:
    """Give the cues of one press in order; `press` counts the presses of the session from 0."""
    cues = [
        Cue(0, CueKind.PRESS),
        Cue(dwell_ns // 2, CueKind.HALFWAY),
        Cue(dwell_ns - LAST_SECONDS_NS, CueKind.TEN_SECONDS),
    ]
    if press % EASE_EVERY == 0:
        cues.append(Cue(dwell_ns // 4, CueKind.EASE_OFF))
    until_out = (breath.in_ms + breath.hold_in_ms) * MS
    for number in range(GUIDED_BREATHS):
        cues.append(Cue(number * breath.breath_ns, CueKind.BREATHE_IN))
        cues.append(Cue(number * breath.breath_ns + until_out, CueKind.BREATHE_OUT))
    return tuple(sorted(cues, key=lambda cue: (cue.at_ns, -cue.manner.priority)))


RELEASE_CUES = (Cue(0, CueKind.RELEASE),)
REST_CUES = (Cue(0, CueKind.ALL_DONE),)

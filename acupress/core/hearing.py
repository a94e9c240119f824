"""What of a cue is heard: a chime, words, both or neither, as the user has settled it.

Prompts have keys; `acupress.ui.spoken` has their words and `packaging/voice` renders them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from acupress.core.cues import MANNERS, TO_BOTH, CueCategory, CueKind
from acupress.core.points import Means, Presser, Side
from acupress.core.settings import Teller, Verbosity
from acupress.core.units import SECOND
from acupress.core.writing import word_count

if TYPE_CHECKING:
    from acupress.core.cues import Chime
    from acupress.core.points import PointCode
    from acupress.core.routines import PlannedStep
    from acupress.core.settings import Settings


class Lack(StrEnum):
    """What is missing where less can be heard than is wanted: all sound, or the voice alone."""

    LIBRARY = "no-library"
    DEVICE = "no-device"
    VOICE = "no-voice"


LIGHTLY = "press-lightly"
SOUND_CHECK = "sound-check"
NOTE = "note: "
"""How the key of what the user has noted begins: its words follow, as no pack can have them."""

NOTE_PRIORITY = 1
"""Whatever else is to be said goes before a note."""

LEFT_OUT_OF_SHORT = frozenset({CueKind.PRESS, CueKind.BREATHE_IN, CueKind.BREATHE_OUT})
"""What the voice leaves out when it is asked to say little."""


READING_WORDS_A_MINUTE = 120
"""How fast a screen reader reads for somebody who likes it slow."""

MINUTE_NS = 60 * SECOND


def for_the_voice(settings: Settings, *, reader_runs: bool) -> Settings:
    """Give the settings that the voice follows: it is silent where the screen reader tells."""
    if reader_runs and settings.teller is Teller.READER:
        return settings.with_(verbosity=Verbosity.CHIMES)
    return settings


def reader_tells(settings: Settings, *, voice_lost: bool) -> bool:
    """Whether a screen reader that runs is told the cues: always where the voice is silent."""
    silent = voice_lost or settings.muted or settings.verbosity is Verbosity.CHIMES
    return silent or settings.teller is Teller.READER


def is_announced(kind: CueKind, settings: Settings, *, voice_lost: bool) -> bool:
    """Whether a screen reader that runs is told this cue."""
    category = MANNERS[kind].category
    if category in settings.quiet or not reader_tells(settings, voice_lost=voice_lost):
        return False
    return settings.reader_breath or category is not CueCategory.BREATH


def reading_ns(words: str) -> int:
    """Give how long a screen reader takes to read words aloud, rather too long than too short."""
    return word_count(words) * MINUTE_NS // READING_WORDS_A_MINUTE


def heard_chime(kind: CueKind, settings: Settings) -> Chime | None:
    """Give the chime that a cue sounds."""
    if settings.muted or MANNERS[kind].category in settings.quiet:
        return None
    return MANNERS[kind].chime


def heard_keys(kind: CueKind, step: PlannedStep, settings: Settings) -> tuple[str, ...]:
    """Give the prompts that a cue speaks at a step, in order."""
    if not _speaks(kind, settings):
        return ()
    if kind is not CueKind.PLACE:
        return (word_key(kind, step.presser),)
    place = place_key(step.point, step.side, step.means)
    press = LIGHTLY if step.gently else press_key(step.point, step.means)
    return (place,) if settings.verbosity is Verbosity.SHORT else (place, press)


def placement_keys(
    point: PointCode, side: Side, means: Means, settings: Settings
) -> tuple[str, ...]:
    """Give the prompts that lead to a press, for whose end its lead-in waits."""
    kind = CueKind.OTHER_SIDE if side is Side.RIGHT else CueKind.PLACE
    if not _speaks(kind, settings):
        return ()
    if kind is CueKind.OTHER_SIDE:
        return (kind.value,)
    keys = (place_key(point, side, means), press_key(point, means))
    return keys[:1] if settings.verbosity is Verbosity.SHORT else keys


def note_keys(side: Side, note: str | None, settings: Settings) -> tuple[str, ...]:
    """Give what speaks the note of a point: once, after the words that lead there."""
    if note is None or side is Side.RIGHT or not _speaks(CueKind.PLACE, settings):
        return ()
    return (f"{NOTE}{note}",)


def noted_words(key: str) -> str:
    """Give the words of a note by its key; empty for the key of any other prompt."""
    return key.removeprefix(NOTE) if key.startswith(NOTE) else ""


def place_key(code: PointCode, side: Side, means: Means) -> str:
    """Give the key of the prompt that leads to a point."""
    return f"place-{code.lower()}-{side.value}{_ending(means)}"


def press_key(code: PointCode, means: Means) -> str:
    """Give the key of the prompt that says how to press a point."""
    return f"press-{code.lower()}{_ending(means)}"


def word_key(kind: CueKind, presser: Presser) -> str:
    """Give the key of the prompt of any other cue."""
    to_both = presser is Presser.OTHER and kind in TO_BOTH
    return f"{kind.value}{_ending(Means.OTHER)}" if to_both else kind.value


def _ending(means: Means) -> str:
    return "" if means is Means.HAND else f"-{means.value}"


def _speaks(kind: CueKind, settings: Settings) -> bool:
    if settings.muted or MANNERS[kind].category in settings.quiet:
        return False
    if settings.verbosity is Verbosity.SHORT:
        return kind not in LEFT_OUT_OF_SHORT
    return settings.verbosity is Verbosity.ALL

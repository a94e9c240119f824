"""What of a cue is heard: a chime, words, both or neither, as the user has settled it.

Prompts have keys; `acupress.ui.spoken` has their words and `packaging/voice` renders them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.cues import MANNERS, CueKind
from acupress.core.points import Side
from acupress.core.settings import Verbosity

if TYPE_CHECKING:
    from acupress.core.points import PointCode
    from acupress.core.ports import Chime
    from acupress.core.routines import Place, PlannedStep
    from acupress.core.settings import Settings

LIGHTLY = "press-lightly"
SOUND_CHECK = "sound-check"

LEFT_OUT_OF_SHORT = frozenset({CueKind.PRESS, CueKind.BREATHE_IN, CueKind.BREATHE_OUT})
"""What the voice leaves out when it is asked to say little."""


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
        return (kind.value,)
    place = place_key(step.point, step.side, with_tool=step.with_tool)
    press = LIGHTLY if step.gently else press_key(step.point, with_tool=step.with_tool)
    return (place,) if settings.verbosity is Verbosity.SHORT else (place, press)


def placement_keys(place: Place, side: Side, settings: Settings) -> tuple[str, ...]:
    """Give the prompts that lead to a press, for whose end its lead-in waits."""
    kind = CueKind.OTHER_SIDE if side is Side.RIGHT else CueKind.PLACE
    if not _speaks(kind, settings):
        return ()
    if kind is CueKind.OTHER_SIDE:
        return (kind.value,)
    keys = (
        place_key(place.point, side, with_tool=place.with_tool),
        press_key(place.point, with_tool=place.with_tool),
    )
    return keys[:1] if settings.verbosity is Verbosity.SHORT else keys


def place_key(code: PointCode, side: Side, *, with_tool: bool) -> str:
    """Give the key of the prompt that leads to a point."""
    return f"place-{code.lower()}-{side.value}{'-tool' if with_tool else ''}"


def press_key(code: PointCode, *, with_tool: bool) -> str:
    """Give the key of the prompt that says how to press a point."""
    return f"press-{code.lower()}{'-tool' if with_tool else ''}"


def _speaks(kind: CueKind, settings: Settings) -> bool:
    if settings.muted or MANNERS[kind].category in settings.quiet:
        return False
    if settings.verbosity is Verbosity.SHORT:
        return kind not in LEFT_OUT_OF_SHORT
    return settings.verbosity is Verbosity.ALL

"""What the voice says: every fixed prompt by its key, and which prompts a cue speaks.

Prompts are whole sentences and name places, never codes or pinyin. `packaging/voice` renders them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.cues import CueKind
from acupress.core.points import Laterality, Side
from acupress.core.routines import as_pressed
from acupress.ui.session_view import place_words
from acupress.ui.wording import lightly_words, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.core.library import Library
    from acupress.core.points import Point, PointCode
    from acupress.core.routines import Place, PlannedStep

LIGHTLY = "press-lightly"
SOUND_CHECK = "sound-check"


def spoken_prompts(library: Library) -> Mapping[str, str]:
    """Give the text of every prompt by its key."""
    prompts = {kind.value: words for kind, words in library.words.items()}
    prompts[LIGHTLY] = lightly_words()
    prompts[SOUND_CHECK] = tr("This is the voice that will guide you.")
    for point in library.points.values():
        for side, with_tool in _first_presses(point):
            pressed = as_pressed(point, with_tool=with_tool)
            place = f"{place_words(point, side)}. {pressed.find}"
            prompts[place_key(point.code, side, with_tool=with_tool)] = place
            prompts[press_key(point.code, with_tool=with_tool)] = pressed.press
    return prompts


def keys_of(kind: CueKind, step: PlannedStep) -> tuple[str, ...]:
    """Give the prompts that a cue speaks at a step, in order."""
    if kind is not CueKind.PLACE:
        return (kind.value,)
    press = LIGHTLY if step.gently else press_key(step.point, with_tool=step.with_tool)
    return (place_key(step.point, step.side, with_tool=step.with_tool), press)


def placement_keys(place: Place, side: Side) -> tuple[str, ...]:
    """Give the prompts that lead to a press: for the other side the short one that all share."""
    if side is Side.RIGHT:
        return (CueKind.OTHER_SIDE.value,)
    return (
        place_key(place.point, side, with_tool=place.with_tool),
        press_key(place.point, with_tool=place.with_tool),
    )


def place_key(code: PointCode, side: Side, *, with_tool: bool) -> str:
    """Give the key of the prompt that leads to a point."""
    return f"place-{code.lower()}-{side.value}{'-tool' if with_tool else ''}"


def press_key(code: PointCode, *, with_tool: bool) -> str:
    """Give the key of the prompt that says how to press a point."""
    return f"press-{code.lower()}{'-tool' if with_tool else ''}"


def _first_presses(point: Point) -> Iterator[tuple[Side, bool]]:
    """Give the sides on which a press of the point can begin, and whether with its tool.

    The other side of a point has a prompt of its own that is the same for all.
    """
    if point.laterality is Laterality.MIDLINE:
        yield Side.MIDLINE, False
    else:
        yield (Side.BOTH if point.technique.together else Side.LEFT), False
        if point.tool:
            yield Side.LEFT, True

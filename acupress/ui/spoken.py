"""The words of every prompt the voice can say, by key.

Prompts are whole sentences and name places, never codes or pinyin. `packaging/voice` renders them;
`acupress.core.hearing` says which of them a cue speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.hearing import LIGHTLY, SOUND_CHECK, place_key, press_key
from acupress.core.points import Laterality, Side
from acupress.core.routines import as_pressed
from acupress.ui.wording import lightly_words, place_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.core.library import Library
    from acupress.core.points import Point


def spoken_prompts(library: Library) -> Mapping[str, str]:
    """Give the text of every prompt by its key."""
    prompts = {kind.value: words for kind, words in library.words.items()}
    prompts[LIGHTLY] = lightly_words()
    prompts[SOUND_CHECK] = tr("This is the voice that will guide you.")
    for point in library.points.values():
        for side, with_tool in _first_presses(point):
            pressed = as_pressed(point, with_tool=with_tool)
            place = tr("{place}. {find}").format(place=place_words(point, side), find=pressed.find)
            prompts[place_key(point.code, side, with_tool=with_tool)] = place
            prompts[press_key(point.code, with_tool=with_tool)] = pressed.press
    return prompts


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

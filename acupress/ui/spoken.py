"""The words of every prompt the voice can say, by key.

Prompts are whole sentences and name places, never codes or pinyin. `packaging/voice` renders them;
`acupress.core.hearing` says which of them a cue speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.hearing import LIGHTLY, SOUND_CHECK, place_key, press_key, word_key
from acupress.core.points import Laterality, Means, Presser, Side
from acupress.ui.wording import lightly_words, place_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acupress.core.library import Library
    from acupress.core.points import Point


def spoken_prompts(library: Library) -> Mapping[str, str]:
    """Give the text of every prompt by its key."""
    prompts = {
        word_key(kind, presser): library.said(kind, presser)
        for kind in library.words
        for presser in Presser
    }
    prompts[LIGHTLY] = lightly_words()
    prompts[SOUND_CHECK] = tr("This is the voice that will guide you.")
    for point in library.points.values():
        for means in Means:
            if not point.can_be_pressed(means):
                continue
            pressed = point.pressed(means)
            side = _first_side(pressed, means)
            place = tr("{place}. {find}").format(place=place_words(point, side), find=pressed.find)
            prompts[place_key(point.code, side, means)] = place
            prompts[press_key(point.code, means)] = pressed.press
    return prompts


def _first_side(point: Point, means: Means) -> Side:
    """Give the side on which a press of the point begins; a tool presses one after the other.

    The other side of a point has a prompt of its own that is the same for all.
    """
    if point.laterality is Laterality.MIDLINE:
        return Side.MIDLINE
    both = point.technique.together and means is not Means.TOOL
    return Side.BOTH if both else Side.LEFT

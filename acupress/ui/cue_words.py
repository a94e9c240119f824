"""What cues say: to the eye as a caption, to voice and screen reader as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.cues import CueKind
from acupress.core.points import Side
from acupress.ui.wording import place_words, press_words

if TYPE_CHECKING:
    from acupress.core.cues import Cue
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import SessionPlan


def cue_words(cue: Cue, plan: SessionPlan, index: int, library: Library) -> str:
    """Give the words of a cue at step `index`."""
    step = plan.steps[index]
    if cue.kind is not CueKind.PLACE:
        return library.said(cue.kind, step.presser)
    point = library.points[step.point].pressed(step.means)
    return _placement(step.number, plan.points, point, step.side, press=press_words(step, point))


def placement_words(point: Point, side: Side, library: Library) -> str:
    """Give the words that lead to a press, as long as they can be, before it has its number."""
    if side is Side.RIGHT:
        return library.words[CueKind.OTHER_SIDE]
    return _placement(0, 0, point, side, press=point.press)


def _placement(number: int, count: int, point: Point, side: Side, *, press: str) -> str:
    return tr("Point {number} of {count}. {place}. {find} {press}").format(
        number=number, count=count, place=place_words(point, side), find=point.find, press=press
    )


def caption(cue: Cue, plan: SessionPlan, library: Library) -> str:
    """Give the short words of a cue for the foot of the picture; empty where others say it."""
    if cue.kind in (CueKind.PLACE, CueKind.BREATHE_IN, CueKind.BREATHE_OUT):
        return ""
    return library.said(cue.kind, plan.pressed_by)

"""What a cue says to a screen reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from acupress.core.cues import Cue, CueKind
from acupress.ui.cue_words import cue_words

if TYPE_CHECKING:
    from acupress.core.library import Library
    from tests.ui.stage import Stage


def test_a_placement_says_where_and_how(stage: Stage, library: Library) -> None:
    plan = stage.start().plan
    words = cue_words(Cue(0, CueKind.PLACE), plan, 2, library)
    point = library.points["BL23"]
    assert words.startswith("Point 3 of 5.")
    assert point.find in words
    assert point.press in words


def test_a_gentle_session_is_told_to_press_lightly_and_never_firmly(
    stage: Stage, library: Library
) -> None:
    plan = stage.start().plan
    gentle = replace(plan, steps=tuple(replace(step, gently=True) for step in plan.steps))
    for index in range(len(gentle.steps)):
        words = cue_words(Cue(0, CueKind.PLACE), gentle, index, library)
        assert "Lightly" in words
        assert "irm," not in words

"""Which routines the chips show."""

from __future__ import annotations

import pytest

from acupress.core.adapting import AdaptedRoutine, adapt_routine
from acupress.core.library import Library
from acupress.core.routine_filter import REGIONS, SHORT_MINUTES, Wanted, is_wanted
from acupress.core.screening import Cleared


def adapted(library: Library, key: str, *cautions: str) -> AdaptedRoutine:
    ticked = tuple(q for q in library.questionnaire.questions if q.key in cautions)
    return adapt_routine(library.routines[key], library.points, Cleared(ticked, 0))


def shown(library: Library, wanted: Wanted) -> set[str]:
    return {
        key
        for key in library.routines
        if is_wanted(wanted, adapted(library, key), library.points, 9)
    }


def test_all_shows_all(library: Library) -> None:
    assert shown(library, Wanted.ALL) == set(library.routines)


def test_a_part_of_the_body_shows_what_presses_at_least_one_place_there(library: Library) -> None:
    assert {"stiff-lower-back", "desk-break", "knees-and-back"} <= shown(library, Wanted.BACK)
    assert "before-sleep" not in shown(library, Wanted.BACK)
    assert {"muscle-tension", "before-sleep"} <= shown(library, Wanted.NECK_AND_HEAD)
    assert {"hands-only", "first-steps"} <= shown(library, Wanted.HANDS)
    assert {"shins-and-feet", "outer-hip-and-thigh"} <= shown(library, Wanted.LEGS)
    assert all(shown(library, wanted) for wanted in REGIONS)


def test_every_routine_is_held_in_one_of_the_three_positions(library: Library) -> None:
    sitting, lying, standing = (
        shown(library, wanted) for wanted in (Wanted.SITTING, Wanted.LYING, Wanted.STANDING)
    )
    assert sitting | lying | standing == set(library.routines)
    assert len(sitting) + len(lying) + len(standing) == len(library.routines)
    assert "lying-down" in lying
    assert "ball-at-the-wall" in standing


@pytest.mark.parametrize(
    ("minutes", "short"), [(SHORT_MINUTES, True), (SHORT_MINUTES + 1, False), (None, False)]
)
def test_short_is_what_lasts_no_longer(
    library: Library, minutes: int | None, *, short: bool
) -> None:
    routine = adapted(library, "first-steps")
    assert is_wanted(Wanted.SHORT, routine, library.points, minutes) is short


def test_what_is_closed_today_stays_where_it_is_on_other_days(library: Library) -> None:
    closed = adapted(library, "after-settled-sciatica", "long-standing-leg-pain")
    assert not closed.steps
    assert is_wanted(Wanted.BACK, closed, library.points, None)
    assert is_wanted(Wanted.SITTING, closed, library.points, None)


def test_what_is_swapped_today_counts_for_where_it_is_pressed_today(library: Library) -> None:
    today = adapted(library, "desk-break", "operated-spine")
    pressed = {library.points[step.place.point].region for step in today.steps}
    assert is_wanted(Wanted.BACK, today, library.points, 4) is bool(pressed & REGIONS[Wanted.BACK])

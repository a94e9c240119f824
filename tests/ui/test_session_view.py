"""What the session screen shows in every state, as a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core import session
from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.clock import ClockReading
from acupress.core.points import Side
from acupress.core.routines import Choices
from acupress.core.session_state import PauseReason, Phase
from acupress.core.units import SECOND
from acupress.ui.pace import CALM_FULLNESS
from acupress.ui.sitting.view import SessionView, derive_session_view
from tests.core.conftest import judged

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState

ZERO = ClockReading(0, 0)


def make_plan(
    library: Library, *, ticked: str | None = None, lead_in: int | None = 15
) -> SessionPlan:
    screening = judged(library.questionnaire, *([ticked] if ticked else []))
    routine = library.routines["stiff-lower-back"]
    adapted = adapt_routine(routine, library.points, screening)
    choices = Choices(breath="longer-out", lead_in_seconds=lead_in)
    return expand_plan(adapted, choices, library.patterns["longer-out"])


def run_to(plan: SessionPlan, seconds: float) -> SessionState:
    state, _ = session.begin(plan, ZERO)
    ns = 0
    while ns < seconds * SECOND:
        ns = min(ns + SECOND, round(seconds * SECOND))
        state, _ = session.advance(plan, state, ClockReading(ns, ns))
    return state


def view_at(library: Library, seconds: float) -> SessionView:
    plan = make_plan(library)
    return derive_session_view(plan, run_to(plan, seconds), library)


@pytest.mark.parametrize(
    ("seconds", "countdown", "under", "pressing"),
    [
        (0, "0:15", "find the point", False),
        (14.5, "0:01", "find the point", False),
        (15, "1:00", "breathe in", True),
        (19, "0:56", "breathe out", True),
        (74.5, "0:01", "breathe out", True),
        (75, "0:05", "release slowly", False),
        (80, "0:15", "find the point", False),
    ],
)
def test_time_and_word_in_the_ring(
    library: Library, seconds: float, countdown: str, under: str, pressing: bool
) -> None:
    view = view_at(library, seconds)
    assert (view.countdown, view.under, view.pressing) == (countdown, under, pressing)


def test_the_first_point_is_named_with_place_and_number(library: Library) -> None:
    view = view_at(library, 0)
    point = library.points["GV3"]
    assert view.count == "Point 1 of 5 · in the middle"
    assert view.place == point.place
    assert point.code in view.names
    assert point.characters in view.names
    assert view.left == "10 min 20 left"


def test_the_second_side_is_announced_as_the_same(library: Library) -> None:
    plan = make_plan(library)
    state, _ = session.begin(plan, ZERO, at_step=3)
    assert derive_session_view(plan, state, library).following == "Next: the same on the right side"


def test_the_last_press_leads_to_a_short_rest(library: Library) -> None:
    plan = make_plan(library)
    state, _ = session.begin(plan, ZERO, at_step=len(plan.steps) - 1)
    assert derive_session_view(plan, state, library).following == "Next: a short rest"


def test_what_comes_next_names_the_side_it_begins_with(library: Library) -> None:
    plan = make_plan(library)
    step = next(
        number
        for number, step in enumerate(plan.steps[1:])
        if step.side is Side.LEFT and not step.second_side
    )
    state = replace(run_to(plan, 0), step=step)
    place = library.points[plan.steps[step + 1].point].place
    assert derive_session_view(plan, state, library).following == f"Next: {place}, left side"


def test_the_circle_is_calm_while_no_breath_is_guided(library: Library) -> None:
    assert view_at(library, 3).fullness == CALM_FULLNESS
    assert view_at(library, 19).fullness == 1.0


def test_the_ring_runs_from_none_to_all(library: Library) -> None:
    assert view_at(library, 15).ring == 0.0
    assert view_at(library, 45).ring == 0.5


def test_segments_fill_as_presses_are_done(library: Library) -> None:
    segments = view_at(library, 45).segments
    assert [segment.done for segment in segments] == [0.5, *[0.0] * 6]
    assert [segment.present for segment in segments] == [True, *[False] * 6]
    rested = view_at(library, 77).segments
    assert rested[0].done == 1.0


@pytest.mark.parametrize("reason", list(PauseReason))
def test_a_pause_says_why_and_offers_to_go_on(library: Library, reason: PauseReason) -> None:
    plan = make_plan(library)
    state, _ = session.pause(run_to(plan, 30), reason)
    view = derive_session_view(plan, state, library)
    assert view.paused
    assert view.pause
    assert (view.under, view.pause_button) == ("paused", "Go on")
    assert view.countdown == "0:45"


def test_a_paused_press_counts_in_before_it_goes_on(library: Library) -> None:
    plan = make_plan(library)
    state, _ = session.pause(run_to(plan, 30))
    state, _ = session.resume(plan, state)
    view = derive_session_view(plan, state, library)
    assert (view.countdown, view.under) == ("3", "get ready")


def test_a_lead_in_without_end_waits_for_space(library: Library) -> None:
    plan = make_plan(library, lead_in=None)
    state, _ = session.begin(plan, ZERO)
    view = derive_session_view(plan, state, library)
    assert view.countdown == ""
    assert view.pause_button == "My hands are in place"


def test_the_rest_and_the_end_say_all_done(library: Library) -> None:
    plan = make_plan(library)
    state, _ = session.begin(plan, ZERO)
    while state.phase is not Phase.REST:
        state, _ = session.skip(plan, state)
    resting = derive_session_view(plan, state, library)
    assert resting.place == "All done. Rest for a moment."
    assert (resting.under, resting.left) == ("rest", "30 s left")
    assert (resting.count, resting.names, resting.press) == ("", "", "")
    assert "rest" in resting.find
    state, _ = session.skip(plan, state)
    finished = derive_session_view(plan, state, library)
    assert all(segment.done == 1.0 for segment in finished.segments)


def test_a_gentle_session_never_says_firm(library: Library) -> None:
    plan = make_plan(library, ticked="blood-thinners")
    for index in range(len(plan.steps)):
        state, _ = session.begin(plan, ZERO, at_step=index)
        view = derive_session_view(plan, state, library)
        assert "Lightly" in view.press
        assert "irm" not in view.press

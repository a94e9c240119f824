"""What card and ready page promise is what the session does, whatever was ticked today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core.clock import ClockReading
from acupress.core.questions import Tier
from acupress.core.routines import LINE_LENGTH, Choices, as_own
from acupress.core.screening import Cleared
from acupress.core.session import advance, begin
from acupress.core.session_state import plan_length_ns, until_due_ns
from acupress.core.settings import Verbosity
from acupress.core.units import SECOND
from acupress.ui.planning import Planner
from acupress.ui.shelf import Shelf
from acupress.ui.wording import about_minutes
from tests.storage.stored import make_running
from tests.ui.stage import FakeOwnRoutines, FakeRunning, keys_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from acupress.core.adapting import AdaptedRoutine
    from acupress.core.library import Library
    from acupress.core.questions import Question
    from acupress.core.routines import Routine, SessionPlan
    from acupress.ui.planning import Forecast
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

HELD = "box"


def own_with(library: Library, breath: str) -> Routine:
    changed = replace(library.routines["first-steps"], key=f"with-{breath}", breath=breath)
    return as_own(changed)


def cautions(library: Library) -> list[Question]:
    return [q for q in library.questionnaire.questions if q.tier is Tier.CAUTION]


def clear_with(stage: Stage, *ticked: Question) -> None:
    """Come from the questions with these cautions."""
    stage.journey.begin()
    stage.journey.safety.cleared.emit(Cleared(ticked, stage.clock.read().total_ns))


def lasted_ns(plan: SessionPlan) -> int:
    """How long the session takes where nobody interferes."""
    state, now = begin(plan, ClockReading(0, 0))[0], 0
    while not state.over:
        now += min(SECOND, until_due_ns(plan, state) or SECOND)
        state, _ = advance(plan, state, ClockReading(now, now))
    return now


@pytest.mark.parametrize("breath", keys_in("breathing"))
def test_an_own_routine_of_any_breath_is_shown_under_any_caution(
    make_stage: Callable[..., Stage], library: Library, breath: str
) -> None:
    """Beside one other routine, as the page of routines makes its cards anew each time."""
    routine = own_with(library, breath)
    few = replace(library, routines={"first-steps": library.routines["first-steps"]})
    stage = make_stage(own=FakeOwnRoutines(kept={routine.key: routine}), library=few)
    journey = stage.journey
    for ticked in [(), *((question,) for question in cautions(library))]:
        clear_with(stage, *ticked)
        assert stage.shows(journey.today), ticked
        card = journey.today.rows[routine.key]
        if not card.isEnabled():
            continue
        card.click()
        assert stage.shows(journey.ready)
        journey.ready.start_button.click()
        plan = stage.driver.plan
        holds_open = Cleared(ticked, 0).allows_breath_holds
        assert holds_open or not plan.breath.holds
        assert plan.breath.key == routine.breath or not holds_open
        stage.driver.stop()


def test_a_session_cut_short_goes_on_without_the_breath_that_is_closed_today(
    make_stage: Callable[..., Stage], library: Library
) -> None:
    routine = own_with(library, HELD)
    assert library.patterns[HELD].holds
    running = make_running(
        routine=routine.key,
        choices=Choices(breath=HELD),
        point=routine.steps[0].point,
        side="left",
    )
    own = FakeOwnRoutines(kept={routine.key: routine})
    closing = [q for q in cautions(library) if q.effect and q.effect.no_breath_holds]
    assert closing
    for question in closing:
        stage = make_stage(running=FakeRunning(kept=running), own=own)
        clear_with(stage, question)
        assert stage.journey.today.resume_words
        stage.journey.today.started.emit()
        assert not stage.driver.plan.breath.holds
        assert stage.running.kept is not None
        assert stage.running.kept.choices.breath == stage.driver.plan.breath.key


def test_a_card_that_cannot_be_planned_takes_no_other_with_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Planner.forecast

    def forecast(
        self: Planner, adapted: AdaptedRoutine, choices: Choices | None = None
    ) -> Forecast:
        if adapted.routine.key == "desk-break":
            raise ValueError
        return whole(self, adapted, choices)

    monkeypatch.setattr(Planner, "forecast", forecast)
    stage.clear()
    cards = stage.journey.today.rows
    assert not cards["desk-break"].isEnabled()
    assert "not today" in cards["desk-break"].accessibleName()
    assert cards["first-steps"].isEnabled()


def test_every_point_that_bears_a_minute_can_be_pressed_alone(library: Library) -> None:
    shelf = Shelf(library, FakeOwnRoutines())
    for point in library.points.values():
        routine = shelf.find(f"point-{point.code.lower()}")
        if not point.positions:
            assert routine is None, f"{point.code} is for another's hand"
        elif point.longest_press_seconds is None:
            assert routine is not None, point.code
            assert point.location.startswith(routine.summary.removesuffix(" …"))


def test_the_point_with_the_longest_description_leads_to_its_ready_page(
    stage: Stage, library: Library
) -> None:
    point = max(library.points.values(), key=lambda point: len(point.location))
    assert len(point.location) > LINE_LENGTH
    stage.clear()
    stage.journey.atlas.open()
    stage.journey.atlas.show_point(point)
    stage.journey.atlas.page.press_button.click()
    assert stage.shows(stage.journey.ready)
    assert stage.journey.ready.title == point.place


def with_the_real_voice(stage: Stage, library: Library) -> None:
    assert library.voice is not None
    prompts = library.voice.prompts

    def length_ms(keys: Iterable[str]) -> int:
        return sum(prompts[key].milliseconds for key in keys if key in prompts)

    stage.ears.voice.length_ms = length_ms  # type: ignore[method-assign]


@pytest.mark.parametrize("lead_in", [5, 25, None])
def test_card_and_ready_page_say_how_long_the_session_lasts(
    stage: Stage, library: Library, lead_in: int | None
) -> None:
    with_the_real_voice(stage, library)
    journey = stage.journey
    journey.preferences.change(lead_in_seconds=lead_in)
    longer = 0
    for key in library.routines:
        clear_with(stage)
        card = journey.today.rows[key]
        said = card.accessibleName()
        card.click()
        journey.ready.start_button.click()
        plan = stage.driver.plan
        if lead_in is None:
            lasts = plan_length_ns(plan)
        else:
            lasts = lasted_ns(plan)
            longer += any((step.lead_in_ns or 0) > lead_in * SECOND for step in plan.steps)
        minutes = about_minutes(lasts)
        assert minutes in said
        assert minutes in journey.ready.facts
        stage.driver.stop()
    assert longer or lead_in != 5, "the voice counts"


def test_the_ready_page_follows_what_is_heard(stage: Stage) -> None:
    stage.ears.voice.prompt_ms = 60_000
    journey = stage.journey
    stage.open_ready()
    with_voice = journey.ready.facts
    journey.preferences.change(verbosity=Verbosity.CHIMES)
    assert journey.ready.facts != with_voice

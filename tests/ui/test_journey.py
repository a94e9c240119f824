"""The path through the app, walked on the real screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.commands import Command
from acupress.core.cues import Chime
from acupress.core.history import Ending
from acupress.core.screening import SCREENING_HOLDS_NS
from acupress.core.session_state import Phase
from acupress.core.units import SECOND
from tests.ui.stage import FakeRunning

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover


def test_a_routine_runs_from_start_to_done_without_a_touch(stage: Stage) -> None:
    driver = stage.start()
    plan = driver.plan
    stage.run_out()
    assert stage.shows(stage.journey.done)
    (record,) = stage.history.records.values()
    assert record.ending is Ending.FINISHED
    assert record.pressed_seconds == sum(step.dwell_ns for step in plan.steps) / SECOND
    assert [(s.point, s.side) for s in record.steps] == [(s.point, s.side) for s in plan.steps]


def test_chimes_mark_every_change(stage: Stage) -> None:
    presses = len(stage.start().plan.steps)
    stage.run_out()
    one = [Chime.SWITCH, Chime.BOWL, Chime.HALF, Chime.BOWL]
    assert stage.ears.chimes.prepared
    assert stage.ears.chimes.played == one * presses + [Chime.END]


def test_a_late_chime_is_not_played(stage: Stage) -> None:
    stage.start()
    stage.go_on(14.9)
    stage.ears.chimes.played.clear()
    stage.clock.awake_ns += SECOND // 2
    stage.driver.beat()
    assert stage.driver.state.phase is Phase.PRESS
    assert stage.ears.chimes.played == []


def test_a_muted_session_plays_nothing(stage: Stage) -> None:
    stage.start()
    stage.journey.sitting.obey(Command.MUTE)
    stage.ears.chimes.played.clear()
    stage.run_out()
    assert stage.ears.chimes.played == []
    assert stage.settings[-1].muted


def test_the_display_is_kept_awake_only_while_time_counts(stage: Stage) -> None:
    driver = stage.start()
    assert stage.keep_awake.held
    driver.toggle_pause()
    assert not stage.keep_awake.held
    driver.toggle_pause()
    assert stage.keep_awake.held
    driver.stop()
    assert not stage.keep_awake.held


def test_stop_shows_the_advice_and_asks_for_a_new_screening(stage: Stage) -> None:
    driver = stage.start()
    stage.go_on(20)
    driver.stop()
    assert stage.shows(stage.journey.stopped)
    (record,) = stage.history.records.values()
    assert record.ending is Ending.STOPPED
    stage.journey.stopped.finished.emit()
    assert stage.shows(stage.journey.done)
    stage.journey.done.done_button.click()
    assert stage.shows(stage.journey.safety)


def test_pain_and_note_complete_the_record(stage: Stage) -> None:
    stage.start()
    stage.run_out()
    done = stage.journey.done
    done.pain.rate(3)
    done.note.setPlainText("Left knee was tender.")
    done.done_button.click()
    (record,) = stage.history.records.values()
    assert (record.pain_after, record.note) == (3, "Left knee was tender.")
    assert stage.shows(stage.journey.today)


def test_something_new_leads_back_to_the_questions(stage: Stage) -> None:
    stage.start()
    stage.run_out()
    stage.journey.done.something_new.emit()
    assert stage.shows(stage.journey.safety)


def test_a_session_cut_short_goes_on_at_its_point(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(110)
    where = stage.running.kept
    assert where is not None
    again = make_stage(running=stage.running)
    assert again.shows(again.journey.safety)
    again.clear()
    again.journey.today.started.emit()
    step = again.driver.plan.steps[again.driver.state.step]
    assert (step.point, step.side) == (where.point, where.side)
    assert again.driver.state.phase is Phase.LEAD_IN
    again.run_out()
    (record,) = again.history.records.values()
    assert record.id == where.id
    assert [(s.point, s.side) for s in record.steps] == [
        (s.point, s.side) for s in stage.driver.plan.steps
    ]
    assert again.running.kept is None


def test_closing_the_window_pauses_and_keeps_the_session(stage: Stage) -> None:
    stage.start()
    stage.go_on(40)
    stage.journey.window.close()
    assert stage.running.kept is not None
    assert stage.driver.state.paused
    assert not stage.keep_awake.held


def test_a_session_not_gone_on_with_is_kept_as_interrupted_under_its_title(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(90)
    again = make_stage(running=stage.running)
    again.clear()
    again.journey.today.dropped.emit()
    (record,) = again.history.records.values()
    assert record.ending is Ending.INTERRUPTED
    assert record.title == "Stiff lower back"
    assert record.pressed_seconds > 0
    assert again.running.kept is None


def test_a_full_disk_does_not_stop_the_session_and_is_told(stage: Stage) -> None:
    stage.running.full = True
    stage.history.full = True
    stage.start()
    assert "The session goes on." in stage.journey.window.news.words
    stage.run_out()
    assert stage.shows(stage.journey.done)
    assert "could not save" in stage.journey.window.news.words
    assert "goes on" not in stage.journey.window.news.words
    assert "could not be saved" in stage.journey.done.saved_words


def test_a_start_more_than_half_an_hour_after_the_questions_asks_again(stage: Stage) -> None:
    stage.open_ready()
    stage.clock.awake_ns += SCREENING_HOLDS_NS + 1
    stage.journey.ready.start_button.click()
    assert stage.shows(stage.journey.safety)
    assert stage.journey.driver is None


def test_half_an_hour_asleep_counts(stage: Stage) -> None:
    stage.open_ready()
    stage.clock.asleep_ns += SCREENING_HOLDS_NS + 1
    stage.journey.ready.start_button.click()
    assert stage.shows(stage.journey.safety)


def test_a_running_session_may_outlast_the_screening(stage: Stage) -> None:
    stage.start()
    for _ in range(3):
        stage.driver.pause()
        stage.clock.awake_ns += SCREENING_HOLDS_NS
        stage.driver.go_on()
        stage.go_on(30)
    stage.run_out()
    assert stage.shows(stage.journey.done)


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_text_size_steps_up_and_stops_at_the_largest(stage: Stage, percent: int) -> None:
    for _ in range((percent - 100) // 25):
        stage.journey.window.text_size_wanted.emit(1)
    assert (stage.settings[-1].text_percent if stage.settings else 100) == percent
    stage.journey.window.text_size_wanted.emit(0)
    assert stage.settings[-1].text_percent is None


def test_a_chosen_country_is_kept_and_shown_everywhere(stage: Stage) -> None:
    stage.journey.stopped.country_chosen.emit("DE")
    assert stage.settings[-1].country == "DE"
    assert stage.journey.stopped.number_words == ("112",)


def test_the_first_screen_offers_larger_text_and_comes_back_to_normal(stage: Stage) -> None:
    sizes, words = [], []
    for _ in range(5):
        words.append(stage.journey.safety.text_button.text())
        stage.journey.safety.text_button.click()
        sizes.append(stage.settings[-1].text_percent)
    assert sizes == [125, 150, 175, 200, None]
    assert words == ["Larger text"] * 4 + ["Normal text"]


def test_a_session_whose_end_is_kept_is_not_offered_again(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(110)
    left_over = stage.running.kept
    stage.run_out()
    again = make_stage(running=FakeRunning(left_over))
    again.history.records.update(stage.history.records)
    again.clear()
    assert again.journey.today.resume_words == ""
    again.journey.today.dropped.emit()
    (record,) = again.history.records.values()
    assert record.ending is Ending.FINISHED


def test_a_session_that_cannot_be_kept_is_not_forgotten(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(110)
    again = make_stage(running=stage.running)
    again.history.full = True
    again.clear()
    again.journey.today.dropped.emit()
    assert again.running.kept is not None


def test_a_new_session_keeps_what_was_pressed_of_the_one_that_was_cut_short(
    stage: Stage, make_stage: Callable[..., Stage]
) -> None:
    stage.start()
    stage.go_on(100)
    again = make_stage(running=stage.running)
    again.start("first-steps")
    (record,) = again.history.records.values()
    assert (record.routine, record.ending) == ("stiff-lower-back", Ending.INTERRUPTED)
    assert record.pressed_seconds > 0
    assert again.running.kept is not None
    assert again.running.kept.routine == "first-steps"

"""Who may pass, for how long, and what takes that away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.commands import Command
from acupress.core.screening import SCREENING_HOLDS_NS

if TYPE_CHECKING:
    from tests.ui.stage import Stage


def asks(stage: Stage) -> bool:
    """Whether the gate lets nobody pass, and shows the questions to who tries."""
    passed = stage.journey.gate.cleared()
    assert passed is not None or stage.shows(stage.journey.safety)
    return passed is None


def test_nobody_passes_before_the_questions_are_answered(stage: Stage) -> None:
    assert not stage.journey.gate.answered
    assert asks(stage)


def test_who_has_answered_passes_without_being_asked_again(stage: Stage) -> None:
    stage.clear()
    assert not asks(stage)
    assert stage.shows(stage.journey.today)


@pytest.mark.parametrize("clock", ["awake_ns", "asleep_ns"])
def test_answers_count_for_half_an_hour_asleep_or_awake(stage: Stage, clock: str) -> None:
    stage.clear()
    answered = stage.clock.read().total_ns
    setattr(stage.clock, clock, getattr(stage.clock, clock) + SCREENING_HOLDS_NS)
    assert stage.clock.read().total_ns == answered + SCREENING_HOLDS_NS
    assert not asks(stage)
    setattr(stage.clock, clock, getattr(stage.clock, clock) + 1)
    assert asks(stage)
    assert not stage.journey.gate.answered


def test_asking_anew_takes_away_what_was_answered(stage: Stage) -> None:
    stage.clear()
    stage.journey.gate.ask()
    assert not stage.journey.gate.answered
    assert asks(stage)


def test_asking_sets_a_session_down_before_the_questions_come(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    stage.journey.gate.ask()
    assert stage.journey.driver is None
    assert stage.running.kept is not None
    assert stage.shows(stage.journey.safety)


def test_a_stop_drops_the_answers_only_once_it_is_sure_that_it_was_meant(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    stage.journey.sitting.obey(Command.STOP)
    assert stage.journey.gate.answered
    stage.journey.stopped.finished.emit()
    assert not stage.journey.gate.answered


def test_a_calm_end_keeps_the_answers(stage: Stage) -> None:
    stage.start()
    stage.go_on(20)
    stage.journey.sitting.obey(Command.END_HERE)
    assert not asks(stage)

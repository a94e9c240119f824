"""What cannot be saved is told in the right words, tried again, and never lost or overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from acupress.core.history import Ending
from acupress.core.problems import WHOLE, Fault, make_problem
from acupress.core.unusable import UnusableError
from acupress.ui.keeping import AGAIN_MS
from acupress.ui.refusal_words import unusable_words
from acupress.ui.wording import left_out_words, unreadable_words
from tests.storage.stored import make_record, make_running, make_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.stage import Stage

NO_SESSION = "Acupress could not save to /home/you/Acupress."
SAVED_NOW = "What could not be saved before is saved now."


def news(stage: Stage) -> list[str]:
    return stage.journey.window.news.words.splitlines()


def test_a_record_that_waits_is_saved_as_soon_as_it_can_be(stage: Stage) -> None:
    stage.start()
    stage.history.full = True
    stage.run_out()
    assert NO_SESSION in news(stage)
    assert stage.running.kept is not None, "it is not lost with the app"
    keeper = stage.journey.keeper
    assert keeper._again.isActive()
    assert keeper._again.interval() == AGAIN_MS
    keeper._again.timeout.emit()
    assert not stage.history.records
    stage.history.full = False
    keeper._again.timeout.emit()
    (record,) = stage.history.records.values()
    assert record.ending is Ending.FINISHED
    assert news(stage) == [SAVED_NOW]
    assert not keeper._again.isActive()
    keeper.try_again()
    assert news(stage) == [SAVED_NOW]


def test_closing_the_window_tries_once_more(stage: Stage) -> None:
    stage.start()
    stage.history.full = True
    stage.run_out()
    stage.history.full = False
    stage.journey.window.closing.emit()
    assert len(stage.history.records) == 1


def test_a_finished_session_that_waits_to_be_saved_is_not_offered_again(stage: Stage) -> None:
    stage.start()
    stage.history.full = True
    stage.run_out()
    assert stage.running.kept is not None
    assert stage.journey.keeper.load_running() is None
    stage.history.full = False
    assert stage.journey.keeper.load_running() is None
    assert stage.running.kept is None


def test_a_session_that_has_ended_is_not_offered_however_many_came_later(stage: Stage) -> None:
    ended = make_record(1)
    stage.history.add(ended)
    for number in range(2, 6):
        stage.history.add(make_record(number))
    stage.running.kept = make_running(id=ended.id, done=(make_step("BL23", pressed_seconds=5),))
    stage.journey.keeper.drop_running()
    assert stage.history.records[ended.id] == ended
    assert stage.running.kept is None


def test_the_last_routine_is_unknown_where_the_history_cannot_be_read(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError

    assert stage.journey.keeper.last_routine() is None
    stage.history.add(make_record(routine="desk-break"))
    assert stage.journey.keeper.last_routine() == "desk-break"
    monkeypatch.setattr(stage.history, "last_routine", refuse)
    assert stage.journey.keeper.last_routine() is None


def refused(key: str, fault: Fault) -> UnusableError:
    problem = make_problem("a.json", key, fault)
    return UnusableError([problem, make_problem("a.json", WHOLE, Fault.TOO_LARGE)])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (unreadable_words(1), "One session of your history"),
        (unreadable_words(12), "12 sessions of your history"),
        (left_out_words(["a.json"]), "Your routine a.json can"),
        (left_out_words(["a.json", "b.json"]), "2 of your routines can"),
        (
            unusable_words("a.json", refused(WHOLE, Fault.MISSING)),
            "a.json cannot be used as a routine. It is missing.",
        ),
        (
            unusable_words("a.json", refused("title", Fault.MISSING)),
            "a.json cannot be used as a routine. Name: is missing.",
        ),
        (unusable_words("a\u202e\n.json", OSError()), "a\\u202e\\n.json could not be read."),
    ],
)
def test_what_is_lost_is_told_in_one_line(words: str, expected: str) -> None:
    assert words.startswith(expected)
    assert words.isprintable()


def test_a_record_kept_anew_while_it_waits_is_saved_once_and_as_it_is_last(
    make_stage: Callable[..., Stage],
) -> None:
    stage = make_stage()
    stage.history.full = True
    keeper = stage.journey.keeper
    assert not keeper.keep(make_record(1))
    assert not keeper.keep(make_record(1, note="Warm."))
    stage.history.full = False
    assert keeper.keep(make_record(2))
    assert [record.note for record in stage.history.records.values()] == ["Warm.", ""]

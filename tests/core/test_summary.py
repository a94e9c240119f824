"""What a stretch of a journal comes to."""

from __future__ import annotations

from datetime import timedelta

from acupress.core.history import Ending, SessionRecord
from acupress.core.journal import Pains
from acupress.core.summary import Mean, summarise
from tests.storage.stored import NOW, make_record, make_step


def title_of(record: SessionRecord) -> str:
    return record.routine


def test_nothing_comes_to_nothing() -> None:
    summary = summarise((), (), title_of)
    assert (summary.sessions, summary.days, summary.seconds) == (0, 0, 0)
    assert (summary.before, summary.after, summary.of_days) == (None, None, None)
    assert (summary.routines, summary.points, summary.stopped_on) == ([], [], [])


def test_sessions_are_counted_by_day_and_by_how_they_ended() -> None:
    later = NOW + timedelta(days=2)
    records = [
        make_record(3, started_at=later, ending=Ending.STOPPED),
        make_record(2, ending=Ending.STOPPED),
        make_record(1),
    ]
    summary = summarise(records, (), title_of)
    assert (summary.sessions, summary.days) == (3, 2)
    assert summary.seconds == sum(record.pressed_seconds for record in records)
    assert summary.endings == {Ending.STOPPED: 2, Ending.FINISHED: 1}
    assert summary.stopped_on == [NOW.date(), later.date()]


def test_before_and_after_are_of_the_same_sessions() -> None:
    records = [
        make_record(1, pain_before=6, pain_after=4),
        make_record(2, pain_before=4, pain_after=3),
        make_record(3, pain_before=10),
        make_record(4, pain_before=None, pain_after=0),
    ]
    summary = summarise(records, [Pains(NOW.date(), of_day=7), Pains(NOW.date())], title_of)
    assert (summary.before, summary.after) == (Mean(5, 2), Mean(3.5, 2))
    assert summary.of_days == Mean(7, 1)


def test_a_point_counts_once_a_session_and_only_where_it_was_pressed() -> None:
    twice = (make_step("BL23"), make_step("BL23", round=2), make_step("GV4", pressed_seconds=0))
    records = [
        make_record(1, steps=twice),
        make_record(2, steps=(make_step("BL40"), make_step("BL23")), routine="other"),
        make_record(3, steps=()),
    ]
    summary = summarise(records, (), title_of)
    assert summary.points == [("BL23", 2), ("BL40", 1)]
    assert summary.routines == [("lower-back", 2), ("other", 1)]

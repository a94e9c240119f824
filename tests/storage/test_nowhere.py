from __future__ import annotations

import pytest

from acupress.core.journal import DayRecord
from acupress.storage.nowhere import NoHistory, NoOwnRoutines, NoRunning
from tests.core.diaries import make_trial
from tests.shipped import shipped_library
from tests.storage.stored import NOW, make_record, make_running


def test_a_history_without_a_folder_refuses_each_record_and_gives_none() -> None:
    history = NoHistory()

    with pytest.raises(OSError, match="nothing can be saved"):
        history.add(make_record())
    assert list(history.recent(10)) == []
    assert history.last_routine() is None
    assert history.ending_of(make_record().id) is None


def test_a_journal_without_a_folder_is_empty_and_refuses_every_change() -> None:
    journal = NoHistory()
    today = NOW.date()

    with pytest.raises(OSError, match="nothing can be saved"):
        journal.amend(make_record())
    with pytest.raises(OSError, match="nothing can be saved"):
        journal.keep_day(DayRecord(day=today))
    with pytest.raises(OSError, match="nothing can be saved"):
        journal.keep_trial(make_trial(1))
    with pytest.raises(OSError, match="nothing can be saved"):
        journal.take_in("journal.json")
    for write in (journal.write_csv, journal.write_json):
        with pytest.raises(OSError, match="no journal"):
            write("journal")
    journal.note_advice("worse")
    assert (journal.trials(), journal.advice_read()) == ((), ())
    with pytest.raises(OSError, match="no backup"):
        journal.restore(NOW)
    journal.remove(make_record().id)
    journal.remove_all()
    found = (journal.sessions_between(today, today), journal.days_between(today, today))
    assert (*found, journal.days(), journal.pains(), journal.backups()) == ((),) * 5


def test_a_running_session_without_a_folder_is_refused_and_never_offered() -> None:
    running = NoRunning()

    with pytest.raises(OSError, match="nothing can be saved"):
        running.save(make_running())
    running.clear()
    assert running.load() is None


def test_routines_without_a_folder_can_be_read_and_not_kept() -> None:
    routine = shipped_library().routines["first-steps"]
    own = NoOwnRoutines({"mine": routine}.__getitem__)

    assert own.read("mine") is routine
    with pytest.raises(OSError, match="nothing can be saved"):
        own.keep(routine)
    own.remove(routine.key)
    assert list(own.load()) == []
    assert list(own.left_out) == []

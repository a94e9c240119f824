from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from acupress.core.journal import DayRecord, monday_of, rate_day
from acupress.judging import UnfitError, as_json, judge

EVENING = datetime(2026, 11, 24, 20, 15, tzinfo=UTC)
DAY = EVENING.date()


def test_a_day_without_rating_and_note_is_nothing_to_keep() -> None:
    assert DayRecord(day=DAY).is_empty
    assert not DayRecord(day=DAY, pain=0).is_empty
    assert not DayRecord(day=DAY, note="Slept badly.").is_empty


def test_a_rating_keeps_its_moment_whatever_is_noted_later() -> None:
    rated = rate_day(DayRecord(day=DAY), 4, "", EVENING)
    assert rated.rated_at == EVENING
    later = rate_day(rated, 4, "After all.", EVENING + timedelta(days=3))
    assert (later.pain, later.note, later.rated_at) == (4, "After all.", EVENING)


def test_another_rating_is_one_of_now() -> None:
    rated = rate_day(DayRecord(day=DAY), 4, "", EVENING)
    later = EVENING + timedelta(days=3)
    assert rate_day(rated, 5, "", later).rated_at == later


def test_a_rating_that_is_taken_back_leaves_no_moment() -> None:
    rated = rate_day(DayRecord(day=DAY), 4, "", EVENING)
    assert rate_day(rated, None, "", EVENING) == DayRecord(day=DAY)


@pytest.mark.parametrize("day", [DAY, date(2026, 11, 23), date(2026, 11, 29)])
def test_a_week_begins_on_its_monday(day: date) -> None:
    assert monday_of(day) == date(2026, 11, 23)


def test_a_day_survives_being_written_and_read() -> None:
    record = DayRecord(day=DAY, pain=3, note="Warm.", rated_at=EVENING)
    assert judge(DayRecord, json.loads(as_json(record))) == record


def test_a_rating_beyond_ten_is_refused() -> None:
    with pytest.raises(UnfitError, match="pain"):
        judge(DayRecord, {"day": DAY, "pain": 11})

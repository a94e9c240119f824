from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.journal import DayCount, DayRecord, Pains, rate_day
from acupress.core.trend import weeks_of
from acupress.storage.journal import SqliteJournal
from tests.core.diaries import make_trial
from tests.storage.stored import NOW, day_records, make_record, make_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = NOW.date()
PRIVATE = "Only for me, quite some words long, so that they fill a page. "


@pytest.fixture
def home(acupress_home: Path) -> Path:
    acupress_home.mkdir()
    return acupress_home


def open_journal(home: Path, at: datetime = NOW) -> SqliteJournal:
    return SqliteJournal(home / "history.sqlite", lambda: at, home / "backups")


@pytest.fixture
def journal(home: Path) -> Iterator[SqliteJournal]:
    with closing(open_journal(home)) as opened:
        yield opened


def tell_sqlite(home: Path, script: str) -> None:
    with closing(sqlite3.connect(home / "history.sqlite")) as connection:
        connection.executescript(script)


def on(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=NOW.tzinfo)


class TestDays:
    def test_every_day_with_anything_is_counted_the_newest_first(
        self, journal: SqliteJournal
    ) -> None:
        yesterday, before = TODAY - timedelta(days=1), TODAY - timedelta(days=30)
        for number, day in enumerate([TODAY, before, TODAY, yesterday]):
            journal.add(make_record(number, started_at=on(day)))
        journal.keep_day(DayRecord(day=yesterday, pain=3))
        journal.keep_day(DayRecord(day=date(2020, 2, 29), note="Long ago."))

        assert journal.days() == [
            DayCount(TODAY, 2, has_record=False),
            DayCount(yesterday, 1, has_record=True),
            DayCount(before, 1, has_record=False),
            DayCount(date(2020, 2, 29), 0, has_record=True),
        ]

    def test_sessions_are_given_for_the_days_asked_for(self, journal: SqliteJournal) -> None:
        days = [TODAY - timedelta(days=number) for number in range(5)]
        for number, day in enumerate(days):
            steps = (make_step(f"BL{number + 11}"),)
            journal.add(make_record(number, started_at=on(day), steps=steps))

        found = journal.sessions_between(days[3], days[1])
        assert [record.started_at.date() for record in found] == days[1:4]
        assert [record.steps[0].point for record in found] == ["BL12", "BL13", "BL14"]

    def test_a_day_is_that_of_the_place_where_the_session_was(self, journal: SqliteJournal) -> None:
        tokyo, hawaii = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))
        journal.add(make_record(1, started_at=datetime(2026, 11, 25, 1, tzinfo=tokyo)))
        journal.add(make_record(2, started_at=datetime(2026, 11, 24, 23, tzinfo=hawaii)))

        assert [count.day for count in journal.days()] == [date(2026, 11, 25), date(2026, 11, 24)]

    def test_a_date_that_is_none_costs_no_other_day(
        self, journal: SqliteJournal, home: Path
    ) -> None:
        for number in (1, 2):
            journal.add(make_record(number))
            journal.keep_day(DayRecord(day=TODAY - timedelta(days=number), pain=number))
        tell_sqlite(
            home,
            f"UPDATE session SET started_at = 'once' WHERE id = '{UUID(int=1)}';"  # noqa: S608
            "UPDATE day SET day = 'never' WHERE pain = 1",
        )

        assert [count.day for count in journal.days()] == [TODAY, TODAY - timedelta(days=2)]
        assert len(journal.sessions_between(date.min, date.max)) == 1
        assert [record.pain for record in journal.days_between(date.min, date.max)] == [2]
        assert [pains.day for pains in journal.pains()] == [TODAY - timedelta(days=2), TODAY]

    @settings(max_examples=25)
    @given(records=st.lists(day_records, unique_by=lambda record: record.day, max_size=3))
    def test_every_day_survives_being_kept_and_found(
        self, records: list[DayRecord], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        home = tmp_path_factory.mktemp("days")
        with closing(open_journal(home)) as journal:
            for record in records:
                journal.keep_day(record)
        with closing(open_journal(home)) as journal:
            found = journal.days_between(date.min, date.max)

        kept = [record for record in records if not record.is_empty]
        assert found == sorted(kept, key=lambda record: record.day, reverse=True)

    def test_a_day_that_makes_no_sense_is_left_out(
        self, journal: SqliteJournal, home: Path
    ) -> None:
        journal.keep_day(DayRecord(day=TODAY, pain=3))
        tell_sqlite(home, "UPDATE day SET pain = 12")

        assert journal.days_between(date.min, date.max) == []

    def test_ratings_are_given_the_oldest_first(self, journal: SqliteJournal) -> None:
        yesterday = TODAY - timedelta(days=1)
        journal.add(make_record(1, started_at=on(TODAY), pain_before=6, pain_after=0))
        journal.add(make_record(3, started_at=on(TODAY), pain_before=3, pain_after=None))
        journal.add(make_record(2, started_at=on(yesterday), pain_before=None, pain_after=None))
        journal.keep_day(DayRecord(day=yesterday, pain=2))
        journal.keep_day(DayRecord(day=TODAY, note="No rating."))

        assert journal.pains() == [Pains(yesterday, of_day=2), Pains(TODAY, 4.5, 0)]


class TestChanging:
    def test_ratings_and_note_can_be_changed_and_nothing_else(self, journal: SqliteJournal) -> None:
        record = make_record(1)
        journal.add(record)
        journal.add(make_record(2, routine="newer"))
        changed = replace(record, pain_before=None, pain_after=2, note="Slept well.")
        journal.amend(replace(changed, title="Another title", steps=()))

        assert journal.recent(2)[1] == changed
        assert journal.last_routine() == "newer"

    def test_one_is_removed_with_its_presses_and_can_be_brought_back(
        self, journal: SqliteJournal, home: Path
    ) -> None:
        record = make_record(1)
        journal.add(record)
        journal.remove(record.id)
        assert journal.recent(10) == []
        with closing(sqlite3.connect(home / "history.sqlite")) as connection:
            assert connection.execute("SELECT count(*) FROM press").fetchall() == [(0,)]

        journal.add(record)
        assert journal.recent(10) == [record]

    def test_a_day_is_kept_once_and_an_empty_one_not_at_all(self, journal: SqliteJournal) -> None:
        journal.keep_day(DayRecord(day=TODAY, pain=5))
        journal.keep_day(DayRecord(day=TODAY, pain=4, note="Rain."))
        assert journal.days_between(TODAY, TODAY) == [DayRecord(day=TODAY, pain=4, note="Rain.")]
        journal.keep_day(DayRecord(day=TODAY))
        assert journal.days() == []

    def test_all_is_really_gone_from_the_disk(self, home: Path) -> None:
        (home / "history.2020-01-01T00-00-00.damaged.sqlite").write_text(PRIVATE)
        with closing(open_journal(home)) as journal:
            for number in range(20):
                journal.add(make_record(number, note=PRIVATE * 30))
                journal.keep_day(DayRecord(day=TODAY - timedelta(days=number), note=PRIVATE))
        with closing(open_journal(home, NOW + timedelta(days=1))) as journal:
            assert len(journal.backups()) == 1
            journal.remove_all()

            assert (journal.recent(10), journal.days(), journal.backups()) == ([], [], [])
            files = [path for path in home.rglob("*") if path.is_file()]
            assert files
            assert not [path for path in files if PRIVATE.encode() in path.read_bytes()]
            journal.add(make_record(1))
            assert journal.recent(10) == [make_record(1)]


class TestTrials:
    def test_the_newest_comes_first_and_one_is_kept_once(self, journal: SqliteJournal) -> None:
        first = make_trial(5)
        later = replace(first, id=UUID(int=2), first_day=TODAY, weeks=6)
        journal.keep_trial(later)
        journal.keep_trial(first)
        given_up = replace(first, given_up_on=TODAY)
        journal.keep_trial(given_up)

        assert journal.trials() == [later, given_up]

    def test_one_that_makes_no_sense_is_left_out(self, journal: SqliteJournal, home: Path) -> None:
        journal.keep_trial(make_trial(5))
        tell_sqlite(home, "UPDATE trial SET weeks = 5")
        assert journal.trials() == []

    def test_an_advice_that_was_read_is_known(self, journal: SqliteJournal) -> None:
        assert journal.advice_read() == set()
        for _ in range(2):
            journal.note_advice("worse")
        assert journal.advice_read() == {"worse"}
        journal.remove_all()
        assert journal.advice_read() == set()


class TestBackups:
    def test_there_is_one_a_day_and_only_the_newest_seven(self, home: Path) -> None:
        for day in range(10):
            for hour in range(2):
                at = NOW + timedelta(days=day, hours=hour)
                with closing(open_journal(home, at)) as journal:
                    journal.add(make_record(day))
                    moments = journal.backups()

        first_of_the_day = [NOW + timedelta(days=day) for day in range(9, 2, -1)]
        assert moments == [moment.replace(tzinfo=None) for moment in first_of_the_day]

    def test_an_empty_history_needs_none(self, journal: SqliteJournal, home: Path) -> None:
        assert journal.backups() == []
        assert not (home / "backups").exists()

    def test_one_can_be_brought_back_and_that_can_be_undone(self, home: Path) -> None:
        with closing(open_journal(home)) as journal:
            journal.add(make_record(1, note="Warm."))
            journal.keep_day(DayRecord(day=TODAY, pain=3))
        later = NOW + timedelta(days=1)
        with closing(open_journal(home, later)) as journal:
            journal.remove(UUID(int=1))
            journal.keep_day(DayRecord(day=TODAY))
            journal.add(make_record(2))
        even_later = later + timedelta(hours=1)
        with closing(open_journal(home, even_later)) as journal:
            (of_today,) = journal.backups()
            journal.restore(of_today)
            assert journal.recent(10) == [make_record(1, note="Warm.")]
            assert journal.days_between(TODAY, TODAY) == [DayRecord(day=TODAY, pain=3)]
            before, _ = journal.backups()
            journal.restore(before)
            assert journal.recent(10) == [make_record(2)]
        with closing(open_journal(home, even_later)) as journal:
            assert journal.recent(10) == [make_record(2)]

    def test_one_of_an_older_version_is_led_to_the_newest(self, home: Path) -> None:
        with closing(open_journal(home)) as journal:
            journal.add(make_record(1))
        tell_sqlite(
            home,
            "DROP INDEX session_by_day; ALTER TABLE session DROP COLUMN day; DROP TABLE day;"
            "DROP TABLE trial; DROP TABLE advice;"
            "PRAGMA user_version = 3",
        )
        with closing(open_journal(home, NOW + timedelta(days=1))) as journal:
            (moment,) = journal.backups()
            journal.restore(moment)
            assert [count.sessions for count in journal.days()] == [1]

    def test_the_oldest_of_seven_is_not_swept_away_by_what_is_kept_before_it_comes_back(
        self, home: Path
    ) -> None:
        for day in range(8):
            with closing(open_journal(home, NOW + timedelta(days=day))) as journal:
                journal.add(make_record(day))
        with closing(open_journal(home, NOW + timedelta(days=7, hours=1))) as journal:
            oldest = journal.backups()[-1]
            journal.restore(oldest)
            assert journal.recent(10) == [make_record(0)]

    @pytest.mark.parametrize("damage", [b"damaged", b""])
    def test_a_damaged_one_is_refused_and_costs_nothing(self, damage: bytes, home: Path) -> None:
        with closing(open_journal(home)) as journal:
            journal.add(make_record(1))
        with closing(open_journal(home, NOW + timedelta(days=1))) as journal:
            (moment,) = journal.backups()
            next((home / "backups").iterdir()).write_bytes(damage)
            with pytest.raises(OSError, match="cannot be used"):
                journal.restore(moment)
            assert journal.recent(10) == [make_record(1)]

    def test_one_that_is_gone_is_an_os_error(self, journal: SqliteJournal) -> None:
        journal.add(make_record(1))
        with pytest.raises(OSError, match="cannot be used"):
            journal.restore(NOW - timedelta(days=9))
        assert journal.recent(10) == [make_record(1)]

    def test_a_clock_that_was_ahead_for_a_while_costs_no_backup_of_the_days_after(
        self, home: Path
    ) -> None:
        for day in range(400, 410):
            with closing(open_journal(home, NOW + timedelta(days=day))) as journal:
                journal.add(make_record(day))
        for day in range(10):
            with closing(open_journal(home, NOW + timedelta(days=day))) as journal:
                moments = journal.backups()

        assert moments == [
            (NOW + timedelta(days=day)).replace(tzinfo=None) for day in range(9, 2, -1)
        ]

    def test_where_none_can_be_made_the_journal_opens(self, home: Path) -> None:
        (home / "backups").write_text("in the way")
        for day in range(2):
            with closing(open_journal(home, NOW + timedelta(days=day))) as journal:
                journal.add(make_record(day))
        assert journal.backups() == []

    def test_one_that_breaks_off_leaves_nothing_behind(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with closing(open_journal(home)) as journal:
            journal.add(make_record(1))

        def refuse(*_args: object, **_more: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("acupress.storage.backups.rename_over", refuse)
        with closing(open_journal(home, NOW + timedelta(days=1))) as journal:
            assert journal.recent(1) == [make_record(1)]
        assert list((home / "backups").iterdir()) == []

    def test_what_else_lies_there_is_no_backup(self, home: Path) -> None:
        (home / "backups").mkdir()
        (home / "backups" / "history.old.sqlite").write_text("mine")
        with closing(open_journal(home)) as journal:
            assert journal.backups() == []

    def test_a_damaged_history_can_be_brought_back_from_one(self, home: Path) -> None:
        with closing(open_journal(home)) as journal:
            journal.add(make_record(1))
        open_journal(home, NOW + timedelta(days=1)).close()
        (home / "history.sqlite").write_bytes(b"damaged")
        with closing(open_journal(home, NOW + timedelta(days=2))) as journal:
            assert journal.aside
            (moment,) = journal.backups()
            journal.restore(moment)
            assert journal.recent(10) == [make_record(1)]


def test_a_clock_set_back_costs_no_session_and_no_order(journal: SqliteJournal) -> None:
    journal.add(make_record(1, started_at=NOW + timedelta(days=900)))
    journal.add(make_record(2, started_at=NOW))

    assert [count.day for count in journal.days()] == [TODAY + timedelta(days=900), TODAY]
    assert len(journal.recent(10)) == 2


def test_two_at_a_time_see_what_the_other_keeps(home: Path) -> None:
    with closing(open_journal(home)) as one, closing(open_journal(home)) as other:
        one.add(make_record(1))
        other.keep_day(DayRecord(day=TODAY, pain=1))
        other.amend(make_record(1, note="Changed."))

        assert one.recent(1)[0].note == "Changed."
        assert one.days() == other.days() == [DayCount(TODAY, 1, has_record=True)]
        one.remove_all()
        assert other.days() == []


def test_after_closing_everything_is_an_os_error(home: Path) -> None:
    journal = open_journal(home)
    journal.close()
    for refused in (journal.days, journal.pains, journal.remove_all):
        with pytest.raises(OSError, match="closed"):
            refused()


def test_a_week_with_days_off_a_journey_and_the_night_on_which_the_clocks_change(
    home: Path,
) -> None:
    """Home in Central Europe, summer time until Sunday at three; then far to the east."""
    summer, winter, east = (timezone(timedelta(hours=hours)) for hours in (2, 1, 9))
    lived = [
        (datetime(2026, 10, 19, 21, 0, tzinfo=summer), 6),
        (datetime(2026, 10, 21, 23, 59, tzinfo=summer), 6),
        (datetime(2026, 10, 22, 0, 1, tzinfo=summer), 4),
        (datetime(2026, 10, 25, 2, 30, tzinfo=summer), 5),
        (datetime(2026, 10, 25, 2, 30, tzinfo=winter), 3),
        (datetime(2026, 10, 27, 7, 0, tzinfo=east), 2),
    ]
    for number, (started_at, pain) in enumerate(lived):
        with closing(open_journal(home, started_at)) as journal:
            journal.add(make_record(number, started_at=started_at, pain_before=pain))
    evening = datetime(2026, 10, 23, 21, tzinfo=summer)
    with closing(open_journal(home, evening)) as journal:
        journal.keep_day(rate_day(DayRecord(day=evening.date()), 7, "A day off.", evening))

        assert [(count.day.day, count.sessions, count.has_record) for count in journal.days()] == [
            (27, 1, False),
            (25, 2, False),
            (23, 0, True),
            (22, 1, False),
            (21, 1, False),
            (19, 1, False),
        ]
        on_sunday = journal.sessions_between(date(2026, 10, 25), date(2026, 10, 25))
        assert [record.pain_before for record in on_sunday] == [3, 5], "the newest first"
        weeks = weeks_of(journal.pains(), date(2026, 10, 27))
        assert [(week.monday.day, week.mean) for week in weeks] == [(19, 5.4), (26, 2)]
        assert [moment.day for moment in journal.backups()] == [27, 25, 23, 22, 21]

from __future__ import annotations

import csv
import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.journal import DayRecord, TakenIn
from acupress.core.points import Tool
from acupress.storage.exchange import COLUMNS
from acupress.storage.journal import SqliteJournal
from tests.core.diaries import make_trial
from tests.storage.stored import NOW, day_records, make_record, make_step, session_records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.history import SessionRecord

TODAY = NOW.date()
TOLD = Path(__file__).parents[2] / "docs" / "journal-files.md"


def open_journal(folder: Path) -> SqliteJournal:
    folder.mkdir(exist_ok=True)
    return SqliteJournal(folder / "history.sqlite", lambda: NOW, folder / "backups")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(open_journal(tmp_path / "here")) as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(open_journal(tmp_path / "there")) as opened:
        yield opened


def all_of(journal: SqliteJournal) -> tuple[object, ...]:
    return (
        journal.sessions_between(date.min, date.max),
        journal.days_between(date.min, date.max),
        journal.trials(),
    )


def rows_in(file: Path) -> list[dict[str, str]]:
    assert file.read_bytes().startswith(b"\xef\xbb\xbfkind,date,")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


class TestCsv:
    def test_a_session_and_a_day_are_a_row_each(
        self, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        steps = (
            make_step("BL23", tool=Tool.BALL),
            make_step("BL40", side="left", pressed_seconds=30),
            make_step("GV4", side="midline", skipped=True, pressed_seconds=0),
        )
        record = make_record(1, steps=steps, title="Stiff back", pain_after=0, note="Größer, “ja”")
        journal.add(record)
        journal.keep_day(DayRecord(day=TODAY - timedelta(days=1), pain=3, note="Rain."))
        file = tmp_path / "journal.csv"
        journal.write_csv(str(file))

        session, day = rows_in(file)
        assert list(session) == list(COLUMNS)
        assert session == {
            "kind": "session",
            "date": "2026-11-24",
            "started_at": "2026-11-24T10:16:30+00:00",
            "title": "Stiff back",
            "ending": "finished",
            "minutes_pressed": "2.0",
            "pressed": "BL23 both; BL40 left",
            "skipped": "GV4 midline",
            "tools": "ball",
            "pain_before": "6",
            "pain_after": "0",
            "pain_of_day": "",
            "note": "Größer, “ja”",
            "routine": "lower-back",
            "breath": "calm",
            "id": str(record.id),
        }
        told = {key: cell for key, cell in day.items() if cell}
        assert told == {"kind": "day", "date": "2026-11-23", "pain_of_day": "3", "note": "Rain."}

    @pytest.mark.parametrize("note", ["=1+1", "+4", "-2 today", "@home", "\t=1", "\r=1"])
    def test_no_note_becomes_a_formula(
        self, note: str, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        journal.add(make_record(1, note=note, title=note))
        file = tmp_path / "journal.csv"
        journal.write_csv(str(file))

        (row,) = rows_in(file)
        assert row["note"] == row["title"] == f"'{note}"

    def test_every_column_is_told_in_the_page_on_files(self) -> None:
        told = TOLD.read_text(encoding="utf-8")
        assert not [column for column in COLUMNS if f"`{column}`" not in told]

    def test_years_are_written_the_newest_first(
        self, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        for number in range(12):
            started_at = NOW - timedelta(days=150 * number)
            journal.add(make_record(number, started_at=started_at))
        file = tmp_path / "journal.csv"
        journal.write_csv(str(file))

        dates = [row["date"] for row in rows_in(file)]
        assert len(dates) == 12
        assert dates == sorted(dates, reverse=True)


class TestJson:
    @settings(max_examples=20)
    @given(
        sessions=st.lists(session_records, unique_by=lambda record: record.id, max_size=3),
        days=st.lists(day_records, unique_by=lambda record: record.day, max_size=3),
        trials=st.lists(st.builds(make_trial, st.integers(0, 2**53 - 1)), max_size=1),
    )
    def test_all_comes_back_as_it_was_and_only_once(
        self,
        sessions: list[SessionRecord],
        days: list[DayRecord],
        trials: list[object],
        tmp_path_factory: pytest.TempPathFactory,
    ) -> None:
        folder = tmp_path_factory.mktemp("exchange")
        file = str(folder / "journal.json")
        with closing(open_journal(folder / "a")) as one, closing(open_journal(folder / "b")) as two:
            for record in sessions:
                one.add(record)
            for day in days:
                one.keep_day(day)
            for trial in trials:
                one.keep_trial(trial)  # type: ignore[arg-type]
            one.write_json(file)
            kept = [day for day in days if not day.is_empty]
            assert two.take_in(file) == TakenIn(len(sessions), len(kept), 0)
            assert all_of(two) == all_of(one)
            assert two.take_in(file) == TakenIn(0, 0, len(sessions) + len(kept))
            assert all_of(two) == all_of(one)

    def test_the_file_tells_what_it_is_and_has_offsets(
        self, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        journal.add(make_record(1, note="Größer"))
        file = tmp_path / "journal.json"
        journal.write_json(str(file))

        told = json.loads(file.read_text(encoding="utf-8"))
        assert (told["acupress"], told["version"]) == ("journal", 1)
        assert told["sessions"][0]["started_at"] == "2026-11-24T10:16:30+00:00"
        assert "Größer" in file.read_text(encoding="utf-8")

    def test_what_is_here_stays_and_a_day_gains_only_what_it_lacks(
        self, journal: SqliteJournal, other: SqliteJournal, tmp_path: Path
    ) -> None:
        days = [TODAY - timedelta(days=number) for number in range(3)]
        other.add(make_record(1, note="Theirs."))
        other.add(make_record(2))
        for day in days:
            other.keep_day(DayRecord(day=day, pain=2, note="Theirs.", rated_at=NOW))
        file = str(tmp_path / "journal.json")
        other.write_json(file)
        journal.add(make_record(1, note="Mine."))
        mine = [
            DayRecord(day=days[0], pain=7, note="Mine."),
            DayRecord(day=days[1], note="Mine."),
            DayRecord(day=days[2], pain=7),
        ]
        for record in mine:
            journal.keep_day(record)

        assert journal.take_in(file) == TakenIn(1, 2, 2)
        assert [record.note for record in journal.recent(9)] == ["", "Mine."]
        assert journal.days_between(days[2], days[0]) == [
            mine[0],
            DayRecord(day=days[1], pain=2, note="Mine.", rated_at=NOW),
            replace(mine[2], note="Theirs."),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[]",
            "{}",
            '{"acupress": "routine"}',
            '{"acupress": "journal", "version": 2, "sessions": []}',
            '{"acupress": "journal", "version": 1, "sessions": [{"id": 1}]}',
            '{"acupress": "journal", "version": 1, "moods": []}',
            "[" * 100_000,
        ],
    )
    def test_any_other_file_is_refused_whole(
        self, text: str, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        file = tmp_path / "journal.json"
        file.write_text(text)
        with pytest.raises(ValueError, match=r"."):
            journal.take_in(str(file))
        assert journal.days() == []

    def test_it_is_taken_in_whole_or_not_at_all(
        self, journal: SqliteJournal, other: SqliteJournal, tmp_path: Path
    ) -> None:
        file = tmp_path / "journal.json"
        other.add(make_record(1))
        other.keep_day(DayRecord(day=TODAY, pain=1))
        other.write_json(str(file))
        table = json.loads(file.read_text())
        table["days"][0]["note"] = "half a pair: \ud83d"
        file.write_text(json.dumps(table))

        with pytest.raises((OSError, ValueError)):
            journal.take_in(str(file))
        assert journal.days() == []

    def test_a_file_that_is_not_there_is_an_os_error(
        self, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        with pytest.raises(OSError, match="nowhere"):
            journal.take_in(str(tmp_path / "nowhere.json"))

    def test_a_folder_that_refuses_leaves_nothing(
        self, journal: SqliteJournal, tmp_path: Path
    ) -> None:
        with pytest.raises(OSError, match="nowhere"):
            journal.write_json(str(tmp_path / "nowhere" / "journal.json"))
        assert not list(tmp_path.glob("**/journal*"))

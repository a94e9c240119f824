from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.core.history import SessionRecord
from acupress.core.points import Side
from acupress.storage.history import SqliteHistory
from acupress.storage.history_file import Condition, NewerHistoryError
from acupress.storage.history_tables import MIGRATIONS
from tests.storage.stored import NOW, STAMP, make_record, make_step, now, session_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ADD_AND_DIE = """
import os, sys
from pathlib import Path
from acupress.storage.history import SqliteHistory
from tests.storage.stored import make_record, now

SqliteHistory(Path(sys.argv[1]), now).add(make_record(2))
os._exit(7)
"""


@pytest.fixture
def path(acupress_home: Path) -> Path:
    acupress_home.mkdir()
    return acupress_home / "history.sqlite"


@pytest.fixture
def history(path: Path) -> Iterator[SqliteHistory]:
    with closing(SqliteHistory(path, now)) as opened:
        yield opened


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A history of several pages as it lies on the disk."""
    path = tmp_path_factory.mktemp("sound") / "history.sqlite"
    keep(path, *(make_record(number) for number in range(8)))
    return path.read_bytes()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acupress.storage.history_file.BUSY_SECONDS", 0.01)


def keep(path: Path, *records: SessionRecord) -> None:
    """Write a history and close it, so that all of it is in the one file."""
    with closing(SqliteHistory(path, now)) as opened:
        for record in records:
            opened.add(record)


def kept(path: Path, migrations: Sequence[str] = MIGRATIONS) -> list[SessionRecord]:
    """What a new start finds; nothing may have to be set aside for it."""
    with closing(SqliteHistory(path, now, migrations)) as opened:
        assert opened.aside is None
        return list(opened.recent(1_000_000))


def tell_sqlite(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def ask_sqlite(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


def numbers(records: Sequence[SessionRecord]) -> list[int]:
    return [record.id.int for record in records]


def image_of_a_crash(path: Path, folder: Path) -> Path:
    """What a new start would find if the process died now."""
    shutil.copytree(path.parent, folder)
    return folder / path.name


class TestKeeping:
    def test_a_new_history_is_empty(self, history: SqliteHistory) -> None:
        assert list(history.recent(10)) == []
        assert history.aside is None

    def test_what_was_kept_is_there_after_a_restart(self, path: Path) -> None:
        keep(path, make_record(1), make_record(2))

        assert kept(path) == [make_record(2), make_record(1)]

    def test_the_presses_keep_their_order(self, history: SqliteHistory) -> None:
        steps = tuple(make_step(f"BL{number % 60 + 1}") for number in range(25))
        history.add(make_record(steps=steps))

        assert history.recent(1)[0].steps == steps

    def test_a_session_without_a_press_can_be_kept(self, history: SqliteHistory) -> None:
        history.add(make_record(1, steps=()))
        history.add(make_record(2))

        assert list(history.recent(10)) == [make_record(2), make_record(1, steps=())]

    def test_what_is_added_later_replaces_the_record_of_the_same_session(
        self, history: SqliteHistory, path: Path
    ) -> None:
        history.add(make_record(1))
        history.add(make_record(2))
        told = make_record(1, pain_after=3, note="Warm, less stiff.", steps=(make_step("GV4"),))
        history.add(told)

        assert list(history.recent(10)) == [make_record(2), told]
        assert ask_sqlite(path, "SELECT count(*) FROM press") == [(3,)]

    def test_no_pain_is_not_the_same_as_no_answer(self, history: SqliteHistory) -> None:
        history.add(make_record(1, pain_before=None, pain_after=0))

        (record,) = history.recent(1)
        assert (record.pain_before, record.pain_after) == (None, 0)

    @settings(max_examples=25)
    @given(records=st.lists(session_records, unique_by=lambda record: record.id, max_size=3))
    def test_every_record_survives_being_kept_and_found(
        self, records: list[SessionRecord], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        path = tmp_path_factory.mktemp("round_trip") / "history.sqlite"
        keep(path, *records)
        found = kept(path)

        assert {record.id: record for record in found} == {record.id: record for record in records}
        assert {r.id: r.started_at.utcoffset() for r in found} == {
            r.id: r.started_at.utcoffset() for r in records
        }

    @pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
    @pytest.mark.parametrize("before", [None, 0o644])
    def test_only_the_owner_can_read_it_and_what_lies_beside_it(
        self, before: int | None, path: Path
    ) -> None:
        if before is not None:
            path.touch()
            path.chmod(before)
        with closing(SqliteHistory(path, now)) as history:
            history.add(make_record())
            files = list(path.parent.iterdir())

            assert len(files) > 1
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


class TestOrder:
    def test_the_newest_come_first_and_no_more_than_wanted(self, history: SqliteHistory) -> None:
        for number in [3, 1, 4, 2]:
            history.add(make_record(number))

        assert numbers(history.recent(3)) == [4, 3, 2]
        assert numbers(history.recent(1)) == [4]
        assert numbers(history.recent(0)) == []
        assert numbers(history.recent(99)) == [4, 3, 2, 1]

    def test_what_began_at_the_same_moment_stays_in_one_order_with_its_own_presses(
        self, history: SqliteHistory
    ) -> None:
        tied = [
            make_record(number, started_at=NOW, steps=(make_step(f"BL{number}"),))
            for number in [5, 3, 4, 1, 2]
        ]
        for record in tied:
            history.add(record)
        whole = list(history.recent(5))

        assert sorted(whole, key=lambda record: record.id) == sorted(tied, key=lambda r: r.id)
        assert [list(history.recent(limit)) for limit in range(6)] == [
            whole[:limit] for limit in range(6)
        ]

    def test_the_moment_counts_and_not_what_the_clock_on_the_wall_showed(
        self, history: SqliteHistory
    ) -> None:
        summer, winter = (timezone(timedelta(hours=hours)) for hours in (2, 1))
        before = datetime(2026, 10, 25, 2, 50, tzinfo=summer)
        after = datetime(2026, 10, 25, 2, 10, tzinfo=winter)
        history.add(make_record(1, started_at=after))
        history.add(make_record(2, started_at=before))

        assert [record.started_at.isoformat() for record in history.recent(2)] == [
            "2026-10-25T02:10:00+01:00",
            "2026-10-25T02:50:00+02:00",
        ]


class TestEnds:
    @pytest.mark.parametrize("ending", ["finished", "early"])
    def test_what_was_stopped_never_replaces_what_was_ended(
        self, ending: str, history: SqliteHistory
    ) -> None:
        whole = make_record(1, note="Warm.", ending=ending)
        history.add(whole)
        history.add(make_record(1, ending="stopped", steps=()))

        assert list(history.recent(10)) == [whole]

    def test_nor_does_what_was_cut_short(self, history: SqliteHistory) -> None:
        history.add(make_record(1))
        history.add(make_record(1, ending="interrupted"))
        history.add(make_record(2, ending="stopped"))
        history.add(make_record(2, ending="interrupted"))

        assert [record.ending for record in history.recent(10)] == ["interrupted", "finished"]

    def test_what_was_finished_replaces_what_was_stopped(self, history: SqliteHistory) -> None:
        history.add(make_record(1, ending="stopped", steps=()))
        history.add(make_record(1, ending="stopped", note="Enough."))
        assert [record.note for record in history.recent(10)] == ["Enough."]
        history.add(make_record(1))

        assert list(history.recent(10)) == [make_record(1)]

    def test_any_record_is_known_by_its_id(self, history: SqliteHistory) -> None:
        for number in range(1, 5):
            history.add(make_record(number))

        history.add(make_record(5, ending="stopped"))
        assert [history.ending_of(UUID(int=number)) for number in range(7)] == [
            None,
            *["finished"] * 4,
            "stopped",
            None,
        ]

    def test_an_ending_that_makes_no_sense_is_none(self, path: Path) -> None:
        keep(path, make_record(1))
        tell_sqlite(path, "UPDATE session SET ending = 'vanished'")
        with closing(SqliteHistory(path, now)) as history:
            assert history.ending_of(UUID(int=1)) is None
            history.add(make_record(1, ending="stopped"))
            assert history.ending_of(UUID(int=1)) == "stopped"

    def test_the_last_routine_is_that_of_the_record_kept_last_whatever_its_date(
        self, history: SqliteHistory
    ) -> None:
        assert history.last_routine() is None
        in_2031 = datetime(2031, 1, 1, tzinfo=NOW.tzinfo)
        history.add(make_record(1, routine="once", started_at=in_2031))
        history.add(make_record(2, routine="today"))
        assert history.last_routine() == "today"
        history.add(make_record(1, routine="once", started_at=in_2031, note="later"))
        assert history.last_routine() == "once"


class TestCrash:
    def test_a_session_is_kept_even_if_the_process_dies_right_after(self, path: Path) -> None:
        keep(path, make_record(1))

        died = subprocess.run([sys.executable, "-c", ADD_AND_DIE, path], check=False)

        assert died.returncode == 7
        assert kept(path) == [make_record(2), make_record(1)]

    @pytest.mark.parametrize("start", [0, 24, 32, 60, 500])
    def test_a_damaged_log_costs_no_more_than_what_was_in_it(
        self, start: int, path: Path, tmp_path: Path
    ) -> None:
        keep(path, make_record(1))
        with closing(SqliteHistory(path, now)) as history:
            history.add(make_record(2))
            image = image_of_a_crash(path, tmp_path / "crashed")
        log = image.with_name(image.name + "-wal")
        whole = log.read_bytes()
        log.write_bytes(whole[:start] + b"\xa5" * 64 + whole[start + 64 :])

        assert make_record(1) in kept(image)
        keep(image, make_record(3))
        assert numbers(kept(image))[0] == 3

    def test_a_log_cut_off_anywhere_leaves_a_whole_record_or_none(
        self, path: Path, tmp_path: Path
    ) -> None:
        keep(path, make_record(1))
        with closing(SqliteHistory(path, now)) as history:
            history.add(make_record(2))
            image = image_of_a_crash(path, tmp_path / "crashed")
            whole = image.with_name(image.name + "-wal").read_bytes()
        both = [make_record(2), make_record(1)]

        for length in range(0, len(whole), 512):
            cut = tmp_path / f"cut_{length}" / path.name
            cut.parent.mkdir()
            shutil.copy(image, cut)
            cut.with_name(cut.name + "-wal").write_bytes(whole[:length])
            assert kept(cut) in (both, both[1:])

    def test_a_damaged_history_takes_its_log_along(
        self, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep(path, make_record(1))
        with closing(SqliteHistory(path, now)) as history:
            history.add(make_record(2))
            image = image_of_a_crash(path, tmp_path / "crashed")
        monkeypatch.setattr(
            "acupress.storage.history_file._look_at", lambda *_args: Condition.DAMAGED
        )

        with closing(SqliteHistory(image, now)) as history:
            assert list(history.recent(10)) == []
            aside = history.aside

        assert aside is not None
        monkeypatch.undo()
        assert kept(aside) == [make_record(2), make_record(1)]


class TestDamage:
    @pytest.mark.parametrize("damage", [b"no database", b"\xa5" * 8192, b"\0" * 8192])
    def test_what_is_no_database_is_set_aside_and_named(self, damage: bytes, path: Path) -> None:
        path.write_bytes(damage)

        with closing(SqliteHistory(path, now)) as history:
            history.add(make_record())
            assert history.aside == path.with_name(f"history.{STAMP}.damaged.sqlite")
            assert history.aside.read_bytes() == damage

        assert kept(path) == [make_record()]

    @pytest.mark.parametrize("length", [50, 100, 4000, 4096, 6000, 12_000])
    def test_a_truncated_history_is_set_aside(self, length: int, path: Path) -> None:
        keep(path, make_record(note="long " * 5000))
        cut = path.read_bytes()[:length]
        path.write_bytes(cut)

        with closing(SqliteHistory(path, now)) as history:
            assert history.aside is not None
            assert history.aside.read_bytes() == cut

    def test_a_history_damaged_twice_is_set_aside_twice(self, path: Path) -> None:
        for damage in (b"first", b"second"):
            path.write_bytes(damage)
            SqliteHistory(path, now).close()

        asides = sorted(path.parent.glob("history.*.damaged.sqlite"), key=lambda p: len(p.name))
        assert [aside.read_bytes() for aside in asides] == [b"first", b"second"]

    def test_an_empty_file_is_a_new_history(self, path: Path) -> None:
        path.touch()
        keep(path, make_record())

        assert kept(path) == [make_record()]

    @pytest.mark.parametrize(
        ("offset", "damage"),
        [(44, b"\0\0\0\x09"), (60, b"\x80\0\0\1")],
        ids=["an unknown file format", "a version below zero"],
    )
    def test_a_header_that_makes_no_sense_is_set_aside(
        self, offset: int, damage: bytes, path: Path
    ) -> None:
        keep(path, make_record())
        whole = path.read_bytes()
        path.write_bytes(whole[:offset] + damage + whole[offset + len(damage) :])

        with closing(SqliteHistory(path, now)) as history:
            assert history.aside is not None

    @pytest.mark.parametrize(
        ("words", "damage"),
        [
            (b"started_at TEXT", b"started_at \xff\xfe\xfd\xfc"),
            (b"pain_after INTEGER,\n        note", b"pain_\xfffter INT NOT NULL,    note"),
        ],
        ids=["in what SQLite reports", "in what the check finds"],
    )
    def test_damaged_names_that_cannot_be_decoded_are_no_hindrance(
        self, words: bytes, damage: bytes, path: Path
    ) -> None:
        keep(path, make_record())
        whole = path.read_bytes()
        assert words in whole
        assert len(words) == len(damage)
        path.write_bytes(whole.replace(words, damage))

        with closing(SqliteHistory(path, now)) as history:
            assert history.aside is not None

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE session SET id = 'nobody'",
            "UPDATE session SET started_at = 'once'",
            "UPDATE session SET started_at = '1732444530'",
            "UPDATE session SET started_at = '2026-11-24T10:15:30'",
            "UPDATE session SET ending = 'vanished'",
            "UPDATE session SET pain_before = 11",
            "UPDATE session SET routine = 'Lower Back'",
            "UPDATE press SET point = 'QQ1'",
            "UPDATE press SET side = CAST(x'ff' AS TEXT)",
            "UPDATE press SET pressed_seconds = 9e999",
            "UPDATE press SET planned_seconds = -1",
            "UPDATE press SET tool = 'hammer'",
        ],
    )
    def test_a_record_that_makes_no_sense_is_left_out_and_counted(
        self, change: str, path: Path
    ) -> None:
        keep(path, make_record(1), make_record(2), make_record(3))
        column = "session" if "UPDATE press" in change else "id"
        tell_sqlite(path, f"{change} WHERE {column} = '{UUID(int=2)}'")

        with closing(SqliteHistory(path, now)) as history:
            assert history.unreadable == 1
            assert list(history.recent(10)) == [make_record(3), make_record(1)]
            history.add(make_record(4))
            assert numbers(history.recent(10)) == [4, 3, 1]
            assert history.aside is None

    def test_letters_that_are_none_cost_no_record(self, path: Path) -> None:
        keep(path, make_record(note="x"))
        tell_sqlite(path, "UPDATE session SET note = CAST(x'41ff42' AS TEXT)")

        assert [record.note for record in kept(path)] == ["A\ufffdB"]

    @pytest.mark.parametrize(
        "script",
        [
            "PRAGMA user_version = 1; CREATE TABLE mood (word TEXT)",
            "PRAGMA user_version = 1; CREATE TABLE session (id TEXT); CREATE TABLE press (id TEXT)",
            "PRAGMA user_version = 1",
            "CREATE TABLE mood (word TEXT)",
            "CREATE TABLE session (id TEXT)",
        ],
    )
    def test_the_file_of_another_program_is_set_aside(self, script: str, path: Path) -> None:
        tell_sqlite(path, script)
        theirs = path.read_bytes()

        with closing(SqliteHistory(path, now)) as history:
            assert history.aside is not None
            assert history.aside.read_bytes() == theirs
            history.add(make_record())
        assert kept(path) == [make_record()]

    def test_a_very_large_history_is_not_read_to_its_end_at_the_start(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep(path, *(make_record(number) for number in range(30)))
        asked: list[str] = []
        connect = sqlite3.connect

        def listen(*args: object, **kwargs: object) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*args, **kwargs)  # type: ignore[call-overload]
            connection.set_trace_callback(asked.append)
            return connection

        monkeypatch.setattr(sqlite3, "connect", listen)
        for most, checked in ((path.stat().st_size, True), (path.stat().st_size - 1, False)):
            monkeypatch.setattr("acupress.storage.history_file.MOST_CHECKED_BYTES", most)
            asked.clear()
            SqliteHistory(path, now).close()
            assert any("quick_check" in question for question in asked) is checked

    @settings(max_examples=50)
    @given(data=st.data())
    def test_whatever_byte_is_damaged_the_app_starts(
        self, data: st.DataObject, sound: bytes, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        header, anywhere = st.integers(0, 99), st.integers(0, len(sound) - 1)
        damaged = bytearray(sound)
        damaged[data.draw(header | anywhere)] ^= data.draw(st.integers(1, 255))
        path = tmp_path_factory.mktemp("damaged") / "history.sqlite"
        path.write_bytes(damaged)

        with suppress(OSError), closing(SqliteHistory(path, now)) as history:
            history.recent(10)
            history.add(make_record(99))


class TestRefusal:
    def test_a_full_disk_is_an_os_error_and_costs_no_record_kept_before(self, path: Path) -> None:
        full_soon = (*MIGRATIONS, "PRAGMA max_page_count = 8;")
        with closing(SqliteHistory(path, now, full_soon)) as history:
            history.add(make_record(1))
            with pytest.raises(OSError, match="full"):
                history.add(make_record(1, note="long " * 20_000))
            assert list(history.recent(10)) == [make_record(1)]
            history.add(make_record(2))

        assert kept(path, full_soon) == [make_record(2), make_record(1)]

    def test_a_record_is_kept_whole_or_not_at_all(self, path: Path) -> None:
        keep(path, make_record(1))
        tell_sqlite(
            path,
            "CREATE TRIGGER worn_out BEFORE INSERT ON press WHEN new.number = 1"
            " BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END;",
        )

        with closing(SqliteHistory(path, now)) as history:
            for number in (1, 2):
                with pytest.raises(OSError, match="disk I/O error"):
                    history.add(make_record(number, note="later"))

        assert kept(path) == [make_record(1)]

    def test_words_that_no_file_can_hold_are_an_os_error(self, history: SqliteHistory) -> None:
        with pytest.raises(OSError, match="surrogates"):
            history.add(replace(make_record(), note="half a pair: \ud83d"))

        assert list(history.recent(10)) == []

    @pytest.mark.usefixtures("impatient")
    def test_while_another_writes_adding_is_an_os_error_and_works_again_after(
        self, path: Path
    ) -> None:
        keep(path, make_record(1))
        with closing(SqliteHistory(path, now)) as history:
            with closing(sqlite3.connect(path)) as other:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(OSError, match="locked"):
                    history.add(make_record(2))
                assert list(history.recent(10)) == [make_record(1)]
            history.add(make_record(2))

            assert numbers(history.recent(10)) == [2, 1]

    def test_while_another_writes_nobody_waits_long(self, path: Path) -> None:
        keep(path, make_record(1))
        with closing(SqliteHistory(path, now)) as history:
            (milliseconds,) = history._file._connection.execute("PRAGMA busy_timeout").fetchone()
            assert 0 < milliseconds <= 200

    @pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
    def test_a_damaged_file_that_comes_in_its_place_costs_nothing_that_is_kept_after(
        self, history: SqliteHistory, path: Path
    ) -> None:
        history.add(make_record(1))
        other = path.with_name("other")
        other.write_bytes(b"damaged")
        other.replace(path)
        history.add(make_record(2))
        history.close()

        assert make_record(2) in kept(path)

    @pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
    def test_a_folder_that_is_removed_in_the_middle_is_an_os_error_until_it_is_there_again(
        self, history: SqliteHistory, path: Path
    ) -> None:
        shutil.rmtree(path.parent)
        for _ in range(2):
            with pytest.raises(OSError, match=path.name):
                history.add(make_record(1))
        path.parent.mkdir()
        history.add(make_record(1))
        history.close()
        assert kept(path) == [make_record(1)]

    @pytest.mark.skipif(os.name == "nt", reason="Windows has shorter paths")
    def test_a_path_longer_than_sqlite_takes_is_an_os_error(self, tmp_path: Path) -> None:
        folder = tmp_path
        for _ in range(5):
            folder = folder / ("a" * 200)
            folder.mkdir()
        with pytest.raises(OSError, match="unable to open"):
            SqliteHistory(folder / "history.sqlite", now)

    @pytest.mark.usefixtures("impatient")
    def test_a_history_that_another_holds_is_an_os_error_and_is_not_set_aside(
        self, path: Path
    ) -> None:
        keep(path, make_record())
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(OSError, match="locked"):
                SqliteHistory(path, now)

        assert kept(path) == [make_record()]

    def test_a_folder_in_the_place_of_the_file_is_an_os_error_and_stays(self, path: Path) -> None:
        path.mkdir()

        with pytest.raises(OSError, match="unable to open"):
            SqliteHistory(path, now)

        assert path.is_dir()

    def test_a_folder_that_is_gone_is_an_os_error(self, path: Path) -> None:
        path.parent.rmdir()

        with pytest.raises(FileNotFoundError):
            SqliteHistory(path, now)

    @pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
    @pytest.mark.parametrize("again", [False, True])
    def test_where_the_file_is_removed_in_the_middle_a_new_one_is_begun(
        self, history: SqliteHistory, path: Path, again: bool
    ) -> None:
        history.add(make_record(1))
        path.unlink()
        if again:
            path.touch()
        history.add(make_record(2))
        history.close()
        assert kept(path) == [make_record(2)]

    def test_after_closing_everything_is_an_os_error(self, history: SqliteHistory) -> None:
        history.close()
        history.close()

        with pytest.raises(OSError, match="closed"):
            history.add(make_record())
        with pytest.raises(OSError, match="closed"):
            history.recent(1)

    @pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="nowhere to see open files")
    def test_a_history_that_could_not_be_opened_is_closed_again(self, path: Path) -> None:
        keep(path, make_record())
        with pytest.raises(OSError, match="no such table"):
            SqliteHistory(path, now, (*MIGRATIONS, "DROP TABLE nowhere;"))

        held = [link.resolve() for link in Path("/proc/self/fd").iterdir()]
        assert not [file for file in held if path.parent in file.parents]


EARLIER = f"""
    INSERT INTO session
        (id, started_at, started_s, routine, breath, ending, pain_before, pain_after, note)
        VALUES ('{UUID(int=1)}', '2025-01-01T08:00:00+00:00', 1.0, 'x', 'x', 'finished', 1, 2, '');
    INSERT INTO press (session, number, point, side, planned_seconds, pressed_seconds, skipped)
        VALUES ('{UUID(int=1)}', 0, 'BL23', 'both', 60, 60, 0);
"""  # noqa: S608
MOODS = "CREATE TABLE mood (word TEXT NOT NULL) STRICT; INSERT INTO mood VALUES ('calm');"


class TestMigrations:
    def test_an_older_history_is_led_to_the_newest_version(self, path: Path) -> None:
        keep(path, make_record())

        assert kept(path, (*MIGRATIONS, MOODS, "UPDATE mood SET word = 'well';")) == [make_record()]
        assert ask_sqlite(path, "SELECT word FROM mood") == [("well",)]
        assert ask_sqlite(path, "PRAGMA user_version") == [(len(MIGRATIONS) + 2,)]

    def test_no_migration_runs_twice(self, path: Path) -> None:
        for _ in range(2):
            kept(path, (*MIGRATIONS, MOODS))

        assert ask_sqlite(path, "SELECT count(*) FROM mood") == [(1,)]

    def test_one_that_fails_half_way_leaves_the_version_before_it(self, path: Path) -> None:
        keep(path, make_record())
        with pytest.raises(OSError, match="no such table: nowhere"):
            SqliteHistory(path, now, (*MIGRATIONS, MOODS + "DROP TABLE nowhere;"))

        assert ask_sqlite(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
        assert ask_sqlite(path, "SELECT name FROM sqlite_master WHERE name = 'mood'") == []
        assert kept(path) == [make_record()]

    def test_those_before_the_one_that_fails_are_done(self, path: Path) -> None:
        with pytest.raises(OSError, match="no such table: nowhere"):
            SqliteHistory(path, now, (*MIGRATIONS, MOODS, "DROP TABLE nowhere;"))

        assert ask_sqlite(path, "PRAGMA user_version") == [(len(MIGRATIONS) + 1,)]
        assert kept(path, (*MIGRATIONS, MOODS)) == []

    def test_what_was_kept_before_titles_and_tools_were_is_read_without_them(
        self, path: Path
    ) -> None:
        for number in range(1, len(MIGRATIONS) + 1):
            older = path.with_name(f"{number}.sqlite")
            for script in (*MIGRATIONS[:number], f"PRAGMA user_version = {number}", EARLIER):
                tell_sqlite(older, script)
            with closing(SqliteHistory(older, now)) as history:
                assert history.aside is None
                (record,) = history.recent(10)
                assert (record.title, record.steps[0].tool) == ("", None)
                history.add(make_record(2, title="Lower back"))
                assert history.recent(1)[0].title == "Lower back"

    def test_one_that_rebuilds_the_sessions_keeps_their_presses(self, path: Path) -> None:
        keep(path, make_record())
        rebuild = """
            CREATE TABLE rebuilt AS SELECT * FROM session;
            DROP TABLE session;
            ALTER TABLE rebuilt RENAME TO session;
        """

        assert kept(path, (*MIGRATIONS, rebuild)) == [make_record()]


UNKNOWN_WORDS = """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = 'CREATE TABLE mood (word TEXT) LATER' WHERE name = 'mood';
"""


class TestNewer:
    @pytest.mark.parametrize("journal", ["WAL", "DELETE"])
    @pytest.mark.parametrize(
        "more", [UNKNOWN_WORDS, "DROP TABLE press;"], ids=["unknown words", "other tables"]
    )
    def test_a_newer_history_that_cannot_be_read_is_refused_and_left_untouched(
        self, more: str, journal: str, path: Path
    ) -> None:
        keep(path, make_record())
        tell_sqlite(
            path, f"PRAGMA user_version = 99; PRAGMA journal_mode = {journal}; {MOODS} {more}"
        )
        before = path.read_bytes()

        with pytest.raises(NewerHistoryError):
            SqliteHistory(path, now)

        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]

    @pytest.mark.parametrize("journal", ["WAL", "DELETE"])
    def test_a_newer_history_can_be_read_and_is_left_untouched(
        self, journal: str, path: Path
    ) -> None:
        keep(path, make_record())
        tell_sqlite(path, f"PRAGMA user_version = 99; PRAGMA journal_mode = {journal}; {MOODS}")
        before = path.read_bytes()

        with closing(SqliteHistory(path, now)) as history:
            assert history.newer
            assert list(history.recent(10)) == [make_record()]
            with pytest.raises(OSError, match="readonly"):
                history.add(make_record(2))

        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]

    def test_the_newer_acupress_finds_all_of_it_again(self, path: Path) -> None:
        with closing(SqliteHistory(path, now, (*MIGRATIONS, MOODS))) as newer:
            newer.add(make_record())
        with closing(SqliteHistory(path, now)) as older, suppress(OSError):
            older.add(make_record(2))

        assert kept(path, (*MIGRATIONS, MOODS)) == [make_record()]


def test_many_sessions_are_found_with_two_questions_and_by_index(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connect = sqlite3.connect

    def connect_and_listen(database: Path, timeout: float) -> sqlite3.Connection:
        connection = connect(database, timeout=timeout)
        connection.set_trace_callback(asked.append)
        return connection

    with monkeypatch.context() as listening:
        listening.setattr(sqlite3, "connect", connect_and_listen)
        history = SqliteHistory(path, now)
    with closing(history):
        for number in range(30):
            history.add(
                make_record(number, id=UUID(int=number), steps=(make_step(side=Side.LEFT),))
            )
        asked.clear()
        assert len(history.recent(20)) == 20

    assert len(asked) == 2
    plan = [str(row[3]) for one in asked for row in ask_sqlite(path, f"EXPLAIN QUERY PLAN {one}")]
    assert not [line for line in plan if line.startswith("SCAN session") and "INDEX" not in line]
    assert [line for line in plan if line.startswith("SEARCH press USING PRIMARY KEY")]

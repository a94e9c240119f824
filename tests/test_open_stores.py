"""What the user is told at the start about the things that were kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from acupress.content import assets_folder
from acupress.core.plan import PlanBook
from acupress.core.settings import Settings, ThemeChoice
from acupress.storage.folders import Folders, open_folders
from acupress.stores import Stores, open_own_routines, open_stores
from tests.shipped import shipped_library
from tests.storage.stored import make_record, make_running

DARK = Settings(theme=ThemeChoice.DARK)

Start = Callable[[], Stores]


@pytest.fixture
def folders() -> Folders:
    return open_folders()


@pytest.fixture
def start(folders: Folders) -> Iterator[Start]:
    """Open the stores as each start does; at the end of the test they are closed."""
    with ExitStack() as closed_at_the_end:

        def start() -> Stores:
            stores = open_stores(folders)
            closed_at_the_end.callback(stores.close)
            return stores

        yield start


def set_aside(folders: Folders, pattern: str) -> str:
    """The one file of that kind that was set aside."""
    (aside,) = folders.data.glob(pattern)
    return str(aside)


def assert_told(stores: Stores, what: str, aside: str) -> None:
    """One piece of news says what was damaged and where it is now."""
    (words,) = stores.news
    assert words.startswith(what)
    assert "could not be read" in words
    assert aside in words


class TestAllIsWell:
    def test_the_first_start_has_nothing_to_tell(self, start: Start, folders: Folders) -> None:
        stores = start()

        assert stores.news == []
        assert stores.settings == Settings()
        assert list(stores.history.recent(10)) == []
        assert stores.running.load() is None
        assert stores.folder == str(folders.data)

    def test_the_next_start_finds_all_that_was_kept(self, start: Start) -> None:
        before = start()
        before.save_settings(DARK)
        before.history.add(make_record())
        before.running.save(make_running())
        before.close()

        stores = start()

        assert stores.news == []
        assert stores.settings == DARK
        assert list(stores.history.recent(10)) == [make_record()]
        assert stores.running.load() == make_running()

    def test_what_is_closed_is_one_file(self, start: Start, folders: Folders) -> None:
        stores = start()
        stores.history.add(make_record())
        stores.close()

        assert list(folders.data.iterdir()) == [folders.history]


class TestDamage:
    def test_damaged_settings_are_told_and_new_ones_can_be_saved(
        self, start: Start, folders: Folders
    ) -> None:
        folders.settings.write_text("damaged")
        stores = start()
        aside = set_aside(folders, "settings.*.damaged.json")

        assert_told(stores, "Your settings file", aside)
        assert stores.settings == Settings()
        stores.save_settings(DARK)
        assert start().settings == DARK

    def test_a_damaged_history_is_told_and_a_new_one_begins(
        self, start: Start, folders: Folders
    ) -> None:
        folders.history.write_text("damaged")
        stores = start()
        aside = set_aside(folders, "history.*.damaged.sqlite")

        assert_told(stores, "Your history file", aside)
        stores.history.add(make_record())
        assert list(stores.history.recent(10)) == [make_record()]

    def test_where_there_is_a_copy_of_it_that_is_told_too(
        self, start: Start, folders: Folders
    ) -> None:
        for _ in range(2):
            stores = start()
            stores.history.add(make_record())
            stores.close()
        folders.history.write_text("damaged")

        assert start().news[1:] == ["A copy of it can be brought back: Journal, Files and copies."]

    def test_a_damaged_session_is_told_and_not_offered(
        self, start: Start, folders: Folders
    ) -> None:
        folders.running.write_text("damaged")
        stores = start()
        aside = set_aside(folders, "running.*.damaged.json")

        assert_told(stores, "The file of the session you were in", aside)
        assert stores.running.load() is None

    def test_each_damaged_file_is_told_once(self, start: Start, folders: Folders) -> None:
        for file in (folders.settings, folders.history, folders.running):
            file.write_text("damaged")

        assert [words.split(" could not be read")[0] for words in start().news] == [
            "Your settings file",
            "Your history file",
            "The file of the session you were in",
        ]
        assert start().news == []


class TestHistoryThatCannotBeUsed:
    def test_a_newer_history_is_told_and_not_written_to(
        self, start: Start, folders: Folders
    ) -> None:
        with closing(sqlite3.connect(folders.history)) as newer:
            newer.executescript("PRAGMA user_version = 99; CREATE TABLE mood (word TEXT);")
        before = folders.history.read_bytes()
        stores = start()

        assert stores.news == [
            "Your history was written by a newer Acupress. Sessions will not be saved."
        ]
        with pytest.raises(OSError, match="nothing can be saved"):
            stores.history.add(make_record())
        stores.close()
        assert folders.history.read_bytes() == before

    def test_one_that_can_be_read_is_told_and_only_read(
        self, start: Start, folders: Folders
    ) -> None:
        before = start()
        before.history.add(make_record())
        before.close()
        with closing(sqlite3.connect(folders.history)) as newer:
            newer.executescript("PRAGMA user_version = 99; CREATE TABLE mood (word TEXT);")
        stores = start()

        assert stores.news == [
            "Your history was written by a newer Acupress. You can read it here, but sessions will "
            "not be saved."
        ]
        assert list(stores.history.recent(10)) == [make_record()]
        with pytest.raises(OSError, match="readonly"):
            stores.history.add(make_record(2))

    def test_a_history_that_cannot_be_opened_is_told_and_the_rest_is_kept(
        self, start: Start, folders: Folders
    ) -> None:
        folders.history.mkdir()
        stores = start()

        assert stores.news == ["Your history could not be opened. Sessions will not be saved."]
        assert list(stores.history.recent(10)) == []
        stores.save_settings(DARK)
        stores.running.save(make_running())
        assert start().settings == DARK


def test_newer_settings_are_left_as_they_are(start: Start, folders: Folders) -> None:
    folders.settings.write_text('{"version": 99, "theme": {"name": "sea"}}')
    stores = start()
    stores.save_settings(DARK)

    assert stores.settings == Settings()
    assert folders.settings.read_text() == '{"version": 99, "theme": {"name": "sea"}}'


def test_without_a_folder_nothing_is_kept_and_the_user_is_told() -> None:
    stores = open_stores(None)

    assert stores.news == ["Acupress has no folder to write to. Sessions will not be saved."]
    assert stores.settings == Settings()
    assert list(stores.history.recent(10)) == []
    assert stores.running.load() is None
    stores.close()
    with pytest.raises(OSError, match="nothing can be saved"):
        stores.history.add(make_record())
    with pytest.raises(OSError, match="nothing can be saved"):
        stores.running.save(make_running())
    with pytest.raises(OSError):  # noqa: PT011 - it has no words: the journey has its own
        stores.save_settings(DARK)


def test_routines_of_the_users_own_are_kept_beside_the_rest(folders: Folders) -> None:
    library = shipped_library()
    shipped = str(assets_folder() / "routines/first-steps.toml")
    own = open_own_routines(folders, library)
    own.keep(own.read(shipped))
    assert [routine.key for routine in open_own_routines(folders, library).load()] == [
        "own-first-steps"
    ]
    assert folders.routines.parent == folders.data


def test_without_a_folder_a_routine_can_still_be_opened() -> None:
    own = open_own_routines(None, shipped_library())
    assert own.read(str(assets_folder() / "routines/first-steps.toml")).key == "own-first-steps"
    assert list(own.load()) == []


def test_sessions_that_can_no_longer_be_read_are_told(start: Start, folders: Folders) -> None:
    before = start()
    for number in (1, 2, 3):
        before.history.add(make_record(number))
    before.close()
    with closing(sqlite3.connect(folders.history)) as damaged:
        damaged.executescript("UPDATE session SET ending = 'gone' WHERE rowid < 3;")
    stores = start()
    assert stores.news == [
        "2 sessions of your history can no longer be read. The others are there."
    ]
    assert list(stores.history.recent(10)) == [make_record(3)]


def test_settings_that_are_no_file_are_told(start: Start, folders: Folders) -> None:
    folders.settings.mkdir()
    assert start().news == ["Your settings file could not be read. Changes will not be saved."]


class TestPlan:
    def test_a_damaged_one_is_told_and_a_new_one_can_be_kept(
        self, start: Start, folders: Folders
    ) -> None:
        folders.plan.write_text("damaged")
        stores = start()

        assert_told(stores, "The file of your plan", set_aside(folders, "plan.*.damaged.json"))
        stores.plan.save(PlanBook(told_of_background=True))
        assert start().plan.load().told_of_background

    def test_a_newer_one_is_left_as_it_is(self, start: Start, folders: Folders) -> None:
        folders.plan.write_text('{"version": 9}')

        assert start().news == ["Your plan was written by a newer Acupress and is left as it is."]

    def test_one_that_cannot_be_read_is_told(self, start: Start, folders: Folders) -> None:
        folders.plan.mkdir()

        assert start().news == ["Your plan could not be read. Changes will not be saved."]

"""The journal written out, taken in, brought back, deleted: said in words, and asked twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acupress.core.journal import DayRecord, TakenIn
from acupress.ui import file_dialogs
from acupress.ui.places import Place
from acupress.ui.widgets.asking_sheet import AskingSheet
from tests.storage.stored import make_record, make_running
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from acupress.ui.journal.files_screen import FilesScreen
    from tests.ui.stage import Stage

COPY = TODAY.replace(tzinfo=None) - timedelta(days=1)


@pytest.fixture
def files(stage: Stage) -> FilesScreen:
    stage.history.copies[COPY] = [make_record(7)]
    stage.journey.go(Place.JOURNAL)
    stage.journey.journal.screen.files_button.click()
    screen = stage.journey.journal.files.screen
    assert stage.shows(screen)
    return screen


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The file that the user chooses; empty where the dialog is left."""
    answer = ["/home/you/file"]
    monkeypatch.setattr(file_dialogs, "where_to_write", lambda *_asked: answer[0])
    monkeypatch.setattr(file_dialogs, "which_to_read", lambda *_asked: answer[0])
    return answer


def news(stage: Stage) -> str:
    return stage.journey.window.news.words


def sheet(stage: Stage) -> AskingSheet:
    for _ in range(2):
        stage.settle()
    (found,) = (s for s in stage.journey.window.findChildren(AskingSheet) if s.isVisible())
    return found


def test_it_is_written_where_the_user_wants_it(
    stage: Stage, files: FilesScreen, chosen: list[str]
) -> None:
    for button in (files.table_button, files.whole_button):
        button.click()
    assert stage.history.written == chosen * 2
    assert news(stage) == "Your journal is in /home/you/file"


def test_who_leaves_the_dialog_writes_and_takes_in_nothing(
    stage: Stage, files: FilesScreen, chosen: list[str]
) -> None:
    chosen[0] = ""
    for button in (files.table_button, files.whole_button, files.bring_button):
        button.click()
    assert (stage.history.written, news(stage)) == ([], "")


def test_what_cannot_be_written_is_told(
    stage: Stage, files: FilesScreen, chosen: list[str]
) -> None:
    stage.history.full = True
    files.table_button.click()
    assert news(stage) == f"Your journal could not be written to {chosen[0]}"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (TakenIn(12, 1, 0), "Taken in: 12 sessions and 1 day."),
        (TakenIn(1, 0, 3), "Taken in: 1 session and 0 days. 3 entries were here already."),
        (ValueError(), "/home/you/file is no journal of Acupress, or damaged. Nothing was taken"),
        (OSError(), "/home/you/file could not be taken in."),
    ],
)
def test_what_was_new_in_a_file_is_told(
    found: TakenIn | Exception, told: str, stage: Stage, files: FilesScreen, chosen: list[str]
) -> None:
    stage.history.brought[chosen[0]] = found
    files.bring_button.click()
    assert news(stage).startswith(told)


def test_a_copy_is_brought_back(stage: Stage, files: FilesScreen) -> None:
    stage.history.add(make_record(1))
    assert files.backups.currentText() == "Monday 23 November 2026, 10:15"
    files.back_button.click()
    assert list(stage.history.records.values()) == [make_record(7)]
    assert news(stage) == "Your journal is as it was on Monday 23 November 2026, 10:15."


def test_one_that_cannot_be_is_told(stage: Stage, files: FilesScreen) -> None:
    stage.history.full = True
    files.back_button.click()
    assert news(stage) == "This copy cannot be used. Your journal is as it was."


def test_where_there_is_none_none_is_offered(
    stage: Stage, files: FilesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError

    monkeypatch.setattr(stage.history, "backups", refuse)
    stage.journey.journal.files.open()
    assert not files.backups.isVisible()
    assert not files.back_button.isVisible()


def test_everything_is_deleted_after_two_questions(stage: Stage, files: FilesScreen) -> None:
    stage.history.add(make_record(1))
    stage.history.keep_day(DayRecord(day=TODAY.date(), pain=3))
    stage.running.kept = make_running()
    files.delete_button.click()
    stage.wait()
    sheet(stage).yes_button.click()
    assert stage.history.records
    stage.wait()
    assert sheet(stage).accessibleName() == "Are you sure?"
    sheet(stage).yes_button.click()
    history = stage.history
    assert [history.records, history.of_days, history.copies] == [{}, {}, {}]
    assert stage.running.kept is None
    assert news(stage) == "Your journal is empty."


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
@pytest.mark.parametrize("asked", [1, 2])
def test_enter_and_esc_leave_everything(
    key: Qt.Key, asked: int, stage: Stage, files: FilesScreen
) -> None:
    stage.history.add(make_record(1))
    files.delete_button.click()
    stage.wait()
    for _ in range(asked - 1):
        sheet(stage).yes_button.click()
        stage.wait()
    QTest.keyClick(sheet(stage), key)
    stage.settle()
    assert stage.history.records
    assert not any(s.isVisible() for s in stage.journey.window.findChildren(AskingSheet))


def test_a_disk_that_refuses_is_told(stage: Stage, files: FilesScreen) -> None:
    stage.history.full = True
    stage.running.kept = make_running()
    files.delete_button.click()
    stage.wait()
    sheet(stage).yes_button.click()
    stage.wait()
    sheet(stage).yes_button.click()
    assert stage.running.kept is not None
    assert news(stage) == "Acupress could not save to /home/you/Acupress."


def test_the_settings_lead_there_too(stage: Stage) -> None:
    stage.let_in()
    stage.journey.go(Place.SETTINGS)
    stage.journey.settings.screen.files_wanted.emit()
    assert stage.shows(stage.journey.journal.files.screen)
    QTest.keyClick(stage.journey.window, Qt.Key.Key_Escape)
    assert stage.shows(stage.journey.journal.screen)

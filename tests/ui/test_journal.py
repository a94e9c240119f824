"""The journal: what was noted can be read, changed, deleted and brought back, and is never lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from acupress.core.history import Ending, SessionRecord
from acupress.core.journal import DayRecord
from acupress.core.points import Tool
from acupress.ui.journal.entries import WEEKS_IN_HAND, WeekRow
from acupress.ui.places import Place
from tests.storage.stored import make_record, make_step
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from acupress.ui.journal.entry import EntryScreen
    from acupress.ui.journal.screen import JournalScreen
    from tests.ui.stage import Stage

DAY = TODAY.date()
UNSAVED = "Acupress could not save to /home/you/Acupress."


def at(days_ago: int, hour: int = 8) -> datetime:
    return (TODAY - timedelta(days=days_ago)).replace(hour=hour)


def keep(stage: Stage, *days_ago: int, **changes: object) -> list[SessionRecord]:
    records = [
        make_record(number + 1, **{"started_at": at(days), "title": f"Routine {number}", **changes})
        for number, days in enumerate(days_ago)
    ]
    for record in records:
        stage.history.add(record)
    return records


def open_journal(stage: Stage) -> JournalScreen:
    stage.journey.go(Place.JOURNAL)
    stage.wait()
    return stage.journey.journal.screen


def open_entry(stage: Stage, day: date) -> EntryScreen:
    screen = open_journal(stage)
    screen.show_day(day)
    screen.list.activated.emit(screen.list.currentIndex())
    stage.wait()
    return stage.journey.journal.entry


def words(screen: JournalScreen) -> list[str]:
    model = screen.entries
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def news(stage: Stage) -> str:
    return stage.journey.window.news.words


class TestWays:
    def test_it_opens_before_the_questions_and_leads_back_to_them_as_they_were(
        self, stage: Stage
    ) -> None:
        stage.wait()
        stage.answer_none()
        page = stage.journey.safety.form.page
        stage.journey.safety.aside_button.click()
        stage.journey.gate.aside.buttons[Place.JOURNAL].click()
        screen = stage.journey.journal.screen
        assert stage.shows(screen)
        screen.left.emit()
        assert stage.shows(stage.journey.safety)
        assert stage.journey.safety.form.page is page

    def test_nothing_there_lets_anybody_press(self, stage: Stage) -> None:
        keep(stage, 0)
        open_entry(stage, DAY)
        stage.journey.journal.left.emit()
        assert stage.shows(stage.journey.safety)

    def test_it_opens_from_the_routines_and_leads_back(self, stage: Stage) -> None:
        stage.let_in()
        stage.journey.go(Place.JOURNAL)
        assert stage.shows(stage.journey.journal.screen)
        QTest.keyClick(stage.journey.window, Qt.Key.Key_Escape)
        assert stage.shows(stage.journey.today)

    def test_it_opens_from_the_last_page_with_the_session_in_it(self, stage: Stage) -> None:
        stage.start("first-steps")
        stage.run_out()
        done = stage.journey.done
        done.pain.rate(2)
        done.note.setPlainText("Warm.")
        done.journal_button.click()
        screen = stage.journey.journal.screen
        assert stage.shows(screen)
        _, entry = words(screen)
        assert "First steps. 3 points" in entry
        assert entry.endswith("pain 2 after. Warm.")
        screen.left.emit()
        assert stage.shows(stage.journey.today)


class TestReading:
    def test_an_empty_one_says_what_will_stand_here(self, stage: Stage) -> None:
        screen = open_journal(stage)
        assert not screen.list.isVisible()
        assert screen.rate_button.text() == "How was today?"

    def test_entries_stand_week_by_week_the_newest_first(self, stage: Stage) -> None:
        keep(stage, 0, 1, 9, note="Warm.")
        stage.history.keep_day(DayRecord(day=DAY - timedelta(days=1), pain=4))
        assert words(open_journal(stage)) == [
            "23 November – 29 November 2026. 2 sessions.",
            "Tuesday 24 November 2026, 08:15. Routine 0. 2 points. 3 minutes. pain 6 before. Warm.",
            "Monday 23 November 2026. Pain of the day: 4 of 10",
            "Monday 23 November 2026, 08:15. Routine 1. 2 points. 3 minutes. pain 6 before. Warm.",
            "9 November – 15 November 2026. 1 session.",
            "Sunday 15 November 2026, 08:15. Routine 2. 2 points. 3 minutes. pain 6 before. Warm.",
        ]

    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"ending": "early"}, "ended early. pain 6 before"),
            ({"ending": "stopped"}, "stopped. pain"),
            ({"ending": "interrupted", "pain_before": None}, "cut short"),
            ({"pain_after": 0}, "pain 6, then 0"),
            ({"pain_before": None, "pain_after": 3}, "pain 3 after"),
            ({"steps": (make_step(pressed_seconds=9),)}, "less than a minute"),
        ],
    )
    def test_a_row_says_how_it_ended_and_what_was_rated(
        self, stage: Stage, changes: dict[str, object], told: str
    ) -> None:
        keep(stage, 0, **changes)
        assert told in words(open_journal(stage))[1]

    def test_an_old_session_has_the_title_of_now_or_none(self, stage: Stage) -> None:
        keep(stage, 0, title="", routine="first-steps")
        assert "First steps" in words(open_journal(stage))[1]
        keep(stage, 0, title="", routine="long-gone")
        assert "A routine that is gone" in words(open_journal(stage))[1]

    def test_an_entry_tells_each_press_with_its_tool(self, stage: Stage) -> None:
        steps = (
            make_step("BL23", tool=Tool.BALL, pressed_seconds=60),
            make_step("BL40", side="left", pressed_seconds=30),
            make_step("GV4", side="midline", skipped=True, pressed_seconds=12),
            make_step("ST36", skipped=True, pressed_seconds=0),
            make_step("EX-B7", tool=Tool.WALL),
        )
        keep(stage, 0, steps=steps, title="Stiff back", ending=Ending.EARLY)
        entry = open_entry(stage, DAY)
        told = [label.text() for label in entry._pressed.findChildren(type(entry._title))]
        assert entry.accessibleName() == "Stiff back"
        assert entry._facts.text() == "Tuesday 24 November 2026, 08:15 · 3 minutes · ended early"
        assert [line.split(": ")[1] for line in told] == [
            "60 seconds, with a ball",
            "30 seconds",
            "skipped after 12 seconds",
            "skipped",
            "90 seconds, with a wall",
        ]

    def test_what_makes_no_sense_any_more_is_said_and_opens_nothing(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep(stage, 0)
        monkeypatch.setattr(stage.history, "sessions_between", lambda *_days: [])
        screen = open_journal(stage)
        assert words(screen)[1] == "This session can no longer be read."
        screen.list.clicked.emit(screen.entries.index(1))
        assert stage.shows(screen)

    def test_a_journal_that_cannot_be_read_is_told(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_days: object) -> None:
            raise OSError

        keep(stage, 0)
        screen = open_journal(stage)
        monkeypatch.setattr(stage.history, "sessions_between", refuse)
        screen.entries.show_days(stage.history.days())
        assert words(screen)[1] == "This session can no longer be read."
        monkeypatch.setattr(stage.history, "days", refuse)
        open_journal(stage)
        assert news(stage) == "Your journal could not be read."

    def test_only_the_weeks_in_sight_are_in_hand(self, stage: Stage) -> None:
        keep(stage, *range(0, 7 * 40, 3))
        screen = open_journal(stage)
        assert len(screen.entries._in_hand) <= WEEKS_IN_HAND
        screen.list.scrollToBottom()
        stage.settle()
        assert len(words(screen)) == 40 + len(range(0, 7 * 40, 3)) + 1
        assert len(screen.entries._in_hand) == WEEKS_IN_HAND

    def test_a_letter_that_is_typed_asks_for_no_further_weeks(self, stage: Stage) -> None:
        stage.journey.window.activateWindow()
        keep(stage, *range(0, 7 * 40, 7))
        screen = open_journal(stage)
        before = set(screen.entries._in_hand)
        screen.list.setFocus()
        QTest.keyClick(screen.list, Qt.Key.Key_Z)
        assert set(screen.entries._in_hand) == before

    def test_the_keyboard_opens_what_it_is_on_and_no_heading(self, stage: Stage) -> None:
        stage.journey.window.activateWindow()
        keep(stage, 0, 1)
        screen = open_journal(stage)
        screen.list.setFocus()
        assert isinstance(screen.entries.row(0), WeekRow)
        screen.list.activated.emit(screen.entries.index(0))
        assert stage.shows(screen)
        screen.list.setCurrentIndex(screen.entries.index(1))
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
        QTest.keyClick(screen.list, Qt.Key.Key_Return)
        assert stage.shows(stage.journey.journal.entry)
        assert stage.journey.journal.entry.accessibleName() == "Routine 1"


class TestCalendar:
    def test_it_goes_from_day_to_day_and_shows_what_there_is(
        self, stage: Stage, announced: list[str]
    ) -> None:
        keep(stage, 0, 7, 31)
        screen = open_journal(stage)
        calendar = screen.calendar
        announced.clear()
        QTest.keyClick(calendar, Qt.Key.Key_Up)
        assert calendar.day == DAY - timedelta(days=7)
        assert announced == ["Tuesday 17 November 2026: 1 session"]
        assert screen.list.currentIndex().row() == screen.entries.row_of(calendar.day)
        assert screen.rate_button.text() == "How was Tuesday 17 November 2026?"
        QTest.keyClick(calendar, Qt.Key.Key_Left)
        assert announced[-1] == "Monday 16 November 2026: nothing noted"
        QTest.keyClick(calendar, Qt.Key.Key_PageUp)
        assert calendar.day == date(2026, 10, 16)
        assert calendar.accessibleName() == "Calendar: October 2026"
        QTest.keyClick(calendar, Qt.Key.Key_A)
        assert calendar.day == date(2026, 10, 16)

    def test_its_buttons_turn_it_month_by_month(self, stage: Stage) -> None:
        screen = open_journal(stage)
        months = []
        for turn in (-1, -1, 1):
            screen.turn_buttons[turn].click()
            stage.wait()
            months.append(screen.calendar.day.month)
        assert months == [10, 9, 10]

    def test_no_day_to_come_can_be_chosen(self, stage: Stage) -> None:
        calendar = open_journal(stage).calendar
        QTest.keyClick(calendar, Qt.Key.Key_Right)
        assert calendar.day == DAY
        calendar.turn(5)
        assert calendar.day == DAY

    def test_a_shorter_month_has_its_last_day(self, stage: Stage) -> None:
        calendar = open_journal(stage).calendar
        calendar.go_to(date(2026, 10, 31))
        calendar.turn(-1)
        assert calendar.day == date(2026, 9, 30)
        calendar.turn(-9)
        assert calendar.day == date(2025, 12, 30)

    def test_a_click_chooses_a_day(self, stage: Stage) -> None:
        screen = open_journal(stage)
        (place,) = (
            cell for day, cell in screen.calendar._cells() if day == DAY - timedelta(days=4)
        )
        QTest.mouseClick(screen.calendar, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
        assert screen.calendar.day == DAY - timedelta(days=4)
        QTest.mouseClick(screen.calendar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        assert screen.calendar.day == DAY - timedelta(days=4)

    def test_where_there_is_no_room_it_gives_way_to_the_list(self, stage: Stage) -> None:
        screen = open_journal(stage)
        stage.journey.window.resize(760, 560)
        stage.settle()
        assert not screen.calendar.isVisible()
        assert screen.rate_button.isVisible()


class TestChanging:
    def test_ratings_and_the_note_are_kept_as_they_are_changed(self, stage: Stage) -> None:
        (record,) = keep(stage, 2)
        entry = open_entry(stage, DAY - timedelta(days=2))
        entry.after.scale.rate(3)
        entry.before.clear_button.click()
        entry.note.edit.setPlainText("Better.")
        entry.left.emit()
        stage.settle()
        kept = stage.history.records[record.id]
        assert (kept.pain_before, kept.pain_after, kept.note) == (None, 3, "Better.")
        assert (kept.title, kept.steps) == (record.title, record.steps)
        screen = stage.journey.journal.screen
        assert stage.shows(screen)
        assert words(screen)[1].endswith("pain 3 after. Better.")
        assert screen.calendar.day == DAY - timedelta(days=2)

    def test_showing_an_entry_changes_nothing(self, stage: Stage) -> None:
        keep(stage, 0, 1, pain_after=2, note="Warm.")
        before = dict(stage.history.records)
        stage.history.full = True
        for day in (DAY, DAY - timedelta(days=1)):
            open_entry(stage, day).left.emit()
        assert (stage.history.records, news(stage)) == (before, "")

    def test_one_is_deleted_and_brought_back(self, stage: Stage) -> None:
        record, _ = keep(stage, 3, 4)
        entry = open_entry(stage, DAY - timedelta(days=3))
        entry.note.edit.setPlainText("typed and deleted")
        entry.remove_button.click()
        assert record.id not in stage.history.records
        assert stage.shows(stage.journey.journal.screen)
        assert news(stage) == "The entry of Saturday 21 November 2026 is deleted."
        assert len(words(stage.journey.journal.screen)) == 2
        stage.journey.window.news.undo_button.click()
        assert stage.history.records[record.id] == record
        assert len(words(stage.journey.journal.screen)) == 3

    def test_a_day_without_a_session_has_a_rating_and_a_note(self, stage: Stage) -> None:
        screen = open_journal(stage)
        screen.calendar.go_to(DAY - timedelta(days=1))
        screen.show_day(DAY - timedelta(days=1))
        screen.rate_button.click()
        entry = stage.journey.journal.entry
        assert entry.accessibleName() == "Monday 23 November 2026"
        assert not entry.remove_button.isVisible()
        entry.of_day.scale.rate(5)
        entry.note.edit.setPlainText("Rain.")
        entry.left.emit()
        stage.settle()
        assert list(stage.history.of_days.values()) == [
            DayRecord(day=DAY - timedelta(days=1), pain=5, note="Rain.", rated_at=TODAY)
        ]

    def test_a_day_is_deleted_and_brought_back(self, stage: Stage) -> None:
        record = DayRecord(day=DAY, note="Rain.")
        stage.history.keep_day(record)
        entry = open_entry(stage, DAY)
        assert entry.note.edit.toPlainText() == "Rain."
        entry.remove_button.click()
        assert stage.history.of_days == {}
        stage.journey.go(Place.LEARN)
        stage.journey.window.news.undo_button.click()
        assert stage.history.of_days == {DAY: record}

    def test_what_cannot_be_kept_is_told(self, stage: Stage) -> None:
        (record,) = keep(stage, 0)
        entry = open_entry(stage, DAY)
        stage.history.full = True
        entry.after.scale.rate(3)
        assert news(stage) == UNSAVED
        entry.remove_button.click()
        assert news(stage) == UNSAVED
        assert stage.history.records == {record.id: record}

    def test_a_note_is_kept_when_the_window_closes(self, stage: Stage) -> None:
        (record,) = keep(stage, 0)
        entry = open_entry(stage, DAY)
        entry.note.edit.setPlainText("Last words")
        stage.journey.window.close()
        assert stage.history.records[record.id].note == "Last words"

    def test_a_note_is_kept_when_all_is_set_down(self, stage: Stage) -> None:
        (record,) = keep(stage, 0)
        entry = open_entry(stage, DAY)
        entry.note.edit.setPlainText("Last words")
        stage.journey.set_down()
        assert stage.history.records[record.id].note == "Last words"

    def test_a_day_that_cannot_be_read_is_not_shown_as_an_empty_one(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_days: object) -> None:
            raise OSError

        stage.history.keep_day(DayRecord(day=DAY, pain=4, note="Kept"))
        screen = open_journal(stage)
        monkeypatch.setattr(stage.history, "days_between", refuse)
        screen.day_wanted.emit(DAY)
        assert stage.shows(screen)
        assert news(stage) == "Your journal could not be read."

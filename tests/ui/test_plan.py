"""The plan: made, altered and ended on its page, and seen on Today as a row of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acupress.core.own_trial import OwnTrial
from acupress.core.plan import DayState, Plan, PlanBook
from tests.storage.stored import make_record
from tests.ui.stage import TODAY

if TYPE_CHECKING:
    from acupress.ui.plan.screen import PlanScreen
    from tests.ui.stage import Stage

DAY = TODAY.date()
MONDAY = DAY - timedelta(days=DAY.weekday())
PLAN = Plan(
    first_day=MONDAY - timedelta(days=7),
    since=MONDAY - timedelta(days=7),
    weekdays=frozenset({0, 2, 4}),
    at=time(18),
)


def with_plan(stage: Stage, plan: Plan | None = PLAN) -> None:
    stage.journey.plans.keep(PlanBook(plan=plan))


def open_plan(stage: Stage) -> PlanScreen:
    stage.let_in()
    stage.journey.plans.corner.wanted.emit()
    screen = stage.journey.plans.screen
    assert stage.shows(screen)
    stage.settle()
    return screen


def kept(stage: Stage) -> Plan:
    assert stage.plan.kept.plan is not None
    return stage.plan.kept.plan


def choose(stage: Stage, screen: PlanScreen, name: str, value: object) -> None:
    box = getattr(screen, name)
    index = box._values.index(value)
    box.setCurrentIndex(index)
    box.activated.emit(index)
    stage.settle()


class TestPage:
    def test_it_begins_today_with_six_weeks_and_leads_home(self, stage: Stage) -> None:
        screen = open_plan(stage)
        assert screen.wish.weeks == 6
        assert not screen.wish.reminds
        screen.days.keys[6].click()
        screen.begin_button.click()
        plan = kept(stage)
        assert (plan.first_day, plan.weekdays) == (DAY, frozenset(range(6)))
        assert stage.shows(stage.journey.today)
        assert stage.journey.plans.corner.row.isVisibleTo(stage.journey.today)

    def test_without_a_day_it_does_not_begin(self, stage: Stage) -> None:
        screen = open_plan(stage)
        for key in screen.days.keys:
            key.click()
        assert not screen.begin_button.isEnabled()

    def test_one_under_way_is_altered_at_once_but_never_emptied(self, stage: Stage) -> None:
        with_plan(stage)
        screen = open_plan(stage)
        assert not screen.begin_button.isVisibleTo(screen)
        choose(stage, screen, "at", time(9, 30))
        choose(stage, screen, "weeks", 8)
        assert (kept(stage).at, kept(stage).weeks, kept(stage).since) == (
            time(9, 30),
            8,
            PLAN.since,
        )
        for weekday in (0, 2, 4):
            screen.days.keys[weekday].click()
        assert kept(stage).weekdays == {4}
        assert kept(stage).since == DAY

    def test_a_time_from_elsewhere_is_shown_as_it_is(self, stage: Stage) -> None:
        with_plan(stage, replace(PLAN, at=time(7, 12), weeks=5))
        screen = open_plan(stage)
        assert (screen.at.currentText(), screen.weeks.currentText()) == ("07:12", "5 weeks")

    def test_it_is_ended_and_brought_back(self, stage: Stage) -> None:
        with_plan(stage)
        open_plan(stage).end_button.click()
        assert stage.plan.kept.plan is None
        stage.journey.window.news.undo_button.click()
        assert stage.plan.kept.plan == PLAN

    def test_one_made_meanwhile_is_not_replaced_by_the_ended_one(self, stage: Stage) -> None:
        with_plan(stage)
        screen = open_plan(stage)
        screen.end_button.click()
        stage.settle()
        screen.begin_button.click()
        stage.journey.window.news.undo_button.click()
        assert kept(stage).first_day == DAY

    def test_one_that_is_over_can_begin_again(self, stage: Stage) -> None:
        with_plan(stage, replace(PLAN, weeks=1))
        screen = open_plan(stage)
        assert stage.journey.plans.corner.row.accessibleName().startswith("Your plan is over.")
        screen.begin_button.click()
        assert kept(stage).first_day == DAY

    def test_what_cannot_be_kept_is_told_and_not_in_force(self, stage: Stage) -> None:
        stage.plan.full = True
        screen = open_plan(stage)
        screen.begin_button.click()
        assert stage.plan.kept.plan is None
        assert "could not save" in stage.journey.window.news.words
        assert stage.shows(screen)

    def test_quiet_hours_are_asked_of_whom_wants_to_be_reminded(self, stage: Stage) -> None:
        with_plan(stage)
        screen = open_plan(stage)
        assert not screen.quiet_from.isVisibleTo(screen)
        screen.reminds.click()
        assert kept(stage).reminds
        assert screen.quiet_from.isVisibleTo(screen)
        choose(stage, screen, "quiet_from", time(17))
        assert kept(stage).quiet_from == time(17)
        assert screen._never.isVisibleTo(screen)

    def test_it_is_reached_from_the_settings_and_before_the_questions(self, stage: Stage) -> None:
        stage.journey.settings.screen.plan_wanted.emit()
        assert stage.shows(stage.journey.plans.screen)
        stage.journey.plans.screen.left.emit()
        assert stage.shows(stage.journey.safety)


class TestStartWithTheComputer:
    def test_it_is_offered_to_whom_wants_to_be_reminded(self, stage: Stage) -> None:
        with_plan(stage)
        screen = open_plan(stage)
        assert not screen.starts.isVisibleTo(screen)
        screen.reminds.click()
        stage.settle()
        screen.starts.click()
        assert stage.autostart.on

    def test_without_a_reminder_there_is_no_start(self, stage: Stage) -> None:
        with_plan(stage, replace(PLAN, reminds=True))
        stage.autostart.on = True
        open_plan(stage).reminds.click()
        assert not stage.autostart.on

    def test_what_cannot_be_settled_is_told_and_shown_as_it_is(self, stage: Stage) -> None:
        with_plan(stage, replace(PLAN, reminds=True))
        stage.autostart.full = True
        screen = open_plan(stage)
        screen.starts.click()
        assert not screen.starts.isChecked()
        assert "could not be changed" in stage.journey.window.news.words

    @pytest.mark.parametrize("lack", ["tray", "autostart"])
    def test_where_it_cannot_be_it_is_not_offered(self, stage: Stage, lack: str) -> None:
        if lack == "tray":
            stage.tray.available = False
        else:
            stage.autostart.offered = False
        with_plan(stage, replace(PLAN, reminds=True))
        screen = open_plan(stage)
        assert not screen.starts.isVisibleTo(screen)


class TestRow:
    def test_without_a_plan_it_offers_one(self, stage: Stage) -> None:
        stage.let_in()
        corner = stage.journey.plans.corner
        assert corner.make_button.isVisibleTo(stage.journey.today)
        assert not corner.row.isVisibleTo(stage.journey.today)

    def test_it_tells_the_week_in_words(self, stage: Stage) -> None:
        with_plan(stage)
        stage.history.add(make_record(1, started_at=TODAY))
        stage.let_in()
        assert stage.journey.plans.corner.row.accessibleName() == (
            "Week 2 of 6. Monday: not pressed. Tuesday, today: done. Wednesday: planned. "
            "Thursday: free. Friday: planned. Saturday: free. Sunday: free."
        )

    def test_a_trial_decides_over_its_days(self, stage: Stage) -> None:
        trial = OwnTrial(id=UUID(int=1), first_day=MONDAY, weeks=4, seed=17)
        stage.history.keep_trial(trial)
        stage.let_in()
        row = stage.journey.plans.corner.row
        assert row.accessibleName().startswith("Find out for yourself. Monday: free.")
        drawn = [mark.state for mark in row._marks]
        assert drawn[1:4] == [DayState.PLANNED, DayState.PLANNED, DayState.FREE]
        with_plan(stage)
        row.click()
        assert "come first" in stage.journey.plans.screen._where.text()
        assert [mark.state for mark in row._marks] == drawn

    def test_enter_opens_the_plan(self, stage: Stage) -> None:
        with_plan(stage)
        stage.let_in()
        stage.wait()
        stage.wait()
        QTest.keyClick(stage.journey.plans.corner.row, Qt.Key.Key_Return)
        assert stage.shows(stage.journey.plans.screen)

    def test_a_journal_that_cannot_be_read_shows_none(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_days: date) -> None:
            raise OSError(5, "Input/output error")

        with_plan(stage)
        monkeypatch.setattr(stage.history, "sessions_between", fail)
        monkeypatch.setattr(stage.history, "trials", fail)
        stage.let_in()
        assert not stage.journey.plans.corner.isVisibleTo(stage.journey.today)
        stage.journey.plans.open()
        assert stage.shows(stage.journey.plans.screen)

    def test_before_its_first_day_it_says_when(self, stage: Stage) -> None:
        with_plan(stage, replace(PLAN, first_day=DAY + timedelta(days=3)))
        stage.let_in()
        assert stage.journey.plans.corner.row.accessibleName().startswith("From 27 Nov.")

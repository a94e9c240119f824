"""Reminders, and staying in the background for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from acupress.core.own_trial import DayKind, OwnTrial, draw_days
from acupress.core.plan import PlanBook
from acupress.ui.places import Place
from acupress.ui.widgets.sheet import Sheet
from tests.storage.stored import make_record, make_step
from tests.ui.stage import TODAY
from tests.ui.test_plan import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from acupress.ui.widgets.buttons import ActionButton
    from tests.ui.stage import Stage

pytestmark = pytest.mark.no_cover

DAILY = replace(PLAN, weekdays=frozenset(range(7)), reminds=True)
EVENING = datetime.combine(TODAY.date(), time(18), UTC)
TOLD = "Acupress: Time to press, if it suits you now."


@pytest.fixture(autouse=True)
def last_window_quits(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def evening(stage: Stage) -> Stage:
    """The time of a daily plan that reminds, in the window of somebody who was let in."""
    stage.journey.plans.keep(PlanBook(plan=DAILY, told_of_background=True))
    stage.let_in()
    stage.wall.now = EVENING
    return stage


def look(stage: Stage) -> list[str]:
    stage.journey.plans.reminding.look()
    return stage.tray.told


class TestReminder:
    def test_it_comes_once(self, evening: Stage) -> None:
        assert look(evening) == [TOLD]
        assert look(evening) == [TOLD]
        assert evening.plan.kept.reminded == (EVENING.date(),)

    def test_it_does_not_come_before_its_time(self, evening: Stage) -> None:
        evening.wall.now -= timedelta(minutes=1)
        assert look(evening) == []

    def test_who_has_pressed_today_is_not_reminded(self, evening: Stage) -> None:
        evening.history.add(make_record(1, started_at=EVENING - timedelta(hours=8)))
        assert look(evening) == []

    def test_a_session_in_which_nothing_was_pressed_does_not_count(self, evening: Stage) -> None:
        idle = make_step(pressed_seconds=0, skipped=True)
        evening.history.add(make_record(1, started_at=EVENING, steps=(idle,)))
        assert look(evening) == [TOLD]

    def test_nobody_is_reminded_in_a_session(self, evening: Stage) -> None:
        evening.start()
        assert look(evening) == []

    def test_a_day_off_of_a_trial_has_none(self, evening: Stage) -> None:
        trial = OwnTrial(id=UUID(int=1), first_day=EVENING.date(), weeks=4, seed=17)
        assert draw_days(trial)[0] is DayKind.OFF
        evening.history.keep_trial(trial)
        assert look(evening) == []

    def test_what_cannot_be_kept_reminds_of_nothing_so_that_no_day_has_two(
        self, evening: Stage
    ) -> None:
        evening.plan.full = True
        assert look(evening) == []
        assert evening.journey.window.news.words == ""

    def test_it_looks_only_while_it_is_wanted(self, evening: Stage) -> None:
        timer = evening.journey.plans.reminding._timer
        assert timer.isActive()
        evening.journey.plans.keep(PlanBook(plan=replace(DAILY, reminds=False)))
        assert not timer.isActive()


class TestBackground:
    def test_without_a_reminder_closing_is_closing(self, stage: Stage, qapp: QApplication) -> None:
        assert not stage.tray.shown
        assert qapp.quitOnLastWindowClosed()
        assert stage.journey.window.close()

    def test_who_knows_sees_the_window_hide_and_come_back_today(self, evening: Stage) -> None:
        window = evening.journey.window
        assert evening.tray.shown
        evening.journey.go(Place.SETTINGS)
        assert not window.close()
        assert not window.isVisible()
        evening.tray.opens()
        assert window.isVisible()
        assert evening.shows(evening.journey.today)

    def test_answers_that_hold_no_longer_are_asked_for_again(self, evening: Stage) -> None:
        evening.journey.window.close()
        evening.clock.asleep_ns += 3600 * 10**9
        evening.tray.opens()
        assert evening.shows(evening.journey.safety)

    def test_a_session_is_set_down_and_stands_there_again(self, evening: Stage) -> None:
        evening.start()
        evening.go_on(20)
        evening.journey.window.hide_away()
        assert not evening.driver.running
        assert evening.running.kept is not None
        evening.tray.opens()
        assert evening.shows(evening.journey.session)

    def test_who_was_not_told_is_told_before(self, evening: Stage) -> None:
        evening.journey.plans.keep(PlanBook(plan=DAILY))
        window = evening.journey.window
        assert not window.close()
        assert window.isVisible()
        sheet_of(evening).main_button.click()
        assert not window.isVisible()
        assert evening.plan.kept.told_of_background

    def test_it_can_be_ended_from_there(self, evening: Stage) -> None:
        evening.journey.plans.keep(PlanBook(plan=DAILY))
        window = evening.journey.window
        window.close()
        answers: list[ActionButton] = sheet_of(evening).findChildren(type(window.news.undo_button))
        answers[-1].click()
        assert not window.isVisible()
        assert not evening.plan.kept.told_of_background

    @pytest.mark.parametrize(
        "leave", [lambda s: s.tray.leaves(), lambda s: s.journey.window.leave()]
    )
    def test_quit_is_for_good(self, evening: Stage, leave: Callable[[Stage], None]) -> None:
        closed: list[bool] = []
        evening.journey.window.closing.connect(lambda: closed.append(True))
        leave(evening)
        assert closed == [True]
        assert not evening.journey.window.isVisible()

    def test_the_end_of_the_desktop_is_not_kept_waiting(self, evening: Stage) -> None:
        evening.journey.window.be_leaving()
        assert evening.journey.window.close()

    def test_where_there_is_no_place_beside_the_clock_nothing_stays(self, stage: Stage) -> None:
        stage.tray.available = False
        stage.journey.plans.keep(PlanBook(plan=DAILY, told_of_background=True))
        assert not stage.tray.shown
        assert stage.journey.window.close()

    def test_a_window_not_yet_open_opens_when_it_is_asked_for(self, evening: Stage) -> None:
        window = evening.journey.window
        window.hide()
        window.open_later()
        assert not window.is_open
        evening.tray.opens()
        assert window.is_open
        assert window.isVisible()


def sheet_of(stage: Stage) -> Sheet:
    (sheet,) = stage.journey.window.findChildren(Sheet)
    stage.settle()
    return sheet

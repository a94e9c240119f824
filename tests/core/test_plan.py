"""The plan: its days, the row of a week, and when it reminds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.own_trial import DayKind, kind_of
from acupress.core.plan import (
    DAYS_REMEMBERED,
    LATE,
    Agenda,
    DayState,
    Plan,
    PlanBook,
    PlanWish,
    is_quiet,
    reminder_is_due,
    settle_plan,
    wish_of,
)
from acupress.judging import UnfitError, judge
from tests.core.diaries import FIRST, make_trial

MONDAY = date(2026, 11, 2)
BERLIN = ZoneInfo("Europe/Berlin")
PLAN = Plan(
    first_day=MONDAY,
    since=MONDAY,
    weekdays=frozenset({0, 2, 4}),
    at=time(18),
    reminds=True,
)
UNQUIET = replace(PLAN, quiet_from=time(0), quiet_until=time(0))

dates = st.dates(MONDAY - timedelta(days=20), MONDAY + timedelta(days=90))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
plans = st.builds(
    Plan,
    first_day=dates,
    since=dates,
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    at=times,
    weeks=st.integers(1, 12),
    reminds=st.booleans(),
    quiet_from=times,
    quiet_until=times,
)
trials = st.lists(
    st.builds(
        lambda seed, weeks, start, after: replace(
            make_trial(seed, weeks),
            first_day=start,
            given_up_on=None if after is None else start + timedelta(days=after),
        ),
        st.integers(0, 999),
        st.sampled_from((4, 6)),
        dates,
        st.none() | st.integers(0, 30),
    ),
    max_size=2,
)
agendas = st.builds(Agenda, st.none() | plans, trials)
moments = st.builds(
    lambda day, clock, zone: datetime.combine(day, clock, zone),
    dates,
    st.times(),
    st.sampled_from((UTC, BERLIN)),
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), BERLIN)


def is_due(agenda: Agenda, now: datetime, **changes: object) -> bool:
    told = {"reminded": (), "pressed_today": False, "in_session": False, **changes}
    return reminder_is_due(agenda, now, **told)  # type: ignore[arg-type]


class TestDays:
    def test_it_names_its_days_of_the_week_for_six_weeks(self) -> None:
        named = [day for n in range(60) if PLAN.names(day := MONDAY + timedelta(days=n))]
        assert len(named) == 6 * 3
        assert {day.weekday() for day in named} == {0, 2, 4}
        assert named[-1] <= PLAN.last_day == date(2026, 12, 13)

    def test_it_counts_its_weeks(self) -> None:
        assert PLAN.week_of(MONDAY) == 1
        assert PLAN.week_of(MONDAY + timedelta(days=6)) == 1
        assert PLAN.week_of(MONDAY + timedelta(days=7)) == 2
        assert PLAN.week_of(PLAN.last_day) == 6
        assert PLAN.week_of(MONDAY - timedelta(days=1)) is None
        assert not PLAN.is_over(PLAN.last_day)
        assert PLAN.is_over(PLAN.last_day + timedelta(days=1))

    def test_days_before_it_was_altered_are_not_held_against_it(self) -> None:
        altered = replace(PLAN, since=MONDAY + timedelta(days=2), weekdays=frozenset(range(7)))
        states = [mark.state for mark in Agenda(altered).week((), MONDAY + timedelta(days=3))]
        assert states[:4] == [DayState.FREE, DayState.FREE, DayState.MISSED, DayState.PLANNED]

    @pytest.mark.parametrize(
        "wrong",
        [
            {"weekdays": ()},
            {"weekdays": (7,)},
            {"weeks": 0},
            {"weeks": 13},
            {"at": "18:00:00+01:00"},
            {"at": "25:00"},
        ],
        ids=str,
    )
    def test_what_is_no_plan_is_refused(self, wrong: dict[str, object]) -> None:
        right = {"first_day": MONDAY, "since": MONDAY, "weekdays": (0,), "at": "18:00"}
        assert judge(Plan, right).weeks == 6
        with pytest.raises(UnfitError, match=next(iter(wrong))):
            judge(Plan, {**right, **wrong})


class TestSettling:
    def test_it_begins_today(self) -> None:
        plan = settle_plan(None, PlanWish(weekdays=frozenset({1})), MONDAY)
        assert (plan.first_day, plan.since, plan.weeks) == (MONDAY, MONDAY, 6)
        assert wish_of(plan) == PlanWish(weekdays=frozenset({1}))

    def test_one_under_way_goes_on_as_it_began(self) -> None:
        later = MONDAY + timedelta(days=9)
        plan = settle_plan(PLAN, replace(wish_of(PLAN), at=time(9)), later)
        assert plan == replace(PLAN, at=time(9))
        other = settle_plan(PLAN, replace(wish_of(PLAN), weekdays=frozenset({5})), later)
        assert (other.first_day, other.since) == (MONDAY, later)

    def test_one_that_is_over_begins_anew(self) -> None:
        later = PLAN.last_day + timedelta(days=1)
        assert settle_plan(PLAN, wish_of(PLAN), later).first_day == later

    def test_without_a_day_there_is_no_plan(self) -> None:
        with pytest.raises(ValueError, match="at least one day"):
            settle_plan(None, PlanWish(weekdays=frozenset()), MONDAY)


class TestRow:
    def test_a_week_shows_what_was_done_missed_and_is_still_to_come(self) -> None:
        thursday = MONDAY + timedelta(days=3)
        pressed = {MONDAY, MONDAY + timedelta(days=1)}
        row = Agenda(PLAN).week(pressed, thursday)
        assert [mark.day.weekday() for mark in row] == list(range(7))
        assert [mark.state for mark in row] == [
            DayState.DONE,
            DayState.DONE,
            DayState.MISSED,
            DayState.FREE,
            DayState.PLANNED,
            DayState.FREE,
            DayState.FREE,
        ]
        assert [mark.is_today for mark in row].index(True) == 3

    def test_today_is_never_missed(self) -> None:
        assert Agenda(PLAN).week((), MONDAY)[0].state is DayState.PLANNED

    def test_without_a_plan_there_is_only_what_was_done(self) -> None:
        row = Agenda().week({MONDAY}, MONDAY)
        assert [mark.state for mark in row] == [DayState.DONE] + 6 * [DayState.FREE]

    @given(agenda=agendas, today=dates, pressed=st.frozensets(dates, max_size=5))
    def test_it_has_today_once_and_says_what_the_agenda_wants(
        self, agenda: Agenda, today: date, pressed: frozenset[date]
    ) -> None:
        row = agenda.week(pressed, today)
        assert [mark.day for mark in row if mark.is_today] == [today]
        for mark in row:
            if mark.day in pressed:
                assert mark.state is DayState.DONE
            else:
                wanted = mark.state in (DayState.PLANNED, DayState.MISSED)
                assert wanted == agenda.wants(mark.day)


class TestTrial:
    def test_on_its_days_the_draw_decides(self) -> None:
        trial = make_trial(17)
        daily = replace(PLAN, first_day=FIRST, since=FIRST, weekdays=frozenset(range(7)))
        agenda = Agenda(daily, (trial,))
        for number in range(trial.days):
            day = FIRST + timedelta(days=number)
            assert agenda.wants(day) == (kind_of(trial, day) is DayKind.PRESSING)
        assert agenda.wants(trial.last_day + timedelta(days=1))

    def test_once_it_is_given_up_the_plan_decides_again(self) -> None:
        trial = make_trial(17)
        daily = replace(PLAN, first_day=FIRST, since=FIRST, weekdays=frozenset(range(7)))
        off = next(
            day
            for n in range(trial.days)
            if kind_of(trial, day := FIRST + timedelta(days=n)) is DayKind.OFF
        )
        after = off + timedelta(days=1)
        assert Agenda(daily, (replace(trial, given_up_on=off),)).wants(off)
        assert not Agenda(daily, (replace(trial, given_up_on=after),)).wants(off)


class TestReminder:
    def test_it_comes_at_the_time_of_a_planned_day(self) -> None:
        agenda = Agenda(PLAN)
        assert not is_due(agenda, at(MONDAY, 17, 59))
        assert is_due(agenda, at(MONDAY, 18))
        assert not is_due(agenda, at(MONDAY + timedelta(days=1), 18))

    def test_after_a_sleep_it_comes_within_three_hours_and_later_not_at_all(self) -> None:
        agenda = Agenda(replace(PLAN, at=time(10)))
        assert is_due(agenda, at(MONDAY, 13))
        assert not is_due(agenda, at(MONDAY, 13, 1))
        late = Agenda(replace(UNQUIET, at=time(23)))
        assert is_due(late, at(MONDAY, 23, 59))
        assert not is_due(late, at(MONDAY + timedelta(days=1), 0, 30))

    @pytest.mark.parametrize(
        "told",
        [{"reminded": (MONDAY,)}, {"pressed_today": True}, {"in_session": True}],
        ids=lambda told: next(iter(told)),
    )
    def test_nothing_reminds_of_what_is_done_told_or_under_way(
        self, told: dict[str, object]
    ) -> None:
        assert not is_due(Agenda(PLAN), at(MONDAY, 18), **told)

    def test_nothing_reminds_who_does_not_want_it(self) -> None:
        assert not is_due(Agenda(replace(PLAN, reminds=False)), at(MONDAY, 18))
        assert not is_due(Agenda(), at(MONDAY, 18))

    def test_quiet_hours_go_over_midnight(self) -> None:
        assert not is_due(Agenda(PLAN), at(MONDAY, 21))
        assert not is_due(Agenda(replace(PLAN, at=time(7, 59))), at(MONDAY, 7, 59))
        assert is_due(Agenda(replace(PLAN, at=time(7, 59))), at(MONDAY, 8))
        noon = replace(PLAN, at=time(12), quiet_from=time(12), quiet_until=time(14))
        assert not is_due(Agenda(noon), at(MONDAY, 13, 59))
        assert is_due(Agenda(noon), at(MONDAY, 14))

    def test_an_hour_that_the_clocks_leave_out_is_made_up_for(self) -> None:
        night = date(2026, 3, 29)
        plan = replace(
            UNQUIET, first_day=night, since=night, at=time(2, 30), weekdays=frozenset({6})
        )
        before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC).astimezone(BERLIN)
        assert not is_due(Agenda(plan), before)
        assert is_due(Agenda(plan), before + timedelta(minutes=1) + timedelta(hours=1))

    @given(
        agenda=agendas.filter(lambda agenda: agenda.plan is not None),
        moments=st.lists(moments, max_size=30),
    )
    def test_no_day_has_two_whatever_the_clock_does(
        self, agenda: Agenda, moments: list[datetime]
    ) -> None:
        book, days = PlanBook(plan=agenda.plan), list[date]()
        for now in moments:
            if is_due(agenda, now, reminded=book.reminded):
                book = book.with_reminder(now.date())
                days.append(now.date())
        assert len(days) == len(set(days))

    @given(agenda=agendas, now=moments, pressed=st.booleans(), busy=st.booleans())
    def test_each_one_is_wished_for_on_time_and_not_in_quiet_hours(
        self, agenda: Agenda, now: datetime, pressed: bool, busy: bool
    ) -> None:
        if is_due(agenda, now, pressed_today=pressed, in_session=busy):
            plan = agenda.plan
            assert plan is not None
            assert plan.reminds
            assert agenda.wants(now.date())
            assert not is_quiet(plan, now.time())
            wall = now.replace(tzinfo=None)
            due = datetime.combine(now.date(), plan.at)
            assert due <= wall <= due + LATE
            assert not pressed
            assert not busy

    def test_another_zone_brings_the_same_date_and_no_second_one(self) -> None:
        there = at(MONDAY, 18)
        here = there.astimezone(timezone(timedelta(hours=-8))) + timedelta(hours=9)
        assert here.date() == MONDAY
        assert is_due(Agenda(PLAN), here)
        assert not is_due(Agenda(PLAN), here, reminded=(MONDAY,))


def test_the_book_remembers_the_last_days_only() -> None:
    book = PlanBook(plan=PLAN)
    for number in range(DAYS_REMEMBERED + 5):
        book = book.with_reminder(MONDAY + timedelta(days=number))
    assert len(book.reminded) == DAYS_REMEMBERED
    assert book.with_plan(None).reminded == book.reminded
    assert book.with_background_told().told_of_background

"""Words about the plan: its week, its days, how long it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.plan import Agenda, DayState
from acupress.ui.dates import day_and_month, day_words, weekday_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from acupress.core.plan import DayMark


def clock_words(at: time) -> str:
    """Tell a time of day: 18:30."""
    return f"{at:%H:%M}"


def weeks_words(weeks: int) -> str:
    """Say for how long."""
    return tr_n("{n} week", "{n} weeks", weeks)


def where_words(agenda: Agenda, today: date) -> str:
    """Say where a plan is: Week 2 of 6; empty where there is none."""
    plan = agenda.plan
    if agenda.drawn(today):
        return tr("Find out for yourself")
    if plan is None:
        return ""
    if plan.is_over(today):
        return tr("Your plan is over")
    week = plan.week_of(today)
    if week is None:
        return tr("From {day}").format(day=day_and_month(plan.first_day))
    return tr("Week {week} of {weeks}").format(week=week, weeks=plan.weeks)


def lead_words(agenda: Agenda, today: date) -> str:
    """Say on the page how far the plan is, and whose days count."""
    plan = agenda.plan
    if plan is None:
        told = tr("Choose days and a time that suit you. You can change them whenever you like.")
    elif plan.is_over(today):
        told = tr("Your plan is over. You can begin it again, as it was or with other days.")
    else:
        until = day_words(plan.last_day)
        where = where_words(Agenda(plan), today)
        told = tr("{where}, until {day}.").format(where=where, day=until)
    if agenda.drawn(today):
        told += " " + tr("While “Find out for yourself” goes on, the days it has drawn come first.")
    return told


def state_words(state: DayState) -> str:
    """Say what a day is."""
    return {
        DayState.DONE: tr("done", "a day of the plan"),
        DayState.PLANNED: tr("planned", "a day of the plan"),
        DayState.MISSED: tr("not pressed", "a day of the plan"),
        DayState.FREE: tr("free", "a day of the plan"),
    }[state]


def row_words(where: str, marks: Sequence[DayMark]) -> str:
    """Tell the row of days to who does not see it."""
    days = [_day_words(mark) for mark in marks]
    return " ".join(f"{part}." for part in (where, *days) if part)


def _day_words(mark: DayMark) -> str:
    words = tr("{weekday}, today: {state}") if mark.is_today else tr("{weekday}: {state}")
    return words.format(weekday=weekday_words(mark.day), state=state_words(mark.state))

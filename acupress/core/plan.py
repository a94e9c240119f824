"""The plan: on which days of the week to press, at what time, for how long; and when to remind.

A day belongs to the calendar of the place where the user is (ADR 26), and a time of day is what the
clock on the wall there says. A trial of one comes before the plan: on its days its draw decides.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Literal, Protocol

from acupress.core.journal import monday_of
from acupress.core.own_trial import DayKind, OwnTrial, kind_of
from acupress.core.values import Limits, Value, parts_of, value

USUAL_WEEKS = 6
"""In the trial with back pain people pressed for six weeks (`murphy-2019`)."""

LATE = timedelta(hours=3)
"""How long after its time a reminder still comes, where the computer slept or was off."""

DAYS_REMEMBERED = 60
"""Of how many days it is kept that there was a reminder."""

WEEK = 7

Weekday = Annotated[int, Limits(ge=0, le=6)]
"""A day of the week, 0 for Monday."""
WallTime = Annotated[time, Limits(tz_constraint="naive")]
"""What a clock on the wall says, wherever that is."""


@value(frozen=True, slots=True, kw_only=True)
class Plan(Value):
    """What the user wants to do, and whether to be reminded.

    Weeks are counted from `first_day`. Days before `since`, on which the plan was last altered, are
    not held against it. Nothing reminds from `quiet_from` to `quiet_until`, which may lie on the
    next day; where they are the same, there are no quiet hours.
    """

    first_day: date
    since: date
    weekdays: Annotated[frozenset[Weekday], Limits(min_length=1)]
    at: WallTime
    weeks: Annotated[int, Limits(ge=1, le=12)] = USUAL_WEEKS
    reminds: bool = False
    quiet_from: WallTime = time(21)
    quiet_until: WallTime = time(8)

    @property
    def last_day(self) -> date:
        """The last day of its last week."""
        return self.first_day + timedelta(days=WEEK * self.weeks - 1)

    def is_over(self, today: date) -> bool:
        """Whether its weeks have passed."""
        return today > self.last_day

    def week_of(self, day: date) -> int | None:
        """Give which of its weeks a day is in, from 1 on; None outside of them."""
        within = self.first_day <= day <= self.last_day
        return (day - self.first_day).days // WEEK + 1 if within else None

    def names(self, day: date) -> bool:
        """Whether a day is one of the plan."""
        from_ = max(self.first_day, self.since)
        return from_ <= day <= self.last_day and day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What can be settled of a plan; see `Plan`."""

    weekdays: frozenset[Weekday] = frozenset(range(WEEK))
    at: WallTime = time(18)
    weeks: int = USUAL_WEEKS
    reminds: bool = False
    quiet_from: WallTime = time(21)
    quiet_until: WallTime = time(8)


def settle_plan(before: Plan | None, wish: PlanWish, today: date) -> Plan:
    """Make a plan that begins today, or alter the one under way, from today on.

    Raises `ValueError` where no day is wished.
    """
    if not wish.weekdays:
        msg = "a plan has at least one day"
        raise ValueError(msg)
    first_day = since = today
    if before is not None and not before.is_over(today):
        first_day = before.first_day
        since = before.since if wish.weekdays == before.weekdays else today
    return Plan(first_day=first_day, since=since, **asdict(wish))


def wish_of(plan: Plan) -> PlanWish:
    """Give what is settled of a plan."""
    return PlanWish(**parts_of(plan, PlanWish))


def is_quiet(settled: Plan | PlanWish, clock: time) -> bool:
    """Whether a time of day is among the quiet hours."""
    if settled.quiet_from <= settled.quiet_until:
        return settled.quiet_from <= clock < settled.quiet_until
    return clock >= settled.quiet_from or clock < settled.quiet_until


class DayState(StrEnum):
    """What a day is: pressed, planned from today on, planned and gone by, or free."""

    DONE = "done"
    PLANNED = "planned"
    MISSED = "missed"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the row."""

    day: date
    state: DayState
    is_today: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """What decides over days: the plan, and before it the trials of one."""

    plan: Plan | None = None
    trials: Sequence[OwnTrial] = ()

    def drawn(self, day: date) -> DayKind | None:
        """Give what a trial has drawn for a day; None where none had a say on it."""
        for trial in self.trials:
            in_force = trial.given_up_on is None or day < trial.given_up_on
            kind = kind_of(trial, day) if in_force else None
            if kind is not None:
                return kind
        return None

    def wants(self, day: date) -> bool:
        """Whether to press on a day."""
        kind = self.drawn(day)
        if kind is not None:
            return kind is DayKind.PRESSING
        return self.plan is not None and self.plan.names(day)

    def week(self, pressed: Collection[date], today: date) -> tuple[DayMark, ...]:
        """Give the days of this week from Monday on; `pressed` are those with a session."""
        monday = monday_of(today)
        days = [monday + timedelta(days=number) for number in range(WEEK)]
        return tuple(DayMark(day, self._state(day, pressed, today), day == today) for day in days)

    def _state(self, day: date, pressed: Collection[date], today: date) -> DayState:
        if day in pressed:
            return DayState.DONE
        if not self.wants(day):
            return DayState.FREE
        return DayState.MISSED if day < today else DayState.PLANNED


def reminder_is_due(
    agenda: Agenda,
    now: datetime,
    *,
    reminded: Collection[date],
    pressed_today: bool,
    in_session: bool,
) -> bool:
    """Whether to remind at this moment, told by the wall clock of the place.

    `reminded` are the days that had their reminder: none gets a second one, whatever the clock does
    meanwhile. A reminder comes on its day and within `LATE` of its time, or not at all.
    """
    plan, today, clock = agenda.plan, now.date(), now.time()
    if plan is None or not plan.reminds or in_session or pressed_today:
        return False
    if today in reminded or not agenda.wants(today) or is_quiet(plan, clock):
        return False
    return timedelta(0) <= _since_midnight(clock) - _since_midnight(plan.at) <= LATE


def _since_midnight(clock: time) -> timedelta:
    """Give how far the hands of a clock have come."""
    return timedelta(
        hours=clock.hour,
        minutes=clock.minute,
        seconds=clock.second,
        microseconds=clock.microsecond,
    )


@value(frozen=True, slots=True, kw_only=True)
class PlanBook(Value):
    """What is kept: the plan, and on which days there was a reminder, the last one last.

    `told_of_background`: the user knows that the app stays when its window is closed.
    """

    version: Literal[1] = 1
    plan: Plan | None = None
    reminded: tuple[date, ...] = ()
    told_of_background: bool = False

    @property
    def reminds(self) -> bool:
        """Whether there is a plan that reminds."""
        return self.plan is not None and self.plan.reminds

    def with_plan(self, plan: Plan | None) -> PlanBook:
        """Give the book with another plan, or none."""
        return replace(self, plan=plan)

    def with_reminder(self, day: date) -> PlanBook:
        """Give the book with a reminder on a day."""
        return replace(self, reminded=(*self.reminded, day)[-DAYS_REMEMBERED:])

    def with_background_told(self) -> PlanBook:
        """Give the book of a user who knows that the app stays."""
        return replace(self, told_of_background=True)


class PlanStore(Protocol):
    """Keeps the plan."""

    def load(self) -> PlanBook:
        """Give what is kept; an empty book where nothing is, or nothing that can be read."""

    def save(self, book: PlanBook, /) -> None:
        """Keep it, instead of what was kept. Raises `OSError` when it cannot be saved."""

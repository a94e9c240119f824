"""Pain over weeks: what the ratings show, and when to suggest that somebody has a look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from acupress.core.journal import monday_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from acupress.core.journal import Pains

MEANINGFUL_POINTS = 2.0
"""What people with lasting pain call a real change, in points (`farrar-2001`)."""

MEANINGFUL_PART = 0.3
"""The same as a part of where it began."""

STEP = 1.0
"""One step of the scale: what is less cannot be read from it."""

UNCHANGED_WEEKS = 4
WORSE_WEEKS = 2

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday, and the mean of its days; None where nothing was rated.

    `after` is that of what was rated after sessions.
    """

    monday: date
    mean: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """From which weekly mean to which it went, and whether people call such a change a real one."""

    first: float
    last: float
    meaningful: bool


class Advice(StrEnum):
    """Why somebody should have a look at the pain."""

    UNCHANGED = "unchanged"
    WORSE = "worse"


def pain_of(day: Pains) -> float | None:
    """Give how a day was: by its own rating, or else by those before its sessions.

    What was rated after a session is left out, since it tells of that hour and not of the day.
    """
    return day.before if day.of_day is None else float(day.of_day)


def weeks_of(pains: Sequence[Pains], today: date) -> tuple[Week, ...]:
    """Give every week from the first that is rated to that of `today`, those in between too.

    `pains` come the oldest first; what is dated later than `today` is left out.
    """
    found: dict[date, list[Pains]] = {}
    for day in pains:
        if day.day <= today:
            found.setdefault(monday_of(day.day), []).append(day)
    if not found:
        return ()
    first, last = min(found), monday_of(today)
    mondays = [first + WEEK * number for number in range((last - first) // WEEK + 1)]
    return tuple(_week(monday, found.get(monday, [])) for monday in mondays)


def meaningful_change(base: float) -> float:
    """Give how many points from `base` people call a real change: two, or 30 %, but one step."""
    return min(MEANINGFUL_POINTS, max(STEP, MEANINGFUL_PART * base))


def change_of(weeks: Sequence[Week]) -> Change | None:
    """Give how the weekly mean moved from the first rated week to the last; None for only one."""
    rated = [week.mean for week in weeks if week.mean is not None]
    if len(rated) < 2:
        return None
    first, last = rated[0], rated[-1]
    return Change(first, last, abs(last - first) >= meaningful_change(first))


def advice_on(weeks: Sequence[Week], today: date) -> Advice | None:
    """Give what the weeks that are over are a reason for, if they are.

    Two weeks that got worse, by a step of the scale at least; or four weeks in a row without a
    change that people call a real one, while there is pain of at least one step.
    """
    over = [week.mean for week in weeks if week.monday + WEEK <= today]
    if _gets_worse(over[-WORSE_WEEKS - 1 :]):
        return Advice.WORSE
    if _stays(over[-UNCHANGED_WEEKS:]):
        return Advice.UNCHANGED
    return None


def _week(monday: date, days: Sequence[Pains]) -> Week:
    return Week(monday, _mean([pain_of(day) for day in days]), _mean([day.after for day in days]))


def _mean(ratings: Sequence[float | None]) -> float | None:
    given = [rating for rating in ratings if rating is not None]
    return fmean(given) if given else None


def _gets_worse(means: Sequence[float | None]) -> bool:
    rated = [mean for mean in means if mean is not None]
    return (
        len(rated) == WORSE_WEEKS + 1
        and all(later > earlier for earlier, later in pairwise(rated))
        and rated[-1] - rated[0] >= STEP
    )


def _stays(means: Sequence[float | None]) -> bool:
    rated = [mean for mean in means if mean is not None]
    return (
        len(rated) == UNCHANGED_WEEKS
        and rated[-1] >= STEP
        and all(abs(mean - rated[0]) < meaningful_change(rated[0]) for mean in rated)
    )

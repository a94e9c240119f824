"""Days and weeks in the words of the language in force; Qt knows the names of days and months."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from acupress.catalogue import spoken_code, tr

if TYPE_CHECKING:
    from datetime import date, datetime

SUNDAY = timedelta(days=6)
"""How long after its Monday a week ends."""

SHORT, LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


def day_words(day: date) -> str:
    """Name a day: Tuesday 24 November 2026."""
    return tr("{weekday} {day} {month} {year}", "a date").format(
        weekday=_locale().dayName(day.isoweekday(), LONG),
        day=day.day,
        month=_month(day, LONG),
        year=day.year,
    )


def day_in_short(day: date) -> str:
    """Name a day of a week that is named already: Tue 24."""
    weekday = weekday_in_short(day.isoweekday())
    return tr("{weekday} {day}", "a date").format(weekday=weekday, day=day.day)


def day_and_month(day: date) -> str:
    """Name a day in short: 24 Nov."""
    return tr("{day} {month}", "a date").format(day=day.day, month=_month(day, SHORT))


def date_words(day: date) -> str:
    """Name a day of any year in short: 24 Nov 2026."""
    return tr("{day} {month} {year}", "a date").format(
        day=day.day, month=_month(day, SHORT), year=day.year
    )


def span_words(first: date, last: date) -> str:
    """Name the days from one to another: 1 Sep 2026 – 24 Nov 2026."""
    return tr("{first} – {last}", "two dates").format(
        first=date_words(first), last=date_words(last)
    )


def week_words(monday: date) -> str:
    """Name a week: 23 November – 29 November 2026."""
    sunday = monday + SUNDAY
    first = tr("{day} {month}", "a date").format(day=monday.day, month=_month(monday, LONG))
    last = tr("{day} {month} {year}", "a date").format(
        day=sunday.day, month=_month(sunday, LONG), year=sunday.year
    )
    return tr("{first} – {last}", "two dates").format(first=first, last=last)


def month_words(day: date) -> str:
    """Name a month: November 2026."""
    month = _locale().standaloneMonthName(day.month, LONG)
    return tr("{month} {year}", "a date").format(month=month, year=day.year)


def moment_words(moment: datetime) -> str:
    """Name a moment: Tuesday 24 November 2026, 08:15."""
    time = f"{moment:%H:%M}"
    return tr("{day}, {time}", "a moment").format(day=day_words(moment.date()), time=time)


def weekday_in_short(number: int) -> str:
    """Name a day of the week, 1 for Monday: Mon."""
    return _locale().dayName(number, SHORT)


def weekday_words(day: date) -> str:
    """Name a day of the week: Monday."""
    return _locale().dayName(day.isoweekday(), LONG)


def _month(day: date, form: QLocale.FormatType) -> str:
    return _locale().monthName(day.month, form)


def _locale() -> QLocale:
    return QLocale(spoken_code())

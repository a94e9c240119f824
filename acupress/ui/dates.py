"""Days and weeks in the words of the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from acupress.catalogue import spoken_code, tr

if TYPE_CHECKING:
    from datetime import date, datetime


def day_words(day: date) -> str:
    """Name a day: Tuesday 24 November 2026."""
    return _told(day, tr("dddd d MMMM yyyy", "how a date is written"))


def day_in_short(day: date) -> str:
    """Name a day of a week that is named already: Tue 24."""
    return _told(day, tr("ddd d", "how a date is written"))


def day_and_month(day: date) -> str:
    """Name a day in short: 24 Nov."""
    return _told(day, tr("d MMM", "how a date is written"))


def week_words(monday: date, sunday: date) -> str:
    """Name a week: 23 November – 29 November 2026."""
    first = _told(monday, tr("d MMMM", "how a date is written"))
    last = _told(sunday, tr("d MMMM yyyy", "how a date is written"))
    return tr("{first} – {last}", "two dates").format(first=first, last=last)


def month_words(day: date) -> str:
    """Name a month: November 2026."""
    return _told(day, tr("MMMM yyyy", "how a date is written"))


def moment_words(moment: datetime) -> str:
    """Name a moment: Tuesday 24 November 2026, 08:15."""
    time = f"{moment:%H:%M}"
    return tr("{day}, {time}", "a moment").format(day=day_words(moment.date()), time=time)


def weekday_in_short(number: int) -> str:
    """Name a day of the week, 1 for Monday: Mon."""
    return _locale().dayName(number, QLocale.FormatType.ShortFormat)


def _told(day: date, pattern: str) -> str:
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def _locale() -> QLocale:
    return QLocale(spoken_code())

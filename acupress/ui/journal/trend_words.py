"""Words under the picture of the trend: what it shows, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from acupress.catalogue import spoken_code, tr, tr_n
from acupress.core.trend import Advice, change_of
from acupress.ui.dates import week_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from acupress.core.trend import Week


def in_tenths(number: float) -> str:
    """Write a number with one decimal, and none where it is whole: 4.5, 4."""
    rounded = round(float(number), 1)
    places = 0 if rounded == int(rounded) else 1
    return QLocale(spoken_code()).toString(rounded, "f", places)


def trend_words(weeks: Sequence[Week]) -> str:
    """Say how the weekly average moved, from the first rated week to the last."""
    rated = [week.mean for week in weeks if week.mean is not None]
    change = change_of(weeks)
    if change is None:
        if not rated:
            return tr("Nothing is rated in these weeks.")
        return tr("So far one week is rated, with {mean} on average.").format(
            mean=in_tenths(rated[0])
        )
    first, last = in_tenths(change.first), in_tenths(change.last)
    if first == last:
        return tr("Your weekly average began at {first}, and is there now.").format(first=first)
    words = tr("Your weekly average went from {first} to {last}.").format(first=first, last=last)
    return f"{words} {change_words(meaningful=change.meaningful)}"


def change_words(*, meaningful: bool) -> str:
    """Say whether people call such a change a real one."""
    if meaningful:
        return tr("That is outside the shaded band.")
    return tr("That is inside the shaded band.")


def band_words() -> str:
    """Say what the shaded band is, and what is in the picture."""
    return tr(
        "In studies (Farrar and others, 2001), people with lasting pain called a change of about "
        "2 points, or of about 30 %, a real one. The shaded band is what is nearer than "
        "that to where you began. A dot is how a day was, a ring how it was after a "
        "session; the line is the average of each week, "
        "without the rings. Many things move pain, so the picture does not say why."
    )


def week_lines(weeks: Sequence[Week]) -> Iterator[str]:
    """Give each week in words, the newest first: the picture for whoever does not see it."""
    for week in reversed(weeks):
        yield tr("{week}: {what}").format(week=week_words(week.monday), what=_told(week))


def advice_words(advice: Advice) -> str:
    """Suggest to see someone, calmly."""
    return {
        Advice.UNCHANGED: tr(
            "For four weeks your average has hardly moved. It may help to let a doctor or "
            "physiotherapist have a look."
        ),
        Advice.WORSE: tr(
            "Your average has gone up two weeks in a row. It would be good to let a doctor or "
            "physiotherapist have a look."
        ),
    }[advice]


def weeks_count(weeks: int) -> str:
    """Say how many weeks: 12 weeks."""
    return tr_n("1 week", "{n} weeks", weeks)


def _told(week: Week) -> str:
    if week.mean is None:
        return tr("nothing rated")
    if week.after is None:
        return tr("{mean} on average").format(mean=in_tenths(week.mean))
    return tr("{mean} on average, {after} after sessions").format(
        mean=in_tenths(week.mean), after=in_tenths(week.after)
    )

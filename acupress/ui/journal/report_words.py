"""Words of the page for a doctor: what was noted, counted; no claims."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.history import Ending
from acupress.core.routines import TITLE_LENGTH
from acupress.core.trend import change_of
from acupress.ui.dates import date_words
from acupress.ui.journal.trend_words import change_words, in_tenths
from acupress.ui.journal.words import days_count, pressed_time, sessions_count
from acupress.ui.listing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from acupress.core.summary import Summary
    from acupress.core.trend import Week

MOST_ROUTINES, MOST_POINTS, MOST_STOPS = 6, 16, 6


def about_words(made: date) -> str:
    """Say what the page is of, in a few sentences, and when it was made."""
    return tr(
        "Kept with Acupress, an app that asks about warning signs and then shows where, how and "
        "how long to press with one’s own hands. All ratings and notes are the user’s own. The app "
        "measures and judges nothing. Made on {day}."
    ).format(day=date_words(made))


def session_lines(summary: Summary) -> Iterator[str]:
    """Say how many sessions there were, how long, and how they ended."""
    if not summary.sessions:
        yield tr("No sessions in this time.")
        return
    yield tr("{sessions} on {days}, {time} of pressing.").format(
        sessions=sessions_count(summary.sessions),
        days=days_count(summary.days),
        time=pressed_time(summary.seconds),
    )
    endings = [
        _ended(ending, count) for ending in Ending if (count := summary.endings.get(ending, 0))
    ]
    yield tr("{endings}.", "how sessions ended").format(endings=listed(endings))
    if summary.stopped_on:
        yield _stopped_words(summary.stopped_on)


def pain_lines(summary: Summary) -> Iterator[str]:
    """Say the means of what was rated, and of how many."""
    if summary.before and summary.after:
        yield tr("{before} before and {after} after, on average of {sessions} rated twice.").format(
            before=in_tenths(summary.before.rating),
            after=in_tenths(summary.after.rating),
            sessions=sessions_count(summary.before.count),
        )
    if summary.of_days:
        yield tr("{mean} on average of {days} rated as a whole.").format(
            mean=in_tenths(summary.of_days.rating), days=days_count(summary.of_days.count)
        )
    if not (summary.before or summary.of_days):
        yield tr("No session was rated before and after, and no day as a whole.")


def weeks_words(weeks: Sequence[Week]) -> str:
    """Say how the weekly average moved, from the first rated week to the last."""
    rated = [week.mean for week in weeks if week.mean is not None]
    change = change_of(weeks)
    if change:
        words = tr("Weekly average: {first} in the first rated week, {last} in the last.").format(
            first=in_tenths(change.first), last=in_tenths(change.last)
        )
        return f"{words} {change_words(meaningful=change.meaningful)}"
    if rated:
        return tr("One week is rated, with {mean} on average.").format(mean=in_tenths(rated[0]))
    return tr("Nothing is rated in these weeks.")


def legend_words() -> str:
    """Say what is in the picture, and what the shaded band is."""
    return tr(
        "A dot is a day, a ring what was rated after a session, the line the average of each week "
        "without the rings. The shaded band is nearer to the beginning than what people with "
        "lasting pain call a real change: about 2 points or 30 % (Farrar and others, 2001). Many "
        "things move pain, so the picture does not say why."
    )


def routines_words(summary: Summary) -> str:
    """Say which routines were done, the most frequent ones, and how often."""
    return _counted(summary.routines, MOST_ROUTINES)


def routines_note() -> str:
    """Say what the numbers in brackets are."""
    return tr("In brackets: how many sessions.")


def points_words(summary: Summary) -> str:
    """Say which points were pressed, the most frequent ones, and in how many sessions."""
    return _counted(summary.points, MOST_POINTS) or tr("None", "points that were pressed")


def points_note() -> str:
    """Say what the codes and the numbers in brackets are."""
    return tr("By the codes of the WHO standard. In brackets: in how many sessions.")


def more_notes(count: int) -> str:
    """Say that there are more notes than have room."""
    return tr_n("and 1 more note", "and {n} more notes", count)


def _counted(ranked: Sequence[tuple[str, int]], most: int) -> str:
    told = [
        # Translators: the blank before the bracket keeps them together.
        tr("{what}\xa0({n})", "how often something was done").format(
            what=shorten(what, TITLE_LENGTH, placeholder=" …"), n=count
        )
        for what, count in ranked[:most]
    ]
    more = len(ranked) - most
    return listed([*told, *([tr_n("and 1 more", "and {n} more", more)] if more > 0 else [])])


def _stopped_words(days: Sequence[date]) -> str:
    """Say when something felt wrong, the latest days."""
    told = listed([date_words(day).replace(" ", "\xa0") for day in days[-MOST_STOPS:]])
    more = len(days) - MOST_STOPS
    if more > 0:
        return tr("Stopped on {days}, and {n} more before.").format(days=told, n=more)
    return tr("Stopped on {days}.").format(days=told)


def _ended(ending: Ending, count: int) -> str:
    match ending:
        case Ending.FINISHED:
            return tr_n("1 finished", "{n} finished", count)
        case Ending.EARLY:
            return tr_n("1 ended early by choice", "{n} ended early by choice", count)
        case Ending.STOPPED:
            return tr_n(
                "1 stopped because something felt wrong",
                "{n} stopped because something felt wrong",
                count,
            )
        case Ending.INTERRUPTED:
            return tr_n("1 cut short from outside", "{n} cut short from outside", count)

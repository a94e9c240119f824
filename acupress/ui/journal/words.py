"""Words of the journal. They say what was noted, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.history import Ending
from acupress.ui.wording import minutes_count, place_words, points_count, tool_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.core.history import SessionRecord, StepRecord
    from acupress.core.journal import DayRecord
    from acupress.core.points import Point, PointCode


def sessions_count(count: int) -> str:
    """Say how many sessions: 3 sessions."""
    return tr_n("1 session", "{n} sessions", count)


def days_count(count: int) -> str:
    """Say how many days: 3 days."""
    return tr_n("1 day", "{n} days", count)


def pressed_time(seconds: float) -> str:
    """Say how long was pressed, in minutes: 7 minutes."""
    minutes = round(seconds / 60)
    if not minutes:
        return tr("less than a minute")
    return minutes_count(minutes)


def ending_words(ending: Ending) -> str:
    """Say how a session ended, in a few words."""
    return {
        Ending.FINISHED: tr("finished", "a session"),
        Ending.EARLY: tr("ended early", "a session"),
        Ending.STOPPED: tr("stopped", "a session"),
        Ending.INTERRUPTED: tr("cut short", "a session"),
    }[ending]


def pain_words(before: int | None, after: int | None) -> str:
    """Say the ratings of a session: pain 6, then 4; empty where there are none."""
    if before is None and after is None:
        return ""
    if after is None:
        return tr("pain {before} before").format(before=before)
    if before is None:
        return tr("pain {after} after").format(after=after)
    return tr("pain {before}, then {after}").format(before=before, after=after)


def session_facts(record: SessionRecord) -> tuple[str, ...]:
    """Give what is told of a session in a row."""
    points = {step.point for step in record.steps if step.pressed_seconds >= 1}
    told = [points_count(len(points)), pressed_time(record.pressed_seconds)]
    if record.ending is not Ending.FINISHED:
        told.append(ending_words(record.ending))
    return tuple(filter(None, (*told, pain_words(record.pain_before, record.pain_after))))


def day_title(record: DayRecord) -> str:
    """Say what a day without regard to sessions was rated."""
    if record.pain is None:
        return tr("A note of the day")
    return tr("Pain of the day: {rating} of 10").format(rating=record.pain)


def step_lines(record: SessionRecord, points: Mapping[PointCode, Point]) -> Iterator[str]:
    """Give a line for each press: where, how long or skipped, and with what tool."""
    for step in record.steps:
        point = points.get(step.point)
        place = place_words(point, step.side) if point else step.point
        yield tr("{place}: {what}").format(place=place, what=_pressed(step))


def _pressed(step: StepRecord) -> str:
    seconds = round(step.pressed_seconds)
    time = tr_n("{n} second", "{n} seconds", seconds)
    if step.skipped:
        return tr("skipped after {time}").format(time=time) if seconds else tr("skipped")
    if step.tool is None:
        return time
    return tr("{time}, with {tool}").format(time=time, tool=tool_name(step.tool))


def unread_words() -> str:
    """Say that a row makes no sense any more."""
    return tr("This session can no longer be read.")


def failed_words() -> str:
    """Say that the journal cannot be read."""
    return tr("Your journal could not be read.")

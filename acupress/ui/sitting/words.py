"""Words of a session: its times, its pauses, and what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.hearing import Lack
from acupress.core.history import Ending
from acupress.core.session_state import PauseReason
from acupress.core.units import SECOND
from acupress.ui.wording import points_count

if TYPE_CHECKING:
    from acupress.core.history import SessionRecord
    from acupress.core.points import Point


def clock_time(seconds: int) -> str:
    """Write seconds as a countdown: 0:47."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def whole_seconds(ns: int) -> int:
    """Round nanoseconds up to seconds, as a countdown shows them."""
    return -(-ns // SECOND)


def time_left(ns: int) -> str:
    """Say what is left of a session: 6 min 20 left."""
    minutes, seconds = divmod(whole_seconds(ns), 60)
    if not minutes:
        return tr("{seconds} s left").format(seconds=seconds)
    return tr("{minutes} min {seconds:02d} left").format(minutes=minutes, seconds=seconds)


def time_left_words(ns: int) -> str:
    """Say in whole words what is left of a session: 4 minutes and 5 seconds left."""
    return tr("{time} left").format(time=lasting(whole_seconds(ns)))


def lasting(seconds: int) -> str:
    """Say a time in whole words: 4 minutes and 5 seconds, 4 minutes, 5 seconds."""
    minutes, seconds = divmod(seconds, 60)
    in_minutes = tr_n("{n} minute", "{n} minutes", minutes)
    in_seconds = tr_n("{n} second", "{n} seconds", seconds)
    if minutes and seconds:
        return tr("{minutes} and {seconds}").format(minutes=in_minutes, seconds=in_seconds)
    return in_minutes if minutes else in_seconds


def minutes_left(ns: int) -> str:
    """Say what is left of a session to somebody who stands far off: 4 min left."""
    minutes = -(-whole_seconds(ns) // 60)
    return tr("{minutes} min left").format(minutes=minutes)


def spared_words(point: Point) -> str:
    """Say that a point is not pressed any more."""
    words = tr("“{place}” is left out from now on, or another place taken instead.")
    return words.format(place=point.place)


def silence_note(reason: Lack | None, *, muted: bool) -> str:
    """Say it in a session, in two words."""
    if reason is Lack.VOICE:
        return tr("no voice")
    if reason:
        return tr("no sound")
    return tr("sound off") if muted else ""


def own_voice_lost_words() -> str:
    """Say that the computer's own voice has failed."""
    return tr("This computer's own voice did not answer. Another voice speaks instead.")


def pause_words(reason: PauseReason) -> str:
    """Say why the session stands still."""
    return {
        PauseReason.ASKED: tr("Paused. Rest your hands."),
        PauseReason.SLEPT: tr("Your computer was asleep, so the time stood still."),
        PauseReason.STALLED: tr("Your computer was busy for a while, so the time stood still."),
    }[reason]


def rested_long_words() -> str:
    """Say why the questions come again before a session goes on."""
    return tr(
        "You rested for more than half an hour. Your session is kept: after a few questions you "
        "can go on where you were."
    )


def pressed_words(record: SessionRecord) -> str:
    """Say what was pressed, and for how long."""
    points = {step.point for step in record.steps if step.pressed_seconds >= 1}
    if not points:
        return tr("You pressed no point this time.")
    return tr("You pressed {points} for {time} in all.").format(
        points=points_count(len(points)), time=lasting(round(record.pressed_seconds))
    )


def rest_words() -> str:
    """Say what to do now, after a session."""
    return tr("Rest for a moment, then get up slowly. Drink something if you are thirsty.")


def next_words(ending: Ending) -> str:
    """Say when the next time may be."""
    if ending is Ending.STOPPED:
        return tr("Leave it at that for today.")
    return tr("If you like, press again tomorrow.")


def pain_change(record: SessionRecord) -> str:
    """Say how the pain rating moved, without judging it."""
    before, after = record.pain_before, record.pain_after
    if after is None:
        return "" if before is None else tr("Before: {before} of 10.").format(before=before)
    if before is None:
        return tr("Now: {after} of 10.").format(after=after)
    return pain_moved(before, after)


def pain_moved(before: int, after: int) -> str:
    """Say both ratings."""
    return tr("Before: {before} of 10. Now: {after} of 10.").format(before=before, after=after)

"""The app's own words: everything the user reads that is not content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from acupress.core.breathing import SECOND, BreathPhase
from acupress.core.points import Position, Side, Tool
from acupress.core.session import PauseReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from acupress.core.history import SessionRecord
    from acupress.core.points import Point, PointCode
    from acupress.core.safety import AdaptedRoutine, Change, Question


def tr(text: str) -> str:
    """Give `text` in the user's language."""
    return QCoreApplication.translate("acupress", text)


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


def about_minutes(ns: int) -> str:
    """Say how long a session lasts: 9 minutes."""
    minutes = max(1, round(ns / (60 * SECOND)))
    return tr("1 minute") if minutes == 1 else tr("{n} minutes").format(n=minutes)


def points_count(count: int) -> str:
    """Say how many points: 5 points."""
    return tr("1 point") if count == 1 else tr("{n} points").format(n=count)


def side_words(side: Side) -> str:
    """Say where a press happens."""
    return {
        Side.LEFT: tr("left side"),
        Side.RIGHT: tr("right side"),
        Side.BOTH: tr("both sides together"),
        Side.MIDLINE: tr("in the middle"),
    }[side]


def position_words(position: Position) -> str:
    """Say how the body is held."""
    return {
        Position.SITTING: tr("sitting"),
        Position.STANDING: tr("standing"),
        Position.LYING_ON_BACK: tr("lying on your back"),
        Position.LYING_ON_SIDE: tr("lying on your side"),
    }[position]


def routine_facts(length: str, points: int, position: Position) -> str:
    """Say how long a routine lasts, how many points it presses, and how the body is held."""
    return tr("{length} · {count} · {position}").format(
        length=length, count=points_count(points), position=position_words(position)
    )


def tool_words(tools: frozenset[Tool]) -> str:
    """Say what is needed besides the hands."""
    words = {Tool.CHAIR: tr("a chair"), Tool.WALL: tr("a wall"), Tool.BALL: tr("a ball")}
    return joined([words[tool] for tool in Tool if tool in tools]) or tr("nothing but your hands")


def breath_words(phase: BreathPhase) -> str:
    """Say what the breath does now."""
    return {
        BreathPhase.IN: tr("breathe in"),
        BreathPhase.HOLD_IN: tr("hold"),
        BreathPhase.OUT: tr("breathe out"),
        BreathPhase.HOLD_OUT: tr("hold"),
    }[phase]


def pause_words(reason: PauseReason) -> str:
    """Say why the session stands still."""
    return {
        PauseReason.ASKED: tr("Paused. Rest your hands."),
        PauseReason.SLEPT: tr("Your computer was asleep, so the time stood still."),
        PauseReason.STALLED: tr("Your computer was busy for a while, so the time stood still."),
    }[reason]


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def line_words(name: str) -> str:
    """Name a guide line of the figures for the user; empty for lines that need no name."""
    return {
        "level_L2": tr("waist level"),
        "level_L4": tr("top of the hip bones"),
        "popliteal_crease": tr("crease of the knee"),
    }.get(name, "")


def shows_words(shows: str, *, half: bool) -> str:
    """Say from where the body is seen; `half` when the other side is to be pressed too."""
    if half:
        return tr("left side shown, press both")
    if shows.startswith("back"):
        return tr("seen from behind")
    return ""


def adaptation_notes(adapted: AdaptedRoutine, points: Mapping[PointCode, Point]) -> tuple[str, ...]:
    """Say, in one line each, what was left out or swapped today, and why."""
    if adapted.closed_because:
        return (tr("Not today, because {why}.").format(why=reasons(adapted.closed_because)),)
    notes = [_change_note(change, points) for change in adapted.changes]
    if adapted.gently_because:
        why = reasons(adapted.gently_because)
        notes.append(tr("Lightly and for one minute each, because {why}.").format(why=why))
    return tuple(notes)


def reasons(cautions: Iterable[Question]) -> str:
    """Join the reasons of cautions so that they finish "because …"."""
    return joined([caution.reason or "" for caution in cautions])


def instead_words(adapted: AdaptedRoutine, instead: AdaptedRoutine) -> str:
    """Say that too little is left of a routine, and what is offered in its place."""
    other = tr("“{routine}” has {count}.").format(
        routine=instead.routine.title, count=points_count(len(instead.steps))
    )
    if not adapted.steps:
        return other
    return tr("Only {count} left today. {other}").format(
        count=points_count(len(adapted.steps)), other=other
    )


def _change_note(change: Change, points: Mapping[PointCode, Point]) -> str:
    why = reasons(change.because)
    place = points[change.point].place
    if change.instead is None:
        return tr("Left out: {place}, because {why}.").format(place=place, why=why)
    return tr("{instead} instead of {place}, because {why}.").format(
        instead=points[change.instead].place, place=place, why=why
    )


def pressed_words(record: SessionRecord) -> str:
    """Say what was pressed, and for how long."""
    points = {step.point for step in record.steps if step.pressed_seconds >= 1}
    minutes, seconds = divmod(round(record.pressed_seconds), 60)
    return tr("You pressed {points} for {minutes} min {seconds:02d} in all.").format(
        points=points_count(len(points)), minutes=minutes, seconds=seconds
    )


def pain_change(record: SessionRecord) -> str:
    """Say how the pain rating moved, without judging it."""
    before, after = record.pain_before, record.pain_after
    if after is None:
        return ""
    if before is None:
        return tr("Now: {after} of 10.").format(after=after)
    return tr("Before: {before} of 10. Now: {after} of 10.").format(before=before, after=after)

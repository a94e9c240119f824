"""Words that several rooms say. Titles and buttons stand where they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.breathing import BreathPhase
from acupress.core.points import Position, Presser, Side, Tool
from acupress.core.showing import visible
from acupress.core.units import SECOND
from acupress.ui.listing import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from acupress.core.points import Point
    from acupress.core.questions import Question
    from acupress.core.routines import PlannedStep, Routine


def points_count(count: int) -> str:
    """Say how many points: 5 points."""
    return tr_n("1 point", "{n} points", count)


def minutes_count(minutes: int) -> str:
    """Say how many minutes: 7 minutes."""
    return tr_n("1 minute", "{n} minutes", minutes)


def seconds_count(seconds: int) -> str:
    """Say how many seconds: 60 seconds."""
    return tr_n("1 second", "{n} seconds", seconds)


def rounded_minutes(ns: int) -> int:
    """Give how many minutes a session is said to last."""
    return max(1, round(ns / (60 * SECOND)))


def about_minutes(ns: int) -> str:
    """Say how long a session lasts: 9 minutes."""
    return minutes_count(rounded_minutes(ns))


def tool_name(tool: Tool) -> str:
    """Name what presses in place of the hand."""
    return {Tool.BALL: tr("a ball"), Tool.CHAIR: tr("a chair"), Tool.WALL: tr("a wall")}[tool]


def unreadable_words(count: int) -> str:
    """Say that sessions of the history make no sense any more."""
    return tr_n(
        "One session of your history can no longer be read. The others are there.",
        "{n} sessions of your history can no longer be read. The others are there.",
        count,
    )


def unsaved_words(folder: str, *, running: bool) -> str:
    """Say that something could not be saved, in a session or where none runs."""
    words = tr("Acupress could not save to {folder}.").format(folder=folder)
    return tr("{words} The session goes on.").format(words=words) if running else words


def side_words(side: Side) -> str:
    """Say where a press happens."""
    return {
        Side.LEFT: tr("left side"),
        Side.RIGHT: tr("right side"),
        Side.BOTH: tr("both sides together"),
        Side.MIDLINE: tr("in the middle"),
    }[side]


def position_words(position: Position) -> str:
    """Say how the body is held: in a sentence, and alone with a capital."""
    return {
        Position.SITTING: tr("sitting"),
        Position.STANDING: tr("standing"),
        Position.LYING_ON_BACK: tr("lying on your back"),
        Position.LYING_ON_SIDE: tr("lying on your side"),
        Position.LYING_ON_FRONT: tr("lying face down"),
    }[position]


def lightly_words() -> str:
    """Say how to press where a caution asks for light pressure."""
    return tr("Lightly today: let your hand rest there, no more than its own weight.", "safety")


def place_words(point: Point, side: Side) -> str:
    """Name a press in words: Back of the knee, left side."""
    return tr("{place}, {side}").format(place=point.place, side=side_words(side))


def press_words(step: PlannedStep, point: Point) -> str:
    """Say how to press, which for a gentle session is lightly, and what was noted for it."""
    press = lightly_words() if step.gently else point.press
    if step.note is None:
        return press
    return tr("{press} Your note: {note}").format(press=press, note=step.note)


def single_point_setting_up(point: Point) -> tuple[str, ...]:
    """Say how to get ready for pressing one point."""
    return position_setting_up(next(each for each in Position if each in point.positions))


def position_setting_up(position: Position, presser: Presser = Presser.SELF) -> tuple[str, ...]:
    """Say how to get ready for pressing in a position, or for being pressed in it."""
    settle = tr("Take your time to get comfortable, {position}.").format(
        position=position_words(position)
    )
    if presser is Presser.SELF:
        return (settle, tr("Wear something thin there, and warm your hands."))
    return (
        settle,
        tr("Whoever presses has warm hands and short nails, and sees the screen."),
        tr("Agree on it first: at the word “stop”, both hands let go at once."),
    )


def opened_words(routines: Sequence[Routine]) -> str:
    """Say that what came from files waits for what is on the screen now."""
    return tr_n(
        "“{routine}” opens as soon as you are done here.",
        "{n} routines wait until you are done here.",
        len(routines),
        routine=routines[0].title,
    )


def taken_in_words(count: int) -> str:
    """Say that several routines from files are the user's own now."""
    return tr_n("{n} routine is now among your own.", "{n} routines are now among your own.", count)


def left_out_words(files: Sequence[str]) -> str:
    """Say that some of the user's own routines make no sense any more; they stay where they are."""
    return tr_n(
        "Your routine {file} can no longer be used.",
        "{n} of your routines can no longer be used, {file} is one of them.",
        len(files),
        file=visible(files[0]),
    )


def unsaved_settings_words(folder: str) -> str:
    """Say that a changed setting holds for now only."""
    return tr("This setting holds for today, but could not be saved to {folder}.").format(
        folder=folder
    )


def breath_words(phase: BreathPhase) -> str:
    """Say what the breath does now."""
    return {
        BreathPhase.IN: tr("breathe in"),
        BreathPhase.HOLD_IN: tr("hold", "the breath"),
        BreathPhase.OUT: tr("breathe out"),
        BreathPhase.HOLD_OUT: tr("hold", "the breath"),
    }[phase]


def sentence_case(words: str) -> str:
    """Begin words as a sentence does."""
    return words[:1].upper() + words[1:]


def reasons(cautions: Iterable[Question], *, spared: bool = False) -> str:
    """Join the reasons of cautions so that they finish "because …".

    `spared`: the user asked not to press the point, too.
    """
    told = [caution.reason or "" for caution in cautions]
    return joined([*told, tr("you asked not to press this point")] if spared else told)

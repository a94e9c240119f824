"""Words that several rooms say. Titles and buttons stand where they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.breathing import BreathPhase
from acupress.core.points import Position, Side
from acupress.core.showing import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from acupress.core.points import Point
    from acupress.core.routines import PlannedStep, Routine
    from acupress.core.screening import Question


def points_count(count: int) -> str:
    """Say how many points: 5 points."""
    return tr("1 point") if count == 1 else tr("{n} points").format(n=count)


def unreadable_words(count: int) -> str:
    """Say that sessions of the history make no sense any more."""
    if count == 1:
        return tr("One session of your history can no longer be read. The others are there.")
    return tr("{n} sessions of your history can no longer be read. The others are there.").format(
        n=count
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
    """Say how the body is held."""
    return {
        Position.SITTING: tr("sitting"),
        Position.STANDING: tr("standing"),
        Position.LYING_ON_BACK: tr("lying on your back"),
        Position.LYING_ON_SIDE: tr("lying on your side"),
    }[position]


def lightly_words() -> str:
    """Say how to press where a caution asks for light pressure."""
    return tr("Lightly today: let your hand rest there, no more than its own weight.")


def place_words(point: Point, side: Side) -> str:
    """Name a press in words: Back of the knee, left side."""
    return tr("{place}, {side}").format(place=point.place, side=side_words(side))


def press_words(step: PlannedStep, point: Point) -> str:
    """Say how to press, which for a gentle session is lightly, whatever the point."""
    if step.gently:
        return lightly_words()
    return point.press


def single_point_setting_up(point: Point) -> tuple[str, ...]:
    """Say how to get ready for pressing one point."""
    position = next(position for position in Position if position in point.positions)
    return (
        tr("Take your time to get comfortable, {position}.").format(
            position=position_words(position)
        ),
        tr("Wear something thin there, and warm your hands."),
    )


def opened_words(routines: Sequence[Routine]) -> str:
    """Say that what came from files waits for what is on the screen now."""
    if len(routines) == 1:
        return tr("“{routine}” opens as soon as you are done here.").format(
            routine=routines[0].title
        )
    return tr("{count} routines wait until you are done here.").format(count=len(routines))


def taken_in_words(count: int) -> str:
    """Say that several routines from files are the user's own now."""
    return tr("{count} routines are now among your own.").format(count=count)


def unusable_words(file: str, error: Exception) -> str:
    """Say why a routine file cannot be used; only the first of several reasons."""
    if isinstance(error, OSError):
        return tr("{file} could not be read.").format(file=visible(file))
    return tr("This cannot be used as a routine. {reason}.").format(
        reason=str(error).splitlines()[0].replace(": -: ", " ", 1).rstrip(".")
    )


def left_out_words(files: Sequence[str]) -> str:
    """Say that some of the user's own routines make no sense any more; they stay where they are."""
    if len(files) == 1:
        return tr("Your routine {file} can no longer be used.").format(file=visible(files[0]))
    return tr("{n} of your routines can no longer be used, {file} is one of them.").format(
        n=len(files), file=visible(files[0])
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
        BreathPhase.HOLD_IN: tr("hold"),
        BreathPhase.OUT: tr("breathe out"),
        BreathPhase.HOLD_OUT: tr("hold"),
    }[phase]


def sentence_case(words: str) -> str:
    """Begin words as a sentence does."""
    return words[:1].upper() + words[1:]


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def reasons(cautions: Iterable[Question]) -> str:
    """Join the reasons of cautions so that they finish "because …"."""
    return joined([caution.reason or "" for caution in cautions])

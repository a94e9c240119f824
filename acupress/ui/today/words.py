"""Words about routines: what they ask for, and what is left of them today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.catalogue import tr, tr_n
from acupress.core.hearing import Lack
from acupress.core.plan import WEEK
from acupress.core.points import Presser, Tool
from acupress.ui.dates import weekday_words
from acupress.ui.listing import joined, listed
from acupress.ui.wording import (
    points_count,
    position_words,
    reasons,
    sentence_case,
    tool_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from acupress.core.adapting import AdaptedRoutine, Change
    from acupress.core.points import Point, PointCode
    from acupress.core.routines import Routine
    from acupress.ui.planning import Forecast

MOST_WEEKS = 8
"""Up to how many weeks ago something is told in weeks."""


def silence_words(reason: Lack | None, *, muted: bool) -> str:
    """Say before a session why nothing is heard in it; empty when it is."""
    if reason is Lack.VOICE:
        return tr("No voice on this computer. You will hear chimes, and see every cue.")
    if reason:
        return tr("No sound on this computer. You will see every cue.")
    return tr("The sound is switched off. You will see every cue.") if muted else ""


def routine_facts(length: str, adapted: AdaptedRoutine) -> str:
    """Say how long a routine lasts, how many points it presses, and how the body is held."""
    facts = tr("{length} · {count} · {position}").format(
        length=length,
        count=_points_and_rounds(adapted),
        position=position_words(adapted.routine.position),
    )
    if adapted.routine.pressed_by is Presser.OTHER:
        return tr("{facts} · for two people").format(facts=facts)
    return facts


def _points_and_rounds(adapted: AdaptedRoutine) -> str:
    count = points_count(len(adapted.steps))
    return tr("{count}, twice").format(count=count) if adapted.routine.rounds > 1 else count


def usual_dwell(adapted: AdaptedRoutine) -> int:
    """Give how many seconds most presses of a routine last where nothing else is chosen."""
    times = [step.dwell_seconds for step in adapted.steps]
    return max(times, key=times.count)


def each_press(seconds: int) -> str:
    """Say how long a press lasts, in short."""
    return tr_n("{n} s a press", "{n} s a press", seconds)


def choices_words(adapted: AdaptedRoutine, forecast: Forecast, *, kept: bool) -> str:
    """Say in a line with which choices a session begins, and whether they were `kept`."""
    gently, chosen = adapted.gently_because, forecast.choices.dwell_seconds
    seconds = usual_dwell(adapted) if gently or not chosen else chosen
    told = tr("{dwell} · {breath}").format(
        dwell=each_press(seconds), breath=forecast.plan.breath.title
    )
    return tr("{choices}, as last time").format(choices=told) if kept else told


def again_words(then: date, today: date) -> str:
    """Ask whether to do again what was done on a day."""
    days = (today - then).days
    if days < 0:
        return tr("As last time?")
    if days == 0:
        return tr("Earlier today. Once more?")
    if days == 1:
        return tr("Yesterday, again today?")
    if days < WEEK:
        return tr("On {weekday}, again today?").format(weekday=weekday_words(then))
    weeks = days // WEEK
    if weeks <= MOST_WEEKS:
        return tr_n("A week ago, again today?", "{n} weeks ago, again today?", weeks)
    return tr("Some time ago, again today?")


def short_note(adapted: AdaptedRoutine) -> str:
    """Say in a few words that today leaves a routine other than it is; empty where it does not."""
    if not adapted.steps:
        return tr("Not today")
    gone = sum(change.instead is None for change in adapted.changes)
    swapped = len(adapted.changes) - gone
    notes = []
    if swapped:
        notes.append(tr_n("{n} place swapped today", "{n} places swapped today", swapped))
    if gone:
        notes.append(tr_n("{n} place left out today", "{n} places left out today", gone))
    if adapted.gently_because:
        notes.append(tr("lightly today"))
    return sentence_case(listed(notes))


def tool_words(tools: frozenset[Tool]) -> str:
    """Say what is needed besides the hands."""
    names = [tool_name(tool) for tool in Tool if tool in tools]
    return joined(names) or tr("nothing but your hands")


def needs_words(routine: Routine) -> str:
    """Say what, or whom, a routine needs."""
    if routine.pressed_by is Presser.OTHER:
        return tr("You need somebody who presses.")
    return tr("You need {tools}.").format(tools=tool_words(routine.tools))


def not_kept_words(routine: Routine, folder: str) -> str:
    """Say that one of the user's own routines is there for now only."""
    return tr("“{routine}” is here for today, but could not be saved to {folder}.").format(
        routine=routine.title, folder=folder
    )


def not_removed_words(routine: Routine, folder: str) -> str:
    """Say that one of the user's own routines is still there."""
    return tr("“{routine}” could not be removed from {folder}.").format(
        routine=routine.title, folder=folder
    )


def copied_words(copy: Routine) -> str:
    """Say that a copy is now one of the user's own routines."""
    return tr("“{routine}” is a copy, and now among your routines.").format(routine=copy.title)


def removed_words(routine: Routine) -> str:
    """Say that one of the user's own routines is gone."""
    return tr("“{routine}” is no longer among your routines.").format(routine=routine.title)


def adaptation_notes(adapted: AdaptedRoutine, points: Mapping[PointCode, Point]) -> tuple[str, ...]:
    """Say, in one line each, what was left out or swapped today, and why."""
    if adapted.closed_because:
        return (tr("Not today, because {why}.").format(why=reasons(adapted.closed_because)),)
    notes = [_change_note(change, points) for change in adapted.changes]
    if adapted.gently_because:
        why = reasons(adapted.gently_because)
        notes.append(tr("Lightly and for one minute each, because {why}.").format(why=why))
    return tuple(notes)


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
    why = reasons(change.because, spared=change.spared)
    place = points[change.point].place
    if change.instead is None:
        return tr("Left out: {place}, because {why}.").format(place=place, why=why)
    # Translators: Both are places as lists name them: say it so that they need no case.
    return tr("{instead} instead of {place}, because {why}.").format(
        instead=points[change.instead].place, place=place, why=why
    )

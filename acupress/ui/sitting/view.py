"""What the session screen shows, derived from the state alone; one function for every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.points import Presser, Side
from acupress.core.session_state import (
    Phase,
    next_step,
    phase_length_ns,
    remaining_ns,
    remaining_session_ns,
)
from acupress.ui.pace import CALM_FULLNESS
from acupress.ui.sitting.words import (
    clock_time,
    minutes_left,
    pause_words,
    time_left,
    whole_seconds,
)
from acupress.ui.wording import breath_words, place_words, press_words, side_words

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.points import Point
    from acupress.core.routines import PlannedStep, SessionPlan
    from acupress.core.session_state import SessionState

PRESSED_OUT = (Phase.REST, Phase.FINISHED)
"""The phases after the last press."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One press in the progress bar: the part done, 0.0 to 1.0, and whether it is the present."""

    done: float
    present: bool


@dataclass(frozen=True, slots=True)
class SessionView:
    """Everything on the session screen. `ring` is the part that is over, 0.0 to 1.0."""

    routine: str
    left: str
    far_left: str
    segments: tuple[Segment, ...]
    count: str
    place: str
    names: str
    find: str
    press: str
    following: str
    point: Point
    side: Side
    countdown: str
    under: str
    ring: float
    finding: bool
    pressing: bool
    resting: bool
    fullness: float
    pause: str
    pause_button: str
    paused: bool
    for_two: bool


def derive_session_view(plan: SessionPlan, state: SessionState, library: Library) -> SessionView:
    """Derive the view of `state`; pure, so that it is tested as a table."""
    step = plan.steps[state.step]
    point = library.points[step.point].pressed(step.means)
    pressing = state.phase is Phase.PRESS
    guided = pressing and not state.count_in_ns
    breath = plan.breath.at(state.active_ns)
    resting = state.phase in PRESSED_OUT
    return SessionView(
        routine=plan.title,
        left=time_left(remaining_session_ns(plan, state)),
        far_left=_far_left(plan, state),
        segments=_segments(plan, state),
        count=_count(plan, step) if not resting else "",
        place=tr("All done. Rest for a moment.") if resting else point.place,
        names=_names(point) if not resting else "",
        find=point.find if not resting else tr("Let your hands rest, and breathe as you like."),
        press=press_words(step, point) if not resting else "",
        following=_following(plan, state, library),
        point=point,
        side=step.side,
        countdown=_countdown(plan, state),
        under=breath_words(breath.phase) if guided and not state.paused else _under(plan, state),
        ring=_ring(plan, state),
        finding=state.phase is Phase.LEAD_IN,
        pressing=pressing,
        resting=resting,
        fullness=breath.fullness if guided or resting else CALM_FULLNESS,
        pause=pause_words(state.paused) if state.paused else "",
        pause_button=_pause_button(plan, state),
        paused=state.paused is not None,
        for_two=plan.pressed_by is Presser.OTHER,
    )


def _segments(plan: SessionPlan, state: SessionState) -> tuple[Segment, ...]:
    def done(index: int, step: PlannedStep) -> float:
        if index < state.step or state.phase in (Phase.RELEASE, *PRESSED_OUT):
            return 1.0 if index <= state.step else 0.0
        if index == state.step and state.phase is Phase.PRESS:
            return state.active_ns / step.dwell_ns
        return 0.0

    resting = state.phase in PRESSED_OUT
    return tuple(
        Segment(done(index, step), present=index == state.step and not resting)
        for index, step in enumerate(plan.steps)
    )


def _count(plan: SessionPlan, step: PlannedStep) -> str:
    return tr("Point {number} of {count} · {side}").format(
        number=step.number, count=plan.points, side=side_words(step.side)
    )


def _far_left(plan: SessionPlan, state: SessionState) -> str:
    left = minutes_left(remaining_session_ns(plan, state))
    if state.phase in PRESSED_OUT:
        return left
    number = plan.steps[state.step].number
    return tr("{number} of {count} · {left}").format(number=number, count=plan.points, left=left)


def _names(point: Point) -> str:
    return f"{point.english} · {point.pinyin} {point.characters} · {point.code}"


def _following(plan: SessionPlan, state: SessionState, library: Library) -> str:
    if state.phase in PRESSED_OUT:
        return tr("Next: a few questions, then you are done")
    following = next_step(plan, state)
    if following is None:
        return tr("Next: a short rest")
    step = plan.steps[following]
    if step.second_side:
        return tr("Next: the same on the right side")
    point = library.points[step.point]
    if step.side in (Side.LEFT, Side.RIGHT):
        return tr("Next: {place}").format(place=place_words(point, step.side))
    return tr("Next: {place}").format(place=point.place)


def _countdown(plan: SessionPlan, state: SessionState) -> str:
    if state.count_in_ns:
        return str(whole_seconds(state.count_in_ns))
    left = remaining_ns(plan, state)
    return "" if left is None else clock_time(whole_seconds(left))


def _under(plan: SessionPlan, state: SessionState) -> str:
    if state.paused:
        return tr("paused")
    if state.count_in_ns:
        return tr("get ready")
    match state.phase:
        case Phase.LEAD_IN if phase_length_ns(plan, state) is None:
            return tr("press Space when you are in place")
        case Phase.LEAD_IN:
            return tr("find the point")
        case Phase.RELEASE:
            return tr("release slowly")
        case Phase.REST:
            return tr("rest", "after the last press")
        case _:
            return ""


def _ring(plan: SessionPlan, state: SessionState) -> float:
    length = phase_length_ns(plan, state)
    return state.active_ns / length if length else 0.0


def _pause_button(plan: SessionPlan, state: SessionState) -> str:
    if state.paused:
        return tr("Go on")
    if state.phase is Phase.LEAD_IN and phase_length_ns(plan, state) is None:
        return tr("My hands are in place")
    return tr("Pause")

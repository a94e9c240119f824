"""The session engine: what a tick costs, and how far 30 minutes of uneven ticks go wrong."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import accumulate, cycle, islice
from random import Random
from typing import TYPE_CHECKING

from acupress.content import assets_folder, load_library
from acupress.core.adapting import adapt_routine, expand_plan
from acupress.core.clock import ClockReading
from acupress.core.routines import RELEASE_NS, REST_NS, Choices, SessionPlan
from acupress.core.screening import Cleared
from acupress.core.session import PhaseBegan, advance, begin
from acupress.core.session_state import plan_length_ns
from acupress.core.units import MS, SECOND
from acupress.ui.sitting.view import derive_session_view
from tests.bench.measure import tell

if TYPE_CHECKING:
    from acupress.core.library import Library

HALF_AN_HOUR_NS = 30 * 60 * SECOND
HEARTBEAT_NS = 50 * MS
SHORTEST_NS, LONGEST_NS = 50 * MS, 900 * MS


def make_plan(library: Library) -> SessionPlan:
    """Give the first routine, repeated until it lasts half an hour."""
    routine = next(iter(library.routines.values()))
    adapted = adapt_routine(routine, library.points, Cleared((), 0))
    once = expand_plan(adapted, Choices(breath=routine.breath), library.patterns[routine.breath])
    count = next(n for n in range(1, 1000) if plan_length_ns(_repeat(once, n)) >= HALF_AN_HOUR_NS)
    return _repeat(once, count)


def _repeat(plan: SessionPlan, count: int) -> SessionPlan:
    return replace(plan, steps=tuple(islice(cycle(plan.steps), count)))


def microseconds_per_tick(plan: SessionPlan, library: Library | None = None) -> float:
    """Give the time of a heartbeat; with a `library` the view is derived as well."""
    ticks = range(0, plan_length_ns(plan), HEARTBEAT_NS)
    state, _ = begin(plan, ClockReading(0, 0))
    began = time.perf_counter()
    for ns in ticks:
        state, _ = advance(plan, state, ClockReading(ns, ns))
        if library:
            derive_session_view(plan, state, library)
    return (time.perf_counter() - began) / len(ticks) * 1e6


def worst_error_ns(plan: SessionPlan, chance: Random) -> int:
    """Give how far from its exact instant any phase began, in a session of uneven ticks."""
    lengths = [
        length
        for step in plan.steps
        for length in (step.lead_in_ns or 0, step.dwell_ns, RELEASE_NS)
    ]
    *due, end = accumulate([*lengths, REST_NS])
    errors: list[int] = []
    ns = before_ns = 0
    state, _ = begin(plan, ClockReading(ns, ns))
    while not state.over:
        before_ns, ns = ns, ns + chance.randint(SHORTEST_NS, LONGEST_NS)
        state, events = advance(plan, state, ClockReading(ns, ns))
        if any(isinstance(event, PhaseBegan) for event in events) and not state.over:
            errors.append(ns - state.active_ns - due[len(errors)])
    # The end has no time of its own to tell when it began: its tick must hold the instant
    errors.append(end - min(max(end, before_ns), ns))
    return max(map(abs, errors))


def main() -> None:
    library = load_library(assets_folder())
    plan = make_plan(library)
    error_ns = worst_error_ns(plan, Random())  # noqa: S311
    tell("a tick of the session engine", microseconds_per_tick(plan), "µs")
    tell("a tick with all the screen shows", microseconds_per_tick(plan, library), "µs")
    tell("timer error over 30 minutes of uneven ticks", error_ns / MS, "ms", goal=0)


if __name__ == "__main__":
    main()

"""Going on with a session that was cut short: what is left of it under today's screening."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.adapting import adapt_routine
from acupress.core.history import find_step
from acupress.core.points import Presser

if TYPE_CHECKING:
    from acupress.core.history import RunningSession
    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.core.screening import Cleared
    from acupress.ui.planning import Planner
    from acupress.ui.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Resumable:
    """A session that was cut short, and the plan by which it may go on."""

    running: RunningSession
    plan: SessionPlan

    @property
    def since(self) -> int:
        """The step at which it goes on."""
        return find_step(self.plan, self.running)

    def words(self) -> str:
        """Say where it stands."""
        where = tr("{routine}, point {number} of {count}.").format(
            routine=self.plan.title,
            number=self.plan.steps[self.since].number,
            count=self.plan.points,
        )
        if self.plan.pressed_by is Presser.OTHER:
            return tr("{where} You need somebody who presses.").format(where=where)
        return where


def find_resumable(
    library: Library,
    shelf: Shelf,
    running: RunningSession | None,
    screening: Cleared,
    planner: Planner,
) -> Resumable | None:
    """Give what may go on today; None where there is nothing, or nothing is left of it."""
    routine = shelf.find(running.routine) if running else None
    if running is None or routine is None:
        return None
    adapted = adapt_routine(routine, library.points, screening)
    if not adapted.steps:
        return None
    forecast = planner.forecast(adapted, running.choices)
    return Resumable(replace(running, choices=forecast.choices), forecast.plan)

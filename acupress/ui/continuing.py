"""Going on with a session that was cut short: what is left of it under today's screening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.core.history import find_step
from acupress.core.safety import adapt_routine, allowed_patterns, expand_plan
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.core.history import RunningSession, StepRecord
    from acupress.core.library import Library
    from acupress.core.points import Side
    from acupress.core.routines import Place, SessionPlan
    from acupress.core.safety import Cleared
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

    @property
    def earlier(self) -> tuple[StepRecord, ...]:
        """What is kept of it; the press that was cut short begins anew."""
        step = self.plan.steps[self.since]
        return tuple(
            done for done in self.running.done if (done.point, done.side) != (step.point, step.side)
        )

    def words(self) -> str:
        """Say where it stands."""
        return tr("{routine}, point {number} of {count}.").format(
            routine=self.plan.title,
            number=self.plan.steps[self.since].number,
            count=self.plan.points,
        )


def find_resumable(
    library: Library,
    shelf: Shelf,
    running: RunningSession | None,
    screening: Cleared,
    placement_ns: Callable[[Place, Side], int],
) -> Resumable | None:
    """Give what may go on today; None where there is nothing, or nothing is left of it."""
    routine = shelf.find(running.routine) if running else None
    if running is None or routine is None:
        return None
    adapted = adapt_routine(routine, library.points, screening)
    if not adapted.steps:
        return None
    patterns = allowed_patterns(library.patterns.values(), screening)
    breath = next((p for p in patterns if p.key == running.choices.breath), None)
    if breath is None:
        breath = library.patterns[routine.breath]
    choices = running.choices.model_copy(update={"breath": breath.key})
    plan = expand_plan(adapted, choices, breath, placement_ns)
    return Resumable(running.model_copy(update={"choices": choices}), plan)

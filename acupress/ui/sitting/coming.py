"""The presses of a session that come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.session_state import next_step
from acupress.ui.drawing.presses import Press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState


def coming_presses(
    library: Library, plan: SessionPlan, state: SessionState, *, finding: bool
) -> Iterator[Press]:
    """Give the press of a step that is being found, then the finding of the next step."""
    coming = [(state.step, False)] if finding else []
    following = next_step(plan, state)
    coming += [] if following is None else [(following, True)]
    for number, to_find in coming:
        planned = plan.steps[number]
        point = library.points[planned.point].pressed(planned.means)
        yield Press(point, planned.side, point.picture.figure, to_find)

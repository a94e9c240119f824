"""The pictures of a session that come next, drawn before they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.routines import as_pressed
from acupress.core.session_state import next_step

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState
    from acupress.ui.drawing.diagram import PointDiagram


def draw_ahead(
    diagram: PointDiagram,
    library: Library,
    plan: SessionPlan,
    state: SessionState,
    *,
    finding: bool,
) -> None:
    """Draw a part of what comes: the press of a step that is being found, then the next step."""
    coming = [(state.step, False)] if finding else []
    following = next_step(plan, state)
    coming += [] if following is None else [(following, True)]
    for number, to_find in coming:
        planned = plan.steps[number]
        point = as_pressed(library.points[planned.point], with_tool=planned.with_tool)
        if diagram.draw_ahead(point, planned.side, finding=to_find):
            return

"""The pictures of a session that come next, drawn before they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.routines import as_pressed

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import SessionPlan
    from acupress.ui.drawing.diagram import PointDiagram


def draw_ahead(
    diagram: PointDiagram, library: Library, plan: SessionPlan, step: int, *, finding: bool
) -> None:
    """Draw a part of what comes: the press of a step that is being found, then the next step."""
    coming = [(step, False)] if finding else []
    coming += [(step + 1, True)] if step + 1 < len(plan.steps) else []
    for number, to_find in coming:
        planned = plan.steps[number]
        point = as_pressed(library.points[planned.point], with_tool=planned.with_tool)
        if diagram.draw_ahead(point, planned.side, finding=to_find):
            return

"""The pressing hand in the picture of a session: as its point is found, and while it is pressed."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from acupress.core.session_state import Phase, remaining_ns
from acupress.core.units import SECOND

if TYPE_CHECKING:
    from acupress.core.routines import SessionPlan
    from acupress.core.session_state import SessionState
    from acupress.ui.drawing.diagram import PointDiagram


def show_hand(diagram: PointDiagram, plan: SessionPlan, state: SessionState) -> None:
    """Show the hand as it is now, and none once the press is over."""
    finding = state.phase is Phase.LEAD_IN
    if not finding and state.phase is not Phase.PRESS:
        diagram.show_hand(inf, finding=False)
        return
    left = remaining_ns(plan, state) or 0
    diagram.show_hand(state.active_ns / SECOND, finding=finding, left=left / SECOND)

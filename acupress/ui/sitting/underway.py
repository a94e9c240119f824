"""A session on its way, and what is kept of it until it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.core.history import RunningSession, derive_record, derive_steps, join_steps, press_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from acupress.core.history import SessionRecord, StepRecord
    from acupress.core.routines import Choices
    from acupress.ui.sitting.driver import SessionDriver


@dataclass(frozen=True, slots=True)
class Underway:
    """A session, and what its record needs besides plan and state.

    `earlier` is what was pressed before it was cut short, `since` the step at which it went on.
    """

    id: UUID
    started_at: datetime
    choices: Choices
    pain_before: int | None
    driver: SessionDriver
    earlier: tuple[StepRecord, ...] = ()
    since: int = 0

    def running(self) -> RunningSession:
        """Give what it takes to go on with it later."""
        plan, state = self.driver.plan, self.driver.state
        here = plan.steps[state.step]
        steps = derive_steps(plan, state, since=self.since)
        begun = (s for s in steps if s.pressed_seconds or press_of(s) != press_of(here))
        return RunningSession(
            id=self.id,
            started_at=self.started_at,
            routine=plan.routine,
            choices=self.choices,
            done=join_steps(self.earlier, tuple(begun)),
            point=here.point,
            side=here.side,
            round=here.round,
            pain_before=self.pain_before,
            title=plan.title,
        )

    def record(self) -> SessionRecord:
        """Give the record of it as it stands."""
        return derive_record(
            self.driver.plan,
            self.driver.state,
            session=self.id,
            started_at=self.started_at,
            earlier=self.earlier,
            since=self.since,
            pain_before=self.pain_before,
        )

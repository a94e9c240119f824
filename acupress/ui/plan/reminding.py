"""The reminder: looks once a minute whether one is due; whether it is, `core/plan.py` decides."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from acupress.catalogue import tr
from acupress.core.plan import reminder_is_due

if TYPE_CHECKING:
    from collections.abc import Callable

    from acupress.ui.fittings import Fittings
    from acupress.ui.plan.plans import Plans

LOOK_MS = 60_000


LOG = logging.getLogger(__name__)


class Reminding(QObject):
    """Tells by the system when it is time, and keeps that it has told before it tells."""

    def __init__(self, fittings: Fittings, plans: Plans, in_session: Callable[[], bool]) -> None:
        super().__init__(plans)
        self._world = fittings.world
        self._plans = plans
        self._in_session = in_session
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        plans.changed.connect(self._follow)
        self._follow()

    def look(self) -> None:
        """Remind, if it is time. What cannot be read or kept reminds of nothing."""
        now, book = self._world.now(), self._plans.book
        today = now.date()
        try:
            due = reminder_is_due(
                self._plans.agenda(),
                now,
                reminded=book.reminded,
                pressed_today=bool(self._plans.pressed_between(today, today)),
                in_session=self._in_session(),
            )
            if due:
                self._plans.note_reminder(today)
        except OSError:
            LOG.warning("The reminder cannot be looked after", exc_info=True)
            return
        if due:
            self._world.tray.tell(tr("Acupress"), tr("Time to press, if it suits you now."))

    def _follow(self) -> None:
        """Look only while somebody wants to be reminded."""
        if self._plans.book.reminds:
            self._timer.start()
        else:
            self._timer.stop()

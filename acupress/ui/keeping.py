"""Keeps what a session was and is: each step as it begins, the record at its end."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.core.history import (
    Ending,
    RunningSession,
    SessionRecord,
    StepRecord,
    derive_steps,
    join_steps,
)
from acupress.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from uuid import UUID

    from acupress.core.history import HistoryStore, RunningStore
    from acupress.core.ports import Clock, KeepAwake, Sound
    from acupress.core.routines import Choices, OwnRoutines
    from acupress.core.settings import Settings
    from acupress.ui.session_driver import SessionDriver


LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class World:
    """What the journey needs from outside: time, sound, and places to keep things.

    `save_settings` raises `OSError` when it cannot. `now` gives the date of a record and is
    used for nothing else. `folder` is where the user's own files lie, for people to read,
    `notices` is what others have made, as Markdown, and `read_log` gives the text of the log.
    """

    clock: Clock
    now: Callable[[], datetime]
    sound: Sound
    keep_awake: KeepAwake
    history: HistoryStore
    running: RunningStore
    own: OwnRoutines
    save_settings: Callable[[Settings], None]
    folder: str
    notices: str = ""
    read_log: Callable[[], str] = str


@dataclass(slots=True)
class Underway:
    """The session on the way: what its record needs besides plan and state."""

    session: UUID
    started_at: datetime
    choices: Choices
    pain_before: int | None
    driver: SessionDriver
    earlier: tuple[StepRecord, ...] = ()
    since: int = 0


class Keeper:
    """Writes to the user's own folder, and tells when that cannot be done."""

    def __init__(self, world: World, tell: Callable[[str], None]) -> None:
        self._world = world
        self._tell = tell
        self._in_hand: RunningSession | None = None
        """The session in progress while it cannot be saved."""

    def keep(self, record: SessionRecord) -> bool:
        """Put a record into the history; False where it could not be saved, which is to be told."""
        try:
            self._world.history.add(record)
        except OSError:
            return False
        return True

    def keep_ended(self, record: SessionRecord) -> bool:
        """Keep the record of the session that is over; only then is it no longer running."""
        kept = self.keep(record)
        if kept:
            self._clear_running()
        else:
            self.tell_unsaved()
        return kept

    def save_running(self, underway: Underway) -> None:
        """Save where the session is, so that it can be continued; tell once that it cannot be."""
        running = _running(underway)
        try:
            self._world.running.save(running)
        except OSError:
            if self._in_hand is None:
                self.tell_unsaved(running=True)
            self._in_hand = running
        else:
            self._in_hand = None

    def load_running(self) -> RunningSession | None:
        """Give the session that was cut short, unless the history already has its end.

        A stop is no such end: it can be taken back, and then the session is running again.
        """
        running = self._in_hand or self._world.running.load()
        ended: Sequence[SessionRecord] = ()
        with suppress(OSError):
            ended = self._world.history.recent(1)
        if running and any(
            record.id == running.id and record.ending is not Ending.STOPPED for record in ended
        ):
            self._clear_running()
            return None
        return running

    def last_routine(self) -> str | None:
        """Give the key of the routine that was pressed last, if one is on record."""
        with suppress(OSError):
            return next((record.routine for record in self._world.history.recent(1)), None)
        return None

    def drop_running(self, routine: str | None = None) -> None:
        """Keep what was pressed of the session that was cut short, and forget the rest.

        With the key of a `routine`, only where it was a session of that one.
        """
        running = self.load_running()
        if running is None or routine not in (None, running.routine):
            return
        if any(step.pressed_seconds for step in running.done) and not self.keep(_ended(running)):
            self.tell_unsaved()
            return
        self._clear_running()

    def _clear_running(self) -> None:
        self._in_hand = None
        self._world.running.clear()

    def tell_unsaved(self, *, running: bool = False) -> None:
        """Say that something could not be saved, where, and that a running session goes on."""
        LOG.warning("Something of a session could not be saved", exc_info=True)
        told = tr("Acupress could not save to {folder}.")
        if running:
            told = tr("Acupress could not save to {folder}. The session goes on.")
        self._tell(told.format(folder=self._world.folder))


def _running(underway: Underway) -> RunningSession:
    plan, state = underway.driver.plan, underway.driver.state
    here = plan.steps[state.step]
    steps = derive_steps(plan, state, since=underway.since)
    begun = (s for s in steps if s.pressed_seconds or (s.point, s.side) != (here.point, here.side))
    return RunningSession(
        id=underway.session,
        started_at=underway.started_at,
        routine=plan.routine,
        choices=underway.choices,
        done=join_steps(underway.earlier, tuple(begun)),
        point=here.point,
        side=here.side,
        pain_before=underway.pain_before,
    )


def _ended(running: RunningSession) -> SessionRecord:
    return SessionRecord(
        id=running.id,
        started_at=running.started_at,
        routine=running.routine,
        breath=running.choices.breath,
        ending=Ending.STOPPED,
        steps=running.done,
        pain_before=running.pain_before,
    )

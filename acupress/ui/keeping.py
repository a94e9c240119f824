"""Keeps what a session was and is: each step as it begins, the record at its end."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from acupress.catalogue import tr
from acupress.core.history import OPEN_ENDINGS, Ending, interrupted_record
from acupress.ui.wording import unsaved_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from acupress.core.history import RunningSession, SessionRecord
    from acupress.ui.main_window import NewsBar
    from acupress.ui.world import World

LOOKED_BACK = 20
"""Among how many of the newest sessions one is looked for that is worth doing again."""
AGAIN_MS = 5_000
"""How often saving is tried again."""


LOG = logging.getLogger(__name__)


class Keeper(QObject):
    """Writes to the user's own folder, and tells when that cannot be done.

    A record that could not be saved waits, and is tried again every few seconds.
    """

    forgotten = Signal()
    """All that was done is forgotten."""

    def __init__(self, world: World, news: NewsBar) -> None:
        super().__init__(news)
        self._world = world
        self._news = news
        self._in_hand: RunningSession | None = None
        """The session in progress while it cannot be saved."""
        self._waiting: dict[UUID, SessionRecord] = {}
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    def keep(self, record: SessionRecord) -> bool:
        """Put a record into the history; False where it could not be saved, which is to be told."""
        self._waiting[record.id] = record
        self._put_what_waits()
        return record.id not in self._waiting

    def try_again(self) -> None:
        """Save what could not be saved before."""
        if self._waiting:
            self._put_what_waits()
            if not self._waiting:
                for running in (False, True):
                    self._news.take_back(unsaved_words(self._world.folder, running=running))
                self._news.tell(tr("What could not be saved before is saved now."))

    def _put_what_waits(self) -> None:
        try:
            for session, record in list(self._waiting.items()):
                self._world.history.add(record)
                del self._waiting[session]
        except OSError:
            LOG.warning("A record could not be saved", exc_info=True)
        if self._waiting:
            self._again.start()
        else:
            self._again.stop()

    def keep_ended(self, record: SessionRecord) -> bool:
        """Keep the record of the session that is over; only then is it no longer running."""
        self._news.take_back(unsaved_words(self._world.folder, running=True))
        kept = self.keep(record)
        if kept:
            self._clear_running()
        else:
            self.tell_unsaved()
        return kept

    def save_running(self, running: RunningSession) -> None:
        """Save where the session is, so that it can be continued; tell once that it cannot be."""
        try:
            self._world.running.save(running)
        except OSError:
            LOG.warning("A running session could not be saved", exc_info=True)
            if self._in_hand is None:
                self.tell_unsaved(running=True)
            self._in_hand = running
        else:
            self._in_hand = None

    def load_running(self) -> RunningSession | None:
        """Give the session that was cut short, unless its end is kept or waits to be.

        A stop is no such end: it can be taken back, and then the session is running again.
        """
        self.try_again()
        running = self._in_hand or self._world.running.load()
        if running is None or _is_end(self._waiting.get(running.id)):
            return None
        with suppress(OSError):
            if self._world.history.ending_of(running.id) not in (None, *OPEN_ENDINGS):
                self._clear_running()
                return None
        return running

    def last_routine(self) -> str | None:
        """Give the key of the routine that was pressed last, if one is on record."""
        with suppress(OSError):
            return self._world.history.last_routine()
        return None

    def last_done(self) -> SessionRecord | None:
        """Give the newest session, of a routine that did not end in a stop the last time."""
        stopped: set[str] = set()
        with suppress(OSError):
            for record in self._world.history.recent(LOOKED_BACK):
                if record.ending is Ending.STOPPED:
                    stopped.add(record.routine)
                elif record.routine not in stopped:
                    return record
        return None

    def drop_running(self, routine: str | None = None) -> None:
        """Keep what was pressed of the session that was cut short, and forget the rest.

        With the key of a `routine`, only where it was a session of that one.
        """
        running = self.load_running()
        if running is None or routine not in (None, running.routine):
            return
        if any(step.pressed_seconds for step in running.done) and not self.keep(
            interrupted_record(running)
        ):
            self.tell_unsaved()
            return
        self._clear_running()

    def forget_all(self) -> None:
        """Keep nothing any more of what waits to be saved, nor of a session that was cut short."""
        self._waiting.clear()
        self._put_what_waits()
        self._clear_running()
        self.forgotten.emit()

    def _clear_running(self) -> None:
        self._in_hand = None
        self._world.running.clear()

    def attempt(self, change: Callable[[], object]) -> bool:
        """Make a change to what is kept, or say that it could not be saved; whether it was made."""
        try:
            change()
        except OSError:
            LOG.warning("What is kept could not be changed", exc_info=True)
            self.tell_unsaved()
            return False
        return True

    def tell_unsaved(self, *, running: bool = False) -> None:
        """Say that something could not be saved, where, and that a running session goes on."""
        self._news.tell(unsaved_words(self._world.folder, running=running))


def _is_end(record: SessionRecord | None) -> bool:
    return record is not None and record.ending not in OPEN_ENDINGS

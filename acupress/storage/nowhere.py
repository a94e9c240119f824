"""Stands in for the stores when there is no folder to write to: nothing is kept, and it says so."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from acupress.core.plan import PlanBook

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from acupress.core.drafting import Draft
    from acupress.core.history import Ending, RunningSession, SessionRecord
    from acupress.core.journal import DayCount, DayRecord, Pains, TakenIn
    from acupress.core.own_trial import OwnTrial
    from acupress.core.remembering import Remembered
    from acupress.core.routines import Routine


class NoHistory:
    """A history that cannot be saved."""

    def add(self, record: SessionRecord) -> None:
        """Refuse `record`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", str(record.id))

    def recent(self, _limit: int) -> Sequence[SessionRecord]:
        """Give nothing."""
        return ()

    def ending_of(self, _session: UUID) -> Ending | None:
        """Know of none."""
        return None

    def last_routine(self) -> str | None:
        """Know of none."""
        return None

    def days(self) -> Sequence[DayCount]:
        """Give nothing."""
        return ()

    def sessions_between(self, _first: date, _last: date) -> Sequence[SessionRecord]:
        """Give nothing."""
        return ()

    def days_between(self, _first: date, _last: date) -> Sequence[DayRecord]:
        """Give nothing."""
        return ()

    def pains(self) -> Sequence[Pains]:
        """Give nothing."""
        return ()

    def amend(self, record: SessionRecord) -> None:
        """Refuse `record`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", str(record.id))

    def remove(self, _session: UUID) -> None:
        """Do nothing."""

    def keep_day(self, record: DayRecord) -> None:
        """Refuse `record`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", str(record.day))

    def trials(self) -> Sequence[OwnTrial]:
        """Give nothing."""
        return ()

    def keep_trial(self, trial: OwnTrial) -> None:
        """Refuse `trial`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", str(trial.id))

    def advice_read(self) -> Collection[str]:
        """Know of none."""
        return ()

    def note_advice(self, _advice: str) -> None:
        """Do nothing."""

    def write_csv(self, file: str) -> None:
        """Refuse: there is nothing to write. Raises `OSError`, always."""
        raise OSError(errno.ENOENT, "there is no journal", file)

    write_json = write_csv

    def take_in(self, file: str) -> TakenIn:
        """Refuse `file`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", file)

    def remove_all(self) -> None:
        """Do nothing."""

    def backups(self) -> Sequence[datetime]:
        """Know of none."""
        return ()

    def restore(self, moment: datetime) -> None:
        """Refuse. Raises `OSError`, always."""
        raise OSError(errno.ENOENT, "there is no backup", str(moment))


class NoRunning:
    """A running session that cannot be saved."""

    def load(self) -> RunningSession | None:
        """Give nothing."""
        return None

    def save(self, running: RunningSession) -> None:
        """Refuse `running`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", str(running.id))

    def clear(self) -> None:
        """Do nothing."""


class NoRemembered:
    """Answers that cannot be remembered."""

    def load(self) -> Remembered | None:
        """Know of none."""
        return None

    def save(self, _remembered: Remembered) -> None:
        """Refuse. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved")

    def forget(self) -> None:
        """Do nothing."""


class NoPlan:
    """A plan that cannot be kept."""

    def load(self) -> PlanBook:
        """Give an empty book."""
        return PlanBook()

    def save(self, _book: PlanBook) -> None:
        """Refuse. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved")


class NoDraft:
    """A draft that cannot be saved."""

    def load(self) -> None:
        """Give none."""

    def save(self, _draft: Draft) -> None:
        """Refuse. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved")

    def clear(self) -> None:
        """Do nothing."""


class NoOwnRoutines:
    """Routines that can be opened and not kept; `read` reads and checks a file."""

    left_out = ()

    def __init__(self, read: Callable[[str], Routine]) -> None:
        self.read = read

    def load(self) -> Sequence[Routine]:
        """Give nothing."""
        return ()

    def keep(self, routine: Routine) -> None:
        """Refuse `routine`. Raises `OSError`, always."""
        raise OSError(errno.EROFS, "nothing can be saved", routine.key)

    def remove(self, _key: str) -> None:
        """Do nothing."""

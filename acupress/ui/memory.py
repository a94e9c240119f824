"""What is remembered between two checks, kept in step with what the user does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.remembering import (
    is_daily_enough,
    known_cautions,
    locked_before,
    remember,
    remember_lock,
    remember_stop,
    ticked_beforehand,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from acupress.core.questions import Question, Questionnaire
    from acupress.core.remembering import Remembered, RememberedStore
    from acupress.core.screening import Answers, Locked

LOG = logging.getLogger(__name__)


class Memory:
    """Remembers answers only for whom wants it, and nothing of anybody else who sits down.

    `tell` says to the user what could not be done.
    """

    def __init__(
        self, questionnaire: Questionnaire, store: RememberedStore, now: Callable[[], datetime]
    ) -> None:
        self.questionnaire = questionnaire
        self.tell: Callable[[str], object] = LOG.warning
        self._store = store
        self._now = now
        self._remembered = store.load()
        self._unlocked: Remembered | None = None
        self._is_stranger = False

    @property
    def now_s(self) -> int:
        """The seconds since 1970 that the answers are judged at."""
        return int(self._now().timestamp())

    @property
    def remembered(self) -> Remembered | None:
        """What is remembered of the person who is asked."""
        return None if self._is_stranger else self._remembered

    @property
    def daily_is_enough(self) -> bool:
        """Whether the short form is enough just now."""
        return is_daily_enough(self.questionnaire, self.remembered, self.now_s)

    def cautions(self) -> tuple[Question, ...]:
        """Give the cautions that are remembered."""
        known = self.remembered
        return known_cautions(self.questionnaire, known) if known else ()

    def names(self) -> tuple[str, ...] | None:
        """Give in short what is kept, of whomever; None where nothing is."""
        kept = self._remembered
        return None if kept is None else names_of(known_cautions(self.questionnaire, kept))

    def beforehand(self) -> tuple[Question, ...]:
        """Give what the whole form shows as ticked."""
        return ticked_beforehand(self.questionnaire, self.remembered, self.now_s)

    def locked_before(self) -> tuple[Question, ...]:
        """Give the signs that locked last time."""
        return locked_before(self.questionnaire, self.remembered)

    def be_for_another(self) -> None:
        """Take it that somebody else sits here, of whom nothing is remembered."""
        self._is_stranger = True

    def keep_form(self, answers: Answers, *, wanted: bool) -> None:
        """Remember the whole form, which has let the user in, where wanted, and else nothing of it.

        What is remembered of another person stays, unless this one wants to be remembered.
        """
        if wanted:
            self._is_stranger = False
            self._keep(remember(self.questionnaire, answers, self.now_s))
        elif self.remembered:
            self.forget()

    def keep_lock(self, locked: Locked) -> None:
        """Remember a lock of somebody who is remembered."""
        self._unlocked = self.remembered
        if self._unlocked:
            self._keep(remember_lock(self._unlocked, locked))

    def take_lock_back(self) -> None:
        """Forget the last lock, which was a tick by mistake."""
        if self._unlocked and self.remembered:
            self._keep(self._unlocked)
        self._unlocked = None

    def keep_stop(self) -> None:
        """Remember that somebody who is remembered felt something wrong."""
        if self.remembered:
            self._keep(remember_stop(self.remembered))

    def forget(self) -> None:
        """Remember nothing of anybody any more."""
        self._remembered = None
        try:
            self._store.forget()
        except OSError:
            LOG.warning("What is remembered could not be removed", exc_info=True)
            self.tell(tr("Your answers could not be removed from this computer."))

    def _keep(self, remembered: Remembered) -> None:
        self._remembered = remembered
        try:
            self._store.save(remembered)
        except OSError:
            LOG.warning("The answers could not be remembered", exc_info=True)
            self.tell(tr("Your answers could not be saved. You will be asked again."))


def names_of(questions: Iterable[Question]) -> tuple[str, ...]:
    """Give the short names of cautions, each once."""
    return tuple(dict.fromkeys(question.name for question in questions if question.name))

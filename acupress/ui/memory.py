"""What is remembered between two checks, kept in step with what the user does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from acupress.catalogue import tr
from acupress.core.remembering import (
    awaits_look,
    forget_old,
    is_daily_enough,
    known_cautions,
    locked_before,
    remember,
    remember_due,
    remember_lock,
    ticked_beforehand,
)
from acupress.core.screening import Locked, Unanswered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from acupress.core.questions import Question, Questionnaire
    from acupress.core.remembering import Remembered, RememberedStore
    from acupress.core.screening import Answers, Screening

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
        self._before: Remembered | None = None
        """What holds again where the last thing that was remembered is taken back."""
        self._is_stranger = False
        if self._remembered:
            self._forget_old(self._remembered)

    @property
    def now_s(self) -> int:
        """The seconds since 1970 that the answers are judged at."""
        return int(self._now().timestamp())

    @property
    def remembered(self) -> Remembered | None:
        """What is remembered for sure of the person who is asked."""
        return None if self._is_stranger else self._before or self._remembered

    @property
    def daily_is_enough(self) -> bool:
        """Whether the short form is enough just now."""
        return is_daily_enough(self.questionnaire, self.remembered, self.now_s)

    def names(self) -> tuple[str, ...] | None:
        """Give in short what is remembered of the person; None where nothing is."""
        kept = self.remembered
        return None if kept is None else names_of(known_cautions(self.questionnaire, kept))

    @property
    def keeps_lock(self) -> bool:
        """Whether it is remembered of the person that something locked."""
        return self.remembered is not None and bool(self.remembered.locks)

    @property
    def has_room(self) -> bool:
        """Whether the person can be remembered: nobody else is."""
        return self._remembered is None or not self._is_stranger

    @property
    def awaits_look(self) -> bool:
        """Whether what locked last time should have been looked at since."""
        return awaits_look(self.questionnaire, self.remembered)

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

        What is remembered of another person stays, whatever this one wants.
        """
        self.settle()
        if not self.has_room:
            return
        if wanted:
            self._is_stranger = False
            self._keep(remember(self.questionnaire, answers, self.now_s))
        elif self.remembered:
            self.forget()

    def follow(self, screening: Screening, *, daily: bool) -> None:
        """Remember at once what the ticks of somebody who is remembered come to just now.

        A tick that is taken back leaves nothing behind.
        """
        sure = self.remembered
        if sure is None:
            return
        match screening:
            case Locked():
                self._try(sure, remember_lock(sure, screening))
            case Unanswered(pages) if daily and pages == self.questionnaire.pages:
                self._try(sure, remember_due(sure))
            case _:
                self._try(sure, sure)

    def keep_stop(self) -> None:
        """Remember that somebody who is remembered felt something wrong."""
        if self.remembered:
            self._try(self.remembered, remember_due(self.remembered))

    def settle(self) -> None:
        """Let what was remembered last be sure."""
        self._before = None

    def take_back(self) -> None:
        """Forget what was remembered last, which was by mistake."""
        if self._before:
            self._try(self._before, self._before)

    def _forget_old(self, kept: Remembered) -> None:
        rest = forget_old(kept, self.now_s)
        if rest is None:
            self.forget()
        elif rest != kept:
            self._keep(rest)

    def _try(self, sure: Remembered, remembered: Remembered) -> None:
        if remembered != self._remembered:
            self._keep(remembered)
        self._before = None if remembered == sure else sure

    def forget(self) -> None:
        """Remember nothing of anybody any more."""
        self._remembered = self._before = None
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
            self.tell(_unsaved_words(gone=self._store.load() is None))


def _unsaved_words(*, gone: bool) -> str:
    if gone:
        return tr("Your answers could not be saved. You will be asked all questions again.")
    return tr("Your answers could not be saved. Choose “Change” the next time.")


def names_of(questions: Iterable[Question]) -> tuple[str, ...]:
    """Give the short names of cautions, each once."""
    return tuple(dict.fromkeys(question.name for question in questions if question.name))

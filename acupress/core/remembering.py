"""What is remembered of the answers, and the daily form that remembering makes enough.

A "no" to a warning sign never is: what locks is asked for each day. A caution that was ticked goes
on holding, and a lock is remembered as a lock.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal, Protocol

from acupress.core.questions import Kept, Tier
from acupress.core.screening import Cleared, Unanswered, cautions_in, locked_by, screen
from acupress.core.values import Key, Limits, Value, value

if TYPE_CHECKING:
    from acupress.core.questions import Question, Questionnaire
    from acupress.core.screening import Answers, Locked, Screening

WHOLE_FORM_DAYS = 30
"""How long after the whole form the daily one is enough."""

BEFOREHAND_DAYS = 365
"""How long what was ticked in the whole form is ticked in the next one beforehand."""

DAY_S = 24 * 60 * 60

LASTING_LOCKS = frozenset({Tier.PREGNANCY, Tier.UNDER_18})
"""What locks until the user takes it back; other locks are asked for anew."""


@value(frozen=True, slots=True, kw_only=True)
class Remembered(Value):
    """What the user wants to be remembered of the whole form.

    `answered_at` is in seconds since 1970, UTC. `questions` tells which questions they were.
    `cautions` and `locks` are the keys of what was ticked. A lock, of the daily form too, asks for
    the whole form, and so do a stop and something new, for which `whole_form_due` stands.
    """

    version: Literal[1] = 1
    answered_at: Annotated[int, Limits(ge=0, le=10**11)]
    questions: Annotated[str, Limits(pattern=r"^[0-9a-f]{8}$")]
    cautions: frozenset[Key] = frozenset()
    locks: frozenset[Key] = frozenset()
    whole_form_due: bool = False


class RememberedStore(Protocol):
    """Keeps what the user wants to be remembered of the answers."""

    def load(self) -> Remembered | None:
        """Give it, if there is something that can be read."""

    def save(self, remembered: Remembered, /) -> None:
        """Keep it, instead of what was kept. Raises `OSError` when it cannot be saved."""

    def forget(self) -> None:
        """Keep nothing any more. Raises `OSError` when it cannot be removed."""


def sum_of(questionnaire: Questionnaire) -> str:
    """Give a sum of all questions, in eight signs: where one has other words, so has the sum."""
    words = "\n".join(
        text
        for page in (*questionnaire.pages, questionnaire.daily)
        for text in (
            f"{page.title} {page.intro}",
            *(f"{q.key} {q.tier} {q.text} {q.detail}" for q in page.questions),
        )
    )
    return f"{zlib.crc32(words.encode()):08x}"


def may_be_remembered(questionnaire: Questionnaire, answers: Answers) -> tuple[Question, ...]:
    """Give the cautions among the ticked that can be remembered."""
    return tuple(
        question
        for question in questionnaire.questions
        if question.key in answers.ticked and question.kept is not Kept.NEVER
    )


def remember(questionnaire: Questionnaire, answers: Answers, now_s: int) -> Remembered:
    """Give what is to be remembered of the whole form, answered at `now_s`."""
    return Remembered(
        answered_at=now_s,
        questions=sum_of(questionnaire),
        cautions=frozenset(q.key for q in may_be_remembered(questionnaire, answers)),
    )


def remember_lock(remembered: Remembered, locked: Locked) -> Remembered:
    """Remember that there was a lock; what else is known stays known."""
    keys = frozenset(question.key for question in locked.questions)
    return replace(remembered, locks=remembered.locks | keys)


def remember_due(remembered: Remembered) -> Remembered:
    """Remember that something felt wrong, or is new: the whole form is asked."""
    return replace(remembered, whole_form_due=True)


def forget_old(remembered: Remembered, now_s: int) -> Remembered | None:
    """Give what may still be kept: after a year no caution, but a lock until it is looked at."""
    if now_s - remembered.answered_at <= BEFOREHAND_DAYS * DAY_S:
        return remembered
    return replace(remembered, cautions=frozenset()) if remembered.locks else None


def is_daily_enough(
    questionnaire: Questionnaire, remembered: Remembered | None, now_s: int
) -> bool:
    """Whether the daily form is enough at `now_s`, in seconds since 1970.

    It is not where the clock stands before the answers, or where the questions are others.
    """
    return (
        remembered is not None
        and not remembered.locks
        and not remembered.whole_form_due
        and _is_within(remembered, now_s, WHOLE_FORM_DAYS)
        and remembered.questions == sum_of(questionnaire)
    )


def known_cautions(questionnaire: Questionnaire, remembered: Remembered) -> tuple[Question, ...]:
    """Give the cautions that are remembered, and hold while the daily form is enough.

    A key that no question bears any more stands for those that have taken its place.
    """
    former = remembered.cautions - {question.key for question in questionnaire.questions}
    return tuple(
        question
        for question in questionnaire.questions
        if question.effect and (question.key in remembered.cautions or question.stands_for & former)
    )


def ticked_beforehand(
    questionnaire: Questionnaire, remembered: Remembered | None, now_s: int
) -> tuple[Question, ...]:
    """Give what the whole form shows as ticked: what lasts, and locks that only the user ends.

    These hold whatever the clock says.
    """
    if remembered is None:
        return ()
    lasts = _is_within(remembered, now_s, BEFOREHAND_DAYS)
    known = known_cautions(questionnaire, remembered) if lasts else ()
    return tuple(
        question
        for question in questionnaire.questions
        if (question.kept is Kept.YEAR and question in known)
        or (question.tier in LASTING_LOCKS and question.key in remembered.locks)
    )


def locked_before(
    questionnaire: Questionnaire, remembered: Remembered | None
) -> tuple[Question, ...]:
    """Give the signs that locked last time and that someone should have looked at since."""
    if remembered is None:
        return ()
    return tuple(
        question
        for question in (*questionnaire.questions, *questionnaire.daily.questions)
        if question.key in remembered.locks and question.tier not in LASTING_LOCKS
    )


def awaits_look(questionnaire: Questionnaire, remembered: Remembered | None) -> bool:
    """Whether something locked last time that someone should have looked at since.

    A lock whose question is not known any more counts, too.
    """
    if remembered is None or not remembered.locks:
        return False
    lasting = {q.key for q in questionnaire.questions if q.tier in LASTING_LOCKS}
    return not remembered.locks <= lasting


def screen_whole(
    questionnaire: Questionnaire,
    remembered: Remembered | None,
    answers: Answers,
    *,
    at_total_ns: int,
) -> Screening:
    """Judge today's answers to the whole form.

    After a sign that locked the first page is open until the user says that it has been looked at.
    """
    screening = screen(questionnaire, answers, at_total_ns=at_total_ns)
    if answers.looked_at or not awaits_look(questionnaire, remembered):
        return screening
    first = questionnaire.pages[0]
    match screening:
        case Cleared():
            return Unanswered((first,))
        case Unanswered(pages) if first not in pages:
            return Unanswered((first, *pages))
    return screening


def screen_daily(
    questionnaire: Questionnaire,
    remembered: Remembered | None,
    answers: Answers,
    *,
    now_s: int,
    at_total_ns: int,
) -> Screening:
    """Judge today's answers to the daily form, with what is remembered.

    Where that form is not enough, all pages of the whole form are open.
    """
    page = questionnaire.daily
    ticked = tuple(question for question in page.questions if question.key in answers.ticked)
    locked = locked_by(ticked)
    if locked:
        return locked
    if (
        remembered is None
        or not is_daily_enough(questionnaire, remembered, now_s)
        or any(question.asks_all for question in ticked)
    ):
        return Unanswered(questionnaire.pages)
    if not answers.cover(page):
        return Unanswered((page,))
    known = known_cautions(questionnaire, remembered)
    return Cleared((*known, *cautions_in(ticked)), at_total_ns)


def _is_within(remembered: Remembered, now_s: int, days: int) -> bool:
    return 0 <= now_s - remembered.answered_at <= days * DAY_S

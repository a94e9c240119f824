"""The safety screening: the answers, and who may press today.

A red flag, pregnancy or being under 18 locks; `core/adapting.py` goes on from `Cleared`, and from
nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from acupress.core.points import Point, PointCode
from acupress.core.questions import Page, Question, Questionnaire, Tier
from acupress.core.units import SECOND
from acupress.core.values import Key, value

if TYPE_CHECKING:
    from collections.abc import Iterable

SCREENING_HOLDS_NS = 30 * 60 * SECOND
"""A session that begins later than this after the screening needs a new one."""


@value(frozen=True, slots=True)
class Answers:
    """What has been ticked, by question key, and which pages were answered "None of these".

    `looked_at`: what locked the last time has been looked at since.
    """

    ticked: frozenset[Key] = frozenset()
    none_of: frozenset[Key] = frozenset()
    looked_at: bool = False

    def tick(self, page: Page, question: Question) -> Answers:
        """Tick a question; "None of these" on its page no longer holds."""
        return replace(self, ticked=self.ticked | {question.key}, none_of=self.none_of - {page.key})

    def untick(self, page: Page, question: Question) -> Answers:
        """Take a tick back, and those under it. The page is then open again."""
        gone = {question.key, *(below.key for below in page.below(question))}
        return replace(self, ticked=self.ticked - gone)

    def none_of_these(self, page: Page) -> Answers:
        """Answer a page with "None of these"."""
        gone = {question.key for question in page.questions}
        return replace(self, ticked=self.ticked - gone, none_of=self.none_of | {page.key})

    def cover(self, page: Page) -> bool:
        """Whether the page has been answered, to the last question that a tick has opened."""
        ticked = [question for question in page.questions if question.key in self.ticked]
        if not ticked:
            return page.key in self.none_of
        return all(
            question.tier is not Tier.CAUTION
            or question.effect
            or question.asks_all
            or self._tell_more(page.below(question))
            for question in ticked
        )

    def _tell_more(self, below: tuple[Question, ...]) -> bool:
        return any(question.key in self.ticked for question in below)


@value(frozen=True, slots=True)
class Unanswered:
    """Pages are still open."""

    pages: tuple[Page, ...]


@value(frozen=True, slots=True)
class Locked:
    """No pressing today; `questions` are the ticked ones that say so, the gravest tier first."""

    tier: Tier
    questions: tuple[Question, ...]


@value(frozen=True, slots=True)
class Cleared:
    """Pressing is open, within the ticked cautions, for a while after `at_total_ns`.

    Points that are `spared` the user asked not to press; no caution is less for it.
    """

    cautions: tuple[Question, ...]
    at_total_ns: int
    spared: frozenset[PointCode] = frozenset()

    def holds_at(self, total_ns: int) -> bool:
        """Whether a session may still begin at `total_ns` (the clock that counts sleep)."""
        return 0 <= total_ns - self.at_total_ns <= SCREENING_HOLDS_NS

    def against(self, point: Point) -> tuple[Question, ...]:
        """Give the cautions that exclude a point pressed by hand."""
        return tuple(c for c in self.cautions if c.effect and c.effect.excludes(point))

    @property
    def gently_because(self) -> tuple[Question, ...]:
        """The cautions that ask for light pressure."""
        return tuple(c for c in self.cautions if c.effect and c.effect.gently)

    @property
    def allows_breath_holds(self) -> bool:
        """Whether patterns that hold the breath are open."""
        return not any(
            caution.effect and caution.effect.no_breath_holds for caution in self.cautions
        )


Screening = Unanswered | Locked | Cleared


def screen(questionnaire: Questionnaire, answers: Answers, *, at_total_ns: int) -> Screening:
    """Judge today's answers to the whole form.

    A lock counts at once, even while pages are still open.
    """
    ticked = tuple(q for q in questionnaire.questions if q.key in answers.ticked)
    open_pages = tuple(page for page in questionnaire.pages if not answers.cover(page))
    return locked_by(ticked) or (
        Unanswered(open_pages) if open_pages else Cleared(cautions_in(ticked), at_total_ns)
    )


def locked_by(ticked: Iterable[Question]) -> Locked | None:
    """Give the lock of what is ticked, if there is one."""
    order = list(Tier)
    locks = sorted(
        (q for q in ticked if q.tier is not Tier.CAUTION), key=lambda q: order.index(q.tier)
    )
    return Locked(locks[0].tier, tuple(locks)) if locks else None


def cautions_in(ticked: Iterable[Question]) -> tuple[Question, ...]:
    """Give what of the ticked has an effect; what only opens others has none."""
    return tuple(question for question in ticked if question.effect)

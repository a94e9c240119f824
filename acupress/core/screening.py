"""The safety screening: the questions, the answers, and who may press today.

A red flag, pregnancy or being under 18 locks; `core/adapting.py` goes on from `Cleared`, and from
nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from acupress.core.points import Point, PointCode, PointFlag, Region
from acupress.core.units import SECOND
from acupress.core.values import Key, Limits, Sentence, Sources, Value, value

SCREENING_HOLDS_NS = 30 * 60 * SECOND
"""A session that begins later than this after the screening needs a new one."""


class Tier(StrEnum):
    """What a ticked question means, the gravest first."""

    EMERGENCY = "emergency"
    CLINICIAN = "clinician"
    PREGNANCY = "pregnancy"
    UNDER_18 = "under-18"
    CAUTION = "caution"


@value(frozen=True, slots=True, kw_only=True)
class Effect(Value):
    """What a caution takes away: points by flag, region or code, tools, force, breath holds."""

    flags: frozenset[PointFlag] = frozenset()
    regions: frozenset[Region] = frozenset()
    points: frozenset[PointCode] = frozenset()
    no_tools: bool = False
    gently: bool = False
    no_breath_holds: bool = False

    def excludes(self, point: Point) -> bool:
        """Whether `point` is unwise under this caution."""
        return (
            point.code in self.points
            or point.region in self.regions
            or not self.flags.isdisjoint(point.flags)
        )


@value(frozen=True, slots=True, kw_only=True)
class Question(Value):
    """One line of the safety screen that the user ticks if it applies.

    `detail` explains it; `reason` is a clause, which follows "Left out, because", and belongs to
    cautions alone, as does `effect`.
    """

    key: Key
    tier: Tier
    text: Sentence
    detail: Sentence | None = None
    effect: Effect | None = None
    reason: Sentence | None = None
    sources: Sources

    def __post_init__(self) -> None:
        is_caution = self.tier is Tier.CAUTION
        if is_caution != (self.effect is not None) or is_caution != (self.reason is not None):
            msg = "a caution needs an effect and a reason, any other tier has neither"
            raise ValueError(msg)


@value(frozen=True, slots=True, kw_only=True)
class Page(Value):
    """Questions asked together, answered by ticking what applies or "None of these"."""

    key: Key
    title: Sentence
    intro: Sentence
    questions: Annotated[tuple[Question, ...], Limits(min_length=1)]


@value(frozen=True, slots=True, kw_only=True)
class Advice(Value):
    """What the app says, and whom to ask, where a tier locks the session."""

    tier: Tier
    title: Sentence
    text: Sentence
    ask: Sentence
    sources: Sources


@value(frozen=True, slots=True, kw_only=True)
class StopAdvice(Value):
    """What the app says after "Stop – something feels wrong"."""

    title: Sentence
    text: Sentence
    steps: Annotated[tuple[Sentence, ...], Limits(min_length=1)]
    sources: Sources


CallNumber = Annotated[str, Limits(pattern=r"^\d{2,5}$")]
"""What one dials."""


@value(frozen=True, slots=True, kw_only=True)
class EmergencyNumber(Value):
    """The ambulance number of one country; `code` is ISO 3166-1 alpha-2.

    `note` tells of a second number, or where the first does not reach.
    """

    code: Annotated[str, Limits(pattern=r"^[A-Z]{2}$")]
    country: Sentence
    number: CallNumber
    note: Sentence | None = None
    sources: Sources


@value(frozen=True, slots=True, kw_only=True)
class CommonNumber(Value):
    """A number that holds in several countries, and in which; for whoever has chosen none."""

    number: CallNumber
    where: Sentence


@value(frozen=True, slots=True, kw_only=True)
class Questionnaire(Value):
    """The whole safety screen. Every tier has a question, every locking tier its advice."""

    pages: Annotated[tuple[Page, ...], Limits(min_length=1, max_length=4)]
    advice: tuple[Advice, ...]
    stop: StopAdvice
    emergency_numbers: Annotated[tuple[EmergencyNumber, ...], Limits(min_length=1)]
    common_numbers: tuple[CommonNumber, ...] = ()

    def __post_init__(self) -> None:
        gaps = [f"no question of tier {tier}" for tier in Tier if not self._asked(tier)]
        advised = {advice.tier for advice in self.advice}
        gaps += [
            f"no advice for tier {t}" for t in Tier if t is not Tier.CAUTION and t not in advised
        ]
        names = [f"key {question.key}" for question in self.questions]
        names += [f"key {page.key}" for page in self.pages]
        names += [f"advice tier {advice.tier}" for advice in self.advice]
        names += [f"country {entry.code}" for entry in self.emergency_numbers]
        gaps += [
            f"{name} is used twice" for name in sorted({n for n in names if names.count(n) > 1})
        ]
        if gaps:
            raise ValueError("; ".join(gaps))

    def _asked(self, tier: Tier) -> bool:
        return any(question.tier is tier for question in self.questions)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order in which they are asked."""
        return tuple(question for page in self.pages for question in page.questions)

    def advice_for(self, tier: Tier) -> Advice:
        """Give the advice of a locking tier."""
        return next(advice for advice in self.advice if advice.tier is tier)

    def number_for(self, country: str | None) -> EmergencyNumber | None:
        """Give the emergency number of a country code, or None where it is not known."""
        return next((entry for entry in self.emergency_numbers if entry.code == country), None)


@value(frozen=True, slots=True)
class Answers:
    """What has been ticked, by question key, and which pages were answered "None of these"."""

    ticked: frozenset[Key] = frozenset()
    none_of: frozenset[Key] = frozenset()

    def tick(self, page: Page, question: Question) -> Answers:
        """Tick a question; "None of these" on its page no longer holds."""
        return Answers(self.ticked | {question.key}, self.none_of - {page.key})

    def untick(self, question: Question) -> Answers:
        """Take a tick back. The page is then open again."""
        return replace(self, ticked=self.ticked - {question.key})

    def none_of_these(self, page: Page) -> Answers:
        """Answer a page with "None of these"."""
        return Answers(self.ticked - {q.key for q in page.questions}, self.none_of | {page.key})

    def cover(self, page: Page) -> bool:
        """Whether the page has been answered."""
        return page.key in self.none_of or any(q.key in self.ticked for q in page.questions)


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
    """Pressing is open, within the ticked cautions, for a while after `at_total_ns`."""

    cautions: tuple[Question, ...]
    at_total_ns: int

    def holds_at(self, total_ns: int) -> bool:
        """Whether a session may still begin at `total_ns` (the clock that counts sleep)."""
        return 0 <= total_ns - self.at_total_ns <= SCREENING_HOLDS_NS

    def against(self, point: Point) -> tuple[Question, ...]:
        """Give the cautions that exclude a point pressed by hand."""
        return tuple(c for c in self.cautions if c.effect and c.effect.excludes(point))

    @property
    def allows_breath_holds(self) -> bool:
        """Whether patterns that hold the breath are open."""
        return not any(
            caution.effect and caution.effect.no_breath_holds for caution in self.cautions
        )


Screening = Unanswered | Locked | Cleared


def screen(questionnaire: Questionnaire, answers: Answers, *, at_total_ns: int) -> Screening:
    """Judge today's answers. A lock counts at once, even while pages are still open."""
    ticked = [q for q in questionnaire.questions if q.key in answers.ticked]
    order = list(Tier)
    locks = sorted(
        (q for q in ticked if q.tier is not Tier.CAUTION), key=lambda q: order.index(q.tier)
    )
    if locks:
        return Locked(locks[0].tier, tuple(locks))
    open_pages = tuple(page for page in questionnaire.pages if not answers.cover(page))
    if open_pages:
        return Unanswered(open_pages)
    return Cleared(tuple(ticked), at_total_ns)

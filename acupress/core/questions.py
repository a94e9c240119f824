"""What the safety screen asks, what each answer takes away, and what is said where it locks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from acupress.core.points import Point, PointCode, PointFlag, Position, Region
from acupress.core.values import Key, Limits, Sentence, Sources, Value, value

if TYPE_CHECKING:
    from collections.abc import Iterator


class Tier(StrEnum):
    """What a ticked question means, the gravest first."""

    EMERGENCY = "emergency"
    CLINICIAN = "clinician"
    PREGNANCY = "pregnancy"
    UNDER_18 = "under-18"
    CAUTION = "caution"


@value(frozen=True, slots=True, kw_only=True)
class Effect(Value):
    """What a caution takes away.

    Points by flag, region or code, tools, force, breath holds, and what is done in a position.
    """

    flags: frozenset[PointFlag] = frozenset()
    regions: frozenset[Region] = frozenset()
    points: frozenset[PointCode] = frozenset()
    no_tools: bool = False
    gently: bool = False
    no_breath_holds: bool = False
    no_positions: frozenset[Position] = frozenset()

    def excludes(self, point: Point) -> bool:
        """Whether `point` is unwise under this caution."""
        return (
            point.code in self.points
            or point.region in self.regions
            or not self.flags.isdisjoint(point.flags)
        )

    def covers(self, other: Effect) -> bool:
        """Whether this takes away all that `other` takes."""
        return (
            self.flags >= other.flags
            and self.regions >= other.regions
            and self.points >= other.points
            and self.no_tools >= other.no_tools
            and self.gently >= other.gently
            and self.no_breath_holds >= other.no_breath_holds
            and self.no_positions >= other.no_positions
        )


class Kept(StrEnum):
    """How long the answer to a caution may be remembered, where the user wants it to be.

    `form`: while the whole form need not be asked; `year`: it is also ticked beforehand when the
    form is asked again.
    """

    NEVER = "never"
    FORM = "form"
    YEAR = "year"


@value(frozen=True, slots=True, kw_only=True)
class Question(Value):
    """One line of the safety screen that the user ticks if it applies.

    `detail` explains it. A caution has an `effect` and its `reason`, a clause which follows "Left
    out, because"; one that may be remembered has a short `name`, which follows "Remembered:". A
    question `under` another of its page is asked once that one is ticked. `stands_for` names the
    questions that a tick answers too: of a line of the daily form those of the whole form, and of
    any other the former ones whose place it has taken. `asks_all`: a tick asks the whole form.
    """

    key: Key
    tier: Tier
    text: Sentence
    detail: Sentence | None = None
    effect: Effect | None = None
    reason: Sentence | None = None
    name: Sentence | None = None
    kept: Kept = Kept.NEVER
    under: Key | None = None
    stands_for: frozenset[Key] = frozenset()
    asks_all: bool = False
    sources: Sources

    def __post_init__(self) -> None:
        is_caution = self.tier is Tier.CAUTION
        if (self.effect is None) != (self.reason is None) or (self.effect and not is_caution):
            msg = "a caution needs an effect and a reason, any other tier has neither"
            raise ValueError(msg)
        if (self.kept is Kept.NEVER) != (self.name is None) or (self.name and not self.effect):
            msg = "a caution that may be remembered needs a name, and no other has one"
            raise ValueError(msg)
        if self.asks_all and (not is_caution or self.effect):
            msg = "what asks the whole form has no effect of its own"
            raise ValueError(msg)

    @property
    def keys(self) -> frozenset[Key]:
        """The keys of all that a tick here answers."""
        return self.stands_for | {self.key}


@value(frozen=True, slots=True, kw_only=True)
class Page(Value):
    """Questions asked together, answered by ticking what applies or "None of these"."""

    key: Key
    title: Sentence
    intro: Sentence
    questions: Annotated[tuple[Question, ...], Limits(min_length=1)]

    def __post_init__(self) -> None:
        first = {question.key for question in self.questions if question.under is None}
        wrong = [q.key for q in self.questions if not (q.under is None or q.under in first)]
        wrong += [
            q.key
            for q in self.questions
            if q.tier is Tier.CAUTION and not (q.effect or q.asks_all or self.below(q))
        ]
        if wrong:
            msg = f"{', '.join(wrong)}: a caution needs an effect, or questions right under it"
            raise ValueError(msg)

    def below(self, question: Question) -> tuple[Question, ...]:
        """Give the questions that are asked once `question` is ticked."""
        return tuple(other for other in self.questions if other.under == question.key)


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


def _weighs_as(line: Question, question: Question) -> bool:
    """Whether a line of the daily form keeps from pressing as surely as `question` does."""
    if line.asks_all:
        return True
    if question.effect:
        return line.effect is not None and line.effect.covers(question.effect)
    return list(Tier).index(line.tier) <= list(Tier).index(question.tier)


@value(frozen=True, slots=True, kw_only=True)
class Questionnaire(Value):
    """The whole safety screen. Every tier has a question, every locking tier its advice.

    `welcome` says above the first page what the app is. `pages` are the whole form, `daily` is the
    one page of the short one, which asks after everything that may change from day to day.
    """

    welcome: Sentence
    pages: Annotated[tuple[Page, ...], Limits(min_length=1, max_length=6)]
    daily: Page
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
        gaps += [f"no line of the daily form asks for {key}" for key in self._forgotten()]
        pages = (*self.pages, self.daily)
        names = [f"key {question.key}" for page in pages for question in page.questions]
        names += [f"key {page.key}" for page in pages]
        names += [f"advice tier {advice.tier}" for advice in self.advice]
        names += [f"country {entry.code}" for entry in self.emergency_numbers]
        gaps += [
            f"{name} is used twice" for name in sorted({n for n in names if names.count(n) > 1})
        ]
        if gaps:
            raise ValueError("; ".join(gaps))

    def _asked(self, tier: Tier) -> bool:
        return any(question.tier is tier for question in self.questions)

    def _forgotten(self) -> Iterator[Key]:
        """Give what changes from day to day, and what the daily form does not weigh as gravely.

        Being under 18 does not come back; all else that locks does.
        """
        daily = self.daily.questions
        for question in self.questions:
            locks = question.tier not in (Tier.CAUTION, Tier.UNDER_18)
            if (locks or (question.effect and question.kept is Kept.NEVER)) and not any(
                question.keys <= line.stands_for and _weighs_as(line, question) for line in daily
            ):
                yield question.key

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

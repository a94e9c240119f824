"""Builders for the tests of the core: small content, plans, and a session under a fake clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

import pytest

from acupress.core.breathing import BreathPattern
from acupress.core.clock import ClockReading
from acupress.core.points import (
    Landmark,
    Laterality,
    Picture,
    Point,
    PointFlag,
    Position,
    Pressure,
    Reach,
    Region,
    Side,
    Technique,
)
from acupress.core.questions import (
    Advice,
    Effect,
    EmergencyNumber,
    Kept,
    Page,
    Question,
    Questionnaire,
    StopAdvice,
    Tier,
)
from acupress.core.routines import (
    PRESSES,
    Origin,
    Place,
    PlannedStep,
    Routine,
    SessionPlan,
    Sides,
    Step,
)
from acupress.core.screening import Answers, Cleared, Screening, screen
from acupress.core.session import (
    Event,
    Move,
    advance,
    back,
    begin,
    end_here,
    hands_in_place,
    pause,
    restart,
    resume,
    skip,
    stop,
    take_back,
)
from acupress.core.session_state import PauseReason, Phase, SessionState, remaining_ns
from acupress.core.units import MS, SECOND

SOURCES = ("a-book",)

LOCKING_TIERS = tuple(tier for tier in Tier if tier is not Tier.CAUTION)


class Build:
    """Makes valid content of which a test names only what it is about."""

    def pattern(
        self,
        in_ms: int = 4_000,
        hold_in_ms: int = 0,
        out_ms: int = 6_000,
        hold_out_ms: int = 0,
        *,
        key: str = "calm",
    ) -> BreathPattern:
        return BreathPattern(
            key=key,
            title="Calm",
            summary="A long breath out.",
            in_ms=in_ms,
            hold_in_ms=hold_in_ms,
            out_ms=out_ms,
            hold_out_ms=hold_out_ms,
            sources=SOURCES,
        )

    def point(
        self,
        code: str,
        *flags: PointFlag,
        region: Region = Region.BACK,
        positions: Iterable[Position] = (Position.SITTING,),
    ) -> Point:
        return Point(
            code=code,
            pinyin="Shènshū",
            characters="腎俞",
            simplified="肾俞",
            english="Kidney Transport",
            laterality=Laterality.PAIRED,
            region=region,
            place="Lower back, beside the spine",
            location="Level with the second lumbar vertebra.",
            landmarks=(Landmark(feel="The waist", anatomy="Iliac crest"),),
            find="Two fingers beside the spine.",
            find_steps=("Find the waist.", "Move out by two fingers."),
            press="Lean into your fists.",
            technique=Technique(pressure=Pressure.FIRM, direction="Forwards"),
            reach=Reach.EASY,
            positions=frozenset(positions),
            flags=frozenset(flags),
            tradition="Traditionally used for a tired back.",
            picture=Picture(figure="low_back"),
            sources=SOURCES,
        )

    def step(
        self, point: str, sides: Sides = Sides.TOGETHER, *swaps: Place, dwell_seconds: int = 60
    ) -> Step:
        return Step(point=point, sides=sides, dwell_seconds=dwell_seconds, swaps=swaps)

    def routine(self, *steps: Step, rounds: int = 1) -> Routine:
        return Routine(
            key="back-rest",
            title="Back rest",
            summary="Three points.",
            position=Position.SITTING,
            setting_up=("Sit down.", "Breathe."),
            breath="calm",
            rounds=rounds,
            steps=steps,
            sources=SOURCES,
            origin=Origin.SHIPPED,
        )

    def question(
        self,
        key: str,
        tier: Tier,
        effect: Effect | None = None,
        *,
        kept: Kept = Kept.NEVER,
        under: str | None = None,
        stands_for: Iterable[str] = (),
        asks_all: bool = False,
    ) -> Question:
        return Question(
            key=key,
            tier=tier,
            text="Is it so?",
            effect=effect,
            reason="it is so" if effect else None,
            name=None if kept is Kept.NEVER else key,
            kept=kept,
            under=under,
            stands_for=frozenset(stands_for),
            asks_all=asks_all,
            sources=SOURCES,
        )

    def page(self, key: str, *questions: Question) -> Page:
        return Page(key=key, title="Before you press", intro="Tick it.", questions=questions)

    def advice(self, tier: Tier) -> Advice:
        return Advice(
            tier=tier, title="Not today", text="Rest.", ask="Ask a nurse.", sources=SOURCES
        )

    def number(self, code: str, number: str = "112") -> EmergencyNumber:
        return EmergencyNumber(code=code, country="Country", number=number, sources=SOURCES)

    def daily(self, *pages: Page) -> Page:
        """A daily form with a line as grave for each question that none may forget."""
        return self.page(
            "daily",
            self.question("something-new", Tier.CAUTION, asks_all=True),
            *(
                self.question(f"daily-{q.key}", q.tier, q.effect, stands_for=[q.key])
                for page in pages
                for q in page.questions
                if q.kept is Kept.NEVER and (q.tier is not Tier.CAUTION or q.effect)
            ),
        )

    def questionnaire(
        self,
        *pages: Page,
        daily: Page | None = None,
        advice: Iterable[Tier] = LOCKING_TIERS,
        numbers: Iterable[str] = ("DE", "AT"),
    ) -> Questionnaire:
        return Questionnaire(
            welcome="This helps you press.",
            pages=pages,
            daily=daily or self.daily(*pages),
            advice=tuple(self.advice(tier) for tier in advice),
            stop=StopAdvice(title="Stop", text="Let go.", steps=("Rest.",), sources=SOURCES),
            emergency_numbers=tuple(self.number(code) for code in numbers),
        )

    def cleared(self, *effects: Effect, at_total_ns: int = 0) -> Cleared:
        cautions = tuple(
            self.question(f"caution-{number}", Tier.CAUTION, effect)
            for number, effect in enumerate(effects, start=1)
        )
        return Cleared(cautions, at_total_ns)

    def plan(
        self,
        *sides: Sides,
        dwell_seconds: int = 60,
        lead_in_seconds: int | None = 15,
        breath: BreathPattern | None = None,
        rounds: int = 1,
    ) -> SessionPlan:
        """A plan with one point for each of `sides`; BL1, BL2 and so on."""
        breath = breath or self.pattern()
        steps = tuple(
            PlannedStep(
                number=number + (turn - 1) * len(sides),
                point=f"BL{number}",
                side=side,
                lead_in_ns=None if lead_in_seconds is None else lead_in_seconds * SECOND,
                dwell_ns=breath.whole_breaths_ns(dwell_seconds),
                second_side=side is Side.RIGHT,
                round=turn,
            )
            for turn in range(1, rounds + 1)
            for number, how in enumerate(sides, start=1)
            for side in PRESSES[how]
        )
        return SessionPlan("back-rest", "Back rest", Position.SITTING, breath, steps)


def ticking(questionnaire: Questionnaire, *keys: str) -> Answers:
    """Tick `keys` of the whole form; a page without a tick is answered "None of these"."""
    return answering(questionnaire.pages, keys)


def answering(pages: Iterable[Page], keys: Collection[str]) -> Answers:
    """Tick `keys` of some pages; a page without a tick is answered "None of these"."""
    answers = Answers()
    for page in pages:
        answers = answers.none_of_these(page)
        for question in page.questions:
            if question.key in keys:
                answers = answers.tick(page, question)
    return answers


def judged(questionnaire: Questionnaire, *keys: str) -> Screening:
    return screen(questionnaire, ticking(questionnaire, *keys), at_total_ns=0)


@dataclass
class Walk:
    """A session under a clock that moves only when the test says so."""

    plan: SessionPlan
    state: SessionState
    now: ClockReading
    events: list[Event] = field(default_factory=list)

    @classmethod
    def begin(cls, plan: SessionPlan, *, at_step: int = 0) -> Walk:
        now = ClockReading(7 * SECOND, 9 * SECOND)
        state, events = begin(plan, now, at_step=at_step)
        return cls(plan, state, now, list(events))

    def take(self, move: Move) -> tuple[Event, ...]:
        self.state, events = move
        self.events += events
        return events

    def tick(self, awake_ns: int, *, asleep_ns: int = 0) -> tuple[Event, ...]:
        """Let one silence pass, part of it asleep, and read the clock once."""
        self.now = ClockReading(
            self.now.awake_ns + awake_ns, self.now.total_ns + awake_ns + asleep_ns
        )
        return self.take(advance(self.plan, self.state, self.now))

    def run(self, span_ns: int, *, tick_ns: int = 250 * MS) -> None:
        """Let exactly `span_ns` pass in ticks of at most `tick_ns`."""
        while span_ns:
            tick = min(tick_ns, span_ns)
            self.tick(tick)
            span_ns -= tick

    def run_to(self, phase: Phase, step: int = 0) -> None:
        """Go on to the very instant at which a phase begins."""
        while (self.state.step, self.state.phase) != (step, phase):
            left = remaining_ns(self.plan, self.state)
            assert left is not None, "the lead-in waits for the user"
            self.tick(min(left + self.state.count_in_ns, 250 * MS))

    def pause(self, reason: PauseReason = PauseReason.ASKED) -> tuple[Event, ...]:
        return self.take(pause(self.state, reason))

    def resume(self) -> tuple[Event, ...]:
        return self.take(resume(self.plan, self.state))

    def hands_in_place(self) -> tuple[Event, ...]:
        return self.take(hands_in_place(self.plan, self.state))

    def skip(self) -> tuple[Event, ...]:
        return self.take(skip(self.plan, self.state))

    def back(self) -> tuple[Event, ...]:
        return self.take(back(self.plan, self.state))

    def restart(self) -> tuple[Event, ...]:
        return self.take(restart(self.plan, self.state))

    def end_here(self) -> tuple[Event, ...]:
        return self.take(end_here(self.plan, self.state))

    def stop(self) -> tuple[Event, ...]:
        return self.take(stop(self.plan, self.state))

    def take_back(self, before: SessionState) -> tuple[Event, ...]:
        return self.take(take_back(before))


@pytest.fixture(scope="session")
def build() -> Build:
    return Build()


@pytest.fixture(scope="session")
def begin_walk() -> Callable[..., Walk]:
    return Walk.begin


@pytest.fixture(scope="session")
def questionnaire(build: Build) -> Questionnaire:
    """Two pages: warning signs of both kinds, then what concerns the person."""
    return build.questionnaire(
        build.page(
            "signs",
            build.question("fever", Tier.CLINICIAN),
            build.question("numb-saddle", Tier.EMERGENCY),
            build.question("weak-leg", Tier.CLINICIAN),
        ),
        build.page(
            "you",
            build.question("blood-thinner", Tier.CAUTION, Effect(gently=True)),
            build.question("child", Tier.UNDER_18),
            build.question("pregnant", Tier.PREGNANCY),
            build.question(
                "old-clot",
                Tier.CAUTION,
                Effect(flags=frozenset({PointFlag.VEIN}), no_breath_holds=True),
            ),
        ),
    )


@pytest.fixture(scope="session")
def nothing(questionnaire: Questionnaire) -> Answers:
    """Every page answered with "None of these"."""
    return ticking(questionnaire)

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from acupress.core.points import PointFlag, Position, Region
from acupress.core.routines import Choices, Place, Sides
from acupress.core.safety import (
    Answers,
    Change,
    Cleared,
    Effect,
    EmergencyNumber,
    Locked,
    NotClearedError,
    Question,
    Questionnaire,
    Screening,
    Tier,
    Unanswered,
    adapt_routine,
    allowed_patterns,
    breath_today,
    expand_plan,
    screen,
)
from acupress.core.units import SECOND
from tests.core.conftest import Build

MINUTE_NS = 60 * SECOND

VEIN = Effect(flags=frozenset({PointFlag.VEIN}))
LEGS = Effect(regions=frozenset({Region.LEG}))
GENTLY = Effect(gently=True)
NO_HOLDS = Effect(no_breath_holds=True)


def place(point: str, sides: Sides = Sides.TOGETHER) -> Place:
    return Place(point=point, sides=sides)


def ticking(questionnaire: Questionnaire, *keys: str) -> Answers:
    """Tick `keys`; a page without a tick is answered "None of these"."""
    answers = Answers()
    for page in questionnaire.pages:
        answers = answers.none_of_these(page)
        for question in page.questions:
            if question.key in keys:
                answers = answers.tick(page, question)
    return answers


def judged(questionnaire: Questionnaire, *keys: str) -> Screening:
    return screen(questionnaire, ticking(questionnaire, *keys), at_total_ns=0)


class TestScreening:
    def test_nothing_answered_leaves_every_page_open(self, questionnaire: Questionnaire) -> None:
        screening = screen(questionnaire, Answers(), at_total_ns=0)
        assert screening == Unanswered(questionnaire.pages)

    def test_one_open_page_keeps_the_way_closed(self, questionnaire: Questionnaire) -> None:
        signs, you = questionnaire.pages
        answers = Answers().none_of_these(signs)
        assert screen(questionnaire, answers, at_total_ns=0) == Unanswered((you,))

    def test_nothing_ticked_clears(self, questionnaire: Questionnaire, nothing: Answers) -> None:
        assert screen(questionnaire, nothing, at_total_ns=5) == Cleared((), 5)

    def test_a_lock_counts_at_once_while_pages_are_open(self, questionnaire: Questionnaire) -> None:
        signs, _ = questionnaire.pages
        answers = Answers().tick(signs, signs.questions[1])
        assert screen(questionnaire, answers, at_total_ns=0) == Locked(
            Tier.EMERGENCY, (signs.questions[1],)
        )

    def test_the_gravest_tier_speaks_and_leads_the_list(self, questionnaire: Questionnaire) -> None:
        locked = judged(questionnaire, "pregnant", "child", "weak-leg", "fever", "numb-saddle")
        assert isinstance(locked, Locked)
        assert locked.tier is Tier.EMERGENCY
        assert [question.key for question in locked.questions] == [
            "numb-saddle",
            "fever",
            "weak-leg",
            "pregnant",
            "child",
        ]

    @pytest.mark.parametrize(
        ("key", "tier"),
        [
            ("fever", Tier.CLINICIAN),
            ("numb-saddle", Tier.EMERGENCY),
            ("pregnant", Tier.PREGNANCY),
            ("child", Tier.UNDER_18),
        ],
    )
    def test_each_tier_but_caution_locks(
        self, questionnaire: Questionnaire, key: str, tier: Tier
    ) -> None:
        locked = judged(questionnaire, key)
        assert isinstance(locked, Locked)
        assert (locked.tier, [question.key for question in locked.questions]) == (tier, [key])

    def test_cautions_clear_and_are_kept_in_the_order_of_the_screen(
        self, questionnaire: Questionnaire
    ) -> None:
        screening = judged(questionnaire, "old-clot", "blood-thinner")
        assert isinstance(screening, Cleared)
        assert [question.key for question in screening.cautions] == ["blood-thinner", "old-clot"]

    def test_every_set_of_answers_is_locked_or_cleared_by_its_gravest_tick(
        self, questionnaire: Questionnaire
    ) -> None:
        asked = questionnaire.questions
        for ticked in chain.from_iterable(combinations(asked, n) for n in range(len(asked) + 1)):
            screening = judged(questionnaire, *(question.key for question in ticked))
            tiers = {question.tier for question in ticked}
            if tiers <= {Tier.CAUTION}:
                assert isinstance(screening, Cleared)
                assert screening.cautions == ticked
            else:
                assert isinstance(screening, Locked)
                assert screening.tier is next(tier for tier in Tier if tier in tiers)

    def test_a_key_that_is_no_question_neither_clears_nor_locks(
        self, questionnaire: Questionnaire
    ) -> None:
        answers = Answers(ticked=frozenset({"of-an-older-version"}))
        assert screen(questionnaire, answers, at_total_ns=0) == Unanswered(questionnaire.pages)


class TestAnswers:
    def test_a_tick_taken_back_opens_its_page_again(self, questionnaire: Questionnaire) -> None:
        signs, you = questionnaire.pages
        fever = signs.questions[0]
        answers = Answers().none_of_these(you).tick(signs, fever).untick(fever)
        assert screen(questionnaire, answers, at_total_ns=0) == Unanswered((signs,))

    def test_a_tick_taken_back_beside_another_leaves_the_other(
        self, questionnaire: Questionnaire
    ) -> None:
        fever, _, weak_leg = questionnaire.pages[0].questions
        answers = ticking(questionnaire, "fever", "weak-leg").untick(fever)
        assert screen(questionnaire, answers, at_total_ns=0) == Locked(Tier.CLINICIAN, (weak_leg,))

    def test_taking_back_the_gravest_tick_leaves_the_next(
        self, questionnaire: Questionnaire
    ) -> None:
        numb = questionnaire.pages[0].questions[1]
        answers = ticking(questionnaire, "numb-saddle", "pregnant").untick(numb)
        locked = screen(questionnaire, answers, at_total_ns=0)
        assert isinstance(locked, Locked)
        assert locked.tier is Tier.PREGNANCY

    def test_none_of_these_takes_back_the_ticks_of_its_page_alone(
        self, questionnaire: Questionnaire
    ) -> None:
        signs, _ = questionnaire.pages
        answers = ticking(questionnaire, "fever", "weak-leg", "blood-thinner").none_of_these(signs)
        assert answers == ticking(questionnaire, "blood-thinner")

    def test_a_tick_takes_back_none_of_these_of_its_page_alone(
        self, questionnaire: Questionnaire, nothing: Answers
    ) -> None:
        signs, you = questionnaire.pages
        answers = nothing.tick(you, you.questions[0])
        assert answers == Answers(frozenset({"blood-thinner"}), frozenset({signs.key}))

    def test_a_tick_beside_none_of_these_still_counts(self, questionnaire: Questionnaire) -> None:
        answers = Answers(frozenset({"fever"}), frozenset({"signs", "you"}))
        assert isinstance(screen(questionnaire, answers, at_total_ns=0), Locked)

    def test_answers_are_values(self, questionnaire: Questionnaire, nothing: Answers) -> None:
        before = Answers(nothing.ticked, nothing.none_of)
        nothing.tick(questionnaire.pages[0], questionnaire.pages[0].questions[0])
        assert nothing == before


class TestValidity:
    @pytest.mark.parametrize(
        ("later_ns", "holds"),
        [
            (-1, False),
            (0, True),
            (1, True),
            (30 * MINUTE_NS - 1, True),
            (30 * MINUTE_NS, True),
            (30 * MINUTE_NS + 1, False),
            (24 * 60 * MINUTE_NS, False),
        ],
    )
    def test_a_screening_holds_for_thirty_minutes(
        self, build: Build, later_ns: int, *, holds: bool
    ) -> None:
        cleared = build.cleared(at_total_ns=3 * SECOND)
        assert cleared.holds_at(3 * SECOND + later_ns) is holds


class TestQuestionnaire:
    def test_a_whole_questionnaire_asks_its_questions_in_order(
        self, questionnaire: Questionnaire
    ) -> None:
        assert [question.key for question in questionnaire.questions] == [
            "fever",
            "numb-saddle",
            "weak-leg",
            "blood-thinner",
            "child",
            "pregnant",
            "old-clot",
        ]

    @pytest.mark.parametrize("tier", Tier)
    def test_a_missing_tier_is_refused(
        self, build: Build, questionnaire: Questionnaire, tier: Tier
    ) -> None:
        pages = [
            page.model_copy(
                update={"questions": tuple(q for q in page.questions if q.tier is not tier)}
            )
            for page in questionnaire.pages
        ]
        with pytest.raises(ValidationError, match=f"no question of tier {tier}"):
            build.questionnaire(*pages)

    @pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.CAUTION])
    def test_a_missing_advice_is_refused(
        self, build: Build, questionnaire: Questionnaire, tier: Tier
    ) -> None:
        advice = [t for t in Tier if t not in (tier, Tier.CAUTION)]
        with pytest.raises(ValidationError, match=f"no advice for tier {tier}"):
            build.questionnaire(*questionnaire.pages, advice=advice)

    def test_a_question_asked_twice_is_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        again = build.page("again", build.question("fever", Tier.CLINICIAN))
        with pytest.raises(ValidationError, match="key fever is used twice"):
            build.questionnaire(*questionnaire.pages, again)

    def test_a_page_named_like_a_question_is_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        page = build.page("fever", build.question("chills", Tier.CLINICIAN))
        with pytest.raises(ValidationError, match="key fever is used twice"):
            build.questionnaire(*questionnaire.pages, page)

    def test_two_advices_for_one_tier_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        advice = [tier for tier in Tier if tier is not Tier.CAUTION]
        with pytest.raises(ValidationError, match="advice tier clinician is used twice"):
            build.questionnaire(*questionnaire.pages, advice=[*advice, Tier.CLINICIAN])

    def test_two_emergency_numbers_for_one_country_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        with pytest.raises(ValidationError, match="country DE is used twice"):
            build.questionnaire(*questionnaire.pages, numbers=["DE", "AT", "DE"])

    def test_every_gap_is_told_at_once(self, build: Build) -> None:
        page = build.page("signs", build.question("fever", Tier.CLINICIAN))
        with pytest.raises(ValidationError) as refused:
            build.questionnaire(page, page, advice=[Tier.EMERGENCY])
        told = str(refused.value)
        assert "no question of tier emergency" in told
        assert "no advice for tier under-18" in told
        assert "key signs is used twice" in told

    def test_four_pages_are_accepted_and_five_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        more = [
            build.page(f"page-{number}", build.question(f"sign-{number}", Tier.CLINICIAN))
            for number in (3, 4, 5)
        ]
        assert len(build.questionnaire(*questionnaire.pages, *more[:2]).pages) == 4
        with pytest.raises(ValidationError, match="pages"):
            build.questionnaire(*questionnaire.pages, *more)

    def test_one_page_and_one_emergency_number_will_do(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        only = build.page("all", *questionnaire.questions)
        assert build.questionnaire(only, numbers=["DE"]).questions == questionnaire.questions

    @pytest.mark.parametrize("gap", ["pages", "advice", "stop", "emergency_numbers"])
    def test_a_missing_part_is_refused(self, questionnaire: Questionnaire, gap: str) -> None:
        written = questionnaire.model_dump()
        del written[gap]
        with pytest.raises(ValidationError, match=gap):
            Questionnaire.model_validate(written)

    @pytest.mark.parametrize("gap", ["pages", "emergency_numbers"])
    def test_an_empty_part_is_refused(self, questionnaire: Questionnaire, gap: str) -> None:
        with pytest.raises(ValidationError, match=gap):
            Questionnaire.model_validate({**questionnaire.model_dump(), gap: []})

    def test_a_page_without_questions_is_refused(self, build: Build) -> None:
        with pytest.raises(ValidationError, match="questions"):
            build.page("empty")

    @pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.CAUTION])
    @pytest.mark.parametrize("extra", [{"effect": Effect()}, {"reason": "it is so"}])
    def test_a_question_that_locks_has_no_effect_and_no_reason(
        self, build: Build, tier: Tier, extra: dict[str, object]
    ) -> None:
        written = build.question("fever", tier).model_dump()
        with pytest.raises(ValidationError, match="a caution needs an effect and a reason"):
            Question.model_validate({**written, **extra})

    @pytest.mark.parametrize("gap", ["effect", "reason"])
    def test_a_caution_without_effect_or_reason_is_refused(self, build: Build, gap: str) -> None:
        written = build.question("old-clot", Tier.CAUTION, VEIN).model_dump()
        with pytest.raises(ValidationError, match="a caution needs an effect and a reason"):
            Question.model_validate({**written, gap: None})

    @pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.CAUTION])
    def test_each_locking_tier_has_its_advice(
        self, questionnaire: Questionnaire, tier: Tier
    ) -> None:
        assert questionnaire.advice_for(tier).tier is tier

    def test_the_emergency_number_of_a_country_that_is_not_known_is_none(
        self, questionnaire: Questionnaire
    ) -> None:
        known = questionnaire.number_for("DE")
        assert known is not None
        assert known.number == "112"
        assert questionnaire.number_for("XX") is None
        assert questionnaire.number_for(None) is None

    @pytest.mark.parametrize(
        ("code", "number"), [("de", "112"), ("DEU", "112"), ("DE", "1"), ("DE", "call")]
    )
    def test_an_emergency_number_that_cannot_be_dialled_is_refused(
        self, code: str, number: str
    ) -> None:
        with pytest.raises(ValidationError):
            EmergencyNumber(code=code, country="Germany", number=number, sources=("a-book",))


class TestEffect:
    @pytest.mark.parametrize(
        "effect",
        [
            LEGS,
            VEIN,
            Effect(points=frozenset({"SP6"})),
            Effect(points=frozenset({"BL40", "SP6"}), regions=frozenset({Region.HEAD})),
        ],
    )
    def test_a_point_is_excluded_by_region_flag_or_code(self, build: Build, effect: Effect) -> None:
        spleen = build.point("SP6", PointFlag.PREGNANCY, PointFlag.VEIN, region=Region.LEG)
        assert effect.excludes(spleen)

    @pytest.mark.parametrize(
        "effect",
        [
            Effect(),
            GENTLY,
            NO_HOLDS,
            Effect(
                points=frozenset({"SP9"}),
                regions=frozenset({Region.FOOT}),
                flags=frozenset({PointFlag.NECK}),
            ),
        ],
    )
    def test_any_other_point_is_not(self, build: Build, effect: Effect) -> None:
        spleen = build.point("SP6", PointFlag.PREGNANCY, PointFlag.VEIN, region=Region.LEG)
        assert not effect.excludes(spleen)


class TestAdapting:
    def test_without_cautions_the_routine_stays_as_it_is(self, build: Build) -> None:
        routine = build.routine(
            build.step("BL23", Sides.TOGETHER, dwell_seconds=90),
            build.step("LI4", Sides.EACH),
            build.step("GV4", Sides.MIDLINE, dwell_seconds=120),
        )
        points = {code: build.point(code) for code in ("BL23", "LI4", "GV4")}
        adapted = adapt_routine(routine, points, build.cleared())
        assert adapted.routine is routine
        assert [(s.place, s.dwell_seconds, s.gently) for s in adapted.steps] == [
            (place("BL23"), 90, False),
            (place("LI4", Sides.EACH), 60, False),
            (place("GV4", Sides.MIDLINE), 120, False),
        ]
        assert (adapted.changes, adapted.gently_because) == ((), ())
        assert adapted.breath_holds

    @pytest.mark.parametrize("key", ["numb-saddle", "fever", "pregnant", "child", None])
    def test_no_routine_is_adapted_without_a_clear_screening(
        self, build: Build, questionnaire: Questionnaire, key: str | None
    ) -> None:
        answers = ticking(questionnaire, key) if key else Answers()
        screening = screen(questionnaire, answers, at_total_ns=0)
        routine = build.routine(*(build.step(code) for code in ("BL1", "BL2", "BL3")))
        points = {code: build.point(code) for code in ("BL1", "BL2", "BL3")}
        with pytest.raises(NotClearedError):
            adapt_routine(routine, points, screening)

    def test_an_excluded_point_without_swap_is_left_out_and_said_why(self, build: Build) -> None:
        routine = build.routine(build.step("BL23"), build.step("BL40"), build.step("LI4"))
        points = {
            "BL23": build.point("BL23"),
            "BL40": build.point("BL40", PointFlag.VEIN, region=Region.LEG),
            "LI4": build.point("LI4"),
        }
        cleared = build.cleared(VEIN, GENTLY, LEGS)
        adapted = adapt_routine(routine, points, cleared)
        assert [step.place.point for step in adapted.steps] == ["BL23", "LI4"]
        because = (cleared.cautions[0], cleared.cautions[2])
        assert adapted.changes == (Change("BL40", None, because),)

    def test_a_swap_stands_in_with_its_own_sides_and_the_time_of_the_step(
        self, build: Build
    ) -> None:
        routine = build.routine(
            build.step("BL40", Sides.EACH, place("GV4", Sides.MIDLINE), dwell_seconds=90),
            build.step("BL23"),
            build.step("LI4"),
        )
        points = {code: build.point(code) for code in ("BL23", "LI4", "GV4")}
        points["BL40"] = build.point("BL40", PointFlag.VEIN)
        cleared = build.cleared(VEIN)
        adapted = adapt_routine(routine, points, cleared)
        first = adapted.steps[0]
        assert (first.place, first.dwell_seconds) == (place("GV4", Sides.MIDLINE), 90)
        assert adapted.changes == (Change("BL40", "GV4", cleared.cautions),)

    def test_the_first_swap_that_may_be_pressed_is_taken(self, build: Build) -> None:
        routine = build.routine(
            build.step(
                "BL40",
                Sides.EACH,
                place("SP6"),  # excluded like the point itself
                place("BL57"),  # cannot be reached in this position
                place("BL23"),  # pressed anyway
                place("LI4"),
                place("PC6"),
            ),
            build.step("BL23"),
            build.step("GV4"),
        )
        points = {
            "BL40": build.point("BL40", PointFlag.VEIN),
            "SP6": build.point("SP6", PointFlag.VEIN),
            "BL57": build.point("BL57", positions=(Position.LYING_ON_BACK,)),
            **{code: build.point(code) for code in ("BL23", "GV4", "LI4", "PC6")},
        }
        adapted = adapt_routine(routine, points, build.cleared(VEIN))
        assert [step.place.point for step in adapted.steps] == ["LI4", "BL23", "GV4"]

    def test_one_swap_does_not_stand_in_twice(self, build: Build) -> None:
        swaps = place("LI4"), place("PC6")
        routine = build.routine(
            build.step("BL40", Sides.EACH, *swaps),
            build.step("BL57", Sides.EACH, *swaps),
            build.step("SP6", Sides.EACH, *swaps),
        )
        points = {code: build.point(code, PointFlag.VEIN) for code in ("BL40", "BL57", "SP6")}
        points |= {code: build.point(code) for code in ("LI4", "PC6")}
        adapted = adapt_routine(routine, points, build.cleared(VEIN))
        assert [step.place.point for step in adapted.steps] == ["LI4", "PC6"]
        assert [(change.point, change.instead) for change in adapted.changes] == [
            ("BL40", "LI4"),
            ("BL57", "PC6"),
            ("SP6", None),
        ]

    def test_a_swap_against_another_caution_is_not_taken(self, build: Build) -> None:
        routine = build.routine(
            build.step("BL40", Sides.EACH, place("SP6")), build.step("BL23"), build.step("LI4")
        )
        points = {
            "BL40": build.point("BL40", PointFlag.VEIN),
            "SP6": build.point("SP6", region=Region.LEG),
            "BL23": build.point("BL23"),
            "LI4": build.point("LI4"),
        }
        adapted = adapt_routine(routine, points, build.cleared(VEIN, LEGS))
        assert [step.place.point for step in adapted.steps] == ["BL23", "LI4"]

    def test_gently_makes_every_press_light_and_one_minute(self, build: Build) -> None:
        routine = build.routine(
            build.step("BL23", dwell_seconds=120),
            build.step("BL40", Sides.EACH, place("PC6"), dwell_seconds=90),
            build.step("LI4"),
        )
        points = {code: build.point(code) for code in ("BL23", "LI4", "PC6")}
        points["BL40"] = build.point("BL40", PointFlag.VEIN)
        cleared = build.cleared(VEIN, GENTLY)
        adapted = adapt_routine(routine, points, cleared)
        assert [(step.dwell_seconds, step.gently) for step in adapted.steps] == [(60, True)] * 3
        assert adapted.gently_because == (cleared.cautions[1],)

    def test_a_routine_of_which_nothing_is_left_is_empty_and_says_why(self, build: Build) -> None:
        routine = build.routine(*(build.step(code) for code in ("BL40", "BL57", "SP6")))
        points = {code: build.point(code, region=Region.LEG) for code in ("BL40", "BL57", "SP6")}
        adapted = adapt_routine(routine, points, build.cleared(LEGS))
        assert adapted.steps == ()
        assert [change.instead for change in adapted.changes] == [None] * 3


class TestPlanning:
    CODES = ("BL23", "LI4", "GV4")

    def test_a_plan_carries_the_routine_the_position_and_the_breath(self, build: Build) -> None:
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        breath = build.pattern(key="slow")
        plan = expand_plan(
            adapt_routine(routine, points, build.cleared()), Choices(breath="slow"), breath
        )
        assert (plan.routine, plan.position, plan.breath) == (
            "back-rest",
            Position.SITTING,
            breath,
        )
        assert [step.point for step in plan.steps] == list(self.CODES)
        assert [step.lead_in_ns for step in plan.steps] == [15 * SECOND] * 3

    @pytest.mark.parametrize(
        ("chosen", "seconds"), [(None, [60, 90, 120]), (60, [60] * 3), (120, [120] * 3)]
    )
    def test_a_chosen_dwell_holds_for_every_press(
        self, build: Build, chosen: int | None, seconds: list[int]
    ) -> None:
        routine = build.routine(
            *(
                build.step(code, dwell_seconds=dwell)
                for code, dwell in zip(self.CODES, (60, 90, 120), strict=True)
            )
        )
        points = {code: build.point(code) for code in self.CODES}
        plan = expand_plan(
            adapt_routine(routine, points, build.cleared()),
            Choices(breath="calm", dwell_seconds=chosen),
            build.pattern(),
        )
        assert [step.dwell_ns for step in plan.steps] == [s * SECOND for s in seconds]

    def test_a_chosen_dwell_cannot_lengthen_what_a_caution_made_gentle(self, build: Build) -> None:
        routine = build.routine(*(build.step(code, dwell_seconds=120) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        plan = expand_plan(
            adapt_routine(routine, points, build.cleared(GENTLY)),
            Choices(breath="calm", dwell_seconds=120),
            build.pattern(),
        )
        assert [(s.dwell_ns, s.gently) for s in plan.steps] == [(60 * SECOND, True)] * 3

    def test_the_lead_in_waits_for_the_spoken_placement(self, build: Build) -> None:
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        plan = expand_plan(
            adapt_routine(routine, points, build.cleared()),
            Choices(breath="calm", lead_in_seconds=5),
            build.pattern(),
            lambda place, _side: 9 * SECOND if place.point == "LI4" else 0,
        )
        assert [step.lead_in_ns for step in plan.steps] == [5 * SECOND, 9 * SECOND, 5 * SECOND]

    def test_a_routine_of_which_nothing_is_left_makes_no_plan(self, build: Build) -> None:
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code, region=Region.LEG) for code in self.CODES}
        adapted = adapt_routine(routine, points, build.cleared(LEGS))
        with pytest.raises(ValueError, match="no step of back-rest is open today"):
            expand_plan(adapted, Choices(breath="calm"), build.pattern())

    @pytest.mark.parametrize("holds", [(4_000, 0), (0, 4_000)])
    def test_a_held_breath_against_a_caution_makes_no_plan(
        self, build: Build, holds: tuple[int, int]
    ) -> None:
        hold_in_ms, hold_out_ms = holds
        breath = build.pattern(4_000, hold_in_ms, 4_000, hold_out_ms, key="box")
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        open_today = adapt_routine(routine, points, build.cleared(GENTLY))
        assert expand_plan(open_today, Choices(breath="box"), breath).breath is breath
        without_holds = adapt_routine(routine, points, build.cleared(GENTLY, NO_HOLDS))
        with pytest.raises(ValueError, match="box holds the breath"):
            expand_plan(without_holds, Choices(breath="box"), breath)

    def test_only_a_clear_screening_without_objection_opens_held_breaths(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        calm = build.pattern()
        box = build.pattern(4_000, 4_000, 4_000, 4_000, key="box")
        patterns = calm, box
        assert allowed_patterns(patterns, build.cleared()) == (calm, box)
        assert allowed_patterns(patterns, build.cleared(VEIN, GENTLY)) == (calm, box)
        assert allowed_patterns(patterns, build.cleared(VEIN, NO_HOLDS)) == (calm,)
        assert allowed_patterns(patterns, judged(questionnaire, "pregnant")) == (calm,)
        assert allowed_patterns(patterns, Unanswered(questionnaire.pages)) == (calm,)


@given(
    holds=st.lists(st.booleans(), min_size=1, max_size=5),
    own=st.integers(0, 9),
    wished=st.lists(st.integers(0, 9), max_size=2),
    ticked=st.booleans(),
)
def test_the_breath_of_today_is_always_one_that_is_open(
    holds: list[bool], own: int, wished: list[int], *, ticked: bool
) -> None:
    build = Build()
    whole = {"calm-9": build.pattern(key="calm-9")} if all(holds) else {}
    patterns = {
        f"calm-{n}": build.pattern(hold_in_ms=1_000 * held, key=f"calm-{n}")
        for n, held in enumerate(holds)
    } | whole
    routine = build.routine(build.step("BL23")).model_copy(update={"breath": f"calm-{own}"})
    cleared = build.cleared(*([NO_HOLDS] if ticked else []))
    adapted = adapt_routine(routine, {"BL23": build.point("BL23")}, cleared)
    keys = [f"calm-{n}" for n in wished]

    found = breath_today(adapted, patterns, *keys)

    open_today = {p.key for p in allowed_patterns(patterns.values(), cleared)}
    assert found.key in open_today
    wanted = [key for key in (*keys, f"calm-{own}") if key in open_today]
    assert not wanted or found.key == wanted[0]

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import pytest

from acupress.core.points import PointFlag, Region
from acupress.core.questions import Effect, EmergencyNumber, Question, Questionnaire, Tier
from acupress.core.screening import Answers, Cleared, Locked, Unanswered, screen
from acupress.core.units import SECOND
from acupress.judging import UnfitError, judge
from tests.core.conftest import Build, judged, ticking
from tests.tables import judge_again, table_of

MINUTE_NS = 60 * SECOND

VEIN = Effect(flags=frozenset({PointFlag.VEIN}))
LEGS = Effect(regions=frozenset({Region.LEG}))
GENTLY = Effect(gently=True)
NO_HOLDS = Effect(no_breath_holds=True)


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
        answers = Answers().none_of_these(you).tick(signs, fever).untick(signs, fever)
        assert screen(questionnaire, answers, at_total_ns=0) == Unanswered((signs,))

    def test_a_tick_taken_back_beside_another_leaves_the_other(
        self, questionnaire: Questionnaire
    ) -> None:
        signs = questionnaire.pages[0]
        fever, _, weak_leg = signs.questions
        answers = ticking(questionnaire, "fever", "weak-leg").untick(signs, fever)
        assert screen(questionnaire, answers, at_total_ns=0) == Locked(Tier.CLINICIAN, (weak_leg,))

    def test_taking_back_the_gravest_tick_leaves_the_next(
        self, questionnaire: Questionnaire
    ) -> None:
        signs = questionnaire.pages[0]
        numb = signs.questions[1]
        answers = ticking(questionnaire, "numb-saddle", "pregnant").untick(signs, numb)
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
            replace(page, questions=tuple(q for q in page.questions if q.tier is not tier))
            for page in questionnaire.pages
        ]
        with pytest.raises(ValueError, match=f"no question of tier {tier}"):
            build.questionnaire(*pages)

    @pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.CAUTION])
    def test_a_missing_advice_is_refused(
        self, build: Build, questionnaire: Questionnaire, tier: Tier
    ) -> None:
        advice = [t for t in Tier if t not in (tier, Tier.CAUTION)]
        with pytest.raises(ValueError, match=f"no advice for tier {tier}"):
            build.questionnaire(*questionnaire.pages, advice=advice)

    def test_a_question_asked_twice_is_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        again = build.page("again", build.question("fever", Tier.CLINICIAN))
        with pytest.raises(ValueError, match="key fever is used twice"):
            build.questionnaire(*questionnaire.pages, again)

    def test_a_page_named_like_a_question_is_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        page = build.page("fever", build.question("chills", Tier.CLINICIAN))
        with pytest.raises(ValueError, match="key fever is used twice"):
            build.questionnaire(*questionnaire.pages, page)

    def test_two_advices_for_one_tier_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        advice = [tier for tier in Tier if tier is not Tier.CAUTION]
        with pytest.raises(ValueError, match="advice tier clinician is used twice"):
            build.questionnaire(*questionnaire.pages, advice=[*advice, Tier.CLINICIAN])

    def test_two_emergency_numbers_for_one_country_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        with pytest.raises(ValueError, match="country DE is used twice"):
            build.questionnaire(*questionnaire.pages, numbers=["DE", "AT", "DE"])

    def test_every_gap_is_told_at_once(self, build: Build) -> None:
        page = build.page("signs", build.question("fever", Tier.CLINICIAN))
        with pytest.raises(ValueError, match="; ") as refused:
            build.questionnaire(page, page, advice=[Tier.EMERGENCY])
        told = str(refused.value)
        assert "no question of tier emergency" in told
        assert "no advice for tier under-18" in told
        assert "key signs is used twice" in told

    def test_six_pages_are_accepted_and_seven_are_refused(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        more = [
            build.page(f"page-{number}", build.question(f"sign-{number}", Tier.CLINICIAN))
            for number in range(3, 8)
        ]
        assert len(build.questionnaire(*questionnaire.pages, *more[:4]).pages) == 6
        with pytest.raises(UnfitError, match="pages"):
            judge_again(build.questionnaire(*questionnaire.pages, *more))

    def test_one_page_and_one_emergency_number_will_do(
        self, build: Build, questionnaire: Questionnaire
    ) -> None:
        only = build.page("all", *questionnaire.questions)
        assert build.questionnaire(only, numbers=["DE"]).questions == questionnaire.questions

    @pytest.mark.parametrize("gap", ["pages", "advice", "stop", "emergency_numbers"])
    def test_a_missing_part_is_refused(self, questionnaire: Questionnaire, gap: str) -> None:
        written = table_of(questionnaire)
        del written[gap]
        with pytest.raises(UnfitError, match=gap):
            judge(Questionnaire, written)

    @pytest.mark.parametrize("gap", ["pages", "emergency_numbers"])
    def test_an_empty_part_is_refused(self, questionnaire: Questionnaire, gap: str) -> None:
        with pytest.raises(UnfitError, match=gap):
            judge(Questionnaire, {**table_of(questionnaire), gap: []})

    def test_a_page_without_questions_is_refused(self, build: Build) -> None:
        with pytest.raises(UnfitError, match="questions"):
            judge_again(build.page("empty"))

    @pytest.mark.parametrize("tier", [tier for tier in Tier if tier is not Tier.CAUTION])
    @pytest.mark.parametrize("extra", [{"effect": Effect()}, {"reason": "it is so"}])
    def test_a_question_that_locks_has_no_effect_and_no_reason(
        self, build: Build, tier: Tier, extra: dict[str, object]
    ) -> None:
        written = table_of(build.question("fever", tier))
        with pytest.raises(UnfitError, match="a caution needs an effect and a reason"):
            judge(Question, {**written, **extra})

    @pytest.mark.parametrize("gap", ["effect", "reason"])
    def test_a_caution_without_effect_or_reason_is_refused(self, build: Build, gap: str) -> None:
        written = table_of(build.question("old-clot", Tier.CAUTION, VEIN))
        with pytest.raises(UnfitError, match="a caution needs an effect and a reason"):
            judge(Question, {**written, gap: None})

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
        with pytest.raises(UnfitError):
            judge_again(
                EmergencyNumber(code=code, country="Germany", number=number, sources=("a-book",))
            )


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

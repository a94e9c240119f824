from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.adapting import (
    Change,
    NotClearedError,
    TodaysStep,
    adapt_routine,
    allowed_patterns,
    breath_today,
    expand_plan,
    expand_steps,
)
from acupress.core.points import PointFlag, Position, Region, Side
from acupress.core.questions import Effect, Questionnaire
from acupress.core.routines import Choices, Place, SessionPlan, Sides
from acupress.core.screening import Answers, Unanswered, screen
from acupress.core.units import SECOND
from tests.core.conftest import Build, judged, ticking

VEIN = Effect(flags=frozenset({PointFlag.VEIN}))
LEGS = Effect(regions=frozenset({Region.LEG}))
GENTLY = Effect(gently=True)
NO_HOLDS = Effect(no_breath_holds=True)


def place(point: str, sides: Sides = Sides.TOGETHER) -> Place:
    return Place(point=point, sides=sides)


def today(point: str, sides: Sides, dwell_seconds: int = 60, *, gently: bool = False) -> TodaysStep:
    return TodaysStep(Place(point=point, sides=sides), dwell_seconds, gently)


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

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            (Choices(breath="calm", dwell_seconds=59), "a press cannot last 59 s"),
            (Choices(breath="calm", dwell_seconds=121), "a press cannot last 121 s"),
            (Choices(breath="calm", dwell_seconds=0), "a press cannot last 0 s"),
            (Choices(breath="calm", lead_in_seconds=4), "a lead-in cannot last 4 s"),
            (Choices(breath="calm", lead_in_seconds=61), "a lead-in cannot last 61 s"),
        ],
    )
    def test_a_choice_that_no_file_could_hold_makes_no_plan(
        self, build: Build, wrong: Choices, words: str
    ) -> None:
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        adapted = adapt_routine(routine, points, build.cleared())
        with pytest.raises(ValueError, match=words):
            expand_plan(adapted, wrong, build.pattern())

    def test_the_lead_in_waits_for_the_spoken_placement(self, build: Build) -> None:
        routine = build.routine(*(build.step(code) for code in self.CODES))
        points = {code: build.point(code) for code in self.CODES}
        plan = expand_plan(
            adapt_routine(routine, points, build.cleared()),
            Choices(breath="calm", lead_in_seconds=5),
            build.pattern(),
            lambda point, _side, _means, _note: 9 * SECOND if point == "LI4" else 0,
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
    routine = replace(build.routine(build.step("BL23")), breath=f"calm-{own}")
    cleared = build.cleared(*([NO_HOLDS] if ticked else []))
    adapted = adapt_routine(routine, {"BL23": build.point("BL23")}, cleared)
    keys = [f"calm-{n}" for n in wished]

    found = breath_today(adapted, patterns, *keys)

    open_today = {p.key for p in allowed_patterns(patterns.values(), cleared)}
    assert found.key in open_today
    wanted = [key for key in (*keys, f"calm-{own}") if key in open_today]
    assert not wanted or found.key == wanted[0]


def test_a_point_pressed_side_by_side_becomes_two_presses_of_one_number(build: Build) -> None:
    steps = expand_steps(
        [today("GV4", Sides.MIDLINE), today("BL23", Sides.TOGETHER), today("LI4", Sides.EACH)],
        lead_in_seconds=15,
        breath=build.pattern(),
    )
    assert [(s.number, s.point, s.side, s.second_side) for s in steps] == [
        (1, "GV4", Side.MIDLINE, False),
        (2, "BL23", Side.BOTH, False),
        (3, "LI4", Side.LEFT, False),
        (3, "LI4", Side.RIGHT, True),
    ]


@given(dwell_seconds=st.integers(60, 120), gently=st.booleans())
def test_left_and_right_are_pressed_equally(
    build: Build, dwell_seconds: int, *, gently: bool
) -> None:
    left, right = expand_steps(
        [today("LI4", Sides.EACH, dwell_seconds, gently=gently)],
        lead_in_seconds=15,
        breath=build.pattern(3_100, 0, 4_600),
    )
    assert left.dwell_ns == right.dwell_ns
    assert left.lead_in_ns == right.lead_in_ns
    assert left.gently is right.gently is gently


@given(dwell_seconds=st.integers())
def test_whatever_comes_in_a_press_lasts_between_one_and_two_minutes(
    build: Build, dwell_seconds: int
) -> None:
    (press,) = expand_steps(
        [today("GV4", Sides.MIDLINE, dwell_seconds)], lead_in_seconds=15, breath=build.pattern()
    )
    assert 60 * SECOND <= press.dwell_ns <= 120 * SECOND


def test_a_lead_in_never_ends_before_the_spoken_placement(build: Build) -> None:
    spoken = {Side.LEFT: 21_500_000_000, Side.RIGHT: 4 * SECOND}
    left, right = expand_steps(
        [today("LI4", Sides.EACH)],
        lead_in_seconds=15,
        breath=build.pattern(),
        placement_ns=lambda point, side, _means, _note: spoken[side] if point == "LI4" else 0,
    )
    assert left.lead_in_ns == 21_500_000_000
    assert right.lead_in_ns == 15 * SECOND


def test_a_lead_in_that_waits_has_no_length_however_long_the_placement(build: Build) -> None:
    (press,) = expand_steps(
        [today("GV4", Sides.MIDLINE)],
        lead_in_seconds=None,
        breath=build.pattern(),
        placement_ns=lambda _point, _side, _means, _note: 20 * SECOND,
    )
    assert press.lead_in_ns is None


def test_where_nothing_is_spoken_the_lead_in_is_what_was_chosen(build: Build) -> None:
    (press,) = expand_steps(
        [today("GV4", Sides.MIDLINE)], lead_in_seconds=5, breath=build.pattern()
    )
    assert press.lead_in_ns == 5 * SECOND


class TestRounds:
    CODES = ("GV4", "BL23", "LI4")

    def plan(self, build: Build, *effects: Effect, flagged: str = "") -> SessionPlan:
        steps = (
            build.step("GV4", Sides.MIDLINE, dwell_seconds=90),
            build.step("BL23", dwell_seconds=90),
            build.step("LI4", Sides.EACH, dwell_seconds=90),
        )
        points = {c: build.point(c, *[PointFlag.VEIN] * (c == flagged)) for c in self.CODES}
        adapted = adapt_routine(build.routine(*steps, rounds=2), points, build.cleared(*effects))
        assert len(adapted.steps) == len({step.place.point for step in adapted.steps})
        return expand_plan(adapted, Choices(breath="calm"), build.pattern())

    def test_a_second_round_presses_all_again_and_goes_on_counting(self, build: Build) -> None:
        plan = self.plan(build)
        assert [(s.number, s.point, s.side.value, s.round) for s in plan.steps] == [
            (1, "GV4", "midline", 1),
            (2, "BL23", "both", 1),
            (3, "LI4", "left", 1),
            (3, "LI4", "right", 1),
            (4, "GV4", "midline", 2),
            (5, "BL23", "both", 2),
            (6, "LI4", "left", 2),
            (6, "LI4", "right", 2),
        ]
        assert plan.points == 6

    def test_every_point_gets_three_minutes_in_two_presses_of_one_and_a_half(
        self, build: Build
    ) -> None:
        pressed: dict[tuple[str, Side], int] = {}
        for step in self.plan(build).steps:
            assert step.dwell_ns == 90 * SECOND
            here = step.point, step.side
            pressed[here] = pressed.get(here, 0) + step.dwell_ns
        assert set(pressed.values()) == {180 * SECOND}

    def test_what_a_caution_takes_is_left_out_of_both_rounds(self, build: Build) -> None:
        plan = self.plan(build, VEIN, flagged="BL23")
        assert [(s.point, s.round) for s in plan.steps if not s.second_side] == [
            ("GV4", 1),
            ("LI4", 1),
            ("GV4", 2),
            ("LI4", 2),
        ]

    def test_where_it_must_be_gentle_each_press_of_both_rounds_is_one_minute(
        self, build: Build
    ) -> None:
        assert {(s.dwell_ns, s.gently) for s in self.plan(build, GENTLY).steps} == {
            (60 * SECOND, True)
        }

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.journal import DayRecord
from acupress.core.own_trial import (
    DayKind,
    Finding,
    OwnTrial,
    StillRunningError,
    draw_days,
    kept_to,
    kind_of,
    outcome_of,
    ratings_that_count,
)
from acupress.judging import UnfitError, judge
from tests.core.diaries import FIRST, make_trial, rates, simulate

AFTER = FIRST + timedelta(days=43)
DRAWN_BY_17 = "-xx--x-x--xxx-x--x-x-x-x-xx-"
seeds = st.integers(0, 2**53 - 1)
weeks = st.sampled_from((4, 6))


def constant(trial: OwnTrial, pressing: int, off: int) -> dict[date, int]:
    """A diary in which every day of a kind has the same rating."""
    by_kind = {DayKind.PRESSING: pressing, DayKind.OFF: off}
    return {
        trial.first_day + timedelta(days=number): by_kind[kind]
        for number, kind in enumerate(draw_days(trial))
    }


class TestDrawing:
    @given(seed=seeds, weeks=weeks)
    def test_every_block_has_as_many_days_of_each_kind(
        self, seed: int, weeks: Literal[4, 6]
    ) -> None:
        days = draw_days(make_trial(seed, weeks))
        assert len(days) == 7 * weeks
        for start in range(0, len(days), 4):
            block = days[start : start + 4]
            assert block.count(DayKind.PRESSING) == len(block) // 2

    def test_the_same_seed_draws_the_same_days_for_ever(self) -> None:
        days = draw_days(make_trial(17))
        signs = "".join("x" if kind is DayKind.PRESSING else "-" for kind in days)
        assert signs == DRAWN_BY_17

    def test_every_way_of_a_block_comes_up_about_as_often(self) -> None:
        firsts = [draw_days(make_trial(seed))[:4] for seed in range(600)]
        counts = [firsts.count(way) for way in set(firsts)]
        assert len(counts) == 6
        assert min(counts) > 70

    def test_a_day_outside_of_the_trial_is_of_no_kind(self) -> None:
        trial = make_trial(1)
        assert kind_of(trial, FIRST) is draw_days(trial)[0]
        assert kind_of(trial, trial.last_day) is draw_days(trial)[-1]
        assert kind_of(trial, FIRST - timedelta(days=1)) is None
        assert kind_of(trial, trial.last_day + timedelta(days=1)) is None

    @pytest.mark.parametrize("weeks", [3, 5, 8])
    def test_no_other_length_can_be_had(self, weeks: int) -> None:
        whole = {"id": UUID(int=1), "first_day": FIRST, "seed": 1, "weeks": weeks}
        with pytest.raises(UnfitError, match="weeks"):
            judge(OwnTrial, whole)


class TestRatings:
    def test_only_what_was_rated_in_time_counts(self) -> None:
        trial = make_trial(1)
        evening = datetime(FIRST.year, FIRST.month, FIRST.day, 21, tzinfo=UTC)
        records = [
            DayRecord(day=FIRST, pain=3, rated_at=evening),
            DayRecord(day=FIRST + timedelta(1), pain=4, rated_at=evening + timedelta(2)),
            DayRecord(day=FIRST + timedelta(2), pain=5, rated_at=evening + timedelta(4)),
            DayRecord(day=FIRST + timedelta(3), pain=6),
            DayRecord(day=FIRST + timedelta(4), note="Rain."),
            DayRecord(day=FIRST - timedelta(1), pain=7, rated_at=evening),
            DayRecord(day=trial.last_day + timedelta(1), pain=7, rated_at=evening),
        ]
        assert ratings_that_count(trial, records) == {FIRST: 3, FIRST + timedelta(1): 4}

    def test_it_is_counted_how_far_the_draw_was_kept_to(self) -> None:
        trial = make_trial(1)
        all_days = [trial.first_day + timedelta(days=number) for number in range(28)]
        assert kept_to(trial, []) == (0, 0)
        assert kept_to(trial, [*all_days, FIRST - timedelta(1)]) == (14, 14)
        pressing = [day for day in all_days if kind_of(trial, day) is DayKind.PRESSING]
        assert kept_to(trial, pressing[:9]) == (9, 0)


class TestOutcome:
    def test_nothing_is_told_before_the_end(self) -> None:
        trial = make_trial(1)
        ratings = constant(trial, 2, 6)
        for today in (FIRST, trial.last_day):
            with pytest.raises(StillRunningError):
                outcome_of(trial, ratings, today)
        assert outcome_of(trial, ratings, trial.last_day + timedelta(1))

    def test_nor_of_one_that_was_given_up(self) -> None:
        trial = judge(
            OwnTrial,
            {
                "id": UUID(int=1),
                "first_day": FIRST,
                "weeks": 4,
                "seed": 1,
                "given_up_on": FIRST + timedelta(20),
            },
        )
        with pytest.raises(StillRunningError):
            outcome_of(trial, constant(trial, 2, 6), AFTER)

    @pytest.mark.parametrize(
        ("pressing", "off", "finding"),
        [(2, 6, Finding.LOWER), (6, 2, Finding.HIGHER), (4, 4, Finding.NONE)],
    )
    def test_what_is_plain_is_found(self, pressing: int, off: int, finding: Finding) -> None:
        trial = make_trial(5)
        outcome = outcome_of(trial, constant(trial, pressing, off), AFTER)
        assert outcome.finding is finding
        assert outcome.difference == off - pressing
        assert outcome.low <= outcome.difference <= outcome.high
        assert (set(outcome.pressing), set(outcome.off)) == ({pressing}, {off})

    @pytest.mark.parametrize(("weeks", "most_missing"), [(4, 5), (6, 8)])
    def test_two_in_five_of_each_kind_may_be_missing_and_no_more(
        self, weeks: Literal[4, 6], most_missing: int
    ) -> None:
        trial = make_trial(5, weeks)
        ratings = constant(trial, 2, 6)
        off = [day for day in ratings if kind_of(trial, day) is DayKind.OFF]
        for day in off[:most_missing]:
            del ratings[day]
        assert outcome_of(trial, ratings, AFTER).finding is Finding.LOWER
        del ratings[off[-1]]
        few = outcome_of(trial, ratings, AFTER)
        assert (few.finding, few.difference, few.chance) == (Finding.TOO_FEW, 0, 0)
        assert len(few.off) == len(off) - most_missing - 1

    def test_no_rating_at_all_is_too_few(self) -> None:
        assert outcome_of(make_trial(5), {}, AFTER).finding is Finding.TOO_FEW

    @given(seed=st.integers(0, 10_000), effect=st.sampled_from((-2, -1, 0, 1, 2)))
    def test_a_difference_is_found_exactly_where_it_is_beyond_chance(
        self, seed: int, effect: int
    ) -> None:
        trial = make_trial(seed)
        outcome = outcome_of(trial, simulate(trial, effect, seed, missing=0.1), AFTER, draws=199)
        if outcome.finding is not Finding.TOO_FEW:
            beyond = abs(outcome.difference) > outcome.chance
            assert beyond is (outcome.finding is not Finding.NONE)
            assert outcome.low <= outcome.difference <= outcome.high

    def test_the_same_diary_has_the_same_outcome_each_time(self) -> None:
        trial = make_trial(5)
        ratings = simulate(trial, 1, 3)
        assert outcome_of(trial, ratings, AFTER) == outcome_of(trial, ratings, AFTER)


class TestSimulatedDiaries:
    """How often a difference is found where the effect is known; see `diaries.py`."""

    def test_what_is_not_there_is_seldom_found_and_two_points_mostly(self) -> None:
        for effect, least, most in ((0, 0.0, 0.1), (2, 0.7, 1.0)):
            found = rates(effect, 4, diaries=60, draws=199)
            assert least <= found.found <= most, (effect, found)
            assert found.covered >= 0.85

    @pytest.mark.long
    @pytest.mark.parametrize("weeks", [4, 6])
    @pytest.mark.parametrize("missing", [0.0, 0.2])
    def test_error_rates_of_many_diaries(self, weeks: Literal[4, 6], missing: float) -> None:
        nothing, one, two = (
            rates(effect, weeks, diaries=1000, draws=999, missing=missing) for effect in (0, 1, 2)
        )
        print(f"\n{weeks} weeks, {missing:.0%} missing: {nothing} {one} {two}")  # noqa: T201
        assert nothing.found <= 0.065
        assert nothing.wrong_way <= 0.065
        assert one.found > nothing.found + 0.15
        assert two.found > 0.75
        assert two.wrong_way == 0
        assert min(nothing.covered, one.covered, two.covered) >= 0.93

from __future__ import annotations

from datetime import date, timedelta

import pytest

from acupress.core.journal import Pains
from acupress.core.trend import (
    Advice,
    Change,
    advice_on,
    change_of,
    meaningful_change,
    pain_of,
    weeks_of,
)

MONDAY = date(2026, 9, 7)


def day(week: int, weekday: int = 0) -> date:
    return MONDAY + timedelta(days=7 * week + weekday)


def rated(*means: float | None) -> list[Pains]:
    """One rating a week, on its Wednesday; None is a week without."""
    return [Pains(day(week, 2), before=mean) for week, mean in enumerate(means) if mean is not None]


def advice(*means: float | None) -> Advice | None:
    """The advice on the Monday after these weeks."""
    today = day(len(means))
    return advice_on(weeks_of(rated(*means), today), today)


class TestWeeks:
    def test_without_ratings_there_are_none(self) -> None:
        assert weeks_of([], MONDAY) == ()

    def test_a_week_without_ratings_is_a_gap_and_the_present_one_is_there(self) -> None:
        weeks = weeks_of(rated(6, None, 4), day(3))
        assert [(week.monday, week.mean) for week in weeks] == [
            (day(0), 6),
            (day(1), None),
            (day(2), 4),
            (day(3), None),
        ]

    def test_each_day_counts_once_whatever_it_was_rated_by(self) -> None:
        pains = [
            Pains(day(0, 0), before=8, after=2),
            Pains(day(0, 1), before=9, of_day=4),
            Pains(day(0, 2), after=1),
            Pains(day(0, 6), of_day=0),
        ]
        (week,) = weeks_of(pains, day(0, 6))
        assert (week.mean, week.after) == (4, 1.5)

    def test_no_pain_is_a_rating(self) -> None:
        assert pain_of(Pains(MONDAY, before=5, of_day=0)) == 0

    def test_what_is_dated_later_than_today_is_left_out(self) -> None:
        pains = [*rated(6, 5), Pains(date(2031, 1, 1), before=1)]
        assert [week.mean for week in weeks_of(pains, day(1, 2))] == [6, 5]
        assert weeks_of([Pains(date(2031, 1, 1), before=1)], MONDAY) == ()


class TestChange:
    @pytest.mark.parametrize(
        ("base", "points"), [(10, 2), (7, 2), (6, 1.8), (4, 1.2), (3, 1), (1, 1), (0, 1)]
    )
    def test_two_points_or_a_third_part_but_never_less_than_a_step(
        self, base: float, points: float
    ) -> None:
        assert meaningful_change(base) == pytest.approx(points)

    def test_it_goes_from_the_first_rated_week_to_the_last(self) -> None:
        assert change_of(weeks_of(rated(6, None, 5, 4), day(5))) == Change(6, 4, meaningful=True)
        assert change_of(weeks_of(rated(6, 9, 5), day(3))) == Change(6, 5, meaningful=False)
        assert change_of(weeks_of(rated(4, 6), day(2))) == Change(4, 6, meaningful=True)

    def test_one_week_is_no_change(self) -> None:
        assert change_of(weeks_of(rated(6), day(9))) is None


class TestAdvice:
    @pytest.mark.parametrize(
        "means",
        [(5, 5, 5, 5), (5, 6, 4.5, 5), (2, None, 6, 6, 6, 6), (9, 1, 1, 1, 1), (6, 4.5, 5.5, 5)],
    )
    def test_four_weeks_in_a_row_without_change(self, means: tuple[float | None, ...]) -> None:
        assert advice(*means) is Advice.UNCHANGED

    @pytest.mark.parametrize("means", [(4, 5, 6), (4, 4.1, 5), (8, 3, 5, 6), (0, 1, 2)])
    def test_two_weeks_that_got_worse(self, means: tuple[float, ...]) -> None:
        assert advice(*means) is Advice.WORSE

    @pytest.mark.parametrize(
        "means",
        [
            (5, 5, 5),
            (5, 5, None, 5, 5),
            (5, 5, 5, 3),
            (6, 5, 4.5, 4),
            (0, 0, 0, 0),
            (0.5, 0.5, 0.5, 0.5),
            (4, 4.2, 4.4),
            (4, None, 5, 6),
            (6, 5, 4),
            (6, 5, 6),
        ],
    )
    def test_anything_else_is_no_reason(self, means: tuple[float | None, ...]) -> None:
        assert advice(*means) is None

    def test_the_present_week_counts_only_once_it_is_over(self) -> None:
        pains = rated(5, 5, 5, 5)
        for today, expected in ((day(3, 6), None), (day(4), Advice.UNCHANGED)):
            assert advice_on(weeks_of(pains, today), today) is expected

    def test_nothing_is_advised_on_nothing(self) -> None:
        assert advice_on((), MONDAY) is None

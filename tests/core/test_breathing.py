from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.breathing import BreathPattern, BreathPhase
from acupress.core.units import MS, SECOND
from tests.tables import judge_again

if TYPE_CHECKING:
    from tests.core.conftest import Build

PATTERNS = st.builds(
    BreathPattern,
    key=st.just("any"),
    title=st.just("Any"),
    summary=st.just("Any pattern that is allowed."),
    in_ms=st.integers(2_000, 6_000),
    hold_in_ms=st.just(0) | st.integers(0, 4_000),
    out_ms=st.integers(2_000, 6_000),
    hold_out_ms=st.just(0) | st.integers(0, 4_000),
    sources=st.just(("a-book",)),
)
"""Patterns of 4 to 20 seconds."""

DWELLS = range(60, 121)


def best_press_ns(breath_ns: int, dwell_seconds: int) -> int:
    """The rule by trying every number of breaths: nearest, and of two the longer."""
    whole = [count * breath_ns for count in range(1, 31)]
    allowed = [press for press in whole if 60 * SECOND <= press <= 120 * SECOND]
    return min(allowed, key=lambda press: (abs(press - dwell_seconds * SECOND), -press))


@given(PATTERNS, st.sampled_from(DWELLS))
def test_a_press_is_the_nearest_whole_number_of_breaths_within_one_and_two_minutes(
    pattern: BreathPattern, dwell_seconds: int
) -> None:
    press = pattern.whole_breaths_ns(dwell_seconds)
    assert press % pattern.breath_ns == 0
    assert 60 * SECOND <= press <= 120 * SECOND
    assert press == best_press_ns(pattern.breath_ns, dwell_seconds)


def test_every_dwell_fits_breaths_of_every_length(build: Build) -> None:
    for breath_ms in (*range(4_000, 20_001, 125), 4_001, 6_667, 8_001, 13_333, 17_143, 19_999):
        pattern = build.pattern(in_ms=breath_ms // 2, out_ms=breath_ms - breath_ms // 2)
        for dwell_seconds in DWELLS:
            press = pattern.whole_breaths_ns(dwell_seconds)
            assert press == best_press_ns(pattern.breath_ns, dwell_seconds)


def test_of_two_equally_near_lengths_the_longer_one_wins(build: Build) -> None:
    assert build.pattern(5_000, 0, 5_000).whole_breaths_ns(65) == 70 * SECOND


@given(PATTERNS, st.sampled_from(DWELLS))
def test_a_press_ends_with_the_last_breath_complete(
    pattern: BreathPattern, dwell_seconds: int
) -> None:
    press = pattern.whole_breaths_ns(dwell_seconds)
    last = pattern.at(press - 1)
    assert last.phase in (BreathPhase.OUT, BreathPhase.HOLD_OUT)
    assert last.fullness == pytest.approx(0, abs=1e-9)
    assert last.number == press // pattern.breath_ns - 1
    assert pattern.at(press).phase is BreathPhase.IN


@given(PATTERNS, st.integers(0, 120 * SECOND))
def test_fullness_stays_between_empty_and_full_and_never_jumps(
    pattern: BreathPattern, active_ns: int
) -> None:
    here, soon = pattern.at(active_ns), pattern.at(active_ns + MS)
    assert 0 <= here.fullness <= 1
    assert abs(soon.fullness - here.fullness) < 0.001
    assert soon.number - here.number in (0, 1)


def test_a_breath_passes_through_its_parts_in_order(build: Build) -> None:
    pattern = build.pattern(4_000, 7_000, 6_000, 1_000)
    told = [
        (at_ms, breath.phase, round(breath.fullness, 6), breath.number)
        for at_ms in (0, 2_000, 3_999, 4_000, 10_999, 11_000, 14_000, 17_000, 17_999, 18_000)
        for breath in [pattern.at(at_ms * MS)]
    ]
    assert told == [
        (0, BreathPhase.IN, 0, 0),
        (2_000, BreathPhase.IN, 0.5, 0),
        (3_999, BreathPhase.IN, 1, 0),
        (4_000, BreathPhase.HOLD_IN, 1, 0),
        (10_999, BreathPhase.HOLD_IN, 1, 0),
        (11_000, BreathPhase.OUT, 1, 0),
        (14_000, BreathPhase.OUT, 0.5, 0),
        (17_000, BreathPhase.HOLD_OUT, 0, 0),
        (17_999, BreathPhase.HOLD_OUT, 0, 0),
        (18_000, BreathPhase.IN, 0, 1),
    ]


@given(PATTERNS)
def test_the_parts_that_last_fill_one_breath(pattern: BreathPattern) -> None:
    assert sum(length for _, length in pattern.parts) == pattern.breath_ns
    assert all(length > 0 for _, length in pattern.parts)
    order = list(BreathPhase)
    assert all(
        order.index(first) < order.index(then) for (first, _), (then, _) in pairwise(pattern.parts)
    )


@pytest.mark.parametrize(
    ("hold_in_ms", "hold_out_ms", "holds"),
    [(0, 0, False), (1, 0, True), (0, 1, True), (1_000, 1_000, True)],
)
def test_a_pattern_tells_whether_the_breath_is_held(
    build: Build, hold_in_ms: int, hold_out_ms: int, *, holds: bool
) -> None:
    assert build.pattern(4_000, hold_in_ms, 6_000, hold_out_ms).holds is holds


@pytest.mark.parametrize(
    "parts",
    [(2_000, 0, 2_000, 0), (10_000, 0, 10_000, 0), (2_000, 8_000, 2_000, 8_000)],
)
def test_breaths_of_four_to_twenty_seconds_are_accepted(
    build: Build, parts: tuple[int, int, int, int]
) -> None:
    assert build.pattern(*parts).breath_ms == sum(parts)


@pytest.mark.parametrize(
    "parts",
    [
        (1_999, 0, 6_000, 0),
        (10_001, 0, 6_000, 0),
        (4_000, 0, 1_999, 0),
        (4_000, 0, 10_001, 0),
        (4_000, -1, 6_000, 0),
        (2_000, 8_001, 2_000, 0),
        (4_000, 0, 6_000, -1),
        (2_000, 0, 2_000, 8_001),
        (10_000, 1, 10_000, 0),
    ],
)
def test_any_other_breath_is_refused(build: Build, parts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        judge_again(build.pattern(*parts))


def test_a_breath_that_is_too_long_says_how_long_it_is(build: Build) -> None:
    with pytest.raises(ValueError, match="lasts 20001 ms, outside 4000 to 20000"):
        build.pattern(10_000, 1, 10_000, 0)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.cues import (
    MANNERS,
    RELEASE_CUES,
    REST_CUES,
    Chime,
    Cue,
    CueCategory,
    CueKind,
    lead_in_cues,
    press_cues,
)
from acupress.core.units import MS, SECOND

if TYPE_CHECKING:
    from tests.core.conftest import Build


def test_the_script_of_a_first_press_of_one_minute(build: Build) -> None:
    script = press_cues(0, 60 * SECOND, build.pattern(4_000, 0, 6_000))
    assert [(cue.at_ns // SECOND, cue.kind) for cue in script] == [
        (0, CueKind.PRESS),
        (0, CueKind.BREATHE_IN),
        (4, CueKind.BREATHE_OUT),
        (10, CueKind.BREATHE_IN),
        (14, CueKind.BREATHE_OUT),
        (15, CueKind.EASE_OFF),
        (20, CueKind.BREATHE_IN),
        (24, CueKind.BREATHE_OUT),
        (30, CueKind.HALFWAY),
        (50, CueKind.TEN_SECONDS),
    ]


def test_the_breath_out_is_told_after_the_hold(build: Build) -> None:
    script = press_cues(1, 76 * SECOND, build.pattern(4_000, 7_000, 8_000))
    told = [cue.at_ns // SECOND for cue in script if cue.kind is CueKind.BREATHE_OUT]
    assert told == [11, 30, 49]


def test_the_reminder_to_ease_off_comes_on_the_first_press_and_every_third(build: Build) -> None:
    reminded = [
        press
        for press in range(10)
        if any(cue.is_safety for cue in press_cues(press, 60 * SECOND, build.pattern()))
    ]
    assert reminded == [0, 3, 6, 9]


@given(
    press=st.integers(0, 20),
    dwell_seconds=st.integers(60, 120),
    in_ms=st.integers(2_000, 10_000),
    hold_in_ms=st.integers(0, 5_000),
    out_ms=st.integers(2_000, 5_000),
)
def test_every_script_is_in_order_without_repeats_and_inside_its_press(
    build: Build, press: int, dwell_seconds: int, in_ms: int, hold_in_ms: int, out_ms: int
) -> None:
    breath = build.pattern(in_ms, hold_in_ms, out_ms)
    dwell_ns = breath.whole_breaths_ns(dwell_seconds)
    script = press_cues(press, dwell_ns, breath)
    instants = [cue.at_ns for cue in script]
    assert instants == sorted(instants)
    assert len(set(script)) == len(script)
    assert all(0 <= at_ns < dwell_ns for at_ns in instants)


def test_of_cues_at_one_instant_the_more_important_comes_first(build: Build) -> None:
    script = press_cues(0, 80 * SECOND, build.pattern(4_000, 0, 6_000))
    assert [cue.kind for cue in script if cue.at_ns == 20 * SECOND] == [
        CueKind.EASE_OFF,
        CueKind.BREATHE_IN,
    ]


def test_a_lead_in_tells_the_point_or_the_other_side() -> None:
    assert lead_in_cues(second_side=False) == (Cue(0, CueKind.PLACE),)
    assert lead_in_cues(second_side=True) == (Cue(0, CueKind.OTHER_SIDE),)


@pytest.mark.parametrize(
    ("kind", "chime"),
    [
        (CueKind.PLACE, Chime.SWITCH),
        (CueKind.OTHER_SIDE, Chime.SWITCH),
        (CueKind.PRESS, Chime.BOWL),
        (CueKind.BREATHE_IN, None),
        (CueKind.BREATHE_OUT, None),
        (CueKind.EASE_OFF, None),
        (CueKind.HALFWAY, Chime.HALF),
        (CueKind.TEN_SECONDS, None),
        (CueKind.RELEASE, Chime.BOWL),
        (CueKind.ALL_DONE, Chime.END),
    ],
)
def test_each_cue_has_its_chime(kind: CueKind, chime: Chime | None) -> None:
    assert Cue(0, kind).manner.chime is chime


def test_every_cue_has_a_manner_that_outlasts_a_slow_tick() -> None:
    assert MANNERS.keys() == set(CueKind)
    for kind, manner in MANNERS.items():
        assert Cue(0, kind).is_safety or manner.max_late_ns >= 900 * MS


def test_the_reminder_to_ease_off_is_the_one_safety_cue_and_comes_before_all_others() -> None:
    ranked = sorted(MANNERS, key=lambda kind: MANNERS[kind].priority)
    assert ranked[-1] is CueKind.EASE_OFF
    safety = [kind for kind in CueKind if MANNERS[kind].category is CueCategory.SAFETY]
    assert safety == [CueKind.EASE_OFF]


def test_letting_go_and_the_end_are_told_at_once() -> None:
    assert (Cue(0, CueKind.RELEASE),) == RELEASE_CUES
    assert (Cue(0, CueKind.ALL_DONE),) == REST_CUES

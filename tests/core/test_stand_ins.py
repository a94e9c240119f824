"""A routine that a caution closes, and what is offered where too few points are left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from acupress.core.adapting import AdaptedRoutine, Change, adapt_routine, offer_instead
from acupress.core.points import PointFlag
from acupress.core.questions import Effect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from acupress.core.points import Point
    from tests.core.conftest import Build

VEIN = Effect(flags=frozenset({PointFlag.VEIN}))
CODES = ("BL1", "BL2", "BL3")


def adapted(
    build: Build,
    key: str,
    *,
    lost: int = 0,
    stand_in: bool = False,
    closed_by: Iterable[str] = (),
) -> AdaptedRoutine:
    """A routine of three points under one caution that takes the first `lost` of them."""
    routine = replace(
        build.routine(*(build.step(code) for code in CODES)),
        key=key,
        stand_in=stand_in,
        closed_by=frozenset(closed_by),
    )
    points: dict[str, Point] = {
        code: build.point(code, *((PointFlag.VEIN,) if number < lost else ()))
        for number, code in enumerate(CODES)
    }
    return adapt_routine(routine, points, build.cleared(VEIN))


def test_a_routine_is_closed_by_a_caution_it_names(build: Build) -> None:
    closed = adapted(build, "old-sciatica", closed_by=("caution-1", "another"))
    assert closed.steps == ()
    assert closed.changes == ()
    assert [caution.key for caution in closed.closed_because] == ["caution-1"]


def test_a_routine_stays_open_under_a_caution_it_does_not_name(build: Build) -> None:
    still_open = adapted(build, "old-sciatica", closed_by=("another",))
    assert len(still_open.steps) == 3
    assert still_open.closed_because == ()


def test_a_point_is_told_what_speaks_against_it_today(build: Build) -> None:
    cleared = build.cleared(VEIN, Effect(gently=True))
    assert cleared.against(build.point("BL40", PointFlag.VEIN)) == cleared.cautions[:1]
    assert cleared.against(build.point("LI4")) == ()


@pytest.mark.parametrize(("lost", "enough"), [(0, True), (1, False), (3, False)])
def test_three_points_are_enough(build: Build, lost: int, enough: bool) -> None:
    assert adapted(build, "back", lost=lost).keeps_enough is enough


def test_a_routine_with_enough_points_needs_no_other(build: Build) -> None:
    hands = adapted(build, "hands", stand_in=True)
    assert offer_instead(adapted(build, "back"), [hands]) is None


def test_the_first_whole_stand_in_is_offered(build: Build) -> None:
    poor = adapted(build, "hands", stand_in=True, lost=1)
    plain = adapted(build, "back")
    calm, other = (adapted(build, key, stand_in=True) for key in ("calm", "other"))
    too_few = adapted(build, "legs", lost=2)
    assert offer_instead(too_few, [poor, plain, calm, other]) is calm


def test_a_stand_in_that_changed_less_comes_first(build: Build) -> None:
    swapped, whole = (adapted(build, key, stand_in=True) for key in ("hands", "calm"))
    change = Change("BL1", "BL4", ())
    swapped = replace(swapped, changes=(change,))
    too_few = adapted(build, "legs", lost=2)
    assert offer_instead(too_few, [swapped, whole]) is whole
    assert offer_instead(too_few, [swapped]) is swapped


def test_nothing_is_offered_where_nothing_keeps_enough(build: Build) -> None:
    poor = adapted(build, "hands", stand_in=True, lost=1)
    assert offer_instead(poor, [poor, adapted(build, "back")]) is None
    assert offer_instead(poor, []) is None

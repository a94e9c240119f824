"""What of each cue is heard, as it is settled."""

from __future__ import annotations

import pytest

from acupress.core.cues import MANNERS, CueCategory, CueKind
from acupress.core.hearing import heard_chime, heard_keys, placement_keys
from acupress.core.points import Means, Side, Tool
from acupress.core.routines import PlannedStep
from acupress.core.settings import Settings, Verbosity


def step(side: Side = Side.LEFT, *, with_tool: bool = False, gently: bool = False) -> PlannedStep:
    return PlannedStep(
        point="BL24",
        side=side,
        number=1,
        lead_in_ns=None,
        dwell_ns=60,
        second_side=side is Side.RIGHT,
        tool=Tool.BALL if with_tool else None,
        gently=gently,
    )


@pytest.mark.parametrize("kind", CueKind)
def test_everything_is_heard_unless_it_is_settled_otherwise(kind: CueKind) -> None:
    assert heard_chime(kind, Settings()) is MANNERS[kind].chime
    assert heard_keys(kind, step(), Settings())


@pytest.mark.parametrize("kind", CueKind)
def test_muted_or_of_a_quiet_kind_nothing_is_heard(kind: CueKind) -> None:
    quiet = Settings(quiet=frozenset({MANNERS[kind].category}))
    for settings in (Settings(muted=True), quiet):
        assert heard_chime(kind, settings) is None
        assert heard_keys(kind, step(), settings) == ()


@pytest.mark.parametrize("kind", CueKind)
def test_with_chimes_only_nothing_is_said(kind: CueKind) -> None:
    settings = Settings(verbosity=Verbosity.CHIMES)
    assert heard_chime(kind, settings) is MANNERS[kind].chime
    assert heard_keys(kind, step(), settings) == ()


def test_in_short_the_place_and_the_time_are_said() -> None:
    settings = Settings(verbosity=Verbosity.SHORT)
    said = {kind for kind in CueKind if heard_keys(kind, step(), settings)}
    assert said == set(CueKind) - {CueKind.PRESS, CueKind.BREATHE_IN, CueKind.BREATHE_OUT}
    assert heard_keys(CueKind.PLACE, step(), settings) == ("place-bl24-left",)


def test_a_place_is_followed_by_how_to_press_it_today() -> None:
    heard = {
        (): heard_keys(CueKind.PLACE, step(), Settings()),
        ("tool",): heard_keys(CueKind.PLACE, step(with_tool=True), Settings()),
        ("gently",): heard_keys(CueKind.PLACE, step(gently=True), Settings()),
    }
    assert heard == {
        (): ("place-bl24-left", "press-bl24"),
        ("tool",): ("place-bl24-left-tool", "press-bl24-tool"),
        ("gently",): ("place-bl24-left", "press-lightly"),
    }


def test_a_lead_in_waits_for_what_is_said_in_it() -> None:
    def keys(side: Side, settings: Settings) -> tuple[str, ...]:
        return placement_keys("BL24", side, Means.HAND, settings)

    short = Settings(verbosity=Verbosity.SHORT)
    assert keys(Side.LEFT, Settings()) == (
        "place-bl24-left",
        "press-bl24",
    )
    assert keys(Side.LEFT, short) == ("place-bl24-left",)
    assert keys(Side.RIGHT, Settings()) == ("other-side",)
    assert keys(Side.LEFT, Settings(muted=True)) == ()
    no_places = Settings(quiet=frozenset({CueCategory.PLACE}))
    assert keys(Side.RIGHT, no_places) == ()

"""Who tells a cue: the voice or the screen reader, never both."""

from __future__ import annotations

from itertools import product

import pytest

from acupress.core.cues import MANNERS, CueCategory, CueKind
from acupress.core.hearing import (
    for_the_voice,
    heard_keys,
    is_announced,
    reader_tells,
    reading_ns,
)
from acupress.core.points import Side
from acupress.core.routines import PlannedStep
from acupress.core.settings import Settings, Teller, Verbosity
from acupress.core.units import MS, SECOND

STEP = PlannedStep(1, "BL23", Side.BOTH, 15 * SECOND, 60 * SECOND)


def spoken(kind: CueKind, settings: Settings) -> bool:
    return bool(heard_keys(kind, STEP, for_the_voice(settings, reader_runs=True)))


EVERY = [
    Settings(teller=teller, verbosity=verbosity, muted=muted, reader_breath=breath)
    for teller, verbosity, muted, breath in product(Teller, Verbosity, (False, True), (False, True))
]


@pytest.mark.parametrize("settings", EVERY)
@pytest.mark.parametrize("kind", CueKind)
def test_no_cue_is_both_announced_and_spoken(kind: CueKind, settings: Settings) -> None:
    assert not (spoken(kind, settings) and is_announced(kind, settings, voice_lost=False))


@pytest.mark.parametrize("settings", EVERY)
@pytest.mark.parametrize("kind", [CueKind.PLACE, CueKind.EASE_OFF, CueKind.RELEASE])
def test_what_matters_is_always_told_by_one_of_them(kind: CueKind, settings: Settings) -> None:
    assert spoken(kind, settings) or is_announced(kind, settings, voice_lost=False)


@pytest.mark.parametrize("teller", Teller)
def test_where_the_voice_is_lost_the_reader_tells(teller: Teller) -> None:
    assert reader_tells(Settings(teller=teller), voice_lost=True)


def test_without_a_screen_reader_the_voice_speaks_whatever_was_settled_for_one() -> None:
    settings = Settings(teller=Teller.READER)
    assert for_the_voice(settings, reader_runs=False) == settings


def test_breaths_are_announced_only_where_they_are_wanted() -> None:
    for kind in (CueKind.BREATHE_IN, CueKind.BREATHE_OUT):
        assert not is_announced(kind, Settings(teller=Teller.READER), voice_lost=False)
        wanted = Settings(teller=Teller.READER, reader_breath=True)
        assert is_announced(kind, wanted, voice_lost=False)


def test_a_kind_of_cue_that_is_switched_off_is_not_announced_either() -> None:
    quiet = Settings(teller=Teller.READER, quiet=frozenset((CueCategory.TIME,)))
    for kind in CueKind:
        expected = MANNERS[kind].category not in (CueCategory.TIME, CueCategory.BREATH)
        assert is_announced(kind, quiet, voice_lost=False) is expected


def test_forty_words_take_twenty_seconds_to_read() -> None:
    assert reading_ns("word " * 40) == 20 * SECOND
    assert reading_ns("") == 0
    assert reading_ns("慢慢吸气，慢慢呼气。") == 2_500 * MS

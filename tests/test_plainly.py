"""What is plainly right is taken as the judge takes it; all else is left to the judge."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.offered import CueCategory
from acupress.core.settings import (
    Body,
    FigureStyle,
    HairColour,
    LastChoices,
    Motion,
    Settings,
    Teller,
    ThemeChoice,
    Verbosity,
    VoiceSource,
    WindowPlace,
)
from acupress.core.values import Limits, Value
from acupress.judging import UnfitError, judge, take
from acupress.plainly import read_plainly

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=3),
    st.sampled_from(["1", "true", "GB", "GB\n", "dark", 10**400, -0.0, 1e308, [], {}, [[]]]),
    st.lists(st.sampled_from(["breath", "time", 1, None, "x"]), max_size=2),
    st.frozensets(st.sampled_from(["breath", CueCategory.TIME, 1, None, "x"]), max_size=2),
)
VOLUME = st.one_of(st.floats(0, 1), st.integers(0, 1))
LAST = st.fixed_dictionaries(
    {"routine": st.sampled_from(["first-steps", "own-mine", "point-bl23"])},
    optional={
        "dwell_seconds": st.none() | st.integers(60, 120),
        "breath": st.none() | st.just("longer-out"),
    },
)
SOUND = {
    "version": st.just(6),
    "theme": st.sampled_from(ThemeChoice).map(str),
    "body": st.sampled_from(Body).map(str),
    "body_asked": st.booleans(),
    "bones": st.booleans(),
    "figure_style": st.sampled_from(FigureStyle).map(str),
    "hair": st.sampled_from(HairColour).map(str),
    "motion": st.sampled_from(Motion).map(str),
    "text_percent": st.one_of(st.none(), st.integers(100, 200)),
    "country": st.one_of(st.none(), st.from_regex(r"\A[A-Z]{2}\Z")),
    "country_asked": st.booleans(),
    "muted": st.booleans(),
    "volume": VOLUME,
    "voice_volume": VOLUME,
    "chime_volume": VOLUME,
    "breath_volume": VOLUME,
    "verbosity": st.sampled_from(Verbosity).map(str),
    "voice_source": st.sampled_from(VoiceSource).map(str),
    "quiet": st.lists(st.sampled_from(CueCategory).map(str)),
    "visual_cues": st.booleans(),
    "teller": st.sampled_from(Teller).map(str),
    "reader_breath": st.booleans(),
    "lead_in_seconds": st.one_of(st.none(), st.integers(5, 60)),
    "spared": st.lists(st.sampled_from(["BL23", "ST36"])),
    "last_choices": st.lists(LAST, max_size=3),
}


def test_every_setting_is_known_here() -> None:
    assert set(SOUND) == {each.name for each in fields(Settings)}


@given(st.fixed_dictionaries({}, optional=SOUND))
def test_settings_as_acupress_writes_them_need_no_judge(table: dict[str, object]) -> None:
    plain = read_plainly(Settings, table)
    assert plain is not None
    assert plain == judge(Settings, table)
    assert [type(getattr(plain, each.name)) for each in fields(plain)] == [
        type(getattr(judge(Settings, table), each.name)) for each in fields(plain)
    ]


CHOSEN = SOUND | {
    "theme": st.sampled_from(ThemeChoice),
    "body": st.sampled_from(Body).map(str),
    "body_asked": st.booleans(),
    "figure_style": st.sampled_from(FigureStyle),
    "hair": st.sampled_from(HairColour).map(str),
    "motion": st.sampled_from(Motion),
    "verbosity": st.sampled_from(Verbosity),
    "voice_source": st.sampled_from(VoiceSource),
    "quiet": st.frozensets(st.sampled_from(CueCategory)),
    "teller": st.sampled_from(Teller),
    "last_choices": st.lists(LAST.map(lambda last: judge(LastChoices, last))).map(tuple),
}
"""What the page of settings puts in force."""


@given(st.fixed_dictionaries({}, optional=CHOSEN))
def test_settings_as_they_are_chosen_need_no_judge(chosen: dict[str, object]) -> None:
    plain = read_plainly(Settings, chosen)
    assert plain is not None
    assert plain == judge(Settings, chosen)


@given(st.fixed_dictionaries({}, optional={key: ODD | good for key, good in SOUND.items()}))
def test_what_is_taken_plainly_the_judge_takes_too(table: dict[str, object]) -> None:
    plain = read_plainly(Settings, table)
    if plain is not None:
        assert plain == judge(Settings, table)


@pytest.mark.parametrize(
    "found",
    [None, [], "x", {"unknown": 1}, {"volume": 2}, {"volume": float("nan")}, {"theme": "pink"}],
)
def test_the_judge_has_the_last_word(found: object) -> None:
    assert read_plainly(Settings, found) is None
    with pytest.raises(UnfitError):
        take(Settings, found)


def test_what_is_missing_is_left_to_the_judge() -> None:
    assert read_plainly(WindowPlace, {"x": 1, "y": 1, "width": 5}) is None
    place = {"x": 1, "y": -1, "width": 5, "height": 5}
    assert take(WindowPlace, place) == WindowPlace(x=1, y=-1, width=5, height=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strange(Value):
    more: Annotated[int, Limits(gt=1, lt=5)] = 2
    many: Annotated[str, Limits(min_length=2)] = "ab"
    pair: tuple[int, ...] = ()
    two: tuple[int, int] = (1, 2)
    within: WindowPlace | None = None
    kind: Literal["a", 1] = "a"

    def __post_init__(self) -> None:
        if self.more == 3:
            msg = "not three"
            raise ValueError(msg)


@pytest.mark.parametrize(
    ("table", "plain"),
    [
        ({"more": 4}, True),
        ({"more": 1}, False),
        ({"more": 5}, False),
        ({"more": 3}, False),
        ({"many": "abc"}, False),
        ({"pair": []}, True),
        ({"pair": [1, "2"]}, False),
        ({"two": [1, 2]}, False),
        ({"within": {"x": 1}}, False),
        ({"kind": 1}, True),
        ({"kind": True}, False),
    ],
)
def test_only_what_is_known_is_plain(table: dict[str, object], *, plain: bool) -> None:
    assert (read_plainly(Strange, table) is not None) is plain

"""What comes from outside becomes a value, or everything that is wrong with it is told."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import pytest

from acupress.core.points import Position
from acupress.core.values import Limits, Sentence, Value, value
from acupress.judging import UnfitError, as_json, judge


@value(frozen=True, slots=True, kw_only=True)
class Inner(Value):
    from_: Sentence
    size: Annotated[float, Limits(gt=0)] = 1.0

    def __post_init__(self) -> None:
        if self.size > 10:
            raise ValueError("it would not fit")


@value(frozen=True, slots=True, kw_only=True)
class Whole(Value):
    id: UUID
    at: Annotated[datetime, Limits(tz_constraint="aware")]
    positions: frozenset[Position] = frozenset()
    inner: tuple[Inner, ...] = ()
    more: Inner | None = None


WHOLE = Whole(
    id=UUID(int=7),
    at=datetime(2026, 11, 24, 10, 15, tzinfo=UTC),
    positions=frozenset({Position.STANDING, Position.SITTING}),
    inner=(Inner(from_="the wrist"), Inner(from_="腎俞 “here”", size=0.5)),
)


def test_what_is_written_can_be_judged_again() -> None:
    assert judge(Whole, json.loads(as_json(WHOLE))) == WHOLE


def test_a_file_has_the_words_of_files_in_an_order_that_stays() -> None:
    table = json.loads(as_json(WHOLE))
    assert table["positions"] == ["sitting", "standing"]
    assert table["inner"][1] == {"from": "腎俞 “here”", "size": 0.5}
    assert "腎俞" in as_json(WHOLE)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = {
        "id": "seven",
        "at": "2026-11-24T10:15:00",
        "inner": [{"from": " a "}, {"from_": "the wrist"}, {"from": "here", "size": float("nan")}],
        "more": {"from": "here", "size": 11},
        "colour": "green",
    }
    with pytest.raises(UnfitError) as refused:
        judge(Whole, wrong)
    assert {(flaw["loc"], flaw["type"]) for flaw in refused.value.flaws} == {
        (("id",), "uuid_parsing"),
        (("at",), "timezone_aware"),
        (("inner", 0, "from"), "string_too_short"),
        (("inner", 1, "from"), "missing"),
        (("inner", 1, "from_"), "unexpected_keyword_argument"),
        (("inner", 2, "size"), "finite_number"),
        (("more",), "value_error"),
        (("colour",), "unexpected_keyword_argument"),
    }


def test_what_no_file_can_hold_is_not_written() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        as_json(Inner(from_="here", size=float("nan")))
    with pytest.raises(TypeError, match="no file holds a "):
        as_json(Inner(from_=Path("here")))  # type: ignore[arg-type]


def test_writing_needs_no_judge() -> None:
    """A session is saved at its first step, which must not wait for pydantic."""
    done = subprocess.run(
        [sys.executable, "-c", WRITE],
        cwd=Path(__file__).resolve().parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("False\n", "")


WRITE = """
import sys
from acupress.core.settings import Settings
from acupress.judging import as_json
as_json(Settings())
print("pydantic" in sys.modules)
"""

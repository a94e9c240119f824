"""The file of the plan: it comes back whole, and what cannot be read is never lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from acupress.core.plan import Plan, PlanBook
from acupress.storage.nowhere import NoPlan
from acupress.storage.plan import PlanFile
from tests.storage.stored import STAMP, now

if TYPE_CHECKING:
    from pathlib import Path

BOOK = PlanBook(
    plan=Plan(
        first_day=date(2026, 11, 2),
        since=date(2026, 11, 9),
        weekdays=frozenset({0, 3}),
        at=time(17, 30),
        reminds=True,
    ),
    reminded=(date(2026, 11, 9), date(2026, 11, 12)),
    told_of_background=True,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


def test_there_is_none_before_one_is_made(path: Path) -> None:
    assert PlanFile(path, now).load() == PlanBook()
    assert not path.exists()


@pytest.mark.parametrize("book", [BOOK, replace(BOOK, plan=None), PlanBook()])
def test_what_is_kept_comes_back(path: Path, book: PlanBook) -> None:
    PlanFile(path, now).save(book)
    assert PlanFile(path, now).load() == book


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1, "plan": {}}', '{"version": "2"}'])
def test_a_damaged_one_is_set_aside(path: Path, text: str) -> None:
    path.write_text(text)
    file = PlanFile(path, now)
    assert file.load() == PlanBook()
    assert file.aside == path.with_name(f"plan.{STAMP}.damaged.json")
    file.save(BOOK)
    assert PlanFile(path, now).load() == BOOK


def test_that_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    text = json.dumps({"version": 2, "moon": "full"})
    path.write_text(text)
    file = PlanFile(path, now)
    assert file.load() == PlanBook()
    assert file.newer
    with pytest.raises(OSError, match="not ours"):
        file.save(BOOK)
    assert path.read_text() == text


def test_what_cannot_be_read_is_not_written_over(path: Path) -> None:
    path.mkdir()
    file = PlanFile(path, now)
    assert file.load() == PlanBook()
    assert file.refused
    with pytest.raises(OSError, match="not ours"):
        file.save(BOOK)


def test_without_a_folder_it_cannot_be_kept() -> None:
    assert NoPlan().load() == PlanBook()
    with pytest.raises(OSError, match="nothing can be saved"):
        NoPlan().save(BOOK)

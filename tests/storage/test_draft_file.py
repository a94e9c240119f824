"""The routine that is being put together outlives the app, whatever ends it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress.core.drafting import Draft, noted, timed, titled
from acupress.core.routines import Sides, Step
from acupress.storage.folders import Folders
from acupress.storage.nowhere import NoDraft
from acupress.storage.unfinished import DraftFile
from tests.storage.stored import now

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = Draft(
    breath="calm",
    title="Min",
    closed_by=frozenset({"a-caution"}),
    steps=(Step(point="BL23", sides=Sides.EACH, dwell_seconds=75, note="Slowly."),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Folders(tmp_path).draft


def test_a_draft_comes_back_as_it_was_left(path: Path) -> None:
    assert DraftFile(path, now).load() is None
    for draft in (Draft(breath="calm"), DRAFT):
        DraftFile(path, now).save(draft)
        assert DraftFile(path, now).load() == draft


@given(title=st.text(max_size=80), note=st.text(max_size=220), seconds=st.integers(0, 300))
def test_whatever_is_typed_can_be_read_again(
    title: str, note: str, seconds: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    draft = timed(noted(titled(DRAFT, title), 0, note), 0, seconds)
    file = DraftFile(tmp_path_factory.getbasetemp() / "typed.json", now)
    file.save(draft)
    assert file.load() == draft


def test_it_is_gone_once_it_is_kept_elsewhere(path: Path) -> None:
    file = DraftFile(path, now)
    file.save(DRAFT)
    file.clear()
    assert file.load() is None
    file.clear()


@pytest.mark.parametrize("change", [{"breath": 3}, {"steps": [{"point": "X"}]}, {"more": 1}])
def test_one_that_was_damaged_is_set_aside(path: Path, change: dict[str, object]) -> None:
    file = DraftFile(path, now)
    file.save(DRAFT)
    damaged = json.dumps({**json.loads(path.read_text("utf-8")), **change})
    path.write_text(damaged, "utf-8")
    assert file.load() is None
    (aside,) = path.parent.glob("draft.*")
    assert aside.read_text("utf-8") == damaged


def test_without_a_folder_a_draft_lasts_as_long_as_the_app() -> None:
    store = NoDraft()
    with pytest.raises(OSError, match="nothing can be saved"):
        store.save(DRAFT)
    store.clear()
    store.load()

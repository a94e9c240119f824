"""The user's own routines on the disk."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.content.own_routine import read_own_routine
from acupress.core.routines import as_own
from acupress.storage.own_routines import OwnRoutinesFolder, as_file

if TYPE_CHECKING:
    from acupress.core.library import Library
    from acupress.core.routines import Routine


@pytest.fixture
def mine(library: Library) -> Routine:
    return as_own(library.routines["first-steps"])


@pytest.fixture
def folder(tmp_path: Path, library: Library) -> OwnRoutinesFolder:
    return OwnRoutinesFolder(tmp_path / "routines", partial(read_own_routine, library=library))


def test_before_anything_is_kept_there_is_nothing(folder: OwnRoutinesFolder) -> None:
    assert folder.load() == []
    assert folder.left_out == []


def test_every_routine_comes_back_as_it_was(folder: OwnRoutinesFolder, library: Library) -> None:
    kept = [as_own(routine) for routine in library.routines.values()]
    for routine in kept:
        folder.keep(routine)
    assert folder.load() == sorted(kept, key=lambda routine: routine.title)


def test_a_routine_is_passed_on_under_the_name_it_has_for_others(
    mine: Routine, tmp_path: Path, library: Library
) -> None:
    sent = tmp_path / "sent.acupress.json"
    sent.write_bytes(as_file(mine))
    assert json.loads(sent.read_bytes())["key"] == mine.key.removeprefix("own-")
    assert read_own_routine(str(sent), library) == mine


def test_only_the_user_can_read_it(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    folder.keep(mine)
    kept = tmp_path / "routines"
    assert kept.stat().st_mode & 0o777 == 0o700
    assert (kept / f"{mine.key}.acupress.json").stat().st_mode & 0o777 == 0o600


def test_a_kept_file_says_its_form_and_not_where_it_is_from(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    folder.keep(mine)
    kept = json.loads((tmp_path / "routines" / f"{mine.key}.acupress.json").read_text("utf-8"))
    assert kept["schema_version"] == 2
    assert "origin" not in kept


def test_the_same_key_replaces(folder: OwnRoutinesFolder, mine: Routine) -> None:
    folder.keep(mine)
    newer = replace(mine, title="Newer")
    folder.keep(newer)
    assert folder.load() == [newer]


def test_what_is_removed_is_gone_also_twice(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    folder.keep(mine)
    folder.remove(mine.key)
    folder.remove(mine.key)
    assert list((tmp_path / "routines").iterdir()) == []


def test_a_file_that_the_user_put_there_may_have_any_name(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    folder.keep(mine)
    kept = tmp_path / "routines"
    (kept / f"{mine.key}.acupress.json").rename(kept / "from a friend.acupress.json")
    assert folder.load() == [mine]
    folder.remove(mine.key)
    assert list(kept.iterdir()) == []


def test_a_damaged_file_is_left_where_it_is_and_told(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    folder.keep(mine)
    damaged = tmp_path / "routines/damaged.acupress.json"
    damaged.write_text("damaged", "utf-8")
    assert folder.load() == [mine]
    assert folder.left_out == [damaged]
    assert damaged.read_text("utf-8") == "damaged"


def test_what_cannot_be_kept_says_so(
    folder: OwnRoutinesFolder, mine: Routine, tmp_path: Path
) -> None:
    (tmp_path / "routines").write_text("in the way", "utf-8")
    with pytest.raises(OSError, match="routines"):
        folder.keep(mine)
    assert folder.load() == []

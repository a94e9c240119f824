"""Where the window was left is kept, and its loss disturbs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from acupress.core.settings import WindowPlace
from acupress.storage.window_file import WindowFile

PLACE = WindowPlace(x=-20, y=30, width=900, height=700, maximised=True)


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    file = WindowFile(tmp_path / "window.json")
    file.save(PLACE)
    assert file.load() == PLACE


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    assert WindowFile(tmp_path / "window.json").load() is None


@pytest.mark.parametrize(
    "written",
    ["", "[]", "{", '{"x": 1}', '{"x": 1e999, "y": 0, "width": 9, "height": 9}', "\x00"],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, written: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(written)
    assert WindowFile(path).load() is None


def test_a_disk_that_refuses_disturbs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    WindowFile(tmp_path / "file" / "window.json").save(PLACE)
    assert WindowFile(tmp_path / "file" / "window.json").load() is None

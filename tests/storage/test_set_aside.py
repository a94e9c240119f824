from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from acupress.storage.set_aside import set_aside
from tests.storage.stored import NOW

if TYPE_CHECKING:
    from pathlib import Path


def put_aside(path: Path, text: str) -> Path:
    path.write_text(text)
    return set_aside(path, NOW)


def test_the_new_name_tells_the_date_and_keeps_the_kind(tmp_path: Path) -> None:
    aside = put_aside(tmp_path / "settings.json", "damaged")

    assert aside == tmp_path / "settings.2026-11-24T10-15-30.damaged.json"
    assert aside.read_text() == "damaged"
    assert not (tmp_path / "settings.json").exists()


def test_no_file_set_aside_is_ever_overwritten(tmp_path: Path) -> None:
    texts = ["first", "second", "third", "fourth"]

    asides = [put_aside(tmp_path / "settings.json", text) for text in texts]

    assert [aside.read_text() for aside in asides] == texts
    assert asides[1].name == "settings.2026-11-24T10-15-30.2.damaged.json"


def test_another_moment_has_another_name(tmp_path: Path) -> None:
    first = put_aside(tmp_path / "settings.json", "first")
    (tmp_path / "settings.json").write_text("second")
    second = set_aside(tmp_path / "settings.json", NOW + timedelta(seconds=1))

    assert first.name < second.name


def test_the_name_is_fit_for_every_file_system(tmp_path: Path) -> None:
    assert not set('<>:"/\\|?*') & set(put_aside(tmp_path / "history.sqlite", "x").name)


def test_what_is_not_there_cannot_be_set_aside(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        set_aside(tmp_path / "settings.json", NOW)

"""A copy of the real content that a test may break, one thing at a time, and is then mended."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from acupress.content import assets_folder, load_library, reading
from acupress.content.parsing import parse_as_toml
from acupress.core.settings import Body
from acupress.core.unusable import UnusableError
from tests.content.told import Told, tell

LOADED = (
    "themes",
    "icons",
    "points",
    "routines",
    "breathing",
    "safety",
    "figures",
    "learn",
    "words.toml",
    "words-to-both.toml",
    "search.toml",
    "sources.toml",
)
LARGE = ("fonts", "sounds")
"""What is only asked for, and not read: it stays where it is."""


def inline(value: object) -> str:
    """A value as TOML writes it within one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(entry) for entry in value) + "]"
    return json.dumps(value, ensure_ascii=False)


class Content:
    """A content folder to break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, file: str) -> dict[str, Any]:
        text = (self.folder / file).read_text(encoding="utf-8")
        table: dict[str, Any] = json.loads(text) if file.endswith("json") else tomllib.loads(text)
        return table

    def write(self, file: str, table: dict[str, Any]) -> Path:
        if file.endswith("json"):
            text = json.dumps(table)
        else:
            text = "".join(f"{json.dumps(key)} = {inline(v)}\n" for key, v in table.items())
        path = self.folder / file
        path.write_text(text, encoding="utf-8")
        return path

    @contextmanager
    def changing(self, file: str) -> Iterator[dict[str, Any]]:
        table = self.read(file)
        yield table
        self.write(file, table)

    def leave_the_man_alone(self) -> None:
        """Take the figures of the other bodies away, which have to show the same as his."""
        for body in set(Body) - {Body.MAN}:
            remove(self.folder / "figures" / body)

    def problems(self) -> list[Told]:
        with pytest.raises(UnusableError) as caught:
            load_library(self.folder)
        return tell(caught.value.problems)


Stamps = dict[str, tuple[int, int, int]]


def stamps(path: Path) -> Stamps:
    """Tell each file below by its kind, size and time: whatever is written gets another time."""
    found = {}
    for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if each.is_symlink() or each.is_file():
            told = each.lstat()
            found[each.relative_to(path).as_posix()] = (
                told.st_mode,
                told.st_size,
                told.st_mtime_ns,
            )
    return found


shipped_stamps = cache(stamps)


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def put_back(folder: Path) -> None:
    """Make a folder once more what the assets are, as far as it is not."""
    for path in folder.iterdir():
        if path.name not in (*LOADED, *LARGE):
            remove(path)
    for name in LARGE:
        if not (folder / name).is_symlink():
            remove(folder / name)
            (folder / name).symlink_to(assets_folder() / name)
    for name in LOADED:
        source, copy = assets_folder() / name, folder / name
        if stamps(copy) != shipped_stamps(source):
            remove(copy)
            if source.is_dir():
                shutil.copytree(source, copy)
            else:
                shutil.copy2(source, copy)


remembered = cache(parse_as_toml)
"""What a text says does not change: what a test leaves as it was is parsed for it no more."""


@pytest.fixture(autouse=True)
def parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "parse_as_toml", remembered)


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("content")


@pytest.fixture
def content(copied: Path) -> Content:
    put_back(copied)
    return Content(copied)

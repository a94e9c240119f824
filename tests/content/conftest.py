"""A copy of the real content that a test may break, one thing at a time, and is then mended."""

from __future__ import annotations

import json
import os
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


Stamps = dict[str, str | tuple[int, int, int]]


def stamps(folder: Path) -> Stamps:
    """Tell what is below: a file by kind, size and time, for what is written gets another time."""
    found: Stamps = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        for entry in os.scandir(folder / below):
            path = f"{below}{entry.name}"
            if entry.is_symlink():
                found[path] = str(Path(entry).readlink())
            elif entry.is_dir():
                found[path] = "folder"
                waiting.append(f"{path}/")
            else:
                told = entry.stat()
                found[path] = (told.st_mode, told.st_size, told.st_mtime_ns)
    return found


@cache
def shipped_stamps() -> Stamps:
    shipped = stamps(assets_folder())
    read = {path: told for path, told in shipped.items() if path.partition("/")[0] in LOADED}
    return read | {name: str(assets_folder() / name) for name in LARGE}


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def mend(folder: Path, source: Path, wanted: Stamps) -> None:
    """Make a folder once more what `source` is, file by file, as far as it is not."""
    found = stamps(folder)
    for path in sorted(path for path in found if found[path] != wanted.get(path)):
        remove(folder / path)
    for path in sorted(path for path in wanted if found.get(path) != wanted[path]):
        match wanted[path]:
            case "folder":
                (folder / path).mkdir()
            case str(target):
                (folder / path).symlink_to(target)
            case _:
                shutil.copy2(source / path, folder / path)


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
    mend(copied, assets_folder(), shipped_stamps())
    return Content(copied)

"""A copy of the real content that a test may break, one thing at a time."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from acupress.content import ContentError, Problem, assets_folder, load_library

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

    def problems(self) -> list[Problem]:
        with pytest.raises(ContentError) as caught:
            load_library(self.folder)
        assert str(caught.value) == "\n".join(str(problem) for problem in caught.value.problems)
        return list(caught.value.problems)


def copy_content(folder: Path) -> Content:
    folder.mkdir()
    for name in LOADED:
        source = assets_folder() / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copyfile(source, folder / name)
    for name in LARGE:
        (folder / name).symlink_to(assets_folder() / name)
    return Content(folder)


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return copy_content(tmp_path / "assets")

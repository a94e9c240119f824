"""Fonts, sounds and drawings that are there and yet damaged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress.content import assets_folder
from acupress.core.appearance import FONTS
from tests.content.conftest import Content
from tests.content.told import Told

FONT = f"fonts/{FONTS[1]}"
SOUND = "sounds/breath/in-4000.wav"
DRAWING = "figures/man/low_back.svgz"

Damage = Callable[[Path], object]


def make_rubbish(path: Path) -> None:
    path.write_text("rubbish")


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def make_another_kind(path: Path) -> None:
    path.write_bytes(b"\0\1\0\0" + bytes(40))


def damage_one(content: Content, file: str, damage: Damage) -> list[Told]:
    """Give the problems once one file of the content is damaged."""
    folder = content.folder / file.partition("/")[0]
    if folder.is_symlink():
        folder.unlink()
        shutil.copytree(assets_folder() / folder.name, folder)
    damage(content.folder / file)
    return content.problems()


@pytest.mark.parametrize(
    "damage",
    [make_rubbish, make_empty, cut, flip_a_bit, make_another_kind],
    ids=lambda d: d.__name__,
)
def test_a_damaged_font_is_told(content: Content, damage: Damage) -> None:
    told = Told(FONT, "-", "is damaged, or is no font")
    assert damage_one(content, FONT, damage) == [told]


@pytest.mark.parametrize(
    "damage", [make_rubbish, make_empty, cut, make_another_kind], ids=lambda d: d.__name__
)
def test_a_damaged_sound_is_told(content: Content, damage: Damage) -> None:
    told = Told(SOUND, "-", "is damaged, or is no sound")
    assert damage_one(content, SOUND, damage) == [told]


@pytest.mark.parametrize("damage", [make_rubbish, make_empty, cut], ids=lambda d: d.__name__)
def test_a_damaged_drawing_is_told(content: Content, damage: Damage) -> None:
    told = Told(
        "figures/man/figures.json", "views.low_back.svg", "names low_back.svgz, which is damaged"
    )
    assert damage_one(content, DRAWING, damage) == [told]

"""The look and the voice are content, read and checked with the rest."""

from __future__ import annotations

import ast
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder, load_library
from acupress.core.appearance import FONTS, ICONS, THEMES, plain_appearance
from acupress.core.settings import FigureStyle
from tests.content.told import Told, checked
from tests.languages import Few, in_force

if TYPE_CHECKING:
    from tests.content.conftest import Content

DARK = "themes/dark.toml"
PALETTES = "figures/palettes.json"
MANIFEST = "voice/en/manifest.json"
NEEDED = (
    *(f"themes/{name}.toml" for name in (*THEMES, "shape")),
    PALETTES,
    *(f"icons/{name}.svg" for name in ICONS),
)


@pytest.fixture
def voiced(content: Content) -> Content:
    """Content that comes with a voice."""
    (content.folder / "voice").mkdir()
    (content.folder / "voice/en").mkdir()
    for path in (assets_folder() / "voice/en").iterdir():
        (content.folder / "voice/en" / path.name).symlink_to(path)
    manifest = content.folder / MANIFEST
    manifest.unlink()
    shutil.copyfile(assets_folder() / MANIFEST, manifest)
    return content


@pytest.mark.parametrize("file", NEEDED)
def test_each_file_of_the_look_is_needed(content: Content, file: str) -> None:
    (content.folder / file).unlink()
    told = content.problems()
    assert told == [Told(file, "-", "is missing")]
    assert checked([content.folder], assets_folder()) == tuple(told)


@pytest.mark.parametrize("file", NEEDED)
def test_rubbish_in_a_file_of_the_look_is_told(content: Content, file: str) -> None:
    (content.folder / file).write_text("<svg = {")
    assert {problem.file for problem in content.problems()} == {file}


def test_a_drawing_must_be_one(content: Content) -> None:
    (content.folder / "icons/hand.svg").write_text("<html></html>")
    assert content.problems() == [Told("icons/hand.svg", "-", "is no drawing")]


@pytest.mark.parametrize("value", ["red", "#12345", "#1234567", "#GGGGGG", 7, ""])
def test_a_colour_must_be_one(content: Content, value: object) -> None:
    with content.changing(DARK) as theme:
        theme["colours"]["ink"] = value
    (problem,) = content.problems()
    assert (problem.file, problem.key) == (DARK, "colours.ink")


def test_every_role_has_its_colour(content: Content) -> None:
    with content.changing(DARK) as theme:
        del theme["colours"]["ink"]
        theme["colours"]["inc"] = "#000000"
    assert set(content.problems()) == {
        Told(DARK, "colours.ink", "is missing"),
        Told(DARK, "colours.inc", "is not a known key"),
    }


@pytest.mark.parametrize("size", [0, -4, 1e300, 10**9])
def test_a_size_of_type_has_bounds(content: Content, size: float) -> None:
    with content.changing("themes/shape.toml") as shape:
        shape["type"]["body"] = size
    assert [problem.key for problem in content.problems()] == ["type.body"]


@pytest.mark.parametrize("style", FigureStyle)
def test_every_skin_has_its_palette(content: Content, style: FigureStyle) -> None:
    with content.changing(PALETTES) as palettes:
        del palettes["palettes"][style]
    (problem,) = content.problems()
    assert (problem.file, problem.reason) == (PALETTES, f"{style} is missing")


@pytest.mark.parametrize("background", ["light", "dark"])
def test_a_palette_colours_every_role(content: Content, background: str) -> None:
    with content.changing(PALETTES) as palettes:
        del palettes["palettes"]["tone-2"][background]["skin-0"]
    (problem,) = content.problems()
    assert problem.reason == f"tone-2.{background} has other roles than source"


def test_hair_colours_roles_that_there_are(content: Content) -> None:
    with content.changing(PALETTES) as palettes:
        palettes["hair"]["grey"]["dark"]["beard"] = "#808080"
    (problem,) = content.problems()
    assert problem.reason == "hair.grey has other roles than source"


def test_the_icons_named_are_those_that_the_screens_use() -> None:
    used: set[str] = set()
    for path in (Path(__file__).parents[2] / "acupress/ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
    assert set(ICONS) <= used
    assert {path.stem for path in (assets_folder() / "icons").glob("*.svg")} == set(ICONS)


def test_the_fonts_and_sounds_named_are_those_that_come_along() -> None:
    assert {path.name for path in (assets_folder() / "fonts").glob("*.ttf")} == set(FONTS)


@pytest.mark.parametrize(
    "file", [f"fonts/{FONTS[0]}", "sounds/bowl.wav", "sounds/breath/in-4000.wav"]
)
def test_a_font_or_a_sound_that_is_missing_is_told(content: Content, file: str) -> None:
    folder = content.folder / file.partition("/")[0]
    folder.unlink()
    shutil.copytree(assets_folder() / folder.name, folder)
    (content.folder / file).unlink()
    assert content.problems() == [Told(file, "-", "is missing")]


def test_the_app_may_come_without_a_voice(content: Content) -> None:
    assert load_library(content.folder).voice is None


def test_no_voice_speaks_another_language_than_the_screen(voiced: Content) -> None:
    german = Few({})
    german.info()["language"] = "de"
    with in_force(german):
        assert load_library(voiced.folder).voice is None
        (voiced.folder / "voice/en").rename(voiced.folder / "voice/de")
        assert load_library(voiced.folder).voice is not None


def test_a_voice_without_its_manifest_is_told(voiced: Content) -> None:
    (voiced.folder / MANIFEST).unlink()
    assert voiced.problems() == [Told(MANIFEST, "-", "is missing")]


def test_a_voice_without_one_of_its_prompts_is_told(voiced: Content) -> None:
    assert load_library(voiced.folder).voice is not None
    (voiced.folder / "voice/en/halfway.ogg").unlink()
    reason = "names halfway.ogg, which is missing"
    assert voiced.problems() == [Told(MANIFEST, "prompts.halfway.file", reason)]


@pytest.mark.parametrize(
    ("field", "value"),
    [("file", "../../words.toml"), ("milliseconds", 0), ("milliseconds", 10**12), ("text", 7)],
)
def test_a_prompt_has_bounds(voiced: Content, field: str, value: object) -> None:
    with voiced.changing(MANIFEST) as manifest:
        manifest["prompts"]["halfway"][field] = value
    assert [problem.key for problem in voiced.problems()] == [f"prompts.halfway.{field}"]


@pytest.mark.parametrize("file", ["themes/dark.toml", "themes/shape.toml", PALETTES, MANIFEST])
def test_a_file_of_the_look_alone_is_known_for_what_it_is(tmp_path: Path, file: str) -> None:
    alone = tmp_path / Path(file).name
    shutil.copyfile(assets_folder() / file, alone)
    assert checked([alone], assets_folder()) == ()
    alone.write_text(
        json.dumps({"colours": {}}) if alone.suffix == ".json" else "colours = {}", "utf-8"
    )
    told = checked([alone], assets_folder())
    assert any(problem.reason == "is missing" for problem in told)


def test_the_plain_look_is_complete_and_needs_no_file() -> None:
    plain = plain_appearance()
    assert plain.themes.keys() == set(THEMES)
    assert plain.icons.keys() == set(ICONS)
    colours = plain.themes["dark"].colours
    assert colours.ink != colours.paper


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("file", [f"fonts/{FONTS[0]}", "icons/hand.svg", DARK, PALETTES])
def test_what_has_no_end_is_not_read(content: Content, file: str) -> None:
    path = content.folder / file
    folder = content.folder / file.partition("/")[0]
    if folder.is_symlink():
        folder.unlink()
        shutil.copytree(assets_folder() / folder.name, folder)
    path.unlink()
    path.symlink_to("/dev/zero")
    assert {problem.file for problem in content.problems()} == {file}
    path.unlink()
    with path.open("wb") as huge:
        huge.truncate(2_000_000_000)
    assert {problem.file for problem in content.problems()} == {file}

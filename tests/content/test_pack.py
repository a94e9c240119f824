"""The content ready-made: as it is judged, and none where anything is not as it was."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from acupress.content.coding import Decoder, Encoder
from acupress.content.pack import NAME, OF_FIRST_PAGE, FirstPage, open_pack, write_pack
from acupress.core.library import Library
from acupress.core.points import Side
from acupress.core.questions import Tier
from tests.content.conftest import Stamps, mend, stamps
from tests.languages import Few, in_force
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def judged() -> Library:
    return shipped_library()


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("assets") / "assets"
    shutil.copytree(assets_folder(), folder, ignore=shutil.ignore_patterns(NAME))
    write_pack(folder)
    return folder


@pytest.fixture(scope="module")
def copied(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Stamps]:
    return tmp_path_factory.mktemp("copied"), stamps(packed)


@pytest.fixture
def folder(packed: Path, copied: tuple[Path, Stamps]) -> Path:
    """A copy to harm, which is mended for the next test."""
    copy, shipped = copied
    mend(copy, packed, shipped)
    return copy


def first_page(folder: Path) -> FirstPage | None:
    pack = open_pack(folder)
    return pack.first_page() if pack else None


def library(folder: Path, judged: Library) -> Library | None:
    pack = open_pack(folder)
    first = FirstPage(judged.questionnaire, judged.appearance)
    return pack.library(first) if pack else None


def test_what_is_ready_made_is_what_was_judged(folder: Path, judged: Library) -> None:
    first = first_page(folder)
    assert first == FirstPage(judged.questionnaire, judged.appearance)
    found = library(folder, judged)
    assert found == judged
    assert list(found.routines) == list(judged.routines)


def test_without_a_pack_there_is_nothing_ready_made() -> None:
    folder = assets_folder().parent / "no-such-folder"
    assert open_pack(folder) is None


def test_another_language_has_its_texts_judged(folder: Path) -> None:
    with in_force(Few({})):
        assert open_pack(folder) is None


def change(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:-2] + bytes([data[-2] ^ 1]) + data[-1:])


def add(folder: Path) -> None:
    (folder / "another.toml").write_text("", "utf-8")


@pytest.mark.parametrize(
    "harm",
    [
        lambda assets: change(assets / "safety/pages/emergency.toml"),
        lambda assets: change(assets / "themes/dark.toml"),
        lambda assets: change(assets / "icons/hand.svg"),
        lambda assets: change(assets / "figures/palettes.json"),
        lambda assets: add(assets / "safety/pages"),
        lambda assets: (assets / "safety/advice.toml").unlink(),
        lambda assets: (assets / "safety/advice.toml").rename(assets / "safety/other.toml"),
        lambda assets: shutil.rmtree(assets / "themes"),
    ],
)
def test_no_first_page_is_made_of_what_has_changed(
    folder: Path, harm: Callable[[Path], object]
) -> None:
    assert first_page(folder)
    harm(folder)
    assert first_page(folder) is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda assets: change(assets / "points/bl23.toml"),
        lambda assets: change(assets / "safety/pages/emergency.toml"),
        lambda assets: change(next((assets / "figures/man").glob("*.svgz"))),
        lambda assets: change(assets / "sounds/bowl.wav"),
        lambda assets: change(next((assets / "voice/en").glob("*.ogg"))),
        lambda assets: add(assets / "routines"),
        lambda assets: (assets / "words.toml").unlink(),
        lambda assets: shutil.rmtree(assets / "learn"),
    ],
)
def test_nothing_is_ready_made_of_what_has_changed(
    folder: Path, judged: Library, harm: Callable[[Path], object]
) -> None:
    harm(folder)
    assert library(folder, judged) is None


def test_names_and_bytes_are_told_apart(folder: Path, judged: Library) -> None:
    one, other = folder / "learn/a.md", folder / "learn/b.md"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    write_again(folder)
    assert library(folder, judged)
    one.write_bytes(b"2")
    other.write_bytes(b"1")
    assert library(folder, judged) is None


def write_again(folder: Path) -> None:
    """Sum up the folder as it is now; what the pack holds stays."""
    from acupress.content import pack

    head, *lines = (folder / NAME).read_bytes().splitlines()
    told = json.loads(head)
    told["all"], told["first"] = pack.digest_of(folder), pack._sum_of(folder, OF_FIRST_PAGE)
    (folder / NAME).write_bytes(b"\n".join((json.dumps(told).encode(), *lines, b"")))


def with_head(folder: Path, **parts: object) -> None:
    head, *lines = (folder / NAME).read_bytes().splitlines()
    told = {**json.loads(head), **parts}
    (folder / NAME).write_bytes(b"\n".join((json.dumps(told).encode(), *lines, b"")))


@pytest.mark.parametrize(
    "harm",
    [
        lambda assets: (assets / NAME).write_bytes(b""),
        lambda assets: (assets / NAME).write_bytes(b"{}\n[]\n[]\n"),
        lambda assets: (assets / NAME).write_bytes(b"[" * 100_000),
        lambda assets: (assets / NAME).write_bytes(b"\xff\n\n\n"),
        lambda assets: with_head(assets, schema=0),
        lambda assets: with_head(assets, kinds=[]),
        lambda assets: with_head(assets, kinds=[["no_such_module", "X", []]] * 99),
        lambda assets: with_head(assets, kinds=[["points", "Nothing", []]] * 99),
        lambda assets: with_head(assets, kinds=[["points", "annotations", []]] * 99),
        lambda assets: with_head(assets, kinds=[["points", "Point", ["code"]]] * 99),
        lambda assets: with_head(assets, lines=[0, 0]),
    ],
)
def test_a_damaged_pack_is_none(
    folder: Path, judged: Library, harm: Callable[[Path], object]
) -> None:
    harm(folder)
    assert first_page(folder) is None
    assert library(folder, judged) is None


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pack_with_another_letter_somewhere_is_none(
    folder: Path, judged: Library, number: int, share: float
) -> None:
    lines = (folder / NAME).read_bytes().split(b"\n")
    at = int(len(lines[number]) * share)
    letter = bytes([lines[number][at] ^ 1])
    lines[number] = lines[number][:at] + letter + lines[number][at + 1 :]
    (folder / NAME).write_bytes(b"\n".join(lines))
    found = first_page(folder) if number == 1 else library(folder, judged)
    assert found is None


def test_figures_of_other_kinds_by_now_are_judged_anew(folder: Path, judged: Library) -> None:
    head = json.loads((folder / NAME).read_bytes().splitlines()[0])
    with_head(folder, lines=[*head["lines"][:2], *(0 for _ in head["bodies"])])
    found = library(folder, judged)
    assert found
    assert found.figures == judged.figures


@pytest.mark.parametrize(
    "value",
    [
        None,
        0.1,
        "漢字",
        (),
        (1, (2.5, True)),
        frozenset({Side.LEFT, Side.RIGHT}),
        {Side.LEFT: {"a": ()}},
        Tier.CAUTION,
    ],
)
def test_values_come_back_as_they_were(value: object) -> None:
    encoder = Encoder()
    written = json.loads(json.dumps(encoder.encode(value)))
    again = Decoder(encoder.kinds).decode(written)
    assert again == value
    assert type(again) is type(value)


@pytest.mark.parametrize("value", [[1], b"bytes", FirstPage(None, None)])  # type: ignore[arg-type]
def test_only_values_of_core_are_written(value: object) -> None:
    with pytest.raises(TypeError, match="core"):
        Encoder().encode(value)


def test_an_unknown_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="no mark"):
        Decoder([]).decode(["?", 1])

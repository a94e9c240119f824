"""`acupress check` on files of a content folder, on a user's own, and on what is neither."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from acupress.content import assets_folder
from tests.content.told import Told, checked

if TYPE_CHECKING:
    from tests.content.conftest import Content

BL23 = "points/bl23.toml"
BACK = "routines/stiff-lower-back.toml"
UNKNOWN = "is no kind of content that Acupress knows"

EVERY_FILE = sorted(
    path
    for pattern in ("*.toml", "points/*", "routines/*", "breathing/*", "safety/**/*.toml")
    for path in assets_folder().glob(pattern)
)


def test_every_real_file_is_recognised_and_sound() -> None:
    assert checked(EVERY_FILE, assets_folder()) == ()


def test_the_figures_are_recognised_and_sound() -> None:
    assert checked([assets_folder() / "figures/man/figures.json"], assets_folder()) == ()


def test_a_folder_is_checked_as_a_whole_content_folder(content: Content) -> None:
    assert checked([content.folder], assets_folder()) == ()
    with content.changing(BL23) as point:
        del point["find"]
    (content.folder / "words.toml").unlink()

    assert set(checked([content.folder], assets_folder())) == {
        Told(BL23, "find", "is missing"),
        Told("words.toml", "-", "is missing"),
    }


def test_a_file_of_a_content_folder_is_judged_with_its_neighbours(content: Content) -> None:
    new = content.folder / "points/bl25.toml"
    shutil.copyfile(content.folder / BL23, new)
    with content.changing("points/bl25.toml") as point:
        point["code"] = "BL26"

    told = checked([new], assets_folder())

    assert Told(str(new), "code", "is BL26, which is not what the file is named after") in told
    assert {problem.file for problem in told} == {str(new)}
    assert checked([content.folder / BACK], assets_folder()) == ()


def test_an_order_is_judged_by_the_entries_beside_it(content: Content) -> None:
    path = content.write("routines/order.toml", {"order": ["no-such-routine"]})

    keys = {problem.key for problem in checked([path], assets_folder())}

    assert keys == {"order[0]", "order"}


def test_a_gap_in_the_safety_screen_is_told_of_each_of_its_files(content: Content) -> None:
    with content.changing("safety/advice.toml") as advice:
        advice["advice"].pop()
    path = content.folder / "safety/advice.toml"

    (problem,) = checked([path], assets_folder())

    assert (problem.file, problem.key) == (str(path), "-")
    assert problem.reason.startswith("no advice for tier ")


def test_what_the_loader_does_not_read_is_no_content(content: Content) -> None:
    path = content.write("points/order.toml", {"order": ["bl23"]})

    assert checked([path], assets_folder()) == (Told(str(path), "-", UNKNOWN),)


def test_a_users_routine_may_use_the_shipped_points_and_patterns(
    content: Content, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    shutil.copyfile(content.folder / BACK, path)

    assert checked([path], assets_folder()) == ()


def test_a_users_routine_keeps_the_rules(content: Content, tmp_path: Path) -> None:
    with content.changing(BACK) as routine:
        routine["breath"] = "panting"
        routine["steps"][0]["point"] = "BL99"
    path = (content.folder / BACK).rename(tmp_path / "mine.toml")

    assert checked([path], assets_folder()) == (
        Told(str(path), "breath", "names panting, which is no breathing pattern"),
        Told(str(path), "steps[0].point", "names BL99, which is no point"),
    )


def test_a_users_routine_cannot_press_longer_than_120_seconds(
    content: Content, tmp_path: Path
) -> None:
    with content.changing(BACK) as routine:
        routine["steps"][0]["dwell_seconds"] = 600
    path = (content.folder / BACK).rename(tmp_path / "mine.toml")

    assert checked([path], assets_folder()) == (
        Told(
            str(path), "steps[0].dwell_seconds", "should be less than or equal to 120 (found 600)"
        ),
    )


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (BL23, "sources[0]"),
        ("breathing/even.toml", "sources[0]"),
        ("safety/pages/emergency.toml", "questions[0].sources[0]"),
        ("safety/advice.toml", "advice[0].sources[0]"),
        ("safety/emergency-numbers.toml", "numbers[0].sources[0]"),
    ],
)
def test_any_other_kind_alone_is_told_by_its_keys(
    content: Content, tmp_path: Path, file: str, key: str
) -> None:
    with content.changing(file) as entry:
        table = key.partition("[")[0]
        (entry if table == "sources" else entry[table][0])["sources"] = ["hearsay"]
    path = (content.folder / file).rename(tmp_path / "alone.toml")

    assert checked([path], assets_folder()) == (
        Told(str(path), key, "names the source hearsay, which is not listed"),
    )


def test_sources_alone_are_told_by_their_keys(content: Content, tmp_path: Path) -> None:
    with content.changing("sources.toml") as table:
        table["sources"] = table["sources"][:1] * 2
    path = (content.folder / "sources.toml").rename(tmp_path / "alone.toml")

    (problem,) = checked([path], assets_folder())

    assert (problem.key, problem.reason[-15:]) == ("sources[1].key", "is listed twice")


def test_figures_alone_want_their_drawings_beside_them(content: Content, tmp_path: Path) -> None:
    path = (content.folder / "figures/man/figures.json").rename(tmp_path / "alone.json")

    told = checked([path], assets_folder())

    assert told
    assert all(problem.reason.endswith(", which is missing") for problem in told)


def test_a_file_of_no_known_kind_is_told(tmp_path: Path) -> None:
    path = tmp_path / "shopping.toml"
    path.write_text("milk = 2\n", encoding="utf-8")

    assert checked([path], assets_folder()) == (Told(str(path), "-", UNKNOWN),)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"

    assert checked([path], assets_folder()) == (Told(str(path), "-", "is missing"),)


def test_a_missing_file_of_a_content_folder_is_told(content: Content) -> None:
    path = content.folder / "points/bl99.toml"

    assert checked([path], assets_folder()) == (Told(str(path), "-", "is missing"),)


def test_a_file_that_makes_no_sense_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("steps = [", encoding="utf-8")

    (problem,) = checked([path], assets_folder())

    assert (problem.file, problem.key) == (str(path), "-")
    assert problem.reason.startswith("is not valid TOML: ")


def test_a_path_that_the_system_refuses_is_told(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 300)

    (problem,) = checked([path], assets_folder())

    assert (problem.file, problem.key) == (str(path), "-")
    assert problem.reason.startswith("cannot be read: ")


def test_the_shipped_contents_own_problems_are_told_once(content: Content, tmp_path: Path) -> None:
    mine = [tmp_path / "mine.toml", tmp_path / "mine-too.toml"]
    for path in mine:
        shutil.copyfile(content.folder / BACK, path)
    (content.folder / "words.toml").unlink()

    assert checked(mine, content.folder) == (Told("words.toml", "-", "is missing"),)

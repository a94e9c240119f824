"""Routines from elsewhere: read, checked like our own, and kept apart from them."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from routine_schema import SCHEMA, schema_text

from acupress.content import assets_folder
from acupress.content.own_routine import MOST_BYTES, judge_routine, read_own_routine
from acupress.core.problems import Fault
from acupress.core.routines import Origin, WrittenRoutine
from acupress.core.unusable import UnusableError
from tests.content.told import checked, tell
from tests.tables import table_of

if TYPE_CHECKING:
    from acupress.core.library import Library


@pytest.fixture
def table() -> dict[str, Any]:
    text = (assets_folder() / "routines/stiff-lower-back.toml").read_text("utf-8")
    return tomllib.loads(text)


def write(folder: Path, table: object) -> str:
    path = folder / "mine.acupress.json"
    path.write_text(json.dumps(table), "utf-8")
    return str(path)


def test_json_and_toml_give_the_same_routine(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    from_json = read_own_routine(write(tmp_path, table), library)
    from_toml = read_own_routine(str(assets_folder() / "routines/stiff-lower-back.toml"), library)
    assert from_json == from_toml
    assert from_json.steps == library.routines["stiff-lower-back"].steps


@pytest.mark.parametrize(
    "newer",
    [
        "schema_version = 2\n",
        "schema_version = 3\n",
        "rounds = 2\n",
        'pressed_by = "self"\nschema_version = 3\n',
    ],
)
def test_toml_is_read_as_version_0_1_took_it_and_no_newer(
    tmp_path: Path, library: Library, newer: str
) -> None:
    old = (assets_folder() / "routines/stiff-lower-back.toml").read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(f"schema_version = 1\n{old}", "utf-8")
    assert read_own_routine(str(path), library).key == "own-stiff-lower-back"
    path.write_text(newer + old, "utf-8")
    with pytest.raises(UnusableError) as told:
        read_own_routine(str(path), library)
    (problem,) = told.value.problems
    assert problem.fault is Fault.NEWER_IN_TOML


def test_a_note_makes_a_routine_too_new_for_toml(tmp_path: Path, library: Library) -> None:
    old = (assets_folder() / "routines/stiff-lower-back.toml").read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(old.replace("[[steps]]", '[[steps]]\nnote = "Slowly"', 1), "utf-8")
    with pytest.raises(UnusableError):
        read_own_routine(str(path), library)


def test_a_point_under_two_numbers_is_told_as_the_one_that_it_is(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    assert "GV29" in library.points["EX-HN3"].aliases
    steps = [{**table["steps"][0], "point": code} for code in ("EX-HN3", "GV29", "GV99")]
    told = checked([Path(write(tmp_path, {**table, "steps": steps}))], assets_folder())
    reasons = {one.key: one.reason for one in told}
    assert reasons["steps[1].point"] == "names GV29, which is EX-HN3 here"
    assert reasons["steps[2].point"] == "names GV99, which is no point"


def test_the_example_in_the_manual_can_be_opened(tmp_path: Path, library: Library) -> None:
    manual = (Path(__file__).parents[2] / "docs/routine-files.md").read_text("utf-8")
    example = tmp_path / "example.acupress"
    example.write_text(manual.partition("```json\n")[2].partition("```")[0], "utf-8")
    assert len(read_own_routine(str(example), library).steps) == 3


def test_it_is_told_apart_from_what_comes_along(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    routine = read_own_routine(write(tmp_path, {**table, "stand_in": True}), library)
    assert routine.key == "own-stiff-lower-back"
    assert not routine.stand_in
    again = read_own_routine(write(tmp_path, table_of(routine, WrittenRoutine)), library)
    assert again == routine, "what was passed on comes back as it was"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"breath": "hold-it"}, "breath: names hold-it, which is no breathing pattern"),
        ({"title": "A" * 61}, "title: should have at most 60 characters"),
        ({"summary": "A" * 201}, "summary: should have at most 200 characters"),
        ({"sources": ["my-aunt"]}, "sources[0]: names the source my-aunt, which is not listed"),
        ({"run": "rm"}, "run: is not a known key"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_wrong_is_named(
    tmp_path: Path,
    table: dict[str, Any],
    library: Library,
    change: dict[str, object],
    problem: str,
) -> None:
    with pytest.raises(UnusableError) as raised:
        read_own_routine(write(tmp_path, {**table, **change}), library)
    told = map(str, tell(raised.value.problems))
    assert any(line.startswith(f"mine.acupress.json: {problem}") for line in told)


def test_a_file_need_not_say_its_form(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    without = read_own_routine(write(tmp_path, table), library)
    for form in (1, 2):
        told = {**table, "schema_version": form}
        assert read_own_routine(write(tmp_path, told), library) == without


@pytest.mark.parametrize("more", [{}, {"mood": "calm", "steps": "a later form"}])
def test_a_file_of_a_later_form_is_refused_and_told_as_that_alone(
    tmp_path: Path, table: dict[str, Any], library: Library, more: dict[str, object]
) -> None:
    file = write(tmp_path, {**table, "schema_version": 4, **more})
    words = "mine.acupress.json: schema_version: is of a newer Acupress than this (found 4)"
    with pytest.raises(UnusableError) as raised:
        read_own_routine(file, library)
    assert [str(told) for told in tell(raised.value.problems)] == [words]
    assert [f"{told.key}: {told.reason}" for told in checked([Path(file)], assets_folder())] == [
        words.partition(": ")[2]
    ]


@pytest.mark.parametrize("wrong", [0, -1, "2", None])
def test_a_form_that_never_was_is_refused(
    tmp_path: Path, table: dict[str, Any], library: Library, wrong: object
) -> None:
    with pytest.raises(UnusableError) as raised:
        read_own_routine(write(tmp_path, {**table, "schema_version": wrong}), library)
    (told,) = tell(raised.value.problems)
    assert (told.key, told.reason[:11]) == ("schema_version", "should be 1")


def test_no_file_says_where_it_is_from(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    with pytest.raises(UnusableError) as raised:
        read_own_routine(write(tmp_path, {**table, "origin": "shipped"}), library)
    assert [told[1:] for told in tell(raised.value.problems)] == [("origin", "is not a known key")]
    assert read_own_routine(write(tmp_path, table), library).origin is Origin.OWN
    assert {routine.origin for routine in library.routines.values()} == {Origin.SHIPPED}


@pytest.mark.parametrize("seconds", [59, 121])
def test_a_press_is_never_shorter_or_longer_than_it_may_be(
    tmp_path: Path, table: dict[str, Any], library: Library, seconds: int
) -> None:
    table["steps"][0]["dwell_seconds"] = seconds
    with pytest.raises(UnusableError, match=r"steps\[0\].dwell_seconds"):
        read_own_routine(write(tmp_path, table), library)


def test_a_point_that_bears_no_minute_is_refused(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    table["steps"][0] = {"point": "GB30", "sides": "each", "dwell_seconds": 60}
    with pytest.raises(UnusableError) as raised:
        read_own_routine(write(tmp_path, table), library)
    reason = "GB30 must not be pressed for longer than 20 s"
    assert reason in [told.reason for told in tell(raised.value.problems)]


def test_what_is_no_file_or_no_routine_is_refused(tmp_path: Path, library: Library) -> None:
    large = tmp_path / "large.acupress.json"
    large.write_bytes(b" " * (MOST_BYTES + 1))
    pipe = tmp_path / "pipe.acupress.json"
    os.mkfifo(pipe)
    for file, reason in (
        (tmp_path / "gone.acupress.json", "is missing"),
        (large, "is too large"),
        (tmp_path, "is not a file"),
        (pipe, "is not a file"),
    ):
        with pytest.raises(UnusableError) as raised:
            read_own_routine(str(file), library)
        assert tell(raised.value.problems) == [(file.name, "-", reason)]


def test_what_was_put_together_here_is_judged_as_its_file_would_be(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    noted = [{**step, "note": "Slowly."} for step in table["steps"]]
    table = {**table, "steps": noted, "schema_version": 3}
    read = read_own_routine(write(tmp_path, table), library)
    assert judge_routine(read, library) == replace(read, key="own-stiff-lower-back")
    assert [step.note for step in read.steps] == ["Slowly."] * len(noted)
    wrong = replace(read, title="", steps=(read.steps[0], replace(read.steps[1], dwell_seconds=7)))
    with pytest.raises(UnusableError) as refused:
        judge_routine(wrong, library)
    assert {p.key for p in refused.value.problems} == {"title", "steps[1].dwell_seconds"}
    few = replace(read, steps=read.steps[:1])
    with pytest.raises(UnusableError) as refused:
        judge_routine(few, library)
    assert [p.fault for p in refused.value.problems] == [Fault.TOO_FEW]


def test_the_schema_in_the_manual_is_that_of_the_types_that_judge() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text(), "make schema writes it anew"


def test_a_file_that_could_not_be_opened_again_once_it_is_kept_is_refused(
    tmp_path: Path, table: dict[str, Any], library: Library
) -> None:
    swaps = [{"point": "SI3", "sides": "each"}]
    table["steps"][0]["swaps"] = swaps * ((MOST_BYTES - 4_000) // len(json.dumps(swaps)))
    file = write(tmp_path, table)
    assert Path(file).stat().st_size < MOST_BYTES
    with pytest.raises(UnusableError) as refused:
        read_own_routine(file, library)
    assert [p.fault for p in refused.value.problems] == [Fault.TOO_LARGE]

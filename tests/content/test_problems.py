"""How problems are put: all of them at once, in plain words, and at the right place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content import assets_folder
from acupress.core import problems
from acupress.core.problems import WHOLE, Fault, Slip, make_problem
from acupress.core.unusable import UnusableError
from acupress.ui.problem_words import problem_line, problem_words
from tests.content.told import Told, checked

if TYPE_CHECKING:
    from tests.content.conftest import Content

BL23 = "points/bl23.toml"
BACK = "routines/stiff-lower-back.toml"
EVEN = "breathing/even.toml"
FIGURES = "figures/man/figures.json"


FAULTS = Path(problems.__file__).read_text("utf-8")


def gaps_of(fault: Fault) -> list[str]:
    """What a kind is told with, as the comment beside it says."""
    line = next(line for line in FAULTS.splitlines() if f" {fault.name} = auto()" in line)
    told = line.partition("# ")[2]
    return [re.split(r"[ :]", part.strip())[0] for part in told.split(",") if part.strip()]


def put(table: dict[str, Any], key: str, value: object) -> None:
    """Set the value at a dotted key."""
    *outer, last = key.split(".")
    for part in outer:
        table = table[part]
    table[last] = value


def test_a_problem_reads_as_file_key_and_reason() -> None:
    problem = make_problem("mine.toml", "steps[0].point", Fault.NO_POINT, name="BL99")
    assert problem_line(problem) == "mine.toml: steps[0].point: names BL99, which is no point"


def test_the_error_holds_each_problem() -> None:
    found = [
        make_problem("a.toml", WHOLE, Fault.MISSING),
        make_problem("b.toml", "key", Fault.NO_PATTERN, name="panting"),
    ]

    error = UnusableError(found)

    assert error.problems == tuple(found)
    assert error.problems[1].gaps == {"name": "panting"}
    assert str(error) == "a.toml: -: missing; b.toml: key: no_pattern"


@pytest.mark.parametrize("fault", Fault)
def test_every_kind_of_problem_has_words_for_all_that_it_is_told_with(fault: Fault) -> None:
    """The comment beside a kind names its gaps; no brace is left, and nothing stays untold."""
    names = gaps_of(fault)
    values = dict.fromkeys(names, "7") | ({"slip": Slip.ODD} if "slip" in names else {})
    words = problem_words(make_problem("a.toml", WHOLE, fault, **values))
    assert "{" not in words
    assert ("7" in words) == bool(set(names) - {"slip"})


@pytest.mark.parametrize("slip", Slip)
def test_every_slip_has_words(slip: Slip) -> None:
    values = {"format": "JSON", "line": 3, "slip": slip, "name": "“key”"}
    words = problem_words(make_problem("a.json", WHOLE, Fault.NOT_VALID, **values))
    assert words.startswith("is not valid JSON: line 3: ")
    assert "{" not in words


@pytest.mark.parametrize(
    ("fault", "one", "many"),
    [
        (Fault.TOO_FEW, "should have at least 1 item", "should have at least 2 items"),
        (Fault.TOO_MANY, "should have at most 1 item", "should have at most 2 items"),
        (Fault.TOO_SHORT, "should have at least 1 character", "should have at least 2 characters"),
        (Fault.TOO_LONG, "should have at most 1 character", "should have at most 2 characters"),
    ],
)
def test_limits_are_counted(fault: Fault, one: str, many: str) -> None:
    told = [problem_words(make_problem("a.toml", "key", fault, limit=n)) for n in (1, 2)]
    assert told == [one, many]


@pytest.mark.parametrize(
    ("file", "key", "value", "reason"),
    [
        (EVEN, "in_ms", 1_999, "should be greater than or equal to 2000 (found 1999)"),
        (EVEN, "out_ms", 10_001, "should be less than or equal to 10000 (found 10001)"),
        (EVEN, "in_ms", [4], "should be a whole number"),
        (EVEN, "in_ms", 4_000.5, None),
        (EVEN, "in_ms", "slow", None),
        (BL23, "measure.cun", 21, "should be less than or equal to 20 (found 21)"),
        (BL23, "measure.from", 3, "should be a text"),
        (BL23, "technique.speed", "slow", "is not a known key"),
        (BL23, "landmarks", [], "should have at least 1 item"),
        (BL23, "sources", [], "should have at least 1 item"),
        (BL23, "code", "B23", None),
        (BACK, "setting_up", ["Sit down."], "should have at least 2 items"),
        (BACK, "position", "kneeling", None),
        (BACK, "breath", "Longer Out", None),
        (FIGURES, "schema", 2, "should be 1 (found 2)"),
        (FIGURES, "views.low_back.kind", "photo", None),
        (FIGURES, "views", ["low_back"], "should be a table"),
    ],
)
def test_a_value_that_will_not_do_is_told_where_it_stands(
    content: Content, file: str, key: str, value: object, reason: str | None
) -> None:
    with content.changing(file) as table:
        put(table, key, value)

    (problem,) = content.problems()

    assert (problem.file, problem.key) == (file, key)
    if reason is None:
        assert problem.reason.endswith(f"(found {value!r})")
    else:
        assert problem.reason == reason


def test_a_breath_too_long_for_a_press_is_told_of_the_whole_pattern(content: Content) -> None:
    with content.changing(EVEN) as pattern:
        pattern.update(in_ms=10_000, hold_in_ms=1, out_ms=10_000, hold_out_ms=0)

    assert content.problems() == [
        Told(EVEN, "-", "one breath lasts 20001 ms, outside 4000 to 20000")
    ]


def test_all_that_is_wrong_with_one_press_is_told(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"][0].update(point="low back", sides="sideways", dwell_seconds=59, hold=True)

    assert [problem.key for problem in content.problems()] == [
        "steps[0].point",
        "steps[0].sides",
        "steps[0].dwell_seconds",
        "steps[0].hold",
    ]


@pytest.mark.parametrize("file", [BACK, EVEN])
def test_what_the_order_leaves_out_is_told_all_its_problems_too(
    content: Content, file: str
) -> None:
    folder, _, name = file.removesuffix(".toml").partition("/")
    with content.changing(f"{folder}/order.toml") as table:
        table["order"].remove(name)
    with content.changing(file) as entry:
        entry["sources"] = ["hearsay"]

    assert content.problems() == [
        Told(f"{folder}/order.toml", "order", f"leaves out {name}"),
        Told(file, "sources[0]", "names the source hearsay, which is not listed"),
    ]


def test_a_users_routine_without_steps_is_still_a_routine(content: Content, tmp_path: Path) -> None:
    with content.changing(BACK) as routine:
        del routine["steps"]
    path = (content.folder / BACK).rename(tmp_path / "mine.toml")

    assert checked([path], assets_folder()) == (Told(str(path), "steps", "is missing"),)


def test_a_file_is_named_as_the_user_named_it(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with content.changing(BACK) as routine:
        routine["breath"] = "panting"
    (content.folder / BACK).rename(tmp_path / "mine.toml")
    monkeypatch.chdir(tmp_path)

    told = checked([Path("mine.toml"), Path("no-such/file.toml")], assets_folder())

    assert [problem.file for problem in told] == ["mine.toml", str(Path("no-such/file.toml"))]

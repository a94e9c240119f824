"""Whatever a file holds, it is refused in a short plain sentence, soon, and at little cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress.content import assets_folder
from acupress.content.check import check_files
from acupress.content.own_routine import MOST_BYTES, judge_routine, read_own_routine
from acupress.core.routines import WrittenRoutine
from acupress.core.showing import MOST_QUOTED
from acupress.core.unusable import UnusableError
from tests.content.told import checked, tell
from tests.shipped import shipped_library
from tests.tables import table_of

if TYPE_CHECKING:
    from acupress.core.library import Library

LIBRARY = shipped_library()
OLD = Path(__file__).parents[1] / "old_files/0.1"
GOOD = json.loads((OLD / "routines/own-two-by-two.acupress.json").read_text("utf-8"))
FULL = MOST_BYTES
LONGEST_SENTENCE = 250
LARGEST_MEMORY = 200_000_000


def with_key(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


BAD: dict[str, bytes] = {
    "empty.toml": b"",
    "empty.json": b" \n",
    "nul.toml": b"\0" * FULL,
    "nul.json": b"\0" * FULL,
    "page.json": b"<!doctype html><html></html>",
    "page.toml": b"\xef\xbb\xbf <html>",
    "utf16.json": json.dumps(GOOD).encode("utf-16"),
    "utf16.toml": "key = 1".encode("utf-16"),
    "latin.json": '{"title": "Rücken"}'.encode("latin-1"),
    "deep-list.json": b"[" * FULL,
    "deep-table.json": b'{"a":' * (FULL // 5),
    "deep-list.toml": b"a=" + b"[" * (FULL - 2),
    "deep-table.toml": b"a=" + b"{a=" * (FULL // 3 - 2),
    "many-parts.toml": b"a." * (FULL // 2 - 4) + b"a=1",
    "many-spaced-parts.toml": b"a . " * (FULL // 4 - 4) + b"a=1",
    "many-quoted-parts.toml": b'"a".' * (FULL // 4 - 4) + b"a=1",
    "many-parts-header.toml": b"[" + b"a." * (FULL // 2 - 4) + b"a]",
    "many-parts-tables.toml": b"\n".join(b"[[a%d.b.b.b.b.b.b.b]]" % i for i in range(900)),
    "many-parts-inline.toml": b"a={" + b"b." * (FULL // 2 - 8) + b"b=1}",
    "many-tables.toml": b"[[a]]\n" * (FULL // 6),
    "many-headers.toml": b"\n".join(b"[a.b.c.d.e.f.g.h%d]" % i for i in range(900)),
    "long-number.toml": b"a=" + b"9" * (FULL - 2),
    "long-number.json": b'{"key":' + b"9" * (FULL - 9) + b"}",
    "long-hex.toml": b"steps=0x" + b"f" * (FULL - 9),
    "long-underscored.toml": b"a=" + b"1_" * (FULL // 2 - 2) + b"1",
    "long-key.toml": b"a" * (FULL - 2) + b"=1",
    "long-key.json": b'{"' + b"a" * (FULL - 9) + b'":1}',
    "no-end-of-text.toml": b'a="""' + b'"" ' * (FULL // 3 - 2),
    "no-end-of-text.json": b'{"a":"' + b"a" * (FULL - 7),
    "quotes.toml": b'"' * FULL,
    "dots.toml": b"." * FULL,
    "dashes.toml": b"-" * FULL,
    "backslashes.json": b'{"a":"' + b"\\" * (FULL - 7),
    "trailing-comma.json": b'{"key": "a",}',
    "twice.json": b'{"steps": [], "key": "a", "key": "b"}',
    "twice.toml": b'key = "a"\nkey = "b"\nsteps = []',
    "list.json": b"[1]",
    "infinite.json": with_key(steps=[{"point": "BL23", "sides": "each", "dwell_seconds": 1e308}]),
    "overflow.json": with_key(steps=[1]).replace(b"[1]", b'[{"dwell_seconds": 1e999}]'),
    "no-number.json": with_key(steps=[1]).replace(b"[1]", b'[{"dwell_seconds": NaN}]'),
    "large-int.json": with_key(steps=[{"dwell_seconds": 10**4000}]),
    "controls.json": with_key(title=["\u202e\x07\x1b[31m"], breath="\u202ebox\x07"),
    "odd-keys.json": with_key(**{"\u202e\x07" + "k" * 9_000: 1}),
    "long-value.json": with_key(breath="b" * 15_000),
    "long-words.json": with_key(breath="no " * 5_000),
    "long-point.json": with_key(
        steps=[{"point": "EX-" + "A" * 15_000, "sides": "each", "dwell_seconds": 60}]
    ),
    "many-steps.json": with_key(steps=[1] * 9_000),
    "too-large.json": b" " * (FULL + 1),
    "too-large.toml": b"#" * (FULL + 1),
    "huge.toml": b"a." * 2_000_000,
    "huge.json": b"[" * 5_000_000,
}


def refusal(path: Path) -> UnusableError:
    began = time.process_time()
    with pytest.raises(UnusableError) as raised:
        read_own_routine(str(path), LIBRARY)
    assert time.process_time() - began < 1
    return raised.value


def assert_plain(name: str, key: str, reason: str) -> None:
    words = f"{name}: {key}: {reason}"
    assert words.isprintable(), words
    assert len(words) < LONGEST_SENTENCE + len(name)
    assert max(len(word) for word in (*key.split(), *reason.split())) <= MOST_QUOTED + 2
    for jargon in ("codec", "Expecting", "delimiter", "Expected", "\\x1b["):
        assert jargon not in reason


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_soon_and_in_plain_words(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    told = tell(refusal(path).problems)
    assert told
    for problem in told:
        assert_plain(problem.file, problem.key, problem.reason)


@pytest.mark.no_cover  # counting lines takes several times as long as the check
@pytest.mark.parametrize("name", BAD)
def test_the_check_refuses_it_as_well(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    began = time.process_time()
    found = check_files([path], assets_folder())
    assert time.process_time() - began < 2
    assert found
    for problem in tell(found):
        assert_plain(path.name, problem.key, problem.reason)


def test_the_check_refuses_a_routine_that_cannot_be_opened_for_its_size(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(with_key() + b" " * FULL)
    (told,) = checked([path], assets_folder())
    assert told.reason == "is too large"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.json", "is empty"),
        ("page.json", "is a page or a picture, and not what Acupress reads"),
        ("utf16.json", "is not text in UTF-8"),
        ("too-large.toml", "is too large"),
        ("huge.json", "is too large"),
        ("many-parts.toml", "is not valid TOML: a name has more than 8 parts"),
        ("many-quoted-parts.toml", "is not valid TOML: a name has more than 8 parts"),
        ("many-parts-header.toml", "is not valid TOML: a name has more than 8 parts"),
        ("long-number.toml", "is not valid TOML: a number is too long"),
        ("long-number.json", "is not valid JSON: a number is too long"),
        ("deep-list.json", "is not valid JSON: brackets stand in each other too deeply"),
        ("deep-table.toml", "is not valid TOML: brackets stand in each other too deeply"),
        ("twice.json", "is not valid JSON: the name 'key' is there twice"),
        ("twice.toml", "is not valid TOML: line 2: a name is there twice"),
        (
            "trailing-comma.json",
            "is not valid JSON: line 1: a name in double quotes is missing, or a comma is too many",
        ),
        ("list.json", "is not a table"),
    ],
)
def test_the_reason_is_the_real_one(name: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    assert [problem.reason for problem in tell(refusal(path).problems)] == [reason]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("kind", ["pipe", "folder", "zero"])
def test_what_is_no_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.acupress.json"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
    began = time.monotonic()
    (problem,) = tell(refusal(path).problems)
    assert problem.reason == "is not a file"
    if kind != "folder":
        (told,) = checked([path], assets_folder())
        assert told.reason == problem.reason
    assert time.monotonic() - began < 10


def test_bad_files_cost_little_memory(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    assert resource
    for name, written in BAD.items():
        (tmp_path / name).write_bytes(written)
    script = (
        "import resource, sys; from acupress.__main__ import main;"
        "main(['check', *sys.argv[1:]]);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    # A process is told to be as large as the one that started it, which is to be a small one
    between = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, *sys.argv[1:]]))"
    files = [str(tmp_path / name) for name in BAD]
    done = subprocess.run(
        [sys.executable, "-c", between, "-c", script, *files],
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(done.stderr.split()[-1]) * 1024 < LARGEST_MEMORY


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=60),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=8,
)


@settings(max_examples=150)
@given(key=st.sampled_from([*GOOD, "closed_by", "stand_in", "other"]), value=values)
def test_whatever_stands_in_a_key_it_is_taken_or_refused_in_plain_words(
    key: str, value: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("odd") / "mine.json"
    path.write_text(json.dumps({**GOOD, key: value}), "utf-8")
    try:
        read_own_routine(str(path), LIBRARY)
    except UnusableError as error:
        for problem in tell(error.problems):
            assert_plain(problem.file, problem.key, problem.reason)


@settings(max_examples=100)
@given(written=st.binary(max_size=300), suffix=st.sampled_from([".json", ".toml"]))
def test_whatever_bytes_a_file_holds_they_are_taken_or_refused_in_plain_words(
    written: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("odd") / f"mine{suffix}"
    path.write_bytes(written)
    for problem in tell(refusal(path).problems):
        assert_plain(problem.file, problem.key, problem.reason)


def test_a_key_too_long_for_the_name_of_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(with_key(key="k" * 200))
    assert read_own_routine(str(path), LIBRARY).key == "own-" + "k" * 200
    path.write_bytes(with_key(key="k" * 201))
    (problem,) = tell(refusal(path).problems)
    assert (problem.key, problem.reason) == ("key", "should have at most 200 characters")


@pytest.mark.parametrize("closed_by", [["long-standing-leg-pian"], ["pregnant"], ["chest-pain"]])
def test_a_question_that_can_close_nothing_is_told(tmp_path: Path, closed_by: list[str]) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(with_key(closed_by=closed_by))
    (problem,) = tell(refusal(path).problems)
    assert problem.reason == f"names {closed_by[0]}, which is no caution"
    assert checked([path], assets_folder())[0].reason == problem.reason


def sciatica(library: Library, **changes: object) -> dict[str, object]:
    routine = library.routines["after-settled-sciatica"]
    assert routine.closed_by
    return {**table_of(routine, WrittenRoutine), "closed_by": [], "key": "mine", **changes}


def steps_but(library: Library, left_out: int) -> list[object]:
    steps = table_of(library.routines["after-settled-sciatica"], WrittenRoutine)["steps"]
    return [step for index, step in enumerate(steps) if index != left_out]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"key": "after-settled-sciatica"},
        {"title": "Something else", "summary": "Quite another."},
        *({"steps": steps_but(LIBRARY, index)} for index in range(4)),
    ],
)
def test_a_copy_is_closed_by_what_closes_the_routine_it_copies(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(sciatica(LIBRARY, **changes)), "utf-8")
    assert read_own_routine(str(path), LIBRARY).closed_by == {"long-standing-leg-pain"}


def test_a_copy_of_an_open_routine_stays_open() -> None:
    for key, routine in LIBRARY.routines.items():
        assert judge_routine(routine, LIBRARY).closed_by == routine.closed_by, key

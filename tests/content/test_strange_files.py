"""Twenty thousand files that somebody could have sent: each is taken or refused, none does harm."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content.own_routine import read_own_routine
from acupress.core.adapting import adapt_routine
from acupress.core.screening import Cleared
from acupress.core.showing import in_one_line
from acupress.core.unusable import UnusableError
from acupress.storage.own_routines import OwnRoutinesFolder
from tests.content.told import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from acupress.core.library import Library

SEED, FILES = 20261128, 20_000
LONGEST_S = 1.0
MOST_MEMORY = 200_000_000
ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        59,
        61,
        121,
        1e308,
        10**40,
        "",
        " ",
        "\u202eevil\u202c",
        "\x00\x07",
    ),
    *("<b>bold</b>", "../../etc/passwd", "a" * 5_000, "\ud800", [], {}, [[]], [{}], {"a": {}}),
    *(["chair"], "BL23", "BL999", "each", "together", "midline", "\u2028", "%s{0}{title}"),
)


def good_tables() -> list[dict[str, Any]]:
    folder = Path(__file__).parents[1] / "old_files/0.1/routines"
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def places(table: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    yield path
    if isinstance(table, dict | list):
        for key, below in table.items() if isinstance(table, dict) else enumerate(table):
            yield from places(below, (*path, key))


def strange_table(rng: random.Random, good: dict[str, Any]) -> object:
    """Change a good table in a few places, or in none."""
    table: Any = json.loads(json.dumps(good))
    for _ in range(rng.choice((0, 1, 1, 2, 3, 4))):
        way: Any = rng.choice([place for place in places(table) if place])
        *way, last = way
        below: Any = table
        for key in way:
            below = below[key]
        act = rng.randrange(4)
        if act == 0:
            below[last] = rng.choice(ODD)
        elif act == 1:
            del below[last]
        elif act == 2 and isinstance(below, list):
            below.extend([below[last]] * rng.choice((1, 5, 500)))
        elif isinstance(below, dict):
            below[rng.choice(("note", "rounds", "swaps", "closed_by", "\u202e", "x" * 300))] = (
                rng.choice(ODD)
            )
    return table


def strange_bytes(rng: random.Random, text: bytes) -> bytes:
    """Damage a text as a disk, a mail program or a stranger could."""
    data = bytearray(text)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data) or 1)
        act = rng.randrange(4)
        if act == 0:
            data[at : at + 1] = bytes([rng.randrange(256)])
        elif act == 1:
            del data[at : at + rng.randrange(80)]
        elif act == 2:
            data[at:at] = rng.choice(
                (b"[", b"{", b'"', b"\\u0000", b"\xff\xfe", b"9")
            ) * rng.choice((1, 3, 4_000))
        else:
            data += data[: rng.randrange(200)]
    return bytes(data)


def strange_files(seed: int, count: int) -> Iterator[bytes]:
    rng, good = random.Random(seed), good_tables()  # noqa: S311
    for number in range(count):
        table = rng.choice(good)
        changed = strange_table(rng, table) if number % 2 else table
        text = json.dumps(changed, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
        yield text if number % 2 else strange_bytes(rng, text)


def live_through(seed: int, count: int, folder: Path, library: Library) -> Counter[str]:
    """Open and keep each file; give how many were taken and refused, and the slowest in ms."""
    inbox, kept, told = folder / "inbox", folder / "own", Counter[str]()
    inbox.mkdir()
    own = OwnRoutinesFolder(kept, lambda file: read_own_routine(file, library))
    path = inbox / "from-a-stranger.acupress.json"
    for data in strange_files(seed, count):
        path.write_bytes(data)
        began = time.process_time()
        try:
            routine = own.read(str(path))
        except UnusableError as error:
            told["refused"] += 1
            told["untold"] += not all(each.reason.isprintable() for each in tell(error.problems))
        else:
            told["taken"] += 1
            for text in (routine.title, routine.summary, *routine.setting_up):
                assert text == in_one_line(text)
            adapt_routine(routine, library.points, Cleared((), 0))
            own.keep(routine)
            back = next((each for each in own.load() if each.key == routine.key), None)
            assert back == routine, data
            own.remove(routine.key)
        took = time.process_time() - began
        assert took < LONGEST_S, data
        told["slowest ms"] = max(told["slowest ms"], round(1_000 * took))
    assert told["untold"] == 0
    assert [each.name for each in inbox.iterdir()] == [path.name]
    assert list(kept.iterdir()) == []
    assert sorted(each.name for each in folder.iterdir()) == ["inbox", "own"]
    return told


def test_a_few_strange_files_are_taken_or_refused(tmp_path: Path, library: Library) -> None:
    told = live_through(SEED, 120, tmp_path, library)
    assert told["taken"] > 5
    assert told["refused"] > 50


@pytest.mark.long
def test_twenty_thousand_strange_files_are_taken_or_refused(
    tmp_path: Path, library: Library
) -> None:
    resource = pytest.importorskip("resource", reason="Windows does not tell the memory so")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024
    told = live_through(SEED, FILES, tmp_path, library)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024 - before
    print(f"seed {SEED}: {dict(told)}, memory grew by {grown / 1e6:.0f} MB")  # noqa: T201
    assert told["taken"] + told["refused"] == FILES
    assert grown < MOST_MEMORY

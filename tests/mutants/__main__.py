"""Make one fault after another in a copy of the project, and run the tests that reach it.

What was tried is kept in `build/mutants` and not tried again while the source stays as it is.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coverage import CoverageData

from tests.mutants.faults import faults_in
from tests.mutants.named import NAMED, ROOT, Named

FOLDER = ROOT / "build/mutants"
TREE = FOLDER / "tree"
REACHED = FOLDER / "reached"
TRIED = FOLDER / "tried.json"
PARTS = ("acupress/ui", "acupress/sound")
TESTS = ("tests/ui", "tests/sound")
MOST_TESTS = 60
"""So many of the tests that reach a line are run at most."""
WITHIN_S = 300
"""A fault that makes the tests last longer is noticed."""


@dataclass(frozen=True)
class Mutant:
    """A fault to be tried: what it is, and the file as it becomes."""

    name: str
    path: str
    source: bytes
    tests: tuple[str, ...]

    @property
    def key(self) -> str:
        return sha256(self.path.encode() + self.source).hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="which faults are drawn first")
    parser.add_argument("--named", action="store_true", help="only those that once lived")
    wanted = parser.parse_args()
    until = time.monotonic() + 60 * wanted.minutes
    lay_out_tree()
    tried: dict[str, bool] = json.loads(TRIED.read_text()) if TRIED.exists() else {}
    named = [from_named(each) for each in NAMED]
    if not run_tests(["-x", "-n", "auto", *sorted({t for m in named for t in m.tests})]):
        raise SystemExit("The tests fail without any fault.")
    alive = [mutant for mutant in named if not is_noticed(mutant, tried)]
    living_names = [mutant.name for mutant in alive]
    if not wanted.named:
        for mutant in drawn(wanted.seed):
            if time.monotonic() > until:
                break
            if not is_noticed(mutant, tried):
                alive.append(mutant)
                say(f"lives: {mutant.name}")
    say(f"\n{len(tried)} faults tried so far, {list(tried.values()).count(False)} live; this time:")
    for mutant in alive:
        say(f"  {mutant.name}")
    return 1 if living_names else 0


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def lay_out_tree() -> None:
    """Copy what the tests stand on, so that no fault is ever made in the project itself."""
    shutil.rmtree(TREE, ignore_errors=True)
    TREE.mkdir(parents=True)
    for name in ("acupress", "tests"):
        shutil.copytree(ROOT / name, TREE / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("assets", "packaging", "pyproject.toml", "LICENSE", "THIRD_PARTY_NOTICES.md"):
        (TREE / name).symlink_to(ROOT / name)


def from_named(named: Named) -> Mutant:
    text = (ROOT / named.path).read_text("utf-8")
    if text.count(named.old) != 1:
        msg = f"{named.name}: {named.old!r} stands {text.count(named.old)} times in {named.path}"
        raise SystemExit(msg)
    source = text.replace(named.old, named.new).encode()
    return Mutant(f"{named.path}: {named.name}", named.path, source, named.tests)


def drawn(seed: int) -> list[Mutant]:
    """Give every fault on a line that some test reaches, in an order drawn by lot."""
    reached = what_reaches()
    mutants = []
    for path in sorted(path for part in PARTS for path in (ROOT / part).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        source = path.read_bytes()
        for fault in faults_in(source):
            tests = reached.get((name, fault.line), ())
            if tests:
                what = f"{name}:{fault.line}: {fault.what}: {fault.new}"
                mutants.append(Mutant(what, name, fault.made_in(source), tests[:MOST_TESTS]))
    random.Random(seed).shuffle(mutants)  # noqa: S311 - no secret
    return mutants


def what_reaches() -> dict[tuple[str, int], tuple[str, ...]]:
    """Give the tests that run each line, the quickest first; measured once."""
    if not REACHED.exists():
        say("Looking which test reaches what (some minutes) …")
        run_tests(
            [*TESTS, "--cov", "--cov-context=test", "--cov-report=", "-n", "auto", "-q"],
            COVERAGE_FILE=str(REACHED),
        )
    data = CoverageData(str(REACHED))
    data.read()
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for file in data.measured_files():
        name = Path(file).relative_to(TREE).as_posix()
        for line, contexts in data.contexts_by_lineno(file).items():
            tests = {context.split("|")[0] for context in contexts if context.endswith("|run")}
            found[name, line] = tuple(sorted(tests, key=lambda test: (breadth(test), test)))
    return found


def breadth(test: str) -> int:
    """Tell the tests that walk everything from those of one thing."""
    return int(any(word in test for word in ("test_fits", "test_memory", "test_accessible")))


def is_noticed(mutant: Mutant, tried: dict[str, bool]) -> bool:
    if mutant.key not in tried:
        path = TREE / mutant.path
        whole = path.read_bytes()
        path.write_bytes(mutant.source)
        try:
            tried[mutant.key] = not run_tests(["-x", "-q", *mutant.tests], within_s=WITHIN_S)
        finally:
            path.write_bytes(whole)
        TRIED.write_text(json.dumps(tried))
    return tried[mutant.key]


def run_tests(arguments: list[str], within_s: float | None = None, **environment: str) -> bool:
    """Whether the tests pass in the copy, and in time."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
            cwd=TREE,
            env={
                **os.environ,
                "PYTHONDONTWRITEBYTECODE": "1",
                "QT_QPA_PLATFORM": "offscreen",
                **environment,
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=within_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())

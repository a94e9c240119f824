"""Writes into THIRD_PARTY_NOTICES.md which Python packages the installers carry: `notices.py`."""

from __future__ import annotations

import sys
from importlib.metadata import Distribution
from itertools import dropwhile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from installers.product import ROOT
from installers.sbom import licence_of, packages

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
BEGIN = "| Python package | version | licence |\n|---|---|---|\n"


def rows(carried: Iterable[Distribution]) -> str:
    """Give the lines of the table."""
    return "".join(f"| {p.name} | {p.version} | {licence_of(p)} |\n" for p in carried)


def filled(notices: str, carried: Iterable[Distribution]) -> str:
    """Give the notices with the table as it should be."""
    before, _, after = notices.partition(BEGIN)
    rest = dropwhile(lambda line: line.startswith("|"), after.splitlines(keepends=True))
    return before + BEGIN + rows(carried) + "".join(rest)


if __name__ == "__main__":
    NOTICES.write_text(filled(NOTICES.read_text("utf-8"), packages()), "utf-8")

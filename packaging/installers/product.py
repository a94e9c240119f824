"""What every installer says of the product: read once, from pyproject.toml and CHANGELOG.md."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
APP_ID = "org.acupress.Acupress"
TITLE = "Acupress"
PUBLISHER = "Acupress contributors"
HOMEPAGE = "https://acupress.example/"
MAINTAINER = "Acupress contributors <maintainers@acupress.example>"
ON_LINUX, ON_MACOS = ("deb", "appimage", "windows"), ("macos",)
KNOWN = (*ON_LINUX, *ON_MACOS, "flatpak")
RELEASE = re.compile(r"^## (?P<version>\d+\.\d+\.\d+) \((?P<date>[^)]+)\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One version: the day it came out (None before that), and what it brings, line by line.

    That is what stands before the first heading of its section, which tells it all.
    """

    version: str
    day: datetime | None
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """The product as it is built: `built_at` is the time that goes into every file."""

    version: str
    summary: str
    releases: tuple[Release, ...]
    built_at: datetime

    @property
    def epoch(self) -> int:
        """`built_at` as SOURCE_DATE_EPOCH."""
        return int(self.built_at.timestamp())


def targets(asked: Sequence[str]) -> Sequence[str]:
    """Give what is asked for, or all installers of this system. Ends where a name is not known."""
    for target in asked:
        if target not in KNOWN:
            raise SystemExit(f"{target} is none of {', '.join(KNOWN)}")
    return asked or (ON_MACOS if sys.platform == "darwin" else ON_LINUX)


def read_product(root: Path = ROOT) -> Product:
    """Read the product. Raises `ValueError` where the change log does not know its version."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    releases = read_releases((root / "CHANGELOG.md").read_text("utf-8"))
    if project["version"] not in {release.version for release in releases}:
        msg = f"CHANGELOG.md has no section for {project['version']}"
        raise ValueError(msg)
    return Product(project["version"], project["description"], releases, _built_at(root))


def read_releases(changelog: str) -> tuple[Release, ...]:
    """Take a change log apart, newest first."""
    heads = list(RELEASE.finditer(changelog))
    ends = [head.start() for head in heads[1:]] + [len(changelog)]
    return tuple(
        Release(head["version"], _day(head["date"]), _news(changelog[head.end() : end]))
        for head, end in zip(heads, ends, strict=True)
    )


def _day(date: str) -> datetime | None:
    return None if date == "unreleased" else datetime.fromisoformat(date).replace(tzinfo=UTC)


def _news(section: str) -> tuple[str, ...]:
    joined = re.sub(r"\n +", " ", section.partition("\n### ")[0])
    return tuple(line[2:].strip() for line in joined.splitlines() if line.startswith("- "))


def _built_at(root: Path) -> datetime:
    """Give the time of the last commit: the same inputs then give the same bytes."""
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
    )
    if asked.returncode:
        return datetime.fromtimestamp((root / "pyproject.toml").stat().st_mtime, UTC)
    return datetime.fromtimestamp(int(asked.stdout), UTC)

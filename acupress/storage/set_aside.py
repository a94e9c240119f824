"""Puts a damaged file out of the way without losing it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def set_aside(path: Path, at: datetime) -> Path:
    """Rename `path` so that its name tells the date, and give the new path.

    Another file of that name is never overwritten. Raises `OSError`.
    """
    moment = at.strftime("%Y-%m-%dT%H-%M-%S")
    for number in count(1):
        again = "" if number == 1 else f".{number}"
        aside = path.with_name(f"{path.stem}.{moment}{again}.damaged{path.suffix}")
        if not aside.exists():
            break
    return path.rename(aside)

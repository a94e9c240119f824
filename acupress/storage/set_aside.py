"""Puts a damaged file out of the way without losing it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def set_aside(path: Path, now: datetime) -> Path:
    """Rename `path` so that its name tells the date, and give the new path.

    Another file of that name is never overwritten. Raises `OSError`.
    """
    moment = now.strftime("%Y-%m-%dT%H-%M-%S")
    aside = path.with_name(f"{path.stem}.{moment}.damaged{path.suffix}")
    numbers = count(2)
    while aside.exists():
        aside = path.with_name(f"{path.stem}.{moment}.{next(numbers)}.damaged{path.suffix}")
    return path.rename(aside)

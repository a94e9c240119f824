"""Renames over a file that somebody else may be reading; storage and system both need it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BETWEEN_TRIES_S = 0.05


def rename_over(new: Path, old: Path, *, again: int) -> None:
    """Give `new` the name of `old`, trying `again` so many times. Raises `OSError`.

    Windows refuses it while a virus scanner, a search index or a second Acupress looks at `old`,
    which is over in a moment.
    """
    for _ in range(again):
        with suppress(PermissionError):
            new.replace(old)
            return
        time.sleep(BETWEEN_TRIES_S)
    new.replace(old)

"""Files that are either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

PATIENCE = 10 if sys.platform == "win32" else 0
"""How often a rename is tried again. Windows refuses it while a virus scanner or a search index
reads the file, which is over in a moment; elsewhere a refusal is for good."""
BETWEEN_TRIES_S = 0.05


def write_atomic(path: Path, text: str) -> None:
    """Replace `path` by `text`, readable by the user only. Raises `OSError`; then it is as it was.

    The words are on the disk before the name points to them.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _replace(new: Path, path: Path) -> None:
    for _ in range(PATIENCE):
        with suppress(PermissionError):
            new.replace(path)
            return
        time.sleep(BETWEEN_TRIES_S)
    new.replace(path)

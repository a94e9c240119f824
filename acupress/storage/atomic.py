"""Files that are either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from acupress.renaming import rename_over

if TYPE_CHECKING:
    from collections.abc import Iterable

PATIENCE = 10 if sys.platform == "win32" else 0
"""How often a rename is tried again; elsewhere than on Windows a refusal is for good."""


def write_atomic(path: Path, text: str | bytes | Iterable[str]) -> None:
    """Replace `path` by `text`, readable by the user only. Raises `OSError`; then it is as it was.

    A long text may come in parts; it is written as UTF-8, its ends of lines as they are. What is
    written is on the disk before the name points to it.
    """
    import tempfile  # takes time, and nothing is written before the first page

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in (text,) if isinstance(text, (str, bytes)) else text:
                file.write(part.encode() if isinstance(part, str) else part)
            file.flush()
            os.fsync(file.fileno())
        rename_over(new, path, again=PATIENCE)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def sweep(folder: Path, name: str) -> None:
    """Remove what a writing that was killed has left of files called `name`, a pattern.

    Nobody else may be writing there.
    """
    for begun in folder.glob(f".{name}.????????"):
        with suppress(OSError):
            begun.unlink()

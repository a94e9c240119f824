"""Run by the manifest: takes out of the Flatpak what no installer carries. `prune.py FOLDER`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from installers.closure import chosen
from installers.tree import remove_empty_folders

if TYPE_CHECKING:
    from collections.abc import Iterable

NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def linked(library: Path) -> Iterable[str]:
    """Give the names of the libraries that a library of Linux links."""
    told = subprocess.run(
        ["readelf", "--dynamic", str(library)], capture_output=True, text=True, check=True
    )
    return NEEDED.findall(told.stdout)


def prune(folder: Path) -> None:
    """Leave of the PySide6 below a folder what is kept."""
    source = next(path for path in folder.rglob("PySide6") if path.is_dir())
    kept = set(chosen(source, linked))
    for path in source.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    remove_empty_folders(source)


if __name__ == "__main__":
    prune(Path(sys.argv[1]))

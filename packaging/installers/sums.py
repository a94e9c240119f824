"""The installers that lie in a folder, and the checksums to compare a download with."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".deb", ".AppImage", ".exe", ".msi", ".dmg", ".cdx.json")


def write_sums(folder: Path) -> Path:
    """Write SHA256SUMS over all installers in a folder, as `sha256sum --check` reads it."""
    files = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIXES))
    target = folder / "SHA256SUMS"
    target.write_text(
        "".join(
            f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
        ),
        "utf-8",
    )
    return target


def newest(folder: Path, pattern: str) -> Path:
    """Give the installer of a name that was built last. Ends with a sentence if there is none."""
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SystemExit(f"There is no {pattern} in {folder}; `make installers` builds it.")
    return found[-1]

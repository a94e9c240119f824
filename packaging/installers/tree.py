"""The tree of files that goes into a package."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from installers.product import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ELF = b"\x7fELF"


def files(tree: Path) -> list[Path]:
    """Give all files, without links, in order."""
    return sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())


def libraries(tree: Path) -> list[Path]:
    """Give all programs and libraries of Linux."""
    return [path for path in files(tree) if path.read_bytes()[:4] == ELF]


def write(path: Path, text: str) -> None:
    """Write a text, and make the folder for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def set_rights(tree: Path, programs: Iterable[str], epoch: int) -> None:
    """Let everybody read, nobody change, and run only `programs`; every file is of one time."""
    runnable = {tree / program for program in programs}
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in runnable else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def remove_empty_folders(tree: Path) -> None:
    """Remove the folders that hold nothing, or nothing but such folders."""
    for folder in sorted((path for path in tree.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def refuse_traces(folder: Path) -> None:
    """End where a file tells in which folder of which machine it was built."""
    trace = str(ROOT).encode()
    for path in files(folder):
        if trace in path.read_bytes():
            raise SystemExit(f"{path} tells where it was built.")

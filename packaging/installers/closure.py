"""Which files of a PySide6 that has been installed stay: what is kept, and what that links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from installers.keep import Fate, decide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

LIBRARY = {".dll", ".pyd", ".so"}


def is_library(path: Path) -> bool:
    """Whether it is one that links others, by its name; `libQt6Core.so.6` is."""
    return bool(LIBRARY.intersection(path.suffixes))


def chosen(source: Path, linked: Callable[[Path], Iterable[str]]) -> list[Path]:
    """Give the files of a folder PySide6 that stay; `linked` gives the names that a library links.

    The case of the names does not matter, as on Windows.
    """
    kept: list[Path] = []
    linkable: dict[str, Path] = {}
    for path in sorted(p for p in source.rglob("*") if p.is_file()):
        fate = decide(path.relative_to(source).as_posix())
        if fate is Fate.KEPT:
            kept.append(path)
        elif fate is Fate.IF_LINKED:
            linkable[path.name.lower()] = path
    waiting = [path for path in kept if is_library(path)]
    while waiting:
        for name in linked(waiting.pop()):
            if library := linkable.pop(name.lower(), None):
                kept.append(library)
                waiting.append(library)
    return kept

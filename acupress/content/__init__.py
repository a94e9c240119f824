"""Reads `assets/` into core types; every problem names file, key and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.content.places import assets_folder, read_notices

if TYPE_CHECKING:
    from pathlib import Path

    from acupress.core.library import Library

__all__ = ["assets_folder", "load_library", "read_notices"]


def load_library(folder: Path) -> Library:
    """Load everything below `folder`. Raises `UnusableError` with all problems of all files."""
    # Imported only here: where the content is ready-made, nothing of it need be judged
    from acupress.content import loader

    return loader.load_library(folder)

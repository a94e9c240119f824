"""Reads `assets/` into core types; every problem names file, key and kind."""

from acupress.content.loader import load_library
from acupress.content.places import assets_folder, read_notices

__all__ = ["assets_folder", "load_library", "read_notices"]

"""Reads `assets/` into core types; every error names file, key and reason."""

from acupress.content.loader import load_library
from acupress.content.places import assets_folder, read_notices
from acupress.content.problems import ContentError, Problem

__all__ = ["ContentError", "Problem", "assets_folder", "load_library", "read_notices"]

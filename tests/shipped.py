"""The content that the app ships: it does not change, so whoever looks at it shares one reading."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from acupress.catalogue import spoken
from acupress.content import assets_folder, load_library

if TYPE_CHECKING:
    from gettext import NullTranslations

    from acupress.core.library import Library


def shipped_library() -> Library:
    """Give the library in the language in force."""
    return _in(spoken())


@cache
def _in(_language: NullTranslations) -> Library:
    return load_library(assets_folder())

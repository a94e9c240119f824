"""The words of every language: gettext's catalogues, with the English text as the key (ADR 16).

A text of the content has its place as context, such as `points/bl23.toml find_steps`. The app's own
words have none, or say what they are about where one English word means two things. What has no
translation, or one of an English that has changed since, is shown in English.
"""

from __future__ import annotations

import struct
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = NullTranslations()
_spoken = ENGLISH


def open_language(file: Path) -> NullTranslations:
    """Read a catalogue, as `make words` makes it. Raises `OSError` where it cannot be read."""
    with file.open("rb") as catalogue:
        try:
            return GNUTranslations(catalogue)
        except (ValueError, LookupError, struct.error) as error:
            raise OSError(f"{file} is damaged: {error}") from error


def speak(language: NullTranslations) -> None:
    """Put a language in force: once, before any text is read."""
    global _spoken
    _spoken = language


def spoken() -> NullTranslations:
    """Give the language in force."""
    return _spoken


def spoken_code() -> str:
    """Give the code of the language in force, such as `en` or `pt_BR`."""
    return _spoken.info().get("language") or "en"


def tr(text: str, about: str = "") -> str:
    """Give words of the app in the language in force.

    Both are written out where this is called, so that `make words` finds them. `about` tells apart
    what is one word in English.
    """
    return _spoken.pgettext(about, text) if about else _spoken.gettext(text)


def tr_n(one: str, many: str, n: int, **gaps: object) -> str:
    """Give words that depend on a number in the language in force, with `{n}` and `gaps` filled."""
    return _spoken.ngettext(one, many, n).format(n=n, **gaps)

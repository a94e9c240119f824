"""What keeps a language from being offered."""

from __future__ import annotations

import io
import re
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from words.texts import Text

SAFETY = re.compile(
    r"safety(/pages/.*|/(advice|daily)\.toml .*|/emergency-numbers\.toml .*\.(note|where))?"
)
"""The contexts of what somebody must not get wrong."""

FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


def lacking(language: bytes, checked: bytes, texts: Iterable[Text]) -> tuple[str, ...]:
    """Tell what a language lacks, a line for each text; only with nothing is it offered.

    Both are catalogues that `msgfmt` has made, which leaves out what is missing and what was made
    of another English; `checked` holds only what a second reader stands for.
    """
    said, read_twice = _Said(language), _Said(checked)
    found = []
    for text in texts:
        where = f"{text.context}: {text.english}".removeprefix(": ")
        words = said.of(text)
        if words is None:
            found.append(f"not translated from this English: {where}")
        elif sorted(FOOTNOTE.findall(words)) != sorted(FOOTNOTE.findall(text.english)):
            found.append(f"has other footnotes: {where}")
        elif SAFETY.fullmatch(text.context) and read_twice.of(text) is None:
            found.append(f"not checked by a second reader: {where}")
    return tuple(found)


class _Said:
    """What a catalogue has for a text; None where it would be shown in English."""

    def __init__(self, catalogue: bytes) -> None:
        self._language = GNUTranslations(io.BytesIO(catalogue))
        self._english = _Fallback()
        self._language.add_fallback(self._english)

    def of(self, text: Text) -> str | None:
        self._english.asked = False
        if text.many:
            words = self._language.ngettext(text.english, text.many, 2)
        elif text.context:
            words = self._language.pgettext(text.context, text.english)
        else:
            words = self._language.gettext(text.english)
        return None if self._english.asked else words


class _Fallback(NullTranslations):
    """Knows whether it was asked."""

    asked = False

    def gettext(self, message: str) -> str:
        self.asked = True
        return message

    def pgettext(self, _context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, _one: str, many: str, _n: int) -> str:
        return self.gettext(many)

"""Languages that nobody speaks, made of the English: they show a test what is not translated."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import cache
from gettext import NullTranslations
from typing import TYPE_CHECKING

from words.texts import every_text

from acupress.catalogue import ENGLISH, speak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from words.texts import Text

ACCENTS = str.maketrans("aeiouyAEIOUY", "àéîöûýÀÉÎÖÛÝ")
MARKUP = re.compile(r"(\{[^{}]*\}|\[\^[^\]]*\]|^#+ |^- |\*\*)")
"""What every language keeps: gaps, footnotes and Markdown."""
SHORT = 8
"""Letters of a word that a language may need three times of, as „Überspringen“ for “Skip”."""


def lengthen(english: str) -> str:
    """Say it in a third more letters, a short word alone in three times as many; with accents."""
    parts = MARKUP.split(english)
    said = "".join(part if i % 2 else part.translate(ACCENTS) for i, part in enumerate(parts))
    if len(english) <= SHORT and english.isalpha():
        return said + "x" * (2 * len(english))
    more = "~" * (len(english) // 3)
    return f"{said} {' '.join(more[i : i + 6] for i in range(0, len(more), 6))}".strip()


def glue(english: str) -> str:
    """Say it in wide signs without a blank between them, as Chinese or Japanese."""
    parts = MARKUP.split(english)
    return "".join(part if i % 2 else _signs(part) for i, part in enumerate(parts))


def _signs(part: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda word: "字" * -(-len(word[0]) // 3), part).replace(" ", "")


@cache
def all_texts() -> tuple[Text, ...]:
    return every_text()


class Pseudo(NullTranslations):
    """Says in its own way all that can be translated, and nothing else."""

    def __init__(self, say: Callable[[str], str]) -> None:
        super().__init__()
        # A walk asks for the same texts again and again
        self._say = cache(say)
        self._known = {(text.context, text.english) for text in all_texts()}

    def gettext(self, message: str) -> str:
        return self.pgettext("", message)

    def pgettext(self, context: str, message: str) -> str:
        return self._say(message) if (context, message) in self._known else message

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self._say(one if n == 1 else many) if ("", one) in self._known else many


class Few(NullTranslations):
    """Knows a few texts by context and English."""

    def __init__(self, known: Mapping[tuple[str, str], str]) -> None:
        super().__init__()
        self._known = known

    def gettext(self, message: str) -> str:
        return self.pgettext("", message)

    def pgettext(self, context: str, message: str) -> str:
        return self._known.get((context, message), message)


@contextmanager
def in_force(language: NullTranslations) -> Iterator[None]:
    speak(language)
    try:
        yield
    finally:
        speak(ENGLISH)

"""How many years of school the questions, and the pages to read, ask for.

The Flesch-Kincaid grade (Kincaid and others, 1975): from words to a sentence and syllables to a
word. Syllables are counted by the groups of vowels, as English writes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acupress.core.problems import Fault

if TYPE_CHECKING:
    from acupress.content.reading import Reader
    from acupress.core.questions import Page

HARDEST_GRADE = 6.0
"""What most adults read with ease."""

SENTENCE_END = re.compile(r"[.!?:;]+(?:\s|$)")
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^laeiouy]e|[^dt]ed|[^cgsxz]es)$")
"""An ending that is written and not spoken, as in "take", "pressed" and "takes"."""


def lint_questions(reader: Reader, file: str, page: Page) -> None:
    """Note a page of questions that is too hard to read."""
    texts = [page.title, page.intro]
    for question in page.questions:
        texts += [question.text, *([question.detail] if question.detail else [])]
    lint_reading_level(reader, file, "questions", texts)


def lint_reading_level(reader: Reader, file: str, key: str, texts: list[str]) -> None:
    """Note texts that are too hard to read."""
    grade = grade_of(texts)
    if grade > HARDEST_GRADE:
        shown = f"{grade:.1f}"
        reader.note(file, key, Fault.HARD_TO_READ, grade=shown, limit=f"{HARDEST_GRADE:g}")


def grade_of(texts: list[str]) -> float:
    """Give the grade of some texts, each of which is a sentence at the least."""
    sentences = [part for text in texts for part in SENTENCE_END.split(text) if WORD.search(part)]
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    return max(1, len(VOWELS.findall(word)) - bool(SILENT.search(word)))

"""How hard a text is to read, as the grade of a school (Flesch and Kincaid)."""

from __future__ import annotations

import re

WORD = re.compile(r"[A-Za-zÀ-ÿ’']+")
VOWELS = re.compile(r"[aeiouyà-ÿ]+")
SENTENCE_END = re.compile(r"[.!?]+(?=\s|$)")


def grade(text: str) -> float:
    """Give the grade of a text whose sentences end with a stop; a heading is one as well."""
    words = WORD.findall(text)
    sentences = max(1, len(SENTENCE_END.findall(text)))
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    plain = word.lower().strip("’'")
    count = len(VOWELS.findall(plain))
    if plain.endswith("e") and not plain.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if plain.endswith(("es", "ed")) and not plain.endswith(("ses", "ted", "ded", "les")):
        count -= count > 1
    return max(1, count)

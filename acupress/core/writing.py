"""What languages are written in: words with blanks between them, or signs without."""

from __future__ import annotations

import re

SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""A sign of Chinese or Japanese."""

SIGNS_A_WORD = 2
"""How many of them take as long to say as a word."""

PIECE = re.compile(rf"{SIGN.pattern}|[^\s{SIGN.pattern[1:]}+")


def pieces(words: str) -> list[str]:
    """Give the parts between which a line may end: words, and single signs."""
    return PIECE.findall(words)


def word_count(words: str) -> int:
    """Count words by what it takes to say them, rather too many than too few."""
    signs = len(SIGN.findall(words))
    return len(SIGN.sub("", words).split()) + -(-signs // SIGNS_A_WORD)

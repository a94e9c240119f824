"""What languages are written in: words with blanks between them, or signs without."""

from __future__ import annotations

import re

FIRST_SIGN = "\u3040"
SIGN = rf"[{FIRST_SIGN}-\u30ff\u3400-\u9fff]"
"""A sign of Chinese or Japanese."""

SIGNS_A_WORD = 2
"""How many of them take as long to say as a word."""

PIECE = rf"{SIGN}|[^\s{SIGN[1:]}+"


def pieces(words: str) -> list[str]:
    """Give the parts between which a line may end: words, and single signs."""
    # What has no signs is plain, and the pattern takes the first page longer than its words
    return re.findall(PIECE, words) if max(words, default="") >= FIRST_SIGN else words.split()


def word_count(words: str) -> int:
    """Count words by what it takes to say them, rather too many than too few."""
    signs = len(re.findall(SIGN, words))
    return len(re.sub(SIGN, "", words).split()) + -(-signs // SIGNS_A_WORD)

"""Puts what somebody else has written so that it can be shown: short, and with nothing hidden."""

from __future__ import annotations

import re
from unicodedata import category

MOST_QUOTED = 40
CONTROLLING = frozenset(("Cc", "Cs", "Co", "Zl", "Zp"))
"""Categories of characters that end lines, sound bells, or are none in any writing."""
TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""What lets writing run the other way, and can make a name look like another."""
LONG_WORD = re.compile(rf"\S{{{MOST_QUOTED + 1},}}")


def visible(text: str) -> str:
    """Give a text with every character seen: what controls or turns writing shows as its number."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def in_one_line(text: str) -> str:
    """Give words as one line, with a blank for all that controls the screen or turns writing.

    What joins or parts letters without being seen stays: whole scripts need it.
    """
    return " ".join("".join(" " if _controls(c) else c for c in text).split())


def _controls(character: str) -> bool:
    return category(character) in CONTROLLING or character in TURNING


def quoted(value: object) -> str:
    """Give a value as a reader may see it, of `MOST_QUOTED` characters at most."""
    if isinstance(value, int) and value.bit_length() > 4 * MOST_QUOTED:
        return "a very large number"
    text = visible(repr(value[: MOST_QUOTED + 1]) if isinstance(value, str) else repr(value))
    return _cut(text)


def in_short(text: str) -> str:
    """Give a sentence visibly, with words that are no words cut."""
    return LONG_WORD.sub(lambda word: _cut(word[0]), visible(text))


def _cut(text: str) -> str:
    return text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 1]}…"

"""Puts what somebody else has written so that it can be shown: short, and with nothing hidden."""

from __future__ import annotations

import re

MOST_QUOTED = 40
LONG_WORD = re.compile(rf"\S{{{MOST_QUOTED + 1},}}")


def visible(text: str) -> str:
    """Give a text with every character seen: what controls or turns writing shows as its number."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


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

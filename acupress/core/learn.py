"""Pages to read: what acupressure is, how to do it well, when to get help instead."""

from __future__ import annotations

import re

from acupress.core.values import Key, Sentence, Value, value

CITED = re.compile(r"\[\^([a-z0-9-]+)\]")
"""How a text names a source: `[^who-2023]`."""

WORDS_A_MINUTE = 200
"""Somewhat slower than the usual 238 of adults who read silently."""


@value(frozen=True, slots=True, kw_only=True)
class LearnPage(Value):
    """One page; `body` is Markdown whose footnote references are keys of sources.

    `picture` names the figure that goes with it.
    """

    key: Key
    title: Sentence
    summary: Sentence
    body: Sentence
    picture: str | None = None

    @property
    def sources(self) -> tuple[Key, ...]:
        """The keys of the sources, in the order in which the page first names them."""
        return tuple(dict.fromkeys(CITED.findall(f"{self.summary} {self.body}")))

    @property
    def minutes(self) -> int:
        """How long it takes to read without haste."""
        return -(-len(f"{self.summary} {self.body}".split()) // WORDS_A_MINUTE)

    def with_numbers(self) -> str:
        """Give the body with each source as its number in `sources`, in brackets."""
        order = {key: number for number, key in enumerate(self.sources, start=1)}
        return CITED.sub(lambda found: f" [{order[found[1]]}]", self.body)

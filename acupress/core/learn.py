"""Pages to read: what acupressure is, how to do it well, when to get help instead."""

from __future__ import annotations

import re

from acupress.core.values import Key, Sentence, Value, value

CITED = re.compile(r"\[\^([a-z0-9-]+)\]")
"""How a text names a source: `[^who-2023]`."""


@value(frozen=True, slots=True, kw_only=True)
class LearnPage(Value):
    """One page; `body` is Markdown whose footnote references are keys of sources."""

    key: Key
    title: Sentence
    summary: Sentence
    body: Sentence

    @property
    def sources(self) -> tuple[Key, ...]:
        """The keys of the sources, in the order in which the page first names them."""
        return tuple(dict.fromkeys(CITED.findall(f"{self.summary} {self.body}")))

    def with_numbers(self) -> str:
        """Give the body with each source as its number in `sources`, in brackets."""
        order = {key: number for number, key in enumerate(self.sources, start=1)}
        return CITED.sub(lambda found: f" [{order[found[1]]}]", self.body)

"""What the words of the content may not do: claim, leave gaps, run long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acupress.content.lint.reading_level import lint_reading_level
from acupress.core.learn import CITED
from acupress.core.problems import WHOLE, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from acupress.content.reading import Reader
    from acupress.core.learn import LearnPage

CLAIMS = re.compile(
    r"\b(heal(s|ed|ing)?|cur(e|es|ed|ing)|treats|toxins?|detox\w*|blocked qi|imbalanced?|"
    r"pain[- ]free|miracles?|guarantee\w*|proven|remed(y|ies)|eliminat\w+|long-term relief|"
    r"speeds? recovery|boosts?|relieves?|electromagnetic|works for everyone)\b",
    re.IGNORECASE,
)
PLACEHOLDERS = re.compile(r"\b(todo|tbd|fixme|xxx|lorem|ipsum)\b|\.\.\.\s*$", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
LONGEST_SENTENCE_IN_WORDS = 20
NOT_READ_ALOUD = frozenset({"sources", "address", "key"})


def lint_words(reader: Reader, file: str, table: Mapping[str, object]) -> None:
    """Note banned claims, placeholders and long sentences in the texts of a table."""
    for key, text in texts(table):
        lint_text(reader, file, key, text)


def lint_text(reader: Reader, file: str, key: str, text: str) -> None:
    """Note what is wrong with one text."""
    if claim := CLAIMS.search(text):
        reader.note(file, key, Fault.CLAIMS, words=claim[0])
    if gap := PLACEHOLDERS.search(text):
        reader.note(file, key, Fault.PLACEHOLDER, words=gap[0])
    for sentence in SENTENCE_END.split(text):
        words = len(sentence.split())
        if words > LONGEST_SENTENCE_IN_WORDS:
            reader.note(file, key, Fault.LONG_SENTENCE, count=words, words=sentence[:40])


def lint_page(reader: Reader, page: LearnPage) -> None:
    """Note what is wrong with each line of a page, and whether it is hard to read."""
    file = f"learn/{page.key}.md"
    lines = (page.title, page.summary, *page.body.splitlines())
    plain = [CITED.sub("", line).lstrip("#- ").replace("**", "") for line in lines]
    told = [line for line in plain if line]
    for line in told:
        lint_text(reader, file, line[:30], line)
    lint_reading_level(reader, file, WHOLE, told)


def texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Give every text below a value with its dotted key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, f"{key}[{index}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in NOT_READ_ALOUD:
                yield from texts(item, f"{key}.{name}" if key else name)

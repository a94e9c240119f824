"""What is wrong with the content: always a file, a key and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.core.appearance import COLOUR_PATTERN
from acupress.core.points import CODE_PATTERN
from acupress.core.showing import in_short, quoted, visible
from acupress.core.values import KEY_PATTERN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.judging import Flaw, UnfitError

PLAIN_REASONS = {
    "missing": "is missing",
    "unexpected_keyword_argument": "is not a known key",
    "string_type": "should be a text",
    "int_type": "should be a whole number",
    "tuple_type": "should be a list",
    "frozen_set_type": "should be a list",
    "dataclass_type": "should be a table",
    "dict_type": "should be a table",
}

PLAIN_WISHES = {
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "int_parsing_size": "should be a smaller number",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
    "finite_number": "should be a number that ends",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "string_unicode": "should be a text",
}
"""Said together with what was found."""

PLAIN_PATTERNS = {
    KEY_PATTERN: "should be small letters, digits and hyphens",
    CODE_PATTERN: "should be the number of a point, such as BL23",
    COLOUR_PATTERN: "should be a colour, such as #2D6A5F",
}


VERSION = "schema_version"
"""The key that tells the form of a file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `key` is a dotted path inside the file, or `-` for all of it."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


def make_problem(file: str, key: str, reason: str) -> Problem:
    """Make a problem whose words can be shown, whatever the file holds."""
    return Problem(visible(file), in_short(key), in_short(reason))


class ContentError(ValueError):
    """The content cannot be used; `problems` names everything that is wrong, all at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def problems_of(error: UnfitError, file: str) -> list[Problem]:
    """Put what the judge has found in plain words.

    Of a file in a later form nothing else is told: what it holds may well be right there.
    """
    newer = next(filter(_is_newer, error.flaws), None)
    if newer:
        version = quoted(newer["input"])
        return [make_problem(file, VERSION, f"is of a newer Acupress than this (found {version})")]
    return [
        make_problem(file, _dotted(flaw["loc"]), PLAIN_REASONS.get(flaw["type"]) or _worded(flaw))
        for flaw in error.flaws
        if not _follows_from_another(flaw)
    ]


def _is_newer(flaw: Flaw) -> bool:
    version = flaw["input"]
    return flaw["loc"] == (VERSION,) and type(version) is int and version > 0


def _follows_from_another(flaw: Flaw) -> bool:
    """Whether a list is called too short only because the damaged entries in it do not count."""
    return flaw["type"] == "too_short" and len(flaw["input"]) >= flaw["ctx"]["min_length"]


def _dotted(place: tuple[int | str, ...]) -> str:
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return key.lstrip(".") or "-"


def _worded(flaw: Flaw) -> str:
    """Say it of the key: what pydantic calls Input, String or Tuple is what the key holds."""
    subject, _, wish = flaw["msg"].removeprefix("Value error, ").partition(" should ")
    reason = f"should {wish.partition(' after validation')[0]}" if wish else subject
    reason = PLAIN_WISHES.get(flaw["type"], reason)
    if flaw["type"] == "string_pattern_mismatch":
        reason = PLAIN_PATTERNS.get(flaw["ctx"]["pattern"], "is not written as it should be")
    given = flaw["input"]
    return f"{reason} (found {quoted(given)})" if isinstance(given, str | int | float) else reason

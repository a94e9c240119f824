"""What is wrong with the content: always a file, a key and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import ValidationError

PLAIN_REASONS = {
    "missing": "is missing",
    "extra_forbidden": "is not a known key",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `key` is a dotted path inside the file, or `-` for all of it."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


class ContentError(Exception):
    """The content cannot be used; `problems` names everything that is wrong, all at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def problems_of(error: ValidationError, file: str) -> list[Problem]:
    """Put a failed validation in plain words."""
    return [
        Problem(
            file,
            _dotted(tuple(detail["loc"])),
            PLAIN_REASONS.get(detail["type"]) or _worded(detail["msg"], detail["input"]),
        )
        for detail in error.errors(include_url=False, include_context=False)
    ]


def _dotted(place: tuple[int | str, ...]) -> str:
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return key.lstrip(".") or "-"


def _worded(message: str, given: object) -> str:
    reason = message.removeprefix("Value error, ")
    reason = reason[0].lower() + reason[1:]
    return f"{reason} (found {given!r})" if isinstance(given, str | int | float) else reason

"""Raised where content or a routine file cannot be used; light, for every start knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.problems import Problem


class UnusableError(ValueError):
    """Content or a routine file cannot be used; `problems` is all that is wrong, at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{p.file}: {p.key}: {p.fault}" for p in problems))
        self.problems = tuple(problems)

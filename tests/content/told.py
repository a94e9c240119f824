"""Problems as they are told: in the words that the user reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from acupress.content.check import check_files
from acupress.ui.problem_words import problem_line, problem_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from acupress.core.problems import Problem


class Told(NamedTuple):
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


def tell(problems: Iterable[Problem]) -> list[Told]:
    found = []
    for problem in problems:
        told = Told(problem.file, problem.key, problem_words(problem))
        assert problem_line(problem) == str(told)
        found.append(told)
    return found


def checked(paths: Sequence[Path], shipped: Path) -> tuple[Told, ...]:
    return tuple(tell(check_files(paths, shipped)))

"""What starts asked for waits here until the safety screen has let the user in."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acupress.ui.refusal_words import unusable_words
from acupress.ui.wording import opened_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from acupress.core.routines import OwnRoutines, Routine
    from acupress.core.wishes import Aim, Wish
    from acupress.ui.main_window import NewsBar

MOST_REFUSALS = 3
"""How many files that cannot be used are told of at a time."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A routine that was read, and not kept yet, and the file it is from."""

    routine: Routine
    file: str


class Doorstep:
    """Holds what was wished for, each thing once. What is wrong with a file is told at once."""

    def __init__(self, own: OwnRoutines, news: NewsBar) -> None:
        self._own = own
        self._news = news
        self._waiting: list[Brought | Aim] = []
        self._told = ""
        self._refusals: deque[str] = deque()

    def put(self, wish: Wish) -> bool:
        """Take a wish; False where there is nothing to grant."""
        wanted: list[Brought | Aim] = [wish.aim] if wish.aim else []
        if wish.file:
            try:
                wanted.append(Brought(self._own.read(wish.file), wish.file))
            except (ValueError, OSError) as error:
                self._refuse(unusable_words(wish.file, error))
        for thing in wanted:
            kept = [other for other in self._waiting if _name(other) != _name(thing)]
            self._waiting = [*kept, thing]
        return bool(wanted)

    def tell(self) -> None:
        """Say that the routines that wait come later."""
        self._take_back()
        routines = [thing.routine for thing in self._waiting if isinstance(thing, Brought)]
        if routines:
            self._told = opened_words(routines)
            self._news.tell(self._told)

    def take(self) -> Sequence[Brought | Aim]:
        """Give what waits, the last wish last, and wait for nothing any more."""
        self._take_back()
        waiting, self._waiting = self._waiting, []
        return waiting

    def _take_back(self) -> None:
        if self._told:
            self._news.take_back(self._told)
            self._told = ""

    def _refuse(self, words: str) -> None:
        self._refusals.append(words)
        if len(self._refusals) > MOST_REFUSALS:
            self._news.take_back(self._refusals.popleft())
        self._news.tell(words)


def _name(thing: Brought | Aim) -> str:
    return thing.routine.key if isinstance(thing, Brought) else thing

"""What a start asked for waits here until the safety screen has let the user in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acupress.core.routines import Routine
from acupress.ui.wording import opened_words, unusable_words

if TYPE_CHECKING:
    from acupress.core.routines import OwnRoutines
    from acupress.core.wishes import Aim, Wish
    from acupress.ui.main_window import NewsBar


class Doorstep:
    """Holds the last wish. What is wrong with a file is told at once."""

    def __init__(self, own: OwnRoutines, news: NewsBar) -> None:
        self._own = own
        self._news = news
        self._waiting: Routine | Aim | None = None

    def put(self, wish: Wish) -> bool:
        """Take a wish; False where there is nothing to grant."""
        wanted: Routine | Aim | None = wish.aim
        if wish.file:
            try:
                wanted = self._own.read(wish.file)
            except (ValueError, OSError) as error:
                self._news.tell(unusable_words(wish.file, error))
        if wanted is None:
            return False
        self.take()
        self._waiting = wanted
        return True

    def tell(self) -> None:
        """Say that the routine that waits comes later."""
        if isinstance(self._waiting, Routine):
            self._news.tell(opened_words(self._waiting))

    def take(self) -> Routine | Aim | None:
        """Give what waits, and wait for nothing any more."""
        waiting, self._waiting = self._waiting, None
        if isinstance(waiting, Routine):
            self._news.take_back(opened_words(waiting))
        return waiting

"""A list of values to choose from, which shows a value that it does not offer all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from acupress.ui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from acupress.ui.theme import Look

Kind = TypeVar("Kind")
NARROW = 420
"""Pixels at 100 % text that a list is wide at most."""


class Options(Chooser, Generic[Kind]):
    """Tells by `activated` that something was chosen."""

    def __init__(self, values: Sequence[Kind], words_of: Callable[[Kind], str], look: Look) -> None:
        super().__init__(look)
        self._values = list(values)
        self._words_of = words_of
        self.addItems([words_of(value) for value in values])
        self.setMaximumWidth(look.room(NARROW))

    @property
    def value(self) -> Kind:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def show_value(self, value: Kind) -> None:
        """Choose a value; one that a file holds and the list does not comes last in it."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(self._words_of(value))
        self.setCurrentIndex(self._values.index(value))

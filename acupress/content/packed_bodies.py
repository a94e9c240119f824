"""The figures of the pack: those of a body are made of it when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from acupress.core.figures import FigureTable
from acupress.core.settings import Body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class PackedBodies(Mapping[Body, FigureTable]):
    """The tables of the bodies named, in their order: each is made once, by what `make` gives."""

    def __init__(self, bodies: Iterable[Body], make: Callable[[Body], FigureTable]) -> None:
        self._bodies = tuple(bodies)
        self._make = make
        self._made: dict[Body, FigureTable] = {}

    def __getitem__(self, body: Body) -> FigureTable:
        """Give the table of a body. Raises `KeyError` for one that there is no table of."""
        if body not in self._bodies:
            raise KeyError(body)
        if body not in self._made:
            self._made[body] = self._make(body)
        return self._made[body]

    def __iter__(self) -> Iterator[Body]:
        """Give the bodies, and make nothing."""
        return iter(self._bodies)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._bodies)

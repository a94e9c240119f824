"""What is kept because it was used last."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Thing = TypeVar("Thing")


class Kept(Generic[Key, Thing]):
    """Things by key, together no heavier than `room` unless one alone is; the longest unused go."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._weight = 0
        self._things: OrderedDict[Key, tuple[Thing, int]] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        """Whether there is a thing of a key."""
        return key in self._things

    def get(self, key: Key, make: Callable[[], tuple[Thing, int]]) -> Thing:
        """Give the thing of a key; `make` gives it and its weight if it is not there."""
        if key not in self._things:
            self.put(key, *make())
        return self[key]

    def __getitem__(self, key: Key) -> Thing:
        """Give the thing of a key that there is one of."""
        self._things.move_to_end(key)
        return self._things[key][0]

    def put(self, key: Key, thing: Thing, weight: int) -> None:
        """Keep a thing of such a weight."""
        self._weight += weight - self._things.pop(key, (None, 0))[1]
        self._things[key] = (thing, weight)
        while self._weight > self._room and len(self._things) > 1:
            _, (_, gone) = self._things.popitem(last=False)
            self._weight -= gone

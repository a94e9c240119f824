"""A body somewhere else than where it was posed."""

from typing import NamedTuple

from figures.arrays import Floats


class Placed(NamedTuple):
    """How it came there: turned (3, 3), then moved (3,)."""

    turn: Floats
    move: Floats

    def carry(self, places: Floats) -> Floats:
        """Give where places (n, 3) of the body are."""
        carried: Floats = places @ self.turn.T + self.move
        return carried

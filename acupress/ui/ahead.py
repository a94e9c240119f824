"""What is made before it is wanted, a little at a time, while nothing else is to be done."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from acupress.ui.drawing.easel import STRETCH_S

if TYPE_CHECKING:
    from collections.abc import Iterator

BETWEEN_MS = 40
"""Left to the user after each turn, at least."""
SHARE = 3
"""How many times as long as a turn has taken is left to the user after it."""


class Ahead(QObject):
    """Takes one step of `steps` after the other, with time for the user between its turns.

    A turn is as long as one of the easel's: a click or a key waits for that and one step more.
    """

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_turn)
        self._timer.start(BETWEEN_MS)

    def _take_turn(self) -> None:
        began = perf_counter()
        while (took := perf_counter() - began) < STRETCH_S:
            if next(self._steps, self) is self:
                return
        self._timer.start(max(BETWEEN_MS, round(SHARE * took * 1000)))

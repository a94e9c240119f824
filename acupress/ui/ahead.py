"""What is made before it is wanted, a little at a time, while nothing else is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

BETWEEN_MS = 120
"""Left to the user after each step: a click or a key waits for one step at most."""


class Ahead(QObject):
    """Takes one step of `steps` after the other, with time for the user between them."""

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take_step)
        self._timer.start(BETWEEN_MS)

    def _take_step(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()

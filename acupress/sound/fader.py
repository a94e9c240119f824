"""Turns a loudness down and up again, smoothly: a step would click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

DUCKED = 10 ** (-12 / 20)
"""What is left of chimes and breath tones under speech: -12 dB."""
STEP_MS = 20
STEPS_DOWN, STEPS_UP = 12, 25
DEPTHS = STEPS_DOWN * STEPS_UP
"""Depths between full and ducked, so that a step down and a step up are whole numbers of them."""


class Fader(QObject):
    """Tells `apply` a factor between `DUCKED` and 1.0 that goes there in small steps."""

    def __init__(self, apply: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._apply = apply
        self._depth = 0
        self._down = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def factor(self) -> float:
        """The factor now."""
        return float(DUCKED ** (self._depth / DEPTHS))

    def duck(self, *, down: bool) -> None:
        """Go down, or up again."""
        self._down = down
        self._timer.start()

    def _step(self) -> None:
        by = STEPS_UP if self._down else -STEPS_DOWN
        self._depth = min(DEPTHS, max(0, self._depth + by))
        if self._depth == (DEPTHS if self._down else 0):
            self._timer.stop()
        self._apply(self.factor)

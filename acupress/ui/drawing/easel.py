"""Pictures drawn in parts, so that nothing else waits for one that takes long."""

from __future__ import annotations

from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtWidgets import QWidget

STRETCH_S = 0.008
"""Seconds after which no further part is begun in a turn of the event loop."""

Came = TypeVar("Came")


def finished(parts: Generator[None, None, Came]) -> Came:
    """Take all parts of a work at once; gives what they come to."""
    while True:
        try:
            next(parts)
        except StopIteration as end:
            came: Came = end.value
            return came


class Easel:
    """Takes what is to be drawn part by part: first what widgets wait for, in their order.

    At each turn of the event loop it works for `stretch_s` seconds, and one part more at most. One
    without an end to its stretch draws all at once, and nothing before it is wanted.
    """

    def __init__(self, stretch_s: float = inf) -> None:
        self.at_once = stretch_s == inf
        self._stretch_s = self._left_s = stretch_s
        self._wanted: dict[QWidget, Iterator[None]] = {}
        self._to_come: dict[QWidget, Iterator[None]] = {}
        self._turns = QTimer()
        self._turns.timeout.connect(self._take_turn)

    def draw(self, widget: QWidget, parts: Iterator[None]) -> bool:
        """Draw what a widget is being painted with; gives whether that is done already.

        Where it is not, the widget is painted again once it is, unless it is hidden by then. For
        one that is painted without being seen, only an easel that draws at once draws.
        """
        if not (self.at_once or _is_seen(widget)):
            return False
        self._wanted[widget] = parts
        while self._left_s > 0 and widget in self._wanted:
            self._take_part(self._wanted, painting=widget)
        self._begin_turns()
        return widget not in self._wanted

    def draws(self, widget: QWidget) -> bool:
        """Whether a widget still waits for something."""
        return widget in self._wanted

    def prepare(self, widget: QWidget, parts: Iterator[None]) -> None:
        """Draw what comes next while a widget is seen, and while none waits for a picture."""
        if not self.at_once:
            self._to_come[widget] = parts
            self._begin_turns()

    def drop(self, widget: QWidget) -> None:
        """Let go of what a widget waits for."""
        self._wanted.pop(widget, None)

    def _begin_turns(self) -> None:
        if not (self.at_once or self._turns.isActive()):
            self._turns.start(0)

    def _take_turn(self) -> None:
        self._left_s = self._stretch_s
        for works in (self._wanted, self._to_come):
            for widget in [each for each in works if not _is_seen(each)]:
                works.pop(widget)
        if not (self._wanted or self._to_come):
            self._turns.stop()
        elif not self._wanted:
            self._take_part(self._to_come)
        while self._wanted and self._left_s > 0:
            self._take_part(self._wanted)

    def _take_part(
        self, works: dict[QWidget, Iterator[None]], painting: QWidget | None = None
    ) -> None:
        """Take one part of the first of some works; where it was the last, its widget is painted.

        One that fails is not tried again.
        """
        widget, parts = next(iter(works.items()))
        began, done = perf_counter(), True
        try:
            done = next(parts, self) is self
        finally:
            self._left_s -= perf_counter() - began
            if done:
                works.pop(widget, None)
        if done and works is self._wanted and widget is not painting:
            widget.update()


def _is_seen(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible()

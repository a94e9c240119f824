"""The moment at which a window is to be seen, and its user has begun to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

MOMENT_MS = 10
"""What the picture needs from the app to the screen."""
LATEST_MS = 1_000
"""When it is done at the latest, though nothing of the window be seen."""


class FirstPaint(QObject):
    """Does something once a window has been painted for the first time."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(act)
        self._timer.start(LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice the painting, which comes as soon as this is over."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(MOMENT_MS)
        return False

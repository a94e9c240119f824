"""Being told to end: by a signal, by the desktop that logs off, or by the last window."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from PySide6.QtWidgets import QApplication

    Handler = Callable[[int, FrameType | None], object] | int | None

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)
"""What asks a program to end. Who started it with one of them ignored wants it ignored."""


class Farewell(QObject):
    """Tells that the application is about to end, however it is told to.

    A handler of Python would wait until Python runs again, which in an idle window is never. So a
    signal writes into a socket that Qt listens to.
    """

    near = Signal()
    """All may be over in a moment: whatever is under way is to be kept now."""
    asked = Signal()
    """The application is to end; comes after `near`."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        application.commitDataRequest.connect(self._come_near)
        application.aboutToQuit.connect(self._come_near)
        self._out, self._in = socket.socketpair()
        for end in (self._out, self._in):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._in.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._leave)
        self._wakeup_before = signal.set_wakeup_fd(self._out.fileno(), warn_on_full_buffer=False)
        self._before: dict[int, Handler] = {
            number: signal.signal(number, lambda *_: None)
            for number in SIGNALS
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def close(self) -> None:
        """Leave signals as they were."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._out.close()
        self._in.close()

    def _leave(self) -> None:
        with suppress(BlockingIOError):
            self._in.recv(64)
        self.near.emit()
        self.asked.emit()

    def _come_near(self) -> None:
        self.near.emit()

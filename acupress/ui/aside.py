"""Questions that may take their time: asked beside the window, which goes on meanwhile."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class _Answer(QObject):
    come = Signal(object)

    def __init__(self, tell: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self.come.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _take(self, answer: object) -> None:
        self._tell(answer)
        self.deleteLater()


def ask_aside(
    question: Callable[[], object], tell: Callable[[object], None], parent: QObject
) -> None:
    """Ask in a thread of its own; the answer is told in the thread of `parent`.

    A `parent` that is gone by then is told nothing.
    """
    answer = _Answer(tell, parent)

    def ask() -> None:
        answered = question()
        with suppress(RuntimeError):  # the app has ended meanwhile
            answer.come.emit(answered)

    Thread(target=ask, daemon=True).start()

"""Qt's application object, which the desktop may ask to open a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Application(QApplication):
    """Tells of files to open; macOS asks the running app instead of starting it with arguments."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self.when_it_quits: Callable[[], object] = lambda: None
        """Done before the windows are asked to close, because the app or the desktop ends."""
        self._asked: list[str] = []
        self._open: Callable[[str], object] = self._asked.append

    def open_files_by(self, act: Callable[[str], object]) -> None:
        """Do something with the path of each file that is asked for, and was until now."""
        self._open = act
        while self._asked:
            act(self._asked.pop(0))

    def event(self, event: QEvent) -> bool:
        """Take what the desktop asks of the app as a whole."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open(event.file())
            return True
        if event.type() is QEvent.Type.Quit:
            self.when_it_quits()
        return super().event(event)

"""Qt's application object, which the desktop may ask to open a file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells of files to open; macOS asks the running app instead of starting it with arguments."""

    file_asked = Signal(str)
    """Carries the path of the file."""

    def event(self, event: QEvent) -> bool:
        """Take what the desktop asks of the app as a whole."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(event.file())
            return True
        return super().event(event)

"""A start up to its first frame: `one_frame.py bare|app INSTANT`, run as a script.

Tells the milliseconds since INSTANT (in ns), the processor time in ms, and the peak memory in MB
when the first frame is painted. A bare window is to pay for nothing but itself: this module
imports only what a bare Python holds already.
"""

from __future__ import annotations

import os
import resource
import sys
import time


def tell_and_end() -> None:
    """Tell what it has cost until now."""
    wall = (time.monotonic_ns() - int(sys.argv[2])) / 1e6
    cpu = time.process_time_ns() / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak_mb = peak / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
    sys.stdout.write(f"{wall} {cpu} {peak_mb}\n")
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """Show the least that a window can be: one button."""
    from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

    class Window(QWidget):
        def paintEvent(self, _event: object) -> None:  # noqa: N802
            self.startTimer(0)

        def timerEvent(self, _event: object) -> None:  # noqa: N802
            tell_and_end()

    application = QApplication([])
    window = Window()
    QVBoxLayout(window).addWidget(QPushButton("Close"))
    window.resize(1280, 800)
    window.show()
    application.exec()


def app() -> None:
    """Start Acupress from its command line, up to where it waits for the user."""
    from acupress import __main__

    parts = vars(__main__)
    require_display = parts["require_display"]

    def require_and_watch() -> None:
        """Do what comes last before the app is imported, and see to it that it is watched."""
        require_display()
        _watch()

    parts["require_display"] = require_and_watch
    __main__.main([])


def _watch() -> None:
    """End with the painting of a window, before anything that was to come after it."""
    # Imported in the order of a start: what comes after PySide takes longer
    from acupress import app  # noqa: F401, I001
    from PySide6.QtCore import QCoreApplication, QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        """Ends behind the first painting."""

        def eventFilter(self, _window: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint:
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), 1000)
            return False

        def customEvent(self, _event: QEvent) -> None:  # noqa: N802
            tell_and_end()

    waits = QApplication.exec

    def wait() -> int:
        watch = Watch()
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(watch)
        return waits()

    QApplication.exec = staticmethod(wait)  # type: ignore[method-assign]


if __name__ == "__main__":
    {"bare": bare, "app": app}[sys.argv[1]]()

"""An application that ends with its first frame and tells when that was."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.bench.measure import peak_mb


class PaintWatch(QObject):
    """Notices that a widget is painted."""

    painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.painted = self.painted or event.type() is QEvent.Type.Paint
        return False


class OneFrameApplication(QApplication):
    """Writes the milliseconds since `sys.argv[1]`, an instant in ns, and the peak memory in MB."""

    @staticmethod
    def exec() -> int:
        watch = PaintWatch()
        window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
        window.installEventFilter(watch)
        while not watch.painted:
            QApplication.processEvents()
        milliseconds = (time.monotonic_ns() - int(sys.argv[1])) / 1e6
        sys.stdout.write(f"{milliseconds} {peak_mb()}\n")
        return 0

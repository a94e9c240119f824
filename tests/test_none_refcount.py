"""Why PySide6 stays below 6.12 (docs/adr/0001): there, each of these calls loses a None."""

import sys

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PAINTS = 20_000
TOLERATED_DRIFT = 200


class Painted(QWidget):
    """A widget that paints a rectangle and counts how often."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(QRect(1, 1, 4, 4), Qt.GlobalColor.red)
        painter.end()
        self.times += 1


def test_painting_and_calling_qt_keeps_every_reference_to_none(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.resize(8, 8)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    widget.render(image)

    before = sys.getrefcount(None)
    for time in range(PAINTS):
        widget.render(image)
        widget.setToolTip(str(time))
        widget.update()
    drift = sys.getrefcount(None) - before

    assert widget.times == PAINTS + 1
    assert abs(drift) < TOLERATED_DRIFT
